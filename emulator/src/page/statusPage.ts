import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import type { AppEnv } from '../http/AppEnv.js';
import { markup } from './markup.js';
import { script } from './script.js';
import { styles } from './styles.js';

/** `GET /`: streams, frames and leases live, in one file that loads nothing from anywhere. */
export function statusPage() {
  const html = markup({ styles, script });
  const policy = [
    "default-src 'none'",
    "connect-src 'self'",
    'img-src data:',
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(styles)}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
  return (c: Context<AppEnv>): Response => c.html(html, 200, { 'Content-Security-Policy': policy });
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
