/** A command and its arguments. */
export type Command = readonly [program: string, ...args: string[]];

/** What lies between the browser and the servers: nothing, a slow network, or what can be had of one. */
export interface Line {
  /** Milliseconds, as asked for. */
  roundTripMs: number;
  /** What of the traffic is delayed, in words for the table. */
  delays: 'nothing' | 'every packet, TCP and UDP' | 'HTTP and WebSocket only, media is not delayed';
  /** The address that servers listen on and browsers call. */
  host: string;
  /** The command as it must be run to be at the servers' end. */
  atServer: (command: Command) => Command;
  /** The command as it must be run to be at the browser's end. */
  atBrowser: (command: Command) => Command;
  /** The port by which the browser reaches a server that listens on `port`. */
  reach: (port: number) => Promise<number>;
  close: () => Promise<void>;
}
