import { Icon } from './Icon.js';

/** A picture that arrives from outside. Decoration: the words beside it say the same. */
export function ElsewhereIcon() {
  return (
    <Icon>
      <path d="M12 5H6a2 2 0 0 0-2 2v10a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2v-5" />
      <path d="M20.5 3.5 12.5 11.5M12.5 6.5v5h5" />
    </Icon>
  );
}
