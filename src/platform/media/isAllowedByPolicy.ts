/** Chromium's way to ask what a page may do; other browsers say it by refusing. */
interface PolicyDocument {
  featurePolicy?: { allowsFeature(name: string): boolean };
}

/** Whether headers and iframes around this page let it use the feature; true where the browser does not tell. */
export function isAllowedByPolicy(feature: 'camera' | 'display-capture'): boolean {
  if (typeof document === 'undefined') return true;
  const { featurePolicy } = document as PolicyDocument;
  return featurePolicy?.allowsFeature(feature) ?? true;
}
