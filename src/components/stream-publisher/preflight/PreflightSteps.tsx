import type { PreflightStep } from '../../../core/preflight/PreflightStep.js';
import { failureText } from '../../strings/failureText.js';
import type { OptionalStrings } from '../../strings/OptionalStrings.js';
import { useStrings } from '../../strings/StringsContext.js';

interface PreflightStepsProps {
  steps: readonly PreflightStep[];
  strings: OptionalStrings['preflight'];
}

/** Each step with how it went in words; the mark before it says the same to the eye. */
export function PreflightSteps({ steps, strings }: PreflightStepsProps) {
  const all = useStrings();
  return (
    <ol className="lv-preflight-steps" aria-label={strings.label}>
      {steps.map(({ name, state, error }) => {
        const text = error && failureText(error, all);
        return (
          <li key={name} data-state={state} data-code={error?.code}>
            <span className="lv-mark" aria-hidden="true" />
            <span>
              {strings.steps[name]} <span className="lv-preflight-state">{strings.states[state]}</span>
              {text && (
                <span className="lv-preflight-error">
                  {text.what} {text.next}
                </span>
              )}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
