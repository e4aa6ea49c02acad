import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentOf } from '../testSupport/chatAnswers.js';
import { imagePart } from '../testSupport/parts.js';
import { startTestEmulator } from '../testSupport/startTestEmulator.js';

const channel = fc.integer({ min: 0, max: 255 });
const colour = fc.tuple(channel, channel, channel);
const hex = (rgb: readonly number[]): string =>
  `#${rgb.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
const farFrom = (one: readonly number[], other: readonly number[]): boolean =>
  one.some((part, place) => Math.abs(part - (other[place] ?? 0)) > 100);

test(
  'any colour, encoded, decoded and measured, is told from choices that are far from it',
  { timeout: 60_000 },
  async () => {
    const { createStream, show, ask } = await startTestEmulator();
    const id = await createStream();
    await fc.assert(
      fc.asyncProperty(colour, fc.array(colour, { maxLength: 5 }), fc.nat(), async (shown, others, at) => {
        const members = others.filter((other) => farFrom(other, shown)).map(hex);
        members.splice(at % (members.length + 1), 0, hex(shown));
        await show(id, [hex(shown)]);
        const schema = { type: 'object', properties: { colour: { enum: members } } };
        const answer = await ask([imagePart(id)], {
          response_format: { type: 'json_schema', json_schema: { schema } },
        });
        expect(JSON.parse(contentOf(answer))).toEqual({ colour: hex(shown) });
      }),
      { numRuns: 60 },
    );
  },
);
