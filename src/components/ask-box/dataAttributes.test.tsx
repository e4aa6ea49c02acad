import { fireEvent, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { dataAttributesIn, documented } from '../../../test/support/dataAttributesIn.js';
import { renderInScenario } from '../../../test/support/renderInScenario.js';
import { AskBoxAnswerDataAttributes } from './answer/AskBoxAnswerDataAttributes.js';
import { AskBox } from './AskBox.js';
import { AskBoxFailureMessageDataAttributes } from './failure-message/AskBoxFailureMessageDataAttributes.js';
import { AskBoxNoticeDataAttributes } from './notice/AskBoxNoticeDataAttributes.js';
import { AskBoxRootDataAttributes } from './root/AskBoxRootDataAttributes.js';

it('documents the attributes of each part, all of them and no others', async () => {
  const { t, advance, container } = await renderInScenario('live', (stream) => (
    <AskBox.Root stream={stream} data-testid="Root">
      <AskBox.Input data-testid="Input" />
      <AskBox.SendTrigger data-testid="SendTrigger" />
      <AskBox.CancelTrigger data-testid="CancelTrigger" />
      <AskBox.Notice data-testid="Notice" />
      <AskBox.FailureMessage data-testid="FailureMessage" />
      <AskBox.Answer data-testid="Answer" />
      <AskBox.Details data-testid="Details" />
    </AskBox.Root>
  ));
  const seen: Element[] = [];
  const see = (): unknown => seen.push(document.importNode(container, true));
  const ask = (): boolean => fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Enter' });
  t.service.answer({ text: 'Cut', finishReason: 'length', delayMs: 500 });
  fireEvent.change(screen.getByRole('textbox'), { target: { value: 'What?' } });
  ask();
  await advance(100);
  see();
  await advance(1000);
  see();
  t.service.fault('chat', { type: 'fail', code: 'billing-denied' });
  ask();
  await advance(1000);
  see();
  expect(dataAttributesIn(seen)).toEqual(
    documented({
      Root: AskBoxRootDataAttributes,
      Input: {},
      SendTrigger: {},
      CancelTrigger: {},
      Notice: AskBoxNoticeDataAttributes,
      FailureMessage: AskBoxFailureMessageDataAttributes,
      Answer: AskBoxAnswerDataAttributes,
      Details: {},
    }),
  );
});
