import type { GetAccessToken } from '../StreamloopClientOptions.js';

/** How calls show who asks. */
export interface Access {
  /** Headers of a call with this token; null where calls need none. */
  headers: (token: string | null) => Promise<Headers>;
  /** Null where no token goes through this client. */
  getAccessToken: GetAccessToken | null;
}
