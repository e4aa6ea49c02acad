// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { defaultStrings } from '../../src/components/strings/defaultStrings.js';
import { defaultStreamloopStrings } from '../../src/streamloop/components/strings/defaultStreamloopStrings.js';
import { german } from '../../stories/support/german.js';
import { germanStreamloop } from '../../stories/support/germanStreamloop.js';
import { showStory, type Story, testedStories } from './support/showStory.js';

const files = import.meta.glob<Record<string, Story>>('../../stories/**/*.stories.tsx', { eager: true });
const stories = testedStories(files);

/** Every text of a dictionary by its path. */
function leaves(tree: object, path = ''): [path: string, text: string][] {
  return Object.entries(tree).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? leaves(value, `${path}.${key}`)
      : [[`${path}.${key}`, String(value)] as [string, string]],
  );
}

const germanTexts = [...leaves(german), ...leaves(germanStreamloop, 'streamloop')];
const englishTexts = [...leaves(defaultStrings), ...leaves(defaultStreamloopStrings, 'streamloop')];

const inGerman = new Set(germanTexts.map(([, text]) => text));

/** What an English text looks like when it is filled in; texts that both languages have are no sign of either. */
const english = englishTexts
  .filter(([, text]) => !inGerman.has(text) && /\p{L}{2}/u.test(text))
  .map(([path, text]) => {
    const words = text.split(/\{\w+\}/).map((piece) => piece.replace(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`));
    return { path, pattern: new RegExp(`^${words.join('.+')}$`, 'u') };
  })
  // A text that is nothing but what is filled in fits everything.
  .filter(({ pattern }) => !pattern.test('0'));

const SPOKEN = ['aria-label', 'placeholder', 'title', 'alt'];

function wordsIn(shown: Element): string[] {
  const words = [...shown.querySelectorAll('*')]
    .filter(({ tagName }) => tagName !== 'STYLE')
    .flatMap((element) => [
      ...[...element.childNodes]
        .filter(({ nodeType }) => nodeType === 3)
        .map(({ nodeValue }) => nodeValue ?? ''),
      ...SPOKEN.map((name) => element.getAttribute(name) ?? ''),
    ]);
  return words.map((text) => text.trim()).filter((text) => text !== '');
}

/** Names of streams, and a state of one that no dictionary has. */
const STREAMS = '.lv-sl-choice, [data-state="hibernating"]';

/** They have words of their own on purpose. */
const OWN_WORDS = /OtherWords|LongLabels/;

it('says nothing in English where the second language is chosen', { timeout: 300_000 }, async () => {
  const left: string[] = [];
  let shownStories = 0;
  for (const { name: id, story } of stories) {
    const { globals } = story.composed;
    // A play looks for the words of one language, which is the second one in some stories only.
    if ((story.input.play && !/German/.test(id)) || OWN_WORDS.test(id)) continue;
    await showStory(
      story,
      (shown) => {
        shownStories += 1;
        for (const data of shown.querySelectorAll(STREAMS)) data.remove();
        for (const text of new Set(wordsIn(shown)))
          for (const { path, pattern } of english)
            if (pattern.test(text)) left.push(`${id}: "${text}" (${path})`);
      },
      { ...globals, language: 'de' },
    );
  }
  expect(shownStories).toBeGreaterThan(100);
  expect(left).toEqual([]);
});

/** What is shown of cameras, models and answers is no text of the kit. */
const DATA = `option, dd, time, textarea, .lv-answer-text, .lv-history-text, ${STREAMS}`;

it('has no text in a component that comes from no dictionary', { timeout: 300_000 }, async () => {
  const found: string[] = [];
  let marks = 0;
  for (const { name: id, story } of stories) {
    const { globals } = story.composed;
    // Stories with a render of their own have words of their own.
    if (story.input.play || story.meta.input.play || story.input.render) continue;
    await showStory(
      story,
      (shown) => {
        for (const root of shown.querySelectorAll('.lv-root')) {
          for (const data of root.querySelectorAll(DATA)) data.remove();
          for (const text of [...wordsIn(root), root.getAttribute('aria-label') ?? '']) {
            if (text.includes('⟦')) marks += 1;
            else if (/\p{L}/u.test(text)) found.push(`${id}: "${text}"`);
          }
        }
      },
      { ...globals, language: 'marked' },
    );
  }
  expect(marks).toBeGreaterThan(1000);
  expect([...new Set(found)]).toEqual([]);
});

it('has every text of the first language', () => {
  expect(germanTexts.map(([path]) => path).toSorted()).toEqual(englishTexts.map(([path]) => path).toSorted());
});
