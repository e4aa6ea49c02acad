/** What `POST /streams` may have pulled. The url may hold a password: it is in no answer, event or message. */
export interface PulledSource {
  type: 'rtsp' | 'hls';
  url: string;
}
