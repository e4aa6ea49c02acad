import type { ChatMessage } from './ChatRequest.js';

/** The stream that a question is about, by its first reference; undefined where it names none. */
export function streamIdIn(messages: readonly ChatMessage[]): string | undefined {
  for (const { content } of messages) {
    if (typeof content === 'string') continue;
    for (const part of content) {
      if (part.type === 'text') continue;
      const { url } = part.type === 'image_url' ? part.image_url : part.video_url;
      const id = /^ovs:\/\/streams\/([^/?#]+)/.exec(url)?.[1];
      if (id) return decoded(id);
    }
  }
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
