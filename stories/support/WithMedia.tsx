import { type ReactNode, useState } from 'react';

/** The kit's own rules for a preference, as they stand in its style sheet. */
function rulesFor(condition: string, rules: Iterable<CSSRule>): string[] {
  return [...rules].flatMap((rule) => {
    if (rule instanceof CSSMediaRule && rule.conditionText.includes(condition))
      return [...rule.cssRules].map(({ cssText }) => cssText);
    return rule instanceof CSSGroupingRule ? rulesFor(condition, rule.cssRules) : [];
  });
}

interface WithMediaProps {
  /** For example `prefers-reduced-motion: reduce`. */
  condition: string;
  children: ReactNode;
}

/**
 * Shows what is inside as if the person had that preference, which no page can switch on: the rules of the kit for it hold
 * without its condition. What the browser itself does then, such as another palette, is seen in the snapshots only.
 */
export function WithMedia({ condition, children }: WithMediaProps) {
  // Read once: the sheets are there before the first story.
  const [css] = useState(() =>
    [...document.styleSheets].flatMap((sheet) => rulesFor(condition, sheet.cssRules)).join('\n'),
  );
  return (
    <>
      <style>{css}</style>
      {children}
    </>
  );
}
