import { useEffect, useState } from 'react';
import type { StreamSource } from 'react-live-vision';

const CAMERA: StreamSource = { type: 'camera' };
const TEST_PATTERN: StreamSource = { type: 'test-pattern' };

/** The camera where this machine has one, else the test pattern; null until that is known. Looking asks for no permission. */
export function useFirstSource(): StreamSource | null {
  const [source, setSource] = useState<StreamSource | null>(null);
  useEffect(() => {
    const look = async (): Promise<void> => {
      const devices = await navigator.mediaDevices.enumerateDevices();
      setSource(devices.some(({ kind }) => kind === 'videoinput') ? CAMERA : TEST_PATTERN);
    };
    void look();
    navigator.mediaDevices.addEventListener('devicechange', look);
    return () => navigator.mediaDevices.removeEventListener('devicechange', look);
  }, []);
  return source;
}
