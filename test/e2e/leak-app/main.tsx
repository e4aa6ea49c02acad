import { type Census, takeCensus } from './census.js';
import { type MountReport, mountRepeatedly } from '../../support/mounts/mountRepeatedly.js';

declare global {
  interface Window {
    /** Mounts and unmounts as often as told. */
    mountTimes?: (times: number) => Promise<MountReport>;
    takeCensus?: () => Census;
  }
}

const root = document.getElementById('root');
if (root) {
  const what = new URLSearchParams(location.search).has('empty') ? 'nothing' : 'stream';
  const mounts = mountRepeatedly(root, what);
  window.mountTimes = (times) => mounts.run(times);
  window.takeCensus = takeCensus;
}
