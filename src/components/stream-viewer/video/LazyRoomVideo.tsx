'use client';
import { type ReactNode, useEffect, useState } from 'react';
import { PlainVideo } from './PlainVideo.js';
import type { RoomVideoProps } from './RoomVideo.js';

/** Shows what is in a room once the code for it is there. Without `lazy`, which throws where a download fails, for ever. */
export function LazyRoomVideo(props: RoomVideoProps): ReactNode {
  const [render, setRender] = useState<((props: RoomVideoProps) => ReactNode) | null>(null);
  useEffect(() => {
    let isGone = false;
    const use = (next: (props: RoomVideoProps) => ReactNode): void => {
      if (!isGone) setRender(() => next);
    };
    import('./RoomVideo.js').then(
      ({ renderRoomVideo }) => use(renderRoomVideo),
      () => use((plain) => <PlainVideo {...plain} />),
    );
    return () => {
      isGone = true;
    };
  }, []);
  return render && render(props);
}
