import type { LocalSource, PulledSource, StreamSource } from './StreamSource.js';

/** Whether the video does not come from this page: nothing to open, to show or to send here. */
export const isElsewhere = (source: StreamSource): source is Exclude<StreamSource, LocalSource> =>
  source.type === 'external' || isPulled(source);

/** Whether the service fetches the video by itself. */
export const isPulled = (source: StreamSource): source is PulledSource =>
  source.type === 'remote' || source.type === 'rtsp' || source.type === 'hls';
