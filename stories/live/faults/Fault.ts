/** One request to the emulator's control API. */
export interface ControlRequest {
  /** Default `POST`. */
  method?: 'DELETE';
  /** Below the emulator's address. */
  path: string;
  body?: object;
}

/** Something that can be broken. */
export interface Fault {
  /** What the button says. */
  name: string;
  /** What there is to see. */
  expect: string;
  /** Done one after the other. `id` is that of the stream; empty where there is none. */
  requests: (id: string) => readonly ControlRequest[];
  /** Needs a stream that lives. */
  ofStream?: true;
}

/** Faults of one idea. */
export interface FaultGroup {
  title: string;
  faults: readonly Fault[];
}

/** What goes wrong with requests of one kind, as the emulator's README has it. */
export const onRoute = (body: { route: string } & Record<string, unknown>): ControlRequest => ({
  path: '/__emulator/faults',
  body,
});

/** What happens to one stream. */
export const toStream = (id: string, action: string, body: object = {}): ControlRequest => ({
  path: `/__emulator/streams/${encodeURIComponent(id)}/${action}`,
  body,
});
