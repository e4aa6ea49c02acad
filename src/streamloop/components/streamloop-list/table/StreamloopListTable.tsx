'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { classNames } from '../../../../components/part/classNames.js';
import { useStreamloopStrings } from '../../strings/StreamloopStringsContext.js';
import { useListPart } from '../StreamloopListContext.js';
import { StreamRow } from './StreamRow.js';

export type StreamloopListTableProps = Omit<ComponentPropsWithoutRef<'table'>, 'children'>;

/**
 * Name, state and day of each stream; the name is a link where streams have addresses, else a button where they can be
 * chosen. Renders a `<table>`.
 */
export const StreamloopListTable = forwardRef<HTMLTableElement, StreamloopListTableProps>(
  function StreamloopListTable({ className, ...props }, ref) {
    const { list, selected } = useListPart('Table');
    const { list: strings } = useStreamloopStrings();
    if (list.streams.length === 0) return null;
    return (
      <table ref={ref} aria-label={strings.label} {...props} className={classNames('lv-sl-table', className)}>
        <thead>
          <tr>
            <th scope="col">{strings.name}</th>
            <th scope="col">{strings.state}</th>
            <th scope="col">{strings.created}</th>
          </tr>
        </thead>
        <tbody>
          {list.streams.map((stream) => (
            <StreamRow key={stream.id} stream={stream} isSelected={stream.id === selected} />
          ))}
        </tbody>
      </table>
    );
  },
);
