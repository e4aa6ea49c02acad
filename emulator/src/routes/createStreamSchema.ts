import * as v from 'valibot';

const pulledUrl = (protocols: RegExp) =>
  v.pipe(v.string(), v.regex(protocols, 'the url does not fit the type'));

/** Body of `POST /streams`; fields the service does not know are ignored. */
export const createStreamSchema = v.object({
  source: v.nullish(
    v.variant('type', [
      v.object({ type: v.literal('rtsp'), url: pulledUrl(/^rtsps?:\/\//) }),
      v.object({ type: v.literal('hls'), url: pulledUrl(/^https?:\/\//) }),
    ]),
  ),
});
