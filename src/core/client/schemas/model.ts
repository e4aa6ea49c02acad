import * as v from 'valibot';

export const modelListSchema = v.pipe(
  v.object({
    data: v.array(
      v.pipe(
        v.object({ id: v.string(), status: v.string(), owned_by: v.nullish(v.string(), null) }),
        v.transform(({ id, status, owned_by }) => ({
          /** Case-sensitive. With a slash: hosted by the service; without: passed through to a vendor. */
          id,
          /** Usable only when it is `ready`; an open string. */
          status,
          ownedBy: owned_by,
        })),
      ),
    ),
  }),
  v.transform(({ data }) => data),
);
/** One entry of `GET /models`. */
export type Model = v.InferOutput<typeof modelListSchema>[number];
