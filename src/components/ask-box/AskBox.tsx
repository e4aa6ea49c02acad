'use client';
import { forwardRef } from 'react';
import * as parts from './parts.js';
import type { AskBoxRootProps } from './root/AskBoxRoot.js';

export type AskBoxProps = Omit<AskBoxRootProps, 'children'>;

const Assembly = forwardRef<HTMLDivElement, AskBoxProps>(function AskBox(props, ref) {
  return (
    <parts.Root ref={ref} {...props}>
      <div className="lv-ask-line">
        <parts.Input />
        <div className="lv-actions">
          <parts.CancelTrigger />
          <parts.SendTrigger />
        </div>
      </div>
      <parts.Notice />
      <parts.FailureMessage />
      <parts.Answer />
      <parts.Details />
    </parts.Root>
  );
});

/**
 * One question about a stream, and its answer while it is written. Showing it asks nothing; each question costs tokens.
 *
 * @example
 * <AskBox stream={stream} options={{ maxTokens: 200 }} />
 *
 * @example
 * <AskBox.Root stream={stream}>
 *   <AskBox.Input placeholder="What do you see?" /> <AskBox.SendTrigger />
 *   <AskBox.Answer>{({ text }) => <Markdown>{text}</Markdown>}</AskBox.Answer>
 *   <AskBox.FailureMessage />
 * </AskBox.Root>
 */
export const AskBox = Object.assign(Assembly, parts);
