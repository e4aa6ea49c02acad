/** A video track for environments without media: no pictures, but the life of one. */
export class FakeVideoTrack extends EventTarget implements MediaStreamTrack {
  readonly id: string;
  readonly kind = 'video';
  readonly label: string;
  muted = false;
  contentHint = '';
  enabled = true;
  readyState: MediaStreamTrackState = 'live';
  onended: MediaStreamTrack['onended'] = null;
  onmute: MediaStreamTrack['onmute'] = null;
  onunmute: MediaStreamTrack['onunmute'] = null;
  readonly #settings: MediaTrackSettings;

  constructor(id: string, label: string, settings: MediaTrackSettings) {
    super();
    this.id = id;
    this.label = label;
    this.#settings = settings;
  }

  /** Stopping one's own track fires no event. */
  stop(): void {
    this.readyState = 'ended';
  }

  clone(): MediaStreamTrack {
    return new FakeVideoTrack(`${this.id}-clone`, this.label, this.#settings);
  }

  getSettings(): MediaTrackSettings {
    return { ...this.#settings };
  }

  getConstraints(): MediaTrackConstraints {
    return {};
  }

  getCapabilities(): MediaTrackCapabilities {
    return {};
  }

  async applyConstraints(): Promise<void> {
    // Every wish is granted.
  }
}
