import { chatErrorCodes } from './chatErrorCodes.js';
import type { ChatErrorCode } from './chatErrorCodes.js';

/** What is told of the model server behind this one when it failed. */
export interface UpstreamFailure {
  provider: string;
  /** `null` where no answer came. */
  status: number | null;
  /** A bounded object. */
  body: Record<string, unknown>;
  rate_limits: Record<string, string> | null;
}

/** `{detail: {error}}` of the service's chat completions. */
export interface ChatErrorBody {
  detail: { error: { message: string; type: string; code: ChatErrorCode; upstream?: UpstreamFailure } };
}

/** A question that gets no answer. */
export class ChatError extends Error {
  override readonly name = 'ChatError';
  readonly status: number;
  readonly #type: string;

  constructor(
    readonly code: ChatErrorCode,
    message: string,
    readonly upstream?: UpstreamFailure,
    status?: number,
  ) {
    super(message);
    const known = isNamed(code) ? chatErrorCodes[code] : chatErrorCodes.upstream_request_failed;
    this.status = status ?? known.status;
    this.#type = known.type;
  }

  /** `query_param_invalid`. */
  static query(reason: string): ChatError {
    return new ChatError('query_param_invalid', `The ovs:// reference cannot be read: ${reason}.`);
  }

  get body(): ChatErrorBody {
    const { message, code, upstream } = this;
    return { detail: { error: { message, type: this.#type, code, ...(upstream && { upstream }) } } };
  }
}

function isNamed(code: ChatErrorCode): code is keyof typeof chatErrorCodes {
  return code in chatErrorCodes;
}
