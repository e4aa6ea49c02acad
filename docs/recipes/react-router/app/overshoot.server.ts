export { handler } from '../../overshoot.js';
