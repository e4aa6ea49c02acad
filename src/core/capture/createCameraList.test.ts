import { describe, expect, it, vi } from 'vitest';
import { createFakeMedia } from '../../testing/media/createFakeMedia.js';
import { flushPromises } from '../../testing/clock/flushPromises.js';
import { createCameraList } from './createCameraList.js';

describe('the list of cameras', () => {
  it('asks nobody and lists nothing before somebody looks', async () => {
    const media = createFakeMedia();
    const list = createCameraList(media);
    list.refresh();
    await flushPromises();
    expect(list.getSnapshot()).toEqual([]);
  });

  it('follows devices while somebody looks, and keeps the array where nothing changed', async () => {
    const media = createFakeMedia();
    const list = createCameraList(media);
    const told = vi.fn<() => void>();
    const stop = list.subscribe(told);
    await flushPromises();
    const first = list.getSnapshot();
    expect(first.map(({ label }) => label)).toEqual(['Built-in camera', 'USB camera']);
    list.refresh();
    await flushPromises();
    expect(list.getSnapshot()).toBe(first);
    media.plug({ deviceId: 'c', label: 'Third' });
    await flushPromises();
    expect(list.getSnapshot()).toHaveLength(3);
    expect(told).toHaveBeenCalledTimes(2);
    stop();
    stop();
    media.unplug('c');
    await flushPromises();
    expect(list.getSnapshot()).toHaveLength(3);
  });

  it('is empty where devices cannot be listed', async () => {
    const list = createCameraList({
      listCameras: () => Promise.reject(new Error('blocked by policy')),
      onDeviceChange: () => () => undefined,
    });
    list.subscribe(() => undefined);
    await flushPromises();
    expect(list.getSnapshot()).toEqual([]);
  });
});
