interface FactsProps {
  colour: string;
  brightness: number;
  change: number;
}

const percent = (part: number): string => `${Math.round(part * 100)} %`;

/** An answer of the model, as a picture of itself. */
export function Facts({ colour, brightness, change }: FactsProps) {
  return (
    <dl className="facts">
      <dt>Colour</dt>
      <dd>{colour}</dd>
      <dt>Brightness</dt>
      <dd>
        <meter value={brightness} aria-label="Brightness" /> {percent(brightness)}
      </dd>
      <dt>Change</dt>
      <dd>
        <meter value={change} aria-label="Change" /> {percent(change)}
      </dd>
    </dl>
  );
}
