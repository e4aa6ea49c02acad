import { nearestColour } from './colour.js';
import type { FrameFacts } from './FrameFacts.js';
import type { Fact } from './factTable.js';
import { factFor } from './factTable.js';

type Schema = Readonly<Record<string, unknown>>;

/** A schema that refers to itself ends here. */
const DEEPEST = 12;

/**
 * A value for a JSON schema, out of facts: properties whose names stand in the table are filled, the others are left
 * out, also where they are required; `undefined` where nothing fits. Lists get an entry for each picture.
 */
export function fillSchema(schema: Schema, facts: readonly FrameFacts[]): unknown {
  return fill(schema, null, facts, { root: schema, depth: 0 });
}

interface Place {
  root: Schema;
  depth: number;
}

/** `name` is that of the property, `null` at the root. */
function fill(given: unknown, name: string | null, facts: readonly FrameFacts[], place: Place): unknown {
  if (place.depth > DEEPEST) {
    return undefined;
  }
  const inside = { ...place, depth: place.depth + 1 };
  if (given === true) {
    return fill({}, name, facts, inside);
  }
  if (!isObject(given)) {
    return undefined;
  }
  if (typeof given['$ref'] === 'string') {
    return fill(follow(given['$ref'], place.root), name, facts, inside);
  }
  const choices = [given['anyOf'], given['oneOf'], given['allOf']].find((list) => Array.isArray(list));
  if (Array.isArray(choices)) {
    return firstOf(choices, (choice) => fill(choice, name, facts, inside));
  }
  if (Array.isArray(given['type'])) {
    return firstOf(given['type'], (type) => fill({ ...given, type }, name, facts, inside));
  }
  if (given['type'] === 'object' || isObject(given['properties'])) {
    return fillObject(given, facts, inside);
  }
  if (given['type'] === 'array') {
    return fillList(given, name, facts, inside);
  }
  const fact = name === null ? null : factFor(name, facts);
  return fact === null ? undefined : fit(fact, given);
}

function fillObject({ properties }: Schema, facts: readonly FrameFacts[], place: Place): unknown {
  const entries = Object.entries(isObject(properties) ? properties : {}).flatMap(([name, schema]) => {
    const value = fill(schema, name, facts, place);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(entries);
}

function fillList(
  { items, minItems, maxItems }: Schema,
  name: string | null,
  facts: readonly FrameFacts[],
  place: Place,
): unknown {
  const most = typeof maxItems === 'number' ? maxItems : Infinity;
  const list = facts
    .map((one) => fill(items ?? true, name, [one], place))
    .filter((value) => value !== undefined && !isEmpty(value))
    .slice(0, most);
  const least = typeof minItems === 'number' ? minItems : 1;
  return list.length >= Math.max(1, least) ? list : undefined;
}

/** The fact in the form the schema wants; `undefined` where it has none. */
function fit(fact: Fact, schema: Schema): unknown {
  const members = 'const' in schema ? [schema['const']] : schema['enum'];
  if (Array.isArray(members)) {
    return nearestMember(fact, members);
  }
  switch (schema['type']) {
    case 'boolean':
      return fact.kind === 'truth' ? fact.value : undefined;
    case 'number':
      return fact.kind === 'amount' && isWithin(fact.value, schema) ? fact.value : undefined;
    case 'integer': {
      // A share would be 0 or 1; as a whole number it is a percentage.
      const whole = fact.kind === 'amount' ? Math.round(fact.share ? fact.value * 100 : fact.value) : NaN;
      return isWithin(whole, schema) ? whole : undefined;
    }
    case 'string':
      return asText(fact);
    case undefined:
      return fact.kind === 'colour' ? fact.name : fact.value;
    default:
      return undefined;
  }
}

function nearestMember(fact: Fact, members: readonly unknown[]): unknown {
  const words = members.filter((member) => typeof member === 'string');
  switch (fact.kind) {
    case 'colour':
      return nearestColour(fact.rgb, words);
    case 'amount': {
      const numbers = members.filter((member) => typeof member === 'number');
      return numbers.length > 0
        ? nearest(numbers, (member) => Math.abs(member - fact.value))
        : nearest(words, (word) => Math.abs((fact.words[word.toLowerCase()] ?? NaN) - fact.value));
    }
    case 'truth': {
      const meant = fact.value ? ['yes', 'true'] : ['no', 'false'];
      return (
        members.find((member) => member === fact.value) ??
        words.find((word) => meant.includes(word.toLowerCase()))
      );
    }
    case 'text':
      return words.find((word) => word === fact.value);
  }
}

/** The one with the smallest distance; those without one do not count. */
function nearest<T>(list: readonly T[], distanceOf: (item: T) => number): T | undefined {
  const known = list.filter((item) => !Number.isNaN(distanceOf(item)));
  return known.sort((a, b) => distanceOf(a) - distanceOf(b))[0];
}

function asText(fact: Fact): string {
  return fact.kind === 'colour' ? fact.name : String(fact.value);
}

function isWithin(value: number, { minimum, maximum }: Schema): boolean {
  const above = typeof minimum !== 'number' || value >= minimum;
  const below = typeof maximum !== 'number' || value <= maximum;
  return above && below && !Number.isNaN(value);
}

function follow(ref: string, root: Schema): unknown {
  if (!ref.startsWith('#')) {
    return undefined;
  }
  return ref
    .slice(1)
    .split('/')
    .filter((part) => part !== '')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((at, part) => (isObject(at) && Object.hasOwn(at, part) ? at[part] : undefined), root);
}

function firstOf(list: readonly unknown[], fillOne: (item: unknown) => unknown): unknown {
  for (const item of list) {
    const value = fillOne(item);
    if (value !== undefined && !isEmpty(value)) {
      return value;
    }
  }
  return undefined;
}

function isEmpty(value: unknown): boolean {
  return isObject(value) && Object.keys(value).length === 0;
}

function isObject(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
