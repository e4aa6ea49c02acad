'use client';
import type { MouseEvent } from 'react';
import { useListPart } from '../StreamloopListContext.js';

interface StreamNameProps {
  id: string;
  words: string;
  isSelected: boolean;
}

/** The name of a stream: a link where it has an address, else a button where it can be chosen. */
export function StreamName({ id, words, isSelected }: StreamNameProps) {
  const { hrefOf, onSelect } = useListPart('Table');
  if (hrefOf) {
    const click = (event: MouseEvent): void => {
      if (!onSelect || !isPlain(event)) return;
      event.preventDefault();
      onSelect(id);
    };
    return (
      <a
        href={hrefOf(id)}
        className="lv-sl-choice"
        aria-current={isSelected ? 'page' : undefined}
        onClick={click}
      >
        {words}
      </a>
    );
  }
  if (!onSelect) return words;
  return (
    <button type="button" className="lv-sl-choice" aria-pressed={isSelected} onClick={() => onSelect(id)}>
      {words}
    </button>
  );
}

/** Any other click asks the browser for something: another tab, another window, a download. */
const isPlain = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean =>
  button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey;
