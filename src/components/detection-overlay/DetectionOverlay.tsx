'use client';
import {
  type ComponentPropsWithoutRef,
  type CSSProperties,
  forwardRef,
  type RefObject,
  useContext,
  useRef,
} from 'react';
import { classNames } from '../part/classNames.js';
import { presence } from '../part/presence.js';
import { PictureContext } from '../picture/PictureContext.js';
import { useStrings } from '../strings/StringsContext.js';
import { useOptionalStrings } from '../strings/useOptionalStrings.js';
import type { Detection } from './Detection.js';
import { detectionStrings } from './detectionStrings.js';
import { usePictureRect } from './usePictureRect.js';

export interface DetectionOverlayProps extends Omit<ComponentPropsWithoutRef<'ul'>, 'children'> {
  /** What is drawn, as parts of the picture's width and height. */
  detections: readonly Detection[];
  /** A video of your own, in the same positioned parent. Default: that of the preview or viewer around. */
  videoRef?: RefObject<HTMLVideoElement | null>;
  /** Whether that video is shown mirrored. Default: as the preview or viewer around. */
  mirrored?: boolean;
}

/**
 * Boxes over a picture, where the model has found something. They follow the size of the picture, `object-fit` and
 * mirroring; the words are never mirrored. Not there before there is a picture. Nothing is announced: a list that changes
 * several times a second would drown everything else. Renders a `<ul>`.
 *
 * @example
 * <StreamPublisher.Preview>
 *   <DetectionOverlay detections={[{ label: 'cup', x: 0.1, y: 0.2, width: 0.3, height: 0.3 }]} />
 * </StreamPublisher.Preview>
 */
export const DetectionOverlay = forwardRef<HTMLUListElement, DetectionOverlayProps>(function DetectionOverlay(
  { detections, videoRef, mirrored, className, style, ...props },
  ref,
) {
  const picture = useContext(PictureContext);
  const { locale } = useStrings();
  const strings = useOptionalStrings('detections', detectionStrings);
  const none = useRef<HTMLVideoElement>(null);
  const rect = usePictureRect(videoRef ?? picture?.video ?? none);
  const isMirrored = mirrored ?? picture?.isMirrored ?? false;
  if (!rect) return null;

  return (
    <ul
      ref={ref}
      aria-label={strings.label}
      {...props}
      className={classNames('lv-detections', className)}
      data-mirrored={presence(isMirrored)}
      style={{ ...rect, ...style }}
    >
      {detections.map((detection, index) => (
        <li key={detection.id ?? index} className="lv-detection" style={place(detection, isMirrored)}>
          <span className="lv-detection-label">
            {detection.label}
            {detection.score === undefined
              ? ''
              : ` ${detection.score.toLocaleString(locale, { style: 'percent' })}`}
          </span>
        </li>
      ))}
    </ul>
  );
});

/** By parts of the picture; what a model has put outside is cut off at its edge. */
function place({ x, y, width, height }: Detection, isMirrored: boolean): CSSProperties {
  const [left, right] = [inside(x), inside(x + width)];
  const [top, bottom] = [inside(y), inside(y + height)];
  return {
    left: percent(isMirrored ? 1 - right : left),
    top: percent(top),
    width: percent(right - left),
    height: percent(bottom - top),
  };
}

/** What is no number is at the edge, too: answers of models are no promise. */
const inside = (part: number): number => (part > 0 ? Math.min(part, 1) : 0);
const percent = (part: number): string => `${part * 100}%`;
