/** Browsers that hide the permission for the camera in different places. */
export type HelpBrowser = 'chrome' | 'firefox' | 'safari' | 'ios' | 'other';

/**
 * Which of them this is. By user agent: there is no feature to test for where a browser keeps its settings. Edge, Opera and
 * the like are Chrome in this; on iPhones and iPads all browsers share the permissions of the system.
 */
export function helpBrowser(userAgent: string): HelpBrowser {
  if (/iPhone|iPad|iPod/.test(userAgent)) return 'ios';
  if (userAgent.includes('Firefox/')) return 'firefox';
  if (/Chrom(e|ium)\//.test(userAgent)) return 'chrome';
  return userAgent.includes('Safari/') ? 'safari' : 'other';
}
