'use client';
import { useMemo } from 'react';
import type { CaptureState } from '../core/capture/CaptureState.js';
import type { StreamSource } from '../core/capture/StreamSource.js';
import type { StreamSession } from '../core/session/StreamSession.js';
import type { Camera, CameraPermission } from '../platform/media/Media.js';
import { useCameraPermission } from './useCameraPermission.js';
import { useMediaDevices } from './useMediaDevices.js';
import type { OvershootStream } from './useOvershootStream.js';

/** The source on this machine, whether there is a stream or not. */
export interface CaptureControls {
  /** Whether it is open, its track for a preview of your own, and why it failed. */
  capture: CaptureState;
  /** What is open, or will be opened next. */
  source: StreamSource;
  /** Cameras of this device; empty before the person has allowed one. */
  cameras: readonly Camera[];
  permission: CameraPermission;
  /** Opens the source without a stream, so without a bill; for a screen it must be called in a click. */
  open: StreamSession['preview'];
  /** Chooses another source, and switches to it where one is open; while live without a new stream. */
  setSource: StreamSession['setSource'];
  /** Turns the source off. A stream that is fed by it ends, too: nothing would be sent, and it would go on to cost. */
  close: () => Promise<void>;
}

/**
 * Camera, screen or file of a stream: for a preview and menus of your own. The functions never change.
 *
 * @example
 * const { cameras, setSource } = useCapture(stream);
 * const choose = (deviceId: string) => setSource({ type: 'camera', deviceId });
 */
export function useCapture(stream: Pick<OvershootStream, 'session' | 'capture'>): CaptureControls {
  const { session, capture } = stream;
  const cameras = useMediaDevices(stream);
  const permission = useCameraPermission(stream);
  // Not in the snapshot, but a choice makes a new one, and so a new `stream`.
  const source = session.getSource();
  const functions = useMemo(
    () => ({
      open: session.preview,
      setSource: session.setSource,
      close: async () => void (await session.stop()),
    }),
    [session],
  );
  return useMemo(
    () => ({ capture, source, cameras, permission, ...functions }),
    [capture, source, cameras, permission, functions],
  );
}
