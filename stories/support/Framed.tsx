import type { ReactNode } from 'react';

interface FramedProps {
  /** In CSS pixels. */
  width?: number;
  dir?: 'ltr' | 'rtl';
  theme?: 'light' | 'dark';
  children: ReactNode;
}

/** A page, or a part of one, around a component. */
export function Framed({ width = 640, dir, theme, children }: FramedProps) {
  const themed = theme && { colorScheme: theme, background: 'Canvas', padding: 16 };
  return (
    <div
      dir={dir}
      data-lv-theme={theme}
      style={{
        boxSizing: 'border-box',
        inlineSize: '100%',
        maxInlineSize: width,
        display: 'grid',
        gap: 16,
        ...themed,
      }}
    >
      {children}
    </div>
  );
}
