import { Fragment } from 'react';

/** A text of the sources, whose names stand between backticks. */
export function Prose({ text }: { text: string }) {
  return text
    .split('`')
    .map((piece, index) =>
      index % 2 === 1 ? (
        <code key={`${index} ${piece}`}>{piece}</code>
      ) : (
        <Fragment key={`${index} ${piece}`}>{piece}</Fragment>
      ),
    );
}
