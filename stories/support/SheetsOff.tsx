import { type ReactNode, useLayoutEffect } from 'react';

const isOfKit = (sheet: CSSStyleSheet): boolean =>
  [...sheet.cssRules].some(
    (rule) =>
      (rule instanceof CSSLayerStatementRule && rule.nameList.includes('live-vision')) ||
      (rule instanceof CSSLayerBlockRule && rule.name === 'live-vision'),
  );

/** What is inside as it looks in an app that does not import `styles.css`. The page's own sheets stay. */
export function SheetsOff({ children }: { children: ReactNode }) {
  useLayoutEffect(() => {
    const sheets = [...document.styleSheets].filter(isOfKit);
    for (const sheet of sheets) sheet.disabled = true;
    return () => {
      for (const sheet of sheets) sheet.disabled = false;
    };
  }, []);
  return children;
}
