interface FactsProps {
  title: string;
  facts: readonly (readonly [name: string, value: string])[];
}

/** Names and values below a heading. */
export function Facts({ title, facts }: FactsProps) {
  return (
    <section>
      <h2 style={{ margin: '0 0 8px', fontSize: '1em' }}>{title}</h2>
      <dl
        style={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', gap: 4, margin: 0 }}
      >
        {facts.map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd style={{ margin: 0, fontVariantNumeric: 'tabular-nums' }}>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
