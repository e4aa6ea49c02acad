import { Icon } from './Icon.js';

/** A camera, crossed out. Decoration: the words beside it say the same. */
export function CameraOffIcon() {
  return (
    <Icon>
      <path d="M10.5 6H14a2 2 0 0 1 2 2v3.5l4.6-3a.9.9 0 0 1 1.4.8v5.4a.9.9 0 0 1-1.2.8M16 16a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V8a2 2 0 0 1 2-2" />
      <path d="m3 3 18 18" />
    </Icon>
  );
}
