'use client';
import { useReducer } from 'react';
import { isOpen } from '../../../core/capture/CaptureState.js';
import type { OvershootError } from '../../../core/errors/index.js';
import type { StreamSource } from '../../../core/capture/StreamSource.js';
import { useMediaDevices } from '../../../hooks/useMediaDevices.js';
import type { OvershootStream } from '../../../hooks/useOvershootStream.js';

export interface DeviceSelectState {
  /** Cameras that can be chosen; empty until the person has allowed one. */
  cameras: ReturnType<typeof useMediaDevices>;
  /** Id of the camera that is open or will be; empty where it is none of the list. */
  deviceId: string;
  source: StreamSource;
  /** Why the last switch failed; the camera from before is on. */
  switchError: OvershootError | null;
  choose: (deviceId: string) => void;
}

/** Which camera is on, which there are, and how to switch: while live, without a new stream. */
export function useDeviceSelect(stream: OvershootStream): DeviceSelectState {
  const { session, capture } = stream;
  const cameras = useMediaDevices(stream);
  // While nothing is open, a choice changes what will be opened, and no state that would render.
  const [, renderAgain] = useReducer((count: number) => count + 1, 0);
  const source = session.getSource();
  const isLive = isOpen(capture);
  const wanted = source.type === 'camera' ? source.deviceId : undefined;
  const deviceId = (isLive ? capture.track.getSettings().deviceId : undefined) ?? wanted ?? '';

  return {
    cameras,
    deviceId: cameras.some((camera) => camera.deviceId === deviceId) ? deviceId : '',
    source,
    switchError: isLive ? capture.switchError : null,
    choose(chosen) {
      void session.setSource(cameraSource(source, chosen));
      renderAgain();
    },
  };
}

/** The app's wishes for size and rate hold for each camera; which way it faces belongs to the one before. */
function cameraSource(source: StreamSource, deviceId: string): StreamSource {
  if (source.type !== 'camera') return { type: 'camera', deviceId };
  const { facing: _, ...wishes } = source;
  return { ...wishes, deviceId };
}
