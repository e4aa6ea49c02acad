import type { CaptureState } from '../../../core/capture/CaptureState.js';
import type { StreamSource } from '../../../core/capture/StreamSource.js';
import type { BaseStrings } from '../../strings/LiveVisionStrings.js';

type Placeholder = keyof BaseStrings['publisher']['placeholder'];

const ELSEWHERE: readonly StreamSource['type'][] = ['external', 'remote', 'rtsp', 'hls'];

/** What is said in place of a picture: only a camera is off, only a screen is chosen. */
export function placeholderOf(
  state: Exclude<CaptureState['state'], 'live'>,
  type: StreamSource['type'],
): Placeholder {
  if (state === 'off' && ELSEWHERE.includes(type)) return 'external';
  if (type === 'camera' || (state !== 'off' && state !== 'prompting')) return state;
  const whose = type === 'screen' ? 'screen' : 'other';
  return state === 'off' ? `${whose}Off` : `${whose}Prompting`;
}
