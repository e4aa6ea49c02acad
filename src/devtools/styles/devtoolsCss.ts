/**
 * The looks of the panel, which come and go with it: in `styles.css` every production build would carry them. Not in a layer,
 * where what an app says of bare elements would win, and without the app's variables: its brand is not the panel's. The
 * theme is chosen as for the components.
 */
export const devtoolsCss = `
.lv-devtools {
  --dt-if-light: initial;
  --dt-if-dark: ;
  position: fixed;
  inset-inline: 0;
  inset-block-end: 0;
  z-index: 99999;
  color-scheme: var(--dt-if-light, light) var(--dt-if-dark, dark);
  --dt-surface: var(--dt-if-light, #ffffff) var(--dt-if-dark, #171a20);
  --dt-sunken: var(--dt-if-light, #f3f4f7) var(--dt-if-dark, #0f1216);
  --dt-border: var(--dt-if-light, #d5d9e0) var(--dt-if-dark, #2f3540);
  --dt-control: var(--dt-if-light, #7d8594) var(--dt-if-dark, #6b7483);
  --dt-text: var(--dt-if-light, #15181e) var(--dt-if-dark, #eef0f4);
  --dt-muted: var(--dt-if-light, #565e6c) var(--dt-if-dark, #a7b0bd);
  --dt-accent: var(--dt-if-light, #3048c9) var(--dt-if-dark, #a3b4ff);
  --dt-good: var(--dt-if-light, #1a7f4b) var(--dt-if-dark, #5fd39a);
  --dt-wait: var(--dt-if-light, #5a6472) var(--dt-if-dark, #98a2b1);
  --dt-warn: var(--dt-if-light, #9a5b00) var(--dt-if-dark, #f2b45c);
  --dt-bad: var(--dt-if-light, #a81c24) var(--dt-if-dark, #ff9b94);
  pointer-events: none;
  color: var(--dt-text);
  font: 0.8125rem/1.45 system-ui, sans-serif;
  text-align: start;
}
@media (prefers-color-scheme: dark) {
  .lv-devtools:not([data-lv-theme] *) {
    --dt-if-light: ;
    --dt-if-dark: initial;
  }
}
[data-lv-theme='dark'] .lv-devtools {
  --dt-if-light: ;
  --dt-if-dark: initial;
}
[data-lv-theme='light'] .lv-devtools:not([data-lv-theme='light'] [data-lv-theme='dark'] *) {
  --dt-if-light: initial;
  --dt-if-dark: ;
}
.lv-devtools * {
  box-sizing: border-box;
}
.lv-dt-open,
.lv-dt-panel {
  pointer-events: auto;
}
.lv-dt-open,
.lv-dt-button,
.lv-dt-tabs > button,
.lv-devtools select {
  min-block-size: 1.75rem;
  margin: 0;
  padding: 0.125rem 0.625rem;
  border: 1px solid var(--dt-control);
  border-radius: 6px;
  background: var(--dt-surface);
  color: var(--dt-text);
  font: inherit;
  cursor: pointer;
}
.lv-dt-open {
  position: absolute;
  inset-block-end: 0.75rem;
  inset-inline-end: 0.75rem;
  border-radius: 999px;
  box-shadow: 0 1px 6px rgb(0 0 0 / 25%);
}
.lv-devtools :is(button, select, .lv-dt-view, .lv-dt-panel):focus-visible {
  outline: 2px solid var(--dt-accent);
  outline-offset: -2px;
}
.lv-devtools button:hover {
  background: color-mix(in srgb, var(--dt-text) 8%, var(--dt-surface));
}
.lv-dt-panel {
  display: flex;
  flex-direction: column;
  block-size: min(26rem, 60vh);
  border-block-start: 2px solid var(--dt-control);
  background: var(--dt-surface);
  box-shadow: 0 -2px 12px rgb(0 0 0 / 18%);
}
.lv-dt-header,
.lv-dt-line {
  display: flex;
  flex-wrap: wrap;
  gap: 0.375rem 0.75rem;
  align-items: center;
}
.lv-dt-header {
  padding: 0.5rem 0.75rem;
  background: var(--dt-sunken);
}
.lv-dt-close {
  margin-inline-start: auto;
}
.lv-dt-session {
  display: inline-flex;
  gap: 0.375rem;
  align-items: center;
  color: var(--dt-muted);
}
.lv-dt-phase::before,
.lv-dt-key::before {
  display: inline-block;
  inline-size: 0.625rem;
  block-size: 0.625rem;
  margin-inline-end: 0.375rem;
  border-radius: 2px;
  background: var(--dt-kind, var(--dt-muted));
  content: '';
}
.lv-dt-phase::before {
  border-radius: 50%;
}
[data-kind='good'] { --dt-kind: var(--dt-good); }
[data-kind='wait'] { --dt-kind: var(--dt-wait); }
[data-kind='warn'] { --dt-kind: var(--dt-warn); }
[data-kind='bad'] { --dt-kind: var(--dt-bad); }
[data-kind='quiet'] { --dt-kind: var(--dt-muted); }
.lv-dt-tabs {
  display: flex;
  flex-wrap: wrap;
  gap: 0.125rem;
  padding-inline: 0.5rem;
  border-block-end: 1px solid var(--dt-border);
  background: var(--dt-sunken);
}
.lv-dt-tabs > button {
  border-color: transparent;
  border-radius: 6px 6px 0 0;
  background: transparent;
  color: var(--dt-muted);
}
.lv-dt-tabs > [aria-selected='true'] {
  box-shadow: inset 0 -3px 0 var(--dt-accent);
  color: var(--dt-text);
  font-weight: 600;
}
.lv-dt-view {
  flex: 1 1 0;
  min-block-size: 0;
  padding: 0.75rem;
  overflow: auto;
}
.lv-dt-view h2 {
  margin: 0.5rem 0;
  font: inherit;
  font-weight: 600;
}
.lv-dt-view > :first-child {
  margin-block-start: 0;
}
.lv-dt-facts {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(8.5rem, 1fr));
  gap: 0.5rem 0.75rem;
  margin: 0 0 0.75rem;
}
.lv-dt-fact > dt,
.lv-dt-empty {
  color: var(--dt-muted);
}
.lv-dt-fact > dd {
  margin: 0;
  overflow-wrap: anywhere;
  font-variant-numeric: tabular-nums;
}
.lv-dt-empty {
  margin: 0.75rem;
}
.lv-devtools code {
  font: 0.75rem/1.4 ui-monospace, monospace;
  overflow-wrap: anywhere;
}
.lv-dt-table {
  inline-size: 100%;
  border-collapse: collapse;
  font-variant-numeric: tabular-nums;
}
.lv-dt-table :is(th, td) {
  padding: 0.1875rem 0.5rem 0.1875rem 0;
  border-block-end: 1px solid var(--dt-border);
  vertical-align: baseline;
  text-align: start;
  overflow-wrap: anywhere;
}
.lv-dt-table th {
  color: var(--dt-muted);
  font-weight: 500;
}
.lv-dt-table tr[data-failed] code {
  color: var(--dt-bad);
}
.lv-dt-plot,
.lv-dt-lanes {
  margin: 0 0 0.75rem;
}
.lv-dt-plot > svg {
  display: block;
  inline-size: 100%;
  block-size: 4rem;
  border-block-end: 1px solid var(--dt-control);
  direction: ltr;
}
.lv-devtools figcaption {
  display: flex;
  flex-wrap: wrap;
  gap: 0.125rem 0.875rem;
  margin-block-end: 0.25rem;
  color: var(--dt-muted);
}
.lv-devtools path {
  fill: none;
  stroke-width: 2px;
  vector-effect: non-scaling-stroke;
}
.lv-dt-sent { stroke: var(--dt-muted); }
.lv-dt-counted { stroke: var(--dt-accent); stroke-dasharray: 5 3; }
.lv-devtools path.lv-dt-bar { stroke: var(--dt-accent); stroke-width: 3px; }
.lv-devtools path.lv-dt-bad-bar { stroke: var(--dt-bad); stroke-width: 3px; stroke-dasharray: 3 2; }
.lv-dt-stall { fill: color-mix(in srgb, var(--dt-warn) 28%, transparent); }
.lv-dt-key[data-key='sent']::before,
.lv-dt-key[data-key='counted']::before {
  block-size: 0;
  border-block-start: 2px solid var(--dt-muted);
  background: none;
  vertical-align: middle;
}
.lv-dt-key[data-key='counted']::before { border-block-start: 2px dashed var(--dt-accent); }
.lv-dt-key[data-key='bar']::before { background: var(--dt-accent); }
.lv-dt-key[data-key='bad-bar']::before { background: repeating-linear-gradient(var(--dt-bad) 0 3px, transparent 3px 5px); }
.lv-dt-key[data-key='stalled']::before { background: color-mix(in srgb, var(--dt-warn) 28%, transparent); }
.lv-dt-lanes ul {
  display: grid;
  gap: 0.25rem;
  margin: 0 0 0.25rem;
  padding: 0;
  list-style: none;
}
.lv-dt-lanes li {
  display: grid;
  grid-template-columns: 5.5rem minmax(0, 1fr) 6.5rem;
  gap: 0.5rem;
  align-items: center;
}
.lv-dt-lanes svg {
  inline-size: 100%;
  block-size: 1rem;
  background: var(--dt-sunken);
  direction: ltr;
}
.lv-dt-lanes rect {
  fill: var(--dt-kind);
}
.lv-dt-hidden {
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
@media (max-width: 30rem) {
  .lv-dt-panel {
    block-size: min(30rem, 75vh);
  }
  .lv-dt-lanes li {
    grid-template-columns: 4.75rem minmax(0, 1fr) 5rem;
  }
}
@media (forced-colors: active) {
  .lv-devtools :is(svg, .lv-dt-phase, .lv-dt-key) {
    forced-color-adjust: preserve-parent-color;
  }
  .lv-dt-tabs > [aria-selected='true'] {
    border-color: Highlight;
  }
}
`;
