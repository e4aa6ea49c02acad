import type { Rgb } from './colour.js';
import { describeFacts } from './describeFacts.js';
import type { FrameFacts } from './FrameFacts.js';

/** A fact in the forms a schema can ask for. */
export type Fact =
  | { kind: 'colour'; rgb: Rgb; name: string }
  /** `words`: what its amounts are called. A `share` goes from 0 to 1. */
  | { kind: 'amount'; value: number; share: boolean; words: Readonly<Record<string, number>> }
  | { kind: 'truth'; value: boolean }
  | { kind: 'text'; value: string };

/** `facts` are in order, the newest last; it is that one a single value speaks of. */
type Rule = (newest: FrameFacts, facts: readonly FrameFacts[]) => Fact | null;

const LIGHT = {
  black: 0,
  dark: 0.1,
  dim: 0.25,
  low: 0.2,
  normal: 0.5,
  medium: 0.5,
  bright: 0.8,
  high: 0.8,
  white: 1,
};
const FOCUS = { blurry: 0, blurred: 0, soft: 10, low: 5, medium: 60, normal: 60, sharp: 200, high: 200 };
const MOTION = {
  none: 0,
  still: 0,
  static: 0,
  low: 0.02,
  slight: 0.02,
  medium: 0.1,
  moving: 0.1,
  high: 0.3,
  large: 0.3,
};

/** A difference this small is the noise of the encoder. */
const CHANGED = 0.01;

const colour: Rule = ({ red, green, blue, colour: name }) => ({
  kind: 'colour',
  rgb: [red, green, blue],
  name,
});
const amount =
  (field: NumberField): Rule =>
  (newest) => {
    const value = newest[field];
    return value === null ? null : { kind: 'amount', value, share: false, words: {} };
  };
const truth =
  (test: (newest: FrameFacts) => boolean | null): Rule =>
  (newest) => {
    const value = test(newest);
    return value === null ? null : { kind: 'truth', value };
  };
const text =
  (write: (newest: FrameFacts, facts: readonly FrameFacts[]) => string): Rule =>
  (newest, facts) => ({ kind: 'text', value: write(newest, facts) });

type NumberField = {
  [Name in keyof FrameFacts]: FrameFacts[Name] extends number | null ? Name : never;
}[keyof FrameFacts];

const rules: readonly { names: readonly string[]; rule: Rule }[] = [
  { names: ['color', 'dominantcolor', 'maincolor', 'meancolor', 'averagecolor', 'colorname'], rule: colour },
  { names: ['colorhex', 'hexcolor', 'hex'], rule: text(({ colour_hex }) => colour_hex) },
  { names: ['red', 'r'], rule: amount('red') },
  { names: ['green', 'g'], rule: amount('green') },
  { names: ['blue', 'b'], rule: amount('blue') },
  {
    names: ['brightness', 'lightness', 'luminance', 'light'],
    rule: ({ brightness: value }) => ({ kind: 'amount', value, share: true, words: LIGHT }),
  },
  { names: ['dark', 'isdark'], rule: truth(({ brightness }) => brightness < 0.25) },
  { names: ['bright', 'isbright'], rule: truth(({ brightness }) => brightness > 0.6) },
  {
    names: ['sharpness', 'focus'],
    rule: ({ sharpness: value }) => ({ kind: 'amount', value, share: false, words: FOCUS }),
  },
  { names: ['blurry', 'isblurry'], rule: truth(({ sharpness }) => sharpness < 30) },
  {
    names: ['change', 'motion', 'difference', 'movement'],
    rule: ({ change: value }) =>
      value === null ? null : { kind: 'amount', value, share: true, words: MOTION },
  },
  {
    names: ['changed', 'haschanged', 'moving', 'ismoving', 'hasmotion', 'motiondetected'],
    rule: truth(({ change }) => (change === null ? null : change > CHANGED)),
  },
  { names: ['width'], rule: amount('width') },
  { names: ['height'], rule: amount('height') },
  { names: ['size', 'resolution'], rule: text(({ width, height }) => `${width}x${height}`) },
  { names: ['frameindex', 'index', 'frame'], rule: amount('frame_index') },
  { names: ['askedframeindex'], rule: amount('asked_frame_index') },
  { names: ['timestampms', 'timestamp', 'streamtimems', 'timems'], rule: amount('timestamp_ms') },
  { names: ['wallms', 'arrivedatms', 'frameatms'], rule: amount('wall_ms') },
  {
    names: ['framecount', 'stillcount', 'imagecount'],
    rule: (_newest, facts) => ({ kind: 'amount', value: facts.length, share: false, words: {} }),
  },
  {
    names: ['streamid'],
    rule: ({ stream_id }) => (stream_id === null ? null : { kind: 'text', value: stream_id }),
  },
  { names: ['model'], rule: text(() => 'emulator/frame-facts') },
  {
    names: ['description', 'summary', 'text', 'answer', 'caption', 'observation'],
    rule: text((_newest, facts) => describeFacts({ facts: [...facts], unread: 0 })),
  },
];

/** Every name of the table, as {@link factFor} reads them. */
export const factNames: readonly string[] = rules.flatMap(({ names }) => names);

/** The fact behind the name of a property; `null` where the table has none. Case, `_`, `-` and British spelling do not matter. */
export function factFor(name: string, facts: readonly FrameFacts[]): Fact | null {
  const key = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
    .replaceAll('colour', 'color');
  const newest = facts.at(-1);
  const rule = rules.find(({ names }) => names.includes(key))?.rule;
  return newest && rule ? rule(newest, facts) : null;
}
