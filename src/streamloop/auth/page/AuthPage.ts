/** What a sign-in needs of the page it runs in. Nothing here exists on a server. */
export interface AuthPage {
  /** Address of the page. */
  url(): string;
  /** Puts another address into the address bar and the history, without leaving. */
  replaceUrl(url: string): void;
  /** Leaves the page. */
  leaveTo(url: string): void;
}
