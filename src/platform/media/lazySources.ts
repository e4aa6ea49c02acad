export { captureElement } from './captureElement.js';
export { keepFresh } from './keepFresh.js';
export { openFile } from './openFile.js';
export { drawTestPattern } from './testPattern.js';
