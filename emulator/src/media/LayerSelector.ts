/** What the selector needs to know of a frame. */
export interface LayerFrame {
  keyframe: boolean;
  intact: boolean;
  width: number;
  height: number;
}

export interface LayerChoice {
  /** True where the frame belongs to the one layer that is counted. */
  counted: boolean;
  /** The layer a keyframe should be asked of now, because the choice waits for it or its picture is broken. */
  askKeyframeOf?: string;
}

/** A layer that has sent nothing for so long has stopped. */
const STOPPED_AFTER_MS = 1000;
const ASK_AGAIN_MS = 500;

interface Layer {
  area: number;
  lastFrameMs: number;
}

/**
 * Chooses the one simulcast layer of a track that is counted: the largest that flows.
 *
 * It changes over only at a whole keyframe of the layer it changes to, so that what is reported can always be
 * decoded: up as soon as a larger layer sends one, down when the current layer has been silent for a second.
 * Layers are ordered by their pixels, not by their names. At a change one picture may be reported in both layers.
 */
export class LayerSelector {
  readonly #layers = new Map<string, Layer>();
  #current: string | undefined;
  #askedAtMs = Number.NEGATIVE_INFINITY;

  get current(): string | undefined {
    return this.#current;
  }

  choose(name: string, frame: LayerFrame, nowMs: number): LayerChoice {
    this.#layers.set(name, { area: frame.width * frame.height, lastFrameMs: nowMs });
    const wanted = this.#largestFlowing(nowMs);
    if (name === wanted && name !== this.#current && frame.keyframe && frame.intact) {
      this.#current = name;
    }
    const counted = name === this.#current;
    const needsKeyframe = (name === wanted && !counted) || (counted && !frame.intact);
    if (needsKeyframe && nowMs - this.#askedAtMs >= ASK_AGAIN_MS) {
      this.#askedAtMs = nowMs;
      return { counted, askKeyframeOf: name };
    }
    return { counted };
  }

  #largestFlowing(nowMs: number): string | undefined {
    let best: { name: string; area: number } | undefined;
    for (const [name, layer] of this.#layers) {
      const flows = nowMs - layer.lastFrameMs < STOPPED_AFTER_MS;
      // The layer in use wins a tie: equal sizes must not make the choice swing.
      const larger =
        best === undefined || layer.area > best.area || (layer.area === best.area && name === this.#current);
      if (flows && larger) {
        best = { name, area: layer.area };
      }
    }
    return best?.name;
  }
}
