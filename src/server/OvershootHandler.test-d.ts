import { createServer } from 'node:http';
import { createServer as createHttp2Server } from 'node:http2';
import express from 'express';
import { Hono } from 'hono';
import { describe, expectTypeOf, it } from 'vitest';
import type { HandlerLease, OvershootHandler } from './OvershootHandler.js';
import { toNodeListener } from './node/toNodeListener.js';

interface Env {
  KEY: string;
}
declare const handler: OvershootHandler;
declare const withEnv: OvershootHandler<Env>;

/** As Next.js types the exports of a `route.ts`. */
type NextRoute = (
  request: Request & { nextUrl: URL },
  context: { params: Promise<{ path: string[] }> },
) => Response | Promise<Response>;

describe('OvershootHandler', () => {
  it('is the route of a framework as it stands', () => {
    expectTypeOf(handler).toExtend<NextRoute>();
    expectTypeOf(handler).toExtend<(request: Request, server: object) => Promise<Response>>();
    // @ts-expect-error what the framework gives is no Env
    expectTypeOf(withEnv).toExtend<NextRoute>();
  });

  it('takes its context at each call, where it wants one', () => {
    expectTypeOf(handler).parameters.toEqualTypeOf<[request: Request]>();
    expectTypeOf(withEnv).parameters.toEqualTypeOf<[request: Request, context: Env]>();
    expectTypeOf(withEnv.keepAlive).parameters.toEqualTypeOf<[handle: string, context: Env]>();
    expectTypeOf(withEnv.check).parameters.toEqualTypeOf<[context: Env]>();
    expectTypeOf(handler.keepAlive).returns.resolves.toEqualTypeOf<HandlerLease>();
    const app = new Hono<{ Bindings: Env }>();
    app.all('/*', (c) => withEnv(c.req.raw, c.env));
    // @ts-expect-error the context is missing
    app.all('/*', (c) => withEnv(c.req.raw));
  });

  it('is a listener for node:http, node:http2 and Express, which know no other context', () => {
    const listener = toNodeListener(handler);
    expectTypeOf(createServer).toBeCallableWith(listener);
    void (() => createHttp2Server(listener));
    void (() => express().use('/api/overshoot', listener));
    // @ts-expect-error nobody gives the context
    toNodeListener(withEnv);
  });
});
