import type { PublishRequest } from './page/PageCommands.js';

/** Chromium's fake camera; it gives about 20 frames a second whatever is asked. */
export const CAMERA: PublishRequest['source'] = { type: 'camera', width: 1280, height: 720, frameRate: 30 };

/** Small and cheap, where the picture does not matter. */
export const CANVAS: PublishRequest['source'] = { type: 'canvas', width: 320, height: 180, frameRate: 15 };
