import type { OvershootError } from '../../core/errors/index.js';
import { Code } from './Code.js';

/** An error as it is looked up: code, status, name of the request. */
export const ErrorCode = ({ error }: { error: Pick<OvershootError, 'code' | 'status' | 'requestId'> }) => (
  <Code>
    {[error.code, error.status, error.requestId]
      .filter((part) => part !== undefined && part !== null)
      .join(' ')}
  </Code>
);
