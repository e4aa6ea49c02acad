import type { StandardSchemaV1 } from '@standard-schema/spec';
import type { ChatMessage } from '../chat/ChatRequest.js';
import type { Structure } from './Structure.js';

/** More would not help the model. */
const MOST_ISSUES = 10;
const LONGEST_ANSWER = 20_000;

/** Asks for the same in the right shape. The picture is left out: it costs most, and only the shape was wrong. */
export function repairMessages(
  structure: Structure,
  text: string,
  issues: readonly StandardSchemaV1.Issue[],
): readonly ChatMessage[] {
  const listed = issues.slice(0, MOST_ISSUES).map(({ path, message }) => {
    const where = path
      ?.map((segment) => String(typeof segment === 'object' ? segment.key : segment))
      .join('.');
    return where ? `- ${where}: ${message}` : `- ${message}`;
  });
  return [
    {
      role: 'user',
      content: [
        'This answer does not fit its JSON Schema. Write it again so that it fits, and nothing else. Keep what it says.',
        `JSON Schema:\n${JSON.stringify(structure.jsonSchema)}`,
        `What is wrong:\n${listed.join('\n')}`,
        `The answer:\n${text.slice(0, LONGEST_ANSWER)}`,
      ].join('\n\n'),
    },
  ];
}
