import type { Page } from 'playwright';

/** A camera that takes longer to open, as real ones do. */
export async function delayCamera(page: Page, ms: number): Promise<void> {
  await page.addInitScript((delayMs) => {
    // The blank page, on the way in.
    if (!window.isSecureContext || !('mediaDevices' in navigator)) return;
    const { mediaDevices } = navigator;
    const open = mediaDevices.getUserMedia.bind(mediaDevices);
    mediaDevices.getUserMedia = async (constraints) => {
      await new Promise((resolve) => setTimeout(resolve, delayMs));
      return open(constraints);
    };
  }, ms);
}
