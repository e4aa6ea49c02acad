import * as v from 'valibot';
import type { TurnServer } from '../records.js';

// The document says "a map of texts"; browsers know `urls`, also as a list, and once knew `url`.
const wire = v.object({
  urls: v.optional(v.union([v.string(), v.array(v.string())])),
  url: v.optional(v.string()),
  username: v.nullish(v.string()),
  credential: v.nullish(v.string()),
});

/** TURN servers of an answer; what names no address is none. */
export const turnServersSchema: v.GenericSchema<unknown, readonly TurnServer[]> = v.pipe(
  v.unknown(),
  v.nullish(v.array(wire), []),
  v.transform((servers) => servers.flatMap(turnServer)),
);

function turnServer({ urls, url, username, credential }: v.InferOutput<typeof wire>): TurnServer[] {
  const addresses = urls ?? url;
  if (addresses === undefined || addresses.length === 0) return [];
  return [
    {
      urls: addresses,
      ...(username ? { username } : {}),
      ...(credential ? { credential } : {}),
    },
  ];
}
