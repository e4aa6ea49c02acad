import express from 'express';
import { toNodeListener } from 'react-live-vision/server';
import { handler } from '../overshoot.js';

export const app = express();
app.use('/api/overshoot', toNodeListener(handler));
app.use(express.json());
// What `vite build` has made.
app.use(express.static('dist'));
