import { expect, waitFor, within } from 'storybook/test';

/** What the live region of a story comes to say. */
export const hears = (canvasElement: HTMLElement, words: string): Promise<void> =>
  waitFor(() => expect(within(canvasElement).getByRole('status')).toHaveTextContent(words));

/** Goes there by Tab alone. Fails where no keyboard gets. */
export async function tabTo(user: { tab: () => Promise<void> }, target: HTMLElement): Promise<void> {
  for (let i = 0; i < 12 && document.activeElement !== target; i += 1) await user.tab();
  await expect(target).toHaveFocus();
}
