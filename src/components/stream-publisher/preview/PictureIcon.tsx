import { Icon } from './Icon.js';

/** A screen or a film. Decoration: the words beside it say the same. */
export function PictureIcon() {
  return (
    <Icon>
      <path d="M4 5h16a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2ZM8 20.5h8" />
    </Icon>
  );
}
