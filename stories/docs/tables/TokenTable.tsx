import { styleFiles } from '../source/styleFiles.js';
import { readTokens, type Token } from '../source/readTokens.js';
import { Table } from './Table.js';

const styles = Object.values(styleFiles).join('\n');
const tokens = readTokens(styleFiles['../../../src/styles/tokens.css'] ?? '', styles);

function Value({ value }: { value: string }) {
  return (
    <>
      {value.startsWith('#') && <span className="docs-swatch" style={{ background: value }} />}
      <code>{value}</code>
    </>
  );
}

const rowOf = ({ name, description, light, dark }: Token) =>
  [
    name,
    description,
    <Value key="light" value={light} />,
    dark === light ? 'the same' : <Value key="dark" value={dark} />,
  ] as const;

/** Every CSS variable that an app may set. */
export const TokenTable = () => (
  <Table label="CSS variables" head={['Variable', 'What it is', 'Light', 'Dark']} rows={tokens.map(rowOf)} />
);
