import * as v from 'valibot';
import type { CreateOptions } from '../../core/client/OvershootClient.js';
import { OvershootError } from '../../core/errors/index.js';
import type { FakeService } from '../service/FakeService.js';
import { answerInPieces } from './answerInPieces.js';
import { completionBody, readQuestion } from './chatBodies.js';
import { readRestCall, type RestCall } from './RestCall.js';
import { failedResponse } from './restErrors.js';
import { leaseBody, modelsBody, pricesBody, statusBody, viewerTokenBody } from './restRecords.js';

/** What a fake REST API lets pass. */
export interface RestRules {
  kind: 'handler' | 'direct';
  /** As many streams may live at once; a create beyond them is a mistake of the app. */
  maxStreams: number;
  /** Whether the test has said what a model answers. */
  isChatScripted: () => boolean;
}

/** The fake service behind its REST API. */
export interface RestService {
  /** Answers a request for a path below the API's address; never rejects. */
  answer(request: Request, path: string): Promise<Response>;
  /** Calls that no test has reckoned with. */
  problems(): readonly string[];
}

/** The caller gives up by itself, and its signal says so. */
const LONG_MS = 600_000;

const source = v.variant('type', [
  v.object({ type: v.literal('remote'), name: v.string() }),
  v.object({ type: v.picklist(['rtsp', 'hls']), url: v.string() }),
]);
const createSchema = v.object({ source: v.optional(source) });

export function createRestService(service: FakeService, rules: RestRules): RestService {
  const { client } = service;
  const unexpected: string[] = [];

  /** Recorded, and said in the answer as well: whoever looks at the page or at the network sees what it is. */
  const refuse = (problem: string): Response => {
    unexpected.push(problem);
    return Response.json({ error: { message: problem, code: 'unexpected-call' } }, { status: 501 });
  };

  const create = async (request: Request, options: CreateOptions): Promise<Response> => {
    const live = service.liveStreams();
    const key = request.headers.get('idempotency-key');
    const isRepeated =
      key !== null &&
      service.calls.some((call) => call.operation === 'create' && call.options.idempotencyKey === key);
    if (!isRepeated && live.length >= rules.maxStreams)
      return refuse(
        `POST /streams would make another stream while "${live.join('", "')}" lives. Stop that one first, or say maxStreams: ${live.length + 1} if the app means to have both.`,
      );
    const parsed = v.safeParse(createSchema, await jsonOf(request, {}));
    if (!parsed.success) return refuse('POST /streams came with a body that is none of the API.');
    return Response.json(
      leaseBody(
        await client.createStream({
          ...options,
          ...(key === null ? {} : { idempotencyKey: key }),
          ...(parsed.output.source ? { source: parsed.output.source } : {}),
        }),
      ),
      { status: 201 },
    );
  };

  const chat = async (request: Request, options: CreateOptions): Promise<Response> => {
    const question = readQuestion(await jsonOf(request, null));
    if (!question) return refuse('POST /chat/completions came with a body that is no question.');
    if (!rules.isChatScripted())
      return refuse('A model was asked, and no answer is scripted. Say service.answer(...) before.');
    return question.inPieces
      ? answerInPieces(client, question.request, options)
      : Response.json(completionBody(await client.complete(question.request, options)));
  };

  const perform = async (call: RestCall, request: Request): Promise<Response> => {
    const options = { timeoutMs: LONG_MS, signal: request.signal };
    switch (call.operation) {
      case 'create':
        return create(request, options);
      case 'chat':
        return chat(request, options);
      case 'models':
        return Response.json(modelsBody(await client.listModels(options)));
      case 'prices':
        return Response.json(pricesBody(await client.listPrices(options)));
      case 'balance':
        return Response.json({ balance_microcents: (await client.getBalance(options)).microcents });
      case 'status':
        return Response.json(statusBody(await client.getStream(call.id, options)));
      case 'keepalive':
        return Response.json(leaseBody(await client.keepalive(call.id, options)));
      case 'viewer-token':
        return Response.json(viewerTokenBody(await client.viewerToken(call.id, options)));
      case 'delete':
        await client.deleteStream(call.id, options);
        return Response.json({ id: call.id, state: 'ended' });
    }
  };

  return {
    problems: () => unexpected,
    async answer(request, path) {
      const call = readRestCall(request.method, path);
      // A handler does not tell a page what the account has left.
      if (!call || (call.operation === 'balance' && rules.kind === 'handler'))
        return refuse(`${request.method} ${path} is no call of the API.`);
      if (rules.kind === 'direct' && !/^Bearer \S+$/.test(request.headers.get('authorization') ?? ''))
        return refuse(`${request.method} ${path} came without a key (Authorization: Bearer …).`);
      try {
        return await perform(call, request);
      } catch (error) {
        const failed = error instanceof OvershootError ? failedResponse(error) : null;
        return failed ?? refuse(`${request.method} ${path}: ${saying(error)}`);
      }
    },
  };
}

const saying = (error: unknown): string =>
  error instanceof OvershootError
    ? `no answer of the service says "${error.code}", so no fault of it can.`
    : `the test's own code threw: ${String(error)}`;

async function jsonOf(request: Request, empty: unknown): Promise<unknown> {
  const text = await request.text();
  if (text === '') return empty;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
