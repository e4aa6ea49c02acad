import { componentFiles } from '../source/componentFiles.js';
import { readAttributes } from '../source/readAttributes.js';
import type { Member } from '../source/readMembers.js';
import { type Part, readParts } from '../source/readParts.js';
import { Prose } from './Prose.js';
import { Table } from './Table.js';

const attributes = new Map(
  Object.entries(componentFiles)
    .filter(([path]) => path.endsWith('DataAttributes.ts'))
    .map(([, source]) => {
      const read = readAttributes(source);
      return [read.part, read.attributes] as const;
    }),
);

const propRow = ({ name, type, isRequired, description }: Member) =>
  [
    isRequired ? name : `${name}?`,
    <code key="type">{type}</code>,
    <Prose key="text" text={description} />,
  ] as const;

function PartSection({ part: { name, description, element, props } }: { part: Part }) {
  const own = attributes.get(name) ?? [];
  return (
    <section>
      <h3 id={name}>{name}</h3>
      <p>
        <Prose text={description} />
      </p>
      {props.length > 0 && (
        <Table label={`Props of ${name}`} head={['Prop', 'Type', 'What it is']} rows={props.map(propRow)} />
      )}
      {element && (
        <p>
          Takes everything that a <code>{`<${element}>`}</code> takes as well, and <code>ref</code>.
        </p>
      )}
      {own.length > 0 && (
        <Table
          label={`Attributes of ${name}`}
          head={['Attribute', 'When it is there']}
          rows={own.map((attribute) => [attribute.name, <Prose key="text" text={attribute.description} />])}
        />
      )}
    </section>
  );
}

/** What a component and its parts take, and the attributes by which they tell their state. */
export function PartsTable({ component, folder }: { component: string; folder: string }) {
  const sources = Object.entries(componentFiles).flatMap(([path, source]) =>
    path.includes(`/components/${folder}/`) ? [source] : [],
  );
  return readParts(component, sources).map((part) => <PartSection key={part.name} part={part} />);
}
