import type { Call, Endpoint } from '../../../core/client/http/exchange.js';
import type { StreamloopErrorCode } from '../../errors/streamloopErrorCatalog.js';
import type { Access } from './Access.js';

/** The way to the service. */
export interface Wire extends Omit<Endpoint<StreamloopErrorCode>, 'headers'> {
  access: Access;
  byHandler: boolean;
  workspaceId: string | undefined;
  isOnline: () => boolean;
  random: () => number;
  /** Is shown the headers of each answer. */
  seen: (headers: Headers) => void;
}

/** One call of the StreamLoop API. */
export interface WireCall extends Call {
  /** Values of the body that no error may quote. */
  secrets?: readonly string[];
}

/** Whether a call has left, and its effect is open: false before, and once the service has refused to look at it. */
export interface Departure {
  isSent: boolean;
}
