'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { classNames } from '../../part/classNames.js';
import { useOptionalStrings } from '../../strings/useOptionalStrings.js';
import { useAskPart } from '../AskBoxContext.js';
import { askBoxStrings } from '../askBoxStrings.js';

export type AskBoxNoticeProps = Omit<ComponentPropsWithoutRef<'p'>, 'children' | 'id'>;

/**
 * Why a question waits, or cannot be asked: no stream, no first picture, no new ones. It also describes the field. Not there
 * while there is nothing to say. Renders a `<p>`.
 */
export const AskBoxNotice = forwardRef<HTMLParagraphElement, AskBoxNoticeProps>(function AskBoxNotice(
  { className, ...props },
  ref,
) {
  const { notice: reason, noticeId } = useAskPart('Notice');
  const { notice } = useOptionalStrings('askBox', askBoxStrings);
  if (!reason) return null;

  return (
    <p ref={ref} {...props} id={noticeId} className={classNames('lv-note', className)} data-reason={reason}>
      {notice[reason]}
    </p>
  );
});
