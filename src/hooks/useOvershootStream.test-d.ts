import { describe, expectTypeOf, it } from 'vitest';
import type {
  CaptureState,
  EndReason,
  LeaseRegion,
  OvershootError,
  OvershootErrorCode,
  OvershootStream,
  Phase,
  PublicationRegion,
  SessionOptions,
  StreamId,
  StreamSession,
  StreamSource,
  StreamStatusRecord,
  UseOvershootStreamOptions,
} from '../index.js';
import type { useFrameAge, useLeaseCountdown, useStreamStatus } from '../index.js';

type In<P extends Phase> = Extract<OvershootStream, { phase: P }>;

describe('OvershootStream', () => {
  it('has an id exactly where there is a stream', () => {
    expectTypeOf<In<'idle'>['id']>().toEqualTypeOf<null>();
    expectTypeOf<In<'live'>['id']>().toEqualTypeOf<StreamId>();
    expectTypeOf<In<'connecting'>['id']>().toEqualTypeOf<string>();
    expectTypeOf<In<'ending'>['id']>().toEqualTypeOf<StreamId | null>();
    expectTypeOf<In<'ended'>['id']>().toEqualTypeOf<StreamId | null>();
    expectTypeOf<In<'failed'>['id']>().toEqualTypeOf<StreamId | null>();
  });

  it('narrows by its phase', () => {
    const read = (stream: OvershootStream): string => {
      switch (stream.phase) {
        case 'armed':
          return stream.id ?? '';
        case 'idle':
        case 'acquiring':
        case 'creating':
          // @ts-expect-error there is no stream yet, so no id
          return stream.id;
        case 'connecting':
        case 'waiting':
        case 'paused':
        case 'stalled':
        case 'live':
        case 'reconnecting':
          return stream.id;
        case 'ending':
          return stream.id ?? 'never created';
        case 'ended':
          expectTypeOf(stream.reason).toEqualTypeOf<EndReason>();
          return stream.reason;
        case 'failed':
          expectTypeOf(stream.error).toEqualTypeOf<OvershootError>();
          expectTypeOf(stream.error.code).toEqualTypeOf<OvershootErrorCode>();
          return stream.error.code;
      }
    };
    expectTypeOf(read).returns.toEqualTypeOf<string>();
  });

  it('tells reason and error only where they exist', () => {
    // @ts-expect-error a live stream has no reason
    expectTypeOf<In<'live'>['reason']>();
    // @ts-expect-error an ended stream has no error
    expectTypeOf<In<'ended'>['error']>();
  });

  it('knows every phase', () => {
    expectTypeOf<OvershootStream['phase']>().toEqualTypeOf<Phase>();
  });

  it('always has controls, regions and its session', () => {
    expectTypeOf<OvershootStream['start']>().toEqualTypeOf<
      (options?: { source?: StreamSource }) => Promise<void>
    >();
    expectTypeOf<OvershootStream['stop']>().toEqualTypeOf<() => Promise<EndReason>>();
    expectTypeOf<OvershootStream['session']>().toEqualTypeOf<StreamSession>();
    expectTypeOf<OvershootStream['capture']>().toEqualTypeOf<CaptureState>();
    expectTypeOf<OvershootStream['publication']>().toEqualTypeOf<PublicationRegion>();
    expectTypeOf<OvershootStream['lease']>().toEqualTypeOf<LeaseRegion>();
    expectTypeOf<LeaseRegion>().toEqualTypeOf<'none' | 'ok' | 'at-risk' | 'lost'>();
  });

  it('holds nothing that ticks', () => {
    expectTypeOf<OvershootStream>().not.toHaveProperty('status');
    expectTypeOf<OvershootStream>().not.toHaveProperty('secondsLeft');
  });
});

describe('CaptureState', () => {
  it('has a track only while live and an error only when failed', () => {
    expectTypeOf<Extract<CaptureState, { state: 'live' }>['track']>().toEqualTypeOf<MediaStreamTrack>();
    expectTypeOf<Extract<CaptureState, { state: 'failed' }>['error']>().toEqualTypeOf<OvershootError>();
    // @ts-expect-error nothing is open
    expectTypeOf<Extract<CaptureState, { state: 'off' }>['track']>();
  });
});

describe('StreamSource', () => {
  it('has the members that work today', () => {
    expectTypeOf<StreamSource['type']>().toEqualTypeOf<
      | 'camera'
      | 'screen'
      | 'file'
      | 'element'
      | 'test-pattern'
      | 'media'
      | 'external'
      | 'remote'
      | 'rtsp'
      | 'hls'
    >();
  });

  it('takes what belongs to its type, and nothing else', () => {
    expectTypeOf({ type: 'camera', facing: 'environment' } as const).toExtend<StreamSource>();
    // @ts-expect-error which element
    expectTypeOf({ type: 'element' } as const).toExtend<StreamSource>();
    // @ts-expect-error a camera faces the person or the world
    expectTypeOf({ type: 'camera', facing: 'left' } as const).toExtend<StreamSource>();
    // @ts-expect-error there is no such source
    expectTypeOf({ type: 'rtsp' } as const).toExtend<StreamSource>();
  });
});

describe('options and hooks', () => {
  it('of the hook add a session and autoStart to those of a session', () => {
    expectTypeOf<UseOvershootStreamOptions>().toExtend<SessionOptions>();
    expectTypeOf<UseOvershootStreamOptions['autoStart']>().toEqualTypeOf<boolean | undefined>();
  });

  it('take a stream or, to observe, an id', () => {
    expectTypeOf<OvershootStream>().toExtend<Parameters<typeof useStreamStatus>[0]>();
    expectTypeOf<string>().toExtend<Parameters<typeof useStreamStatus>[0]>();
    expectTypeOf<ReturnType<typeof useStreamStatus>['data']>().toEqualTypeOf<StreamStatusRecord | null>();
    expectTypeOf<ReturnType<typeof useLeaseCountdown>>().toEqualTypeOf<number | null>();
    expectTypeOf<ReturnType<typeof useFrameAge>>().toEqualTypeOf<number | null>();
  });
});
