'use client';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import type { OvershootErrorCode } from '../../../core/errors/index.js';
import type { OvershootStream } from '../../../hooks/useOvershootStream.js';
import { classNames } from '../../part/classNames.js';
import { useOptionalStrings } from '../../strings/useOptionalStrings.js';
import { usePublisherPart } from '../StreamPublisherContext.js';
import { type HelpBrowser, helpBrowser } from './helpBrowser.js';
import { permissionHelpStrings } from './permissionHelpStrings.js';

export interface StreamPublisherPermissionHelpProps extends Omit<
  ComponentPropsWithoutRef<'details'>,
  'children'
> {
  /** Whose steps are shown. Default: those of the browser that shows the page. */
  browser?: HelpBrowser;
}

/**
 * How to allow the camera in this very browser, behind a line that opens it. Only there where the permission is what is
 * missing. An export of its own, so that pages without it do not load it. Renders a `<details>`.
 */
export const StreamPublisherPermissionHelp = forwardRef<
  HTMLDetailsElement,
  StreamPublisherPermissionHelpProps
>(function StreamPublisherPermissionHelp({ browser, className, ...props }, ref) {
  const { stream } = usePublisherPart('StreamPublisherPermissionHelp');
  const strings = useOptionalStrings('permissionHelp', permissionHelpStrings);
  const code = codeOf(stream);
  if (!code || !CODES.includes(code)) return null;

  const shown = browser ?? helpBrowser(navigator.userAgent);
  return (
    <details
      ref={ref}
      {...props}
      className={classNames('lv-permission-help', className)}
      data-code={code}
      data-browser={shown}
    >
      <summary>{strings.summary}</summary>
      <ol>
        {strings.steps[shown].split('\n').map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </details>
  );
});

const CODES: readonly OvershootErrorCode[] = [
  'permission-blocked',
  'permission-dismissed',
  'permission-revoked',
];

const codeOf = (stream: OvershootStream): OvershootErrorCode | undefined =>
  stream.phase === 'failed' ? stream.error.code : stream.problem?.code;
