import { Code } from './Code.js';

const files = import.meta.glob<string>('../snippets/*', { query: '?raw', import: 'default', eager: true });

/** A file of `snippets/`, as it is: what people copy is checked with everything else. */
export function Snippet({ file }: { file: string }) {
  const code = files[`../snippets/${file}`];
  if (code === undefined) throw new Error(`There is no snippet ${file}.`);
  return <Code code={code} language={file.endsWith('.css') ? 'css' : 'tsx'} />;
}
