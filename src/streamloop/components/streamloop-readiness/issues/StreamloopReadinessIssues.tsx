'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { classNames } from '../../../../components/part/classNames.js';
import { type PartChildren, renderChildren } from '../../../../components/part/PartChildren.js';
import type { ReadinessIssue } from '../../../client/records.js';
import type { ReadinessStrings } from '../../strings/commandStrings.js';
import { useStreamloopStrings } from '../../strings/StreamloopStringsContext.js';
import { useReadinessPart } from '../StreamloopReadinessContext.js';

export interface StreamloopReadinessIssuesState {
  issues: readonly ReadinessIssue[];
}

export interface StreamloopReadinessIssuesProps extends Omit<ComponentPropsWithoutRef<'ul'>, 'children'> {
  children?: PartChildren<StreamloopReadinessIssuesState>;
}

/** What is missing, each with what to do, in the words of the service. Not there without any. Renders a `<ul>`. */
export const StreamloopReadinessIssues = forwardRef<HTMLUListElement, StreamloopReadinessIssuesProps>(
  function StreamloopReadinessIssues({ className, children, ...props }, ref) {
    const { issues } = useReadinessPart('Issues');
    const { readiness: strings } = useStreamloopStrings();
    if (issues.length === 0) return null;
    return (
      <ul ref={ref} aria-label={strings.issues} {...props} className={classNames('lv-sl-issues', className)}>
        {renderChildren(
          children,
          { issues },
          issues.map((issue, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- a code may come twice; the list is replaced as a whole
            <Issue key={`${issue.code} ${index}`} issue={issue} strings={strings} />
          )),
        )}
      </ul>
    );
  },
);

const Issue = ({ issue, strings }: { issue: ReadinessIssue; strings: ReadinessStrings }) => (
  <li data-code={issue.code}>
    <strong>{issue.error}</strong>
    {issue.suggestion && (
      <span>
        <span className="lv-label">{strings.suggestion}</span> {issue.suggestion}
      </span>
    )}
    <small className="lv-label">
      {issue.path === 'YOUTUBE' ? `${strings.youtube} · ${issue.code}` : issue.code}
    </small>
  </li>
);
