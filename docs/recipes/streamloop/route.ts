import { handler } from './handler.js';

// PATCH changes a stream, PUT its scene.
export { handler as DELETE, handler as GET, handler as PATCH, handler as POST, handler as PUT };
