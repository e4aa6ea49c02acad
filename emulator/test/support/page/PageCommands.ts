export interface PublishRequest {
  /** Names the session for later commands. */
  name: string;
  url: string;
  token: string;
  source: { type: 'camera' | 'canvas'; width: number; height: number; frameRate: number };
  /** Left out: the client's default, which is on. */
  simulcast?: boolean;
  connections?: 'single' | 'dual';
}

export interface ViewRequest {
  name: string;
  url: string;
  token: string;
  connections?: 'single' | 'dual';
}

/** The sender's own statistics of one layer. */
export interface SentStats {
  layer: string;
  frames: number;
  width: number;
  nacks: number;
  retransmitted: number;
}

export interface ViewerStats {
  /** Frames that have come to the picture, also those that a busy compositor left out. */
  frames: number;
  width: number;
  remoteTracks: number;
}

/** What the test page can be told to do; all of it with the unmodified livekit-client. */
export interface PageCommands {
  publish(request: PublishRequest): Promise<void>;
  publishMany(requests: PublishRequest[]): Promise<string[]>;
  view(request: ViewRequest): Promise<void>;
  tryConnect(url: string, token: string): Promise<string>;
  tryPublish(name: string): Promise<string>;
  publishAudio(name: string): Promise<void>;
  publishCanvas(name: string): Promise<void>;
  /** From now on every canvas of this page is one flat colour; returns the page's clock then, Unix milliseconds. */
  paint(colour: string): number;
  unpublish(name: string): Promise<void>;
  setMuted(name: string, muted: boolean): Promise<void>;
  disconnect(name: string): Promise<void>;
  /** Connects the same Room object again. */
  reconnect(name: string, url: string, token: string): Promise<void>;
  sent(name: string): Promise<SentStats[]>;
  state(name: string): string;
  events(name: string): string[];
  viewed(name: string): ViewerStats;
  /** Addresses of this page's candidates; empty strings where the browser hides them. */
  localAddresses(name: string): Promise<string[]>;
  /** Ports of the emulator this page sends media to. */
  mediaPorts(name: string): Promise<number[]>;
}
