/** What becomes of a source that is pulled. Its address is in none of them. */
export type PullEvent =
  | { type: 'pull-opened'; streamId: string; source: 'rtsp' | 'hls' }
  | { type: 'pull-lost'; streamId: string; reason: string; retryInMs: number }
  | { type: 'pull-reopened'; streamId: string }
  | { type: 'pull-ended'; streamId: string }
  | { type: 'pull-stopped'; streamId: string };
