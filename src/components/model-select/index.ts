export { ModelSelect, type ModelSelectProps } from './ModelSelect.js';
