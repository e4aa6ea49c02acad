import type { EncodedFrame } from '../frames/EncodedFrame.js';
import { KeyframePacer } from './KeyframePacer.js';
import { LayerSelector } from './LayerSelector.js';
import type { RtcpFeedback } from './RtcpFeedback.js';
import type { MediaPacket } from './rtp/MediaPacket.js';
import { ReorderBuffer, type OrderedItem } from './rtp/ReorderBuffer.js';
import { Vp8FrameAssembler, type AssembledFrame } from './vp8/Vp8FrameAssembler.js';

export interface ReceivedTrackEvents {
  /** A frame of the counted layer. */
  frame(frame: EncodedFrame): void;
  firstPacket(layer: string): void;
  /** Packets that did not come even when asked for again. */
  lost(layer: string, packets: number): void;
}

interface Layer {
  ssrc: number;
  buffer: ReorderBuffer;
  assembler: Vp8FrameAssembler;
}

/** How often holes are looked at while there are any. */
const HOLE_POLL_MS = 10;

/** One video track as it is received: its simulcast layers, what is missing of them, and the one that counts. */
export class ReceivedTrack {
  readonly #layers = new Map<string, Layer>();
  readonly #selector = new LayerSelector();
  readonly #keyframes: KeyframePacer;
  readonly #feedback: RtcpFeedback;
  readonly #events: ReceivedTrackEvents;
  readonly #now: () => number;
  #holeTimer: NodeJS.Timeout | undefined;
  /** Packets of all layers so far: those that came, and those that were asked for because they did not. */
  readonly packets = { received: 0, missed: 0 };

  constructor(options: {
    feedback: RtcpFeedback;
    events: ReceivedTrackEvents;
    now: () => number;
    /** How old a keyframe may get before another is asked for, milliseconds; 0 never asks. */
    keyframeIntervalMs: number;
  }) {
    this.#keyframes = new KeyframePacer(options.keyframeIntervalMs);
    this.#feedback = options.feedback;
    this.#events = options.events;
    this.#now = options.now;
  }

  get ssrcs(): number[] {
    return [...this.#layers.values()].map((layer) => layer.ssrc);
  }

  push(name: string, ssrc: number, packet: MediaPacket): void {
    const layer = this.#layer(name, ssrc);
    this.packets.received += 1;
    this.#deliver(name, layer, layer.buffer.push(packet, this.#now()));
    if (layer.buffer.hasHoles && this.#holeTimer === undefined) {
      this.#holeTimer = setInterval(() => {
        this.#tendHoles();
      }, HOLE_POLL_MS);
    }
  }

  /** Of the layer that is counted: for a viewer that has just come, for one who wants a frame decoded. */
  askKeyframe(): void {
    const layer = this.#layers.get(this.#selector.current ?? '');
    if (layer !== undefined) {
      this.#feedback.askKeyframe(layer.ssrc);
    }
  }

  close(): void {
    clearInterval(this.#holeTimer);
    this.#holeTimer = undefined;
    this.#layers.clear();
  }

  #layer(name: string, ssrc: number): Layer {
    const known = this.#layers.get(name);
    if (known?.ssrc === ssrc) {
      return known;
    }
    const layer: Layer = { ssrc, buffer: new ReorderBuffer(), assembler: new Vp8FrameAssembler() };
    this.#layers.set(name, layer);
    this.#events.firstPacket(name);
    this.#feedback.sendBandwidth(this.ssrcs);
    return layer;
  }

  #tendHoles(): void {
    const nowMs = this.#now();
    let open = false;
    for (const [name, layer] of this.#layers) {
      const missing = layer.buffer.toAskFor(nowMs);
      if (missing.length > 0) {
        this.packets.missed += missing.length;
        this.#feedback.askPackets(layer.ssrc, missing);
      }
      this.#deliver(name, layer, layer.buffer.giveUp(nowMs));
      open ||= layer.buffer.hasHoles;
    }
    if (!open) {
      clearInterval(this.#holeTimer);
      this.#holeTimer = undefined;
    }
  }

  #deliver(name: string, layer: Layer, items: OrderedItem[]): void {
    for (const item of items) {
      if (item.type === 'lost') {
        this.#events.lost(name, item.packets);
      }
      for (const frame of layer.assembler.push(item)) {
        this.#choose(name, frame);
      }
    }
  }

  #choose(name: string, frame: AssembledFrame): void {
    const arrivedAtMs = this.#now();
    const choice = this.#selector.choose(name, frame, arrivedAtMs);
    const asked = this.#layers.get(choice.askKeyframeOf ?? '');
    if (asked !== undefined) {
      this.#feedback.askKeyframe(asked.ssrc);
    }
    if (choice.counted) {
      if (this.#keyframes.isDue(frame, arrivedAtMs) && asked === undefined) {
        this.askKeyframe();
      }
      this.#events.frame({ codec: 'VP8', ...frame, arrivedAtMs });
    }
  }
}
