import { usePreflight } from 'react-live-vision';

export function CheckFirst() {
  const { state, steps, report, run, cancel } = usePreflight();
  return (
    <>
      <button onClick={() => (state === 'running' ? cancel() : void run())}>
        {state === 'running' ? 'Cancel' : 'Check camera and network'}
      </button>
      <ol>
        {steps.map((step) => (
          <li key={step.name}>
            {step.name}: {step.state}
          </li>
        ))}
      </ol>
      {report && <p>{report.ok ? 'Everything works.' : 'Something is in the way.'}</p>}
    </>
  );
}
