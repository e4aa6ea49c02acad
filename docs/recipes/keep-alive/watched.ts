/** Stands for a table of yours: handles of the streams that the server is to keep, from `stream.id` of a page. */
const handles = new Set<string>();

export const watched = {
  add: async (handle: string): Promise<void> => void handles.add(handle),
  remove: async (handle: string): Promise<void> => void handles.delete(handle),
  list: async (): Promise<string[]> => [...handles],
};
