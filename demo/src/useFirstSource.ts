import { useEffect, useState } from 'react';
import type { StreamSource } from 'react-live-vision';

const CAMERA: StreamSource = { type: 'camera' };
const TEST_PATTERN: StreamSource = { type: 'test-pattern' };

/** The camera where this machine has one, else the test pattern. Looking asks nobody for permission. */
export function useFirstSource(): { source: StreamSource; hasCamera: boolean } {
  const [hasCamera, setHasCamera] = useState(true);
  useEffect(() => {
    const look = async (): Promise<void> => {
      const devices = await navigator.mediaDevices.enumerateDevices();
      setHasCamera(devices.some(({ kind }) => kind === 'videoinput'));
    };
    void look();
    navigator.mediaDevices.addEventListener('devicechange', look);
    return () => navigator.mediaDevices.removeEventListener('devicechange', look);
  }, []);
  return { source: hasCamera ? CAMERA : TEST_PATTERN, hasCamera };
}
