import { StreamPublisher, WatchResults } from 'react-live-vision';
import { Framed } from '../../support/Framed.js';
import type { ShownVision } from '../../support/testVision.js';
import { Facts } from './Facts.js';
import { PromptForm } from './PromptForm.js';
import type { DeskWords } from './words.js';

interface VisionDeskProps {
  vision: ShownVision;
  words: DeskWords;
}

/** What the kit has no component for: the prompt, what the account says, what the service tells. */
export function VisionDesk({ vision, words }: VisionDeskProps) {
  const { info, creditsRemainingCents, costCents, secondsCharged, resultsState, endedBecause } = vision;
  const money = new Intl.NumberFormat(words.locale, { style: 'currency', currency: 'USD' });
  const dollars = (cents: number): string => money.format(cents / 100);
  return (
    <Framed>
      <StreamPublisher stream={vision.stream} />
      <PromptForm vision={vision} words={words} />
      <WatchResults watch={vision.watch} />
      <Facts
        title={words.account}
        facts={[
          [words.left, creditsRemainingCents === null ? words.unknown : dollars(creditsRemainingCents)],
          [words.cost, dollars(costCents)],
          [words.charged, `${secondsCharged} ${words.seconds}`],
        ]}
      />
      <Facts
        title={words.stream}
        facts={[
          [words.results, words.socket[resultsState]],
          [words.picture, info ? `${info.effectiveWidth} × ${info.effectiveHeight}` : words.unknown],
          [words.rate, info ? `${Math.round(info.fps)} / ${words.seconds}` : words.unknown],
          [words.inferences, info ? `${info.inferencesCompleted}, ${info.inferencesFailed}` : words.unknown],
          ...(endedBecause === null ? [] : [[words.because, endedBecause] as const]),
        ]}
      />
    </Framed>
  );
}
