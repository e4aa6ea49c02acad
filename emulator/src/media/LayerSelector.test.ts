import { describe, expect, test } from 'vitest';
import { type LayerChoice, LayerSelector } from './LayerSelector.js';

const SIZES: Record<string, { width: number; height: number }> = {
  q: { width: 320, height: 180 },
  h: { width: 640, height: 360 },
  f: { width: 1280, height: 720 },
};

function key(selector: LayerSelector, layer: string, nowMs: number): LayerChoice {
  return selector.choose(
    layer,
    { keyframe: true, intact: true, width: 0, height: 0, ...SIZES[layer] },
    nowMs,
  );
}

function delta(selector: LayerSelector, layer: string, nowMs: number, intact = true): LayerChoice {
  return selector.choose(layer, { keyframe: false, intact, width: 0, height: 0, ...SIZES[layer] }, nowMs);
}

describe('LayerSelector', () => {
  test('counts a single layer from its first keyframe on, and asks for one until then', () => {
    const selector = new LayerSelector();
    expect(delta(selector, 'single', 0, false)).toStrictEqual({ counted: false, askKeyframeOf: 'single' });
    expect(delta(selector, 'single', 50, false)).toStrictEqual({ counted: false });
    expect(key(selector, 'single', 100)).toStrictEqual({ counted: true });
    expect(delta(selector, 'single', 150)).toStrictEqual({ counted: true });
  });

  test('goes up as soon as a larger layer sends a keyframe, and never counts two', () => {
    const selector = new LayerSelector();
    expect(key(selector, 'q', 0).counted).toBe(true);
    expect(key(selector, 'h', 10).counted).toBe(true);
    expect(delta(selector, 'q', 50).counted).toBe(false);
    expect(delta(selector, 'h', 50).counted).toBe(true);
    expect(key(selector, 'f', 600).counted).toBe(true);
    expect(key(selector, 'q', 650).counted).toBe(false);
    expect(key(selector, 'h', 650).counted).toBe(false);
  });

  test('asks a larger layer that flows without a keyframe for one, and keeps counting the old one', () => {
    const selector = new LayerSelector();
    key(selector, 'h', 0);
    key(selector, 'f', 10);
    for (let nowMs = 50; nowMs <= 1050; nowMs += 50) {
      delta(selector, 'h', nowMs);
    }
    key(selector, 'h', 1100);
    expect(delta(selector, 'h', 1590).counted).toBe(true);
    expect(delta(selector, 'f', 1600)).toStrictEqual({ counted: false, askKeyframeOf: 'f' });
    expect(delta(selector, 'h', 1610).counted).toBe(true);
    expect(key(selector, 'f', 1700).counted).toBe(true);
  });

  test('falls back a second after the current layer stopped, at a keyframe it asks for', () => {
    const selector = new LayerSelector();
    key(selector, 'q', 0);
    key(selector, 'f', 5);
    expect(key(selector, 'q', 900).counted).toBe(false);
    expect(delta(selector, 'q', 1010)).toStrictEqual({ counted: false, askKeyframeOf: 'q' });
    expect(key(selector, 'q', 1060).counted).toBe(true);
    expect(delta(selector, 'q', 1110).counted).toBe(true);
  });

  test('a pause of everything changes nothing', () => {
    const selector = new LayerSelector();
    key(selector, 'q', 0);
    key(selector, 'f', 5);
    expect(delta(selector, 'f', 60_000).counted).toBe(true);
    expect(delta(selector, 'q', 60_010).counted).toBe(false);
  });

  test('does not change over to a broken keyframe', () => {
    const selector = new LayerSelector();
    key(selector, 'q', 0);
    const broken = { keyframe: true, intact: false, width: 1280, height: 720 };
    expect(selector.choose('f', broken, 10).counted).toBe(false);
    expect(delta(selector, 'q', 50).counted).toBe(true);
  });

  test('asks for a keyframe while the counted picture is broken, but not with every frame', () => {
    const selector = new LayerSelector();
    key(selector, 'single', 0);
    const asked = [50, 100, 300, 549, 550].filter(
      (nowMs) => delta(selector, 'single', nowMs, false).askKeyframeOf !== undefined,
    );
    expect(asked).toStrictEqual([50, 550]);
  });
});
