/** Follows whether the page's Content-Security-Policy forbids this address; browsers say so in an event and nowhere else. */
export function watchPolicy(url: string): { isBlocked: () => boolean; stop: () => void } {
  const { host } = new URL(url);
  let blocked = false;
  const listen = ({ blockedURI, disposition }: SecurityPolicyViolationEvent): void => {
    if (disposition === 'enforce' && hostOf(blockedURI) === host) blocked = true;
  };
  document.addEventListener('securitypolicyviolation', listen);
  return {
    isBlocked: () => blocked,
    stop: () => document.removeEventListener('securitypolicyviolation', listen),
  };
}

/** Some violations name a keyword in place of an address. */
const hostOf = (uri: string): string | null => {
  try {
    return new URL(uri).host;
  } catch {
    return null;
  }
};
