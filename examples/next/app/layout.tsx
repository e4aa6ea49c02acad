import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import 'react-live-vision/styles.css';
import './tokens.css';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'Live desk', template: '%s · Live desk' },
  description: 'Live video that is watched by a vision model: react-live-vision in Next.js.',
};

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f5f6f9' },
    { media: '(prefers-color-scheme: dark)', color: '#0e1014' },
  ],
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
