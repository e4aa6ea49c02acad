import '@testing-library/jest-dom/vitest';
import { afterEach } from 'vitest';

// Files share a worker and its modules; the library would clean up after the first one only.
if (typeof document !== 'undefined') {
  const { cleanup } = await import('@testing-library/react');
  afterEach(cleanup);
}
