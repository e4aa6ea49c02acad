import type { Page } from 'playwright';

/** Less than that in one colour is noise of the renderer. */
const NOTICEABLE = 16;

/** A picture of the page as it stands. */
export const takePicture = (page: Page): Promise<Buffer> =>
  page.screenshot({ fullPage: true, animations: 'disabled', caret: 'hide', scale: 'css' });

/** How many pixels are noticeably different; all of them where the sizes differ. The browser itself decodes the files. */
export const differentPixels = (page: Page, before: Buffer, after: Buffer): Promise<number> =>
  page.evaluate(
    async ({ files, noticeable }) => {
      const [one, other] = await Promise.all(
        files.map(async (file) => {
          const image = new Image();
          image.src = `data:image/png;base64,${file}`;
          await image.decode();
          const canvas = new OffscreenCanvas(image.width, image.height);
          const context = canvas.getContext('2d');
          if (!context) throw new Error('This browser draws nothing.');
          context.drawImage(image, 0, 0);
          return context.getImageData(0, 0, image.width, image.height);
        }),
      );
      if (!one || !other) throw new Error('Two pictures are compared.');
      if (one.width !== other.width || one.height !== other.height) return one.width * one.height;
      let different = 0;
      for (let at = 0; at < one.data.length; at += 4)
        for (let colour = 0; colour < 3; colour += 1)
          if (Math.abs((one.data[at + colour] ?? 0) - (other.data[at + colour] ?? 0)) > noticeable) {
            different += 1;
            break;
          }
      return different;
    },
    { files: [before.toString('base64'), after.toString('base64')], noticeable: NOTICEABLE },
  );
