import type { MiddlewareHandler } from 'hono';
import { ChatError } from '../chat/ChatError.js';
import type { RateLimiter } from '../chat/RateLimiter.js';
import type { Clock } from '../clock/Clock.js';
import type { AppEnv } from './AppEnv.js';

/** 429 for who asks too often; what is left of this second on every answer. */
export function limitRate(limiter: RateLimiter, clock: Clock): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const { allowed, headers } = limiter.take(c.get('owner'), clock.now());
    if (!allowed) {
      const { body } = new ChatError('rate_limit_exceeded', 'Too many questions in this second.');
      return c.json(body, 429, { ...headers, 'retry-after': '1' });
    }
    await next();
    for (const [name, value] of Object.entries(headers)) {
      c.header(name, value);
    }
  };
}
