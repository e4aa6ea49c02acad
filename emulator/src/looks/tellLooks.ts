import type { AnswerFrame } from '../chat/answerAsJson.js';
import type { EventHistory } from '../history/EventHistory.js';
import type { Exchange } from '../http/Exchange.js';
import type { Look } from './Look.js';

/** Writes into the history which frames a question looks at: what the answer itself never says. */
export function tellLooks(
  history: EventHistory,
  { requestId }: { requestId: Exchange['requestId'] | null },
  { id, model }: AnswerFrame,
  looks: readonly Look[],
): void {
  for (const { streamId, kind, stills } of looks) {
    history.add({
      type: 'frames-looked-at',
      streamId,
      requestId,
      completionId: id,
      model,
      kind,
      frames: stills.map(({ asked, shown }) => ({
        index: shown.index,
        askedIndex: asked.index,
        timestampMs: shown.timestampMs,
        wallMs: shown.wallMs,
      })),
    });
  }
}
