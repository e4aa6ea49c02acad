/**
 * Whether something on the page says aloud what becomes of the stream. The page is asked and not the app, because those that
 * would say the same work alone as well.
 */
export const isStreamAnnounced = (page: Document): boolean =>
  page.querySelector('.lv-stream-announcer') !== null;
