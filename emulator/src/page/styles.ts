/** Style sheet of the status page, light and dark. */
export const styles = `
:root { --bg: #f6f7f9; --card: #fff; --line: #d9dde3; --ink: #16191d; --dim: #56606c; --live: #0a7a3d; --warn: #8f5200; --gone: #6b7280; --spark: #2563eb;
  font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--bg); }
@media (prefers-color-scheme: dark) {
  :root { --bg: #101317; --card: #191d23; --line: #2e353e; --ink: #eceff3; --dim: #a2adba; --live: #4ade80; --warn: #fbbf24; --gone: #9ca3af; --spark: #7aa7ff; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1.25rem; max-width: 72rem; }
h1 { font-size: 1.4rem; margin: 0; }
h2 { font-size: 1.05rem; margin: 2rem 0 .75rem; }
h3 { font-size: .85rem; font-weight: 500; margin: 0; overflow-wrap: anywhere; }
code { font-family: ui-monospace, monospace; }
a { color: inherit; }
header { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: baseline; justify-content: space-between; }
header p { margin: 0; color: var(--dim); }
header p::before, .state::before { content: ''; display: inline-block; inline-size: .6em; block-size: .6em; border-radius: 50%; background: currentColor; margin-inline-end: .5em; }
header p[data-state=ok] { color: var(--live); }
header p[data-state=down] { color: var(--warn); }
dl { margin: 0; display: grid; gap: .75rem 1.25rem; grid-template-columns: repeat(2, minmax(0, 1fr)); }
dt { font-size: .75rem; color: var(--dim); }
dd { margin: 0; font-variant-numeric: tabular-nums; }
.facts { display: flex; flex-wrap: wrap; gap: .75rem 2.5rem; margin-block-start: 1.25rem; padding: 1rem; border: 1px solid var(--line); border-radius: .75rem; background: var(--card); }
.facts dd { overflow-wrap: anywhere; }
#streams, #loops { list-style: none; margin: 0; padding: 0; display: grid; gap: 1rem; grid-template-columns: repeat(auto-fill, minmax(min(20rem, 100%), 1fr)); }
#empty { color: var(--dim); }
.stream { padding: 1rem; border: 1px solid var(--line); border-radius: .75rem; background: var(--card); }
.stream[data-state=ended] { border-style: dashed; }
.head { display: flex; flex-direction: column; gap: .15rem; margin-block-end: .75rem; }
.state { font-size: .85rem; font-weight: 600; color: var(--dim); }
[data-state=live] .state { color: var(--live); }
[data-state=stalled] .state { color: var(--warn); }
[data-state=ended] .state { color: var(--gone); }
.wide { grid-column: 1 / -1; }
.big { font-size: 1.9rem; font-weight: 600; line-height: 1.2; }
.wide dd { display: flex; align-items: center; gap: 1rem; }
.spark { flex: 1; min-inline-size: 0; block-size: 2rem; }
.spark polyline { fill: none; stroke: var(--spark); stroke-width: 2; vector-effect: non-scaling-stroke; }
.lease span { white-space: nowrap; }
meter { flex: 1; min-inline-size: 0; block-size: .9rem; }
footer { margin-block-start: 2.5rem; font-size: .85rem; color: var(--dim); }
`;
