import { useCapture, useOvershootStream } from 'react-live-vision';

/** A camera menu of your own. The list is empty until the person has allowed one camera. */
export function CameraMenu() {
  const stream = useOvershootStream();
  const { cameras, source, setSource } = useCapture(stream);
  const chosen = source.type === 'camera' ? source.deviceId : undefined;
  return (
    <select
      aria-label="Camera"
      value={chosen ?? ''}
      onChange={({ target }) => setSource({ type: 'camera', deviceId: target.value })}
    >
      {cameras.map(({ deviceId, label }) => (
        <option key={deviceId} value={deviceId}>
          {label}
        </option>
      ))}
    </select>
  );
}
