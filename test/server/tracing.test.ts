import { context, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  type ReadableSpan,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { API_KEY, startApp } from './support/startApp.js';

const exporter = new InMemorySpanExporter();
beforeEach(() => {
  exporter.reset();
  trace.setGlobalTracerProvider(
    new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }),
  );
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
});
afterEach(() => {
  trace.disable();
  context.disable();
});

const parentOf = (span: ReadableSpan | undefined): string | undefined => span?.parentSpanContext?.spanId;

test('an app that has OpenTelemetry sees each call, and what it asked of the service beneath it', async () => {
  const { browserOf } = await startApp();
  const ann = browserOf('ann');
  const { id, publish } = await ann.createStream();
  await ann.getStream(id);
  await expect(browserOf('bob').getStream(id)).rejects.toMatchObject({ code: 'stream-not-found' });
  await ann.deleteStream(id);

  const spans = exporter.getFinishedSpans();
  expect(spans.map(({ name }) => name)).toEqual([
    'POST /v1beta/streams',
    'overshoot',
    'GET /v1beta/streams/{id}',
    'overshoot',
    'overshoot',
    'DELETE /v1beta/streams/{id}',
    'overshoot',
  ]);
  expect(parentOf(spans[0])).toBe(spans[1]?.spanContext().spanId);
  expect(spans[1]?.attributes).toMatchObject({
    'overshoot.operation': 'create',
    'http.response.status_code': 201,
  });
  // A person who may not see it is no failure of the server.
  expect(spans[4]).toMatchObject({ status: { code: 0 }, attributes: { 'error.type': 'stream-not-found' } });
  const told = JSON.stringify(spans.map(({ name, attributes, events }) => ({ name, attributes, events })));
  for (const secret of [API_KEY, id, publish?.token ?? 'no token']) expect(told).not.toContain(secret);
});

test('what the service fails in is a failed span', async () => {
  const { browserOf, emulator } = await startApp();
  await emulator.addFault({ route: 'models', status: 500, count: 1 });
  await expect(browserOf('ann').listModels()).rejects.toMatchObject({ code: 'server-error' });
  expect(exporter.getFinishedSpans().map(({ status }) => status.code)).toEqual([2, 2]);
});

test('an app without it is served all the same', async () => {
  trace.disable();
  const { browserOf } = await startApp();
  await browserOf('ann').createStream();
  expect(exporter.getFinishedSpans()).toEqual([]);
});
