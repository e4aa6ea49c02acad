/** In CSS pixels from the top left of the element. */
export interface Rect {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface Size {
  width: number;
  height: number;
}

/**
 * Where in an element its picture lies, by `object-fit` and with the default `object-position` (CSS Images 3, section 5.5).
 * Null while there is no picture.
 */
export function pictureRect(element: Size, picture: Size, objectFit: string): Rect | null {
  if (picture.width <= 0 || picture.height <= 0 || element.width <= 0 || element.height <= 0) return null;
  const scale = scaleOf(element, picture, objectFit);
  const width = picture.width * scale.x;
  const height = picture.height * scale.y;
  return { left: (element.width - width) / 2, top: (element.height - height) / 2, width, height };
}

function scaleOf(element: Size, picture: Size, objectFit: string): { x: number; y: number } {
  const x = element.width / picture.width;
  const y = element.height / picture.height;
  const same = (scale: number) => ({ x: scale, y: scale });
  switch (objectFit) {
    case 'contain':
      return same(Math.min(x, y));
    case 'cover':
      return same(Math.max(x, y));
    case 'none':
      return same(1);
    case 'scale-down':
      return same(Math.min(1, x, y));
    default:
      return { x, y };
  }
}
