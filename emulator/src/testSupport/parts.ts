/** Parts of a question about a stream; `query` is what comes after the `?`. */
export const imagePart = (streamId: string, query = 'frame_index=-1') => ({
  type: 'image_url',
  image_url: { url: `ovs://streams/${streamId}?${query}` },
});

export const videoPart = (streamId: string, query = 'start_offset_ms=-1000&max_fps=30') => ({
  type: 'video_url',
  video_url: { url: `ovs://streams/${streamId}?${query}` },
});

export const textPart = (text: string) => ({ type: 'text', text });
