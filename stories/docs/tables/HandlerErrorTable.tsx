import { handlerErrors } from 'react-live-vision/server';
import { Table } from './Table.js';

/** What the server handler refuses by itself. */
export const HandlerErrorTable = () => (
  <Table
    label="Errors of the handler"
    head={['Code', 'Status', 'What it says']}
    rows={Object.entries(handlerErrors).map(([code, { status, text }]) => [code, status, text])}
  />
);
