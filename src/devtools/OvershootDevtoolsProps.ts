import type { PartOf } from '../components/strings/StringsOverride.js';
import type { ReadableStore } from '../core/store/createStore.js';
import type { WatchSnapshot } from '../core/vision/watch/WatchSnapshot.js';
import type { DevtoolsStrings } from './strings/DevtoolsStrings.js';

/** What `OvershootDevtools` takes. All of it has a default. */
export interface OvershootDevtoolsProps {
  /** Whether the panel is open at first. Default false: a button in the corner. */
  defaultOpen?: boolean;
  /** Watches that the app made itself with `createWatch`; those of `useWatch` are found without. */
  watches?: readonly ReadableStore<WatchSnapshot<unknown>>[];
  /** Other words, all or some of them. Default: English. */
  strings?: PartOf<DevtoolsStrings>;
  /** For a page whose Content-Security-Policy wants a nonce on `<style>`. */
  styleNonce?: string;
}
