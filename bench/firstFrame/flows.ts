/** A way from the click to the first frame, as the table names it. */
export interface Flow {
  name: string;
  /** In the page; see `app/firstFrame.ts`. */
  page: string;
  title: string;
  /** The camera takes 700 ms more to open. */
  slowCamera?: boolean;
  /** Left out, with a line that says why, while the kit does not have it. */
  needs?: 'stream' | 'room';
}

export const flows: readonly Flow[] = [
  { name: 'a', page: 'kit', title: "kit, preview open, warm: 'module' (default)" },
  { name: 'b', page: 'guide', title: 'guide: create, connect, capture, publish in sequence' },
  { name: 'c', page: 'lower-bound', title: 'lower bound: connect and publish only' },
  { name: 'd', page: 'kit-stream', title: "kit, warm: 'stream'", needs: 'stream' },
  { name: 'e', page: 'kit-room', title: "kit, warm: 'room'", needs: 'room' },
  { name: 'a-slow', page: 'kit', title: 'a, camera + 700 ms', slowCamera: true },
  { name: 'b-slow', page: 'guide', title: 'b, camera + 700 ms', slowCamera: true },
  { name: 'b-cold', page: 'guide-not-loaded', title: 'b, module not loaded before the click' },
  { name: 'n', page: 'kit-no-preview', title: 'kit without preview' },
  { name: 'n-slow', page: 'kit-no-preview', title: 'kit without preview, camera + 700 ms', slowCamera: true },
];
