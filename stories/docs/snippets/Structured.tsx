import { type OvershootStream, useWatch } from 'react-live-vision';
import * as v from 'valibot';

// A library that checks but does not say JSON Schema: the shape is said beside it.
const schema = v.object({ people: v.number(), door: v.picklist(['open', 'closed']) });
const jsonSchema = {
  type: 'object',
  properties: { people: { type: 'integer' }, door: { enum: ['open', 'closed'] } },
  required: ['people', 'door'],
  additionalProperties: false,
};

export function Hall({ stream }: { stream: OvershootStream }) {
  const { latest } = useWatch(stream, {
    prompt: 'How many people are in the hall, and is the door open?',
    enabled: stream.phase === 'live',
    schema,
    jsonSchema,
    repair: true,
  });
  if (!latest) return <p>No answer yet.</p>;
  switch (latest.outcome) {
    case 'ok':
      return (
        <p>
          {latest.value.people} people, door {latest.value.door}
        </p>
      );
    case 'invalid':
      return <p>Not in the form that was asked for: {latest.issues[0]?.message}</p>;
    case 'truncated':
      return <p>Cut off. Raise maxTokens, or ask for less.</p>;
  }
}
