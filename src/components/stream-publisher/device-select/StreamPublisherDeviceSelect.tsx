'use client';
import { type ComponentPropsWithoutRef, forwardRef, useId } from 'react';
import { isElsewhere } from '../../../core/capture/isElsewhere.js';
import { classNames } from '../../part/classNames.js';
import { presence } from '../../part/presence.js';
import { failureText } from '../../strings/failureText.js';
import { fill } from '../../strings/fill.js';
import { useStrings } from '../../strings/StringsContext.js';
import { usePublisherPart } from '../StreamPublisherContext.js';
import { useDeviceSelect } from './useDeviceSelect.js';

export type StreamPublisherDeviceSelectProps = Omit<ComponentPropsWithoutRef<'div'>, 'children'>;

/**
 * The cameras of this device, in a labelled native `<select>`. Not there before the person has allowed a camera, because
 * browsers name none until then, and not for video that the app owns or that comes from elsewhere. Renders a `<div>`.
 */
export const StreamPublisherDeviceSelect = forwardRef<HTMLDivElement, StreamPublisherDeviceSelectProps>(
  function StreamPublisherDeviceSelect({ className, ...props }, ref) {
    const { stream } = usePublisherPart('DeviceSelect');
    const strings = useStrings();
    const { cameras, deviceId, source, switchError, choose } = useDeviceSelect(stream);
    const id = useId();
    const { type } = source;
    if (cameras.length === 0 || type === 'media' || type === 'element' || isElsewhere(source)) return null;

    const { publisher } = strings;
    return (
      <div
        ref={ref}
        {...props}
        className={classNames('lv-device-select', className)}
        data-invalid={presence(switchError !== null)}
      >
        <label className="lv-label" htmlFor={id}>
          {type === 'camera' ? publisher.camera : publisher.videoSource}
        </label>
        <select
          id={id}
          className="lv-select"
          value={deviceId}
          aria-describedby={switchError ? `${id}-error` : undefined}
          onChange={(event) => choose(event.target.value)}
        >
          {deviceId === '' && <option value="">{publisher.otherSource[source.type]}</option>}
          {cameras.map((camera, index) => (
            <option key={camera.deviceId} value={camera.deviceId}>
              {camera.label || fill(publisher.unnamedCamera, { number: String(index + 1) })}
            </option>
          ))}
        </select>
        {switchError && (
          <p id={`${id}-error`} className="lv-field-error" role="alert">
            {failureText(switchError, strings).what} {publisher.switchFailed}
          </p>
        )}
      </div>
    );
  },
);
