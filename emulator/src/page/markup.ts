/** The status page as one HTML document. */
export function markup({ styles, script }: { styles: string; script: string }): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Overshoot emulator</title>
<link rel="icon" href="data:,">
<style>${styles}</style>
</head>
<body>
<header>
<h1>Overshoot emulator</h1>
<p id="health" role="status">Connecting…</p>
</header>
<main>
<dl class="facts">
<div><dt>API</dt><dd><code id="api">/v1beta</code></dd></div>
<div><dt>Key</dt><dd id="key">–</dd></div>
<div><dt>Active streams</dt><dd id="active">–</dd></div>
<div><dt>Frames held</dt><dd id="held">–</dd></div>
</dl>
<section aria-labelledby="streams-title">
<h2 id="streams-title">Streams</h2>
<p id="empty" hidden>No stream yet. Create one with <code>POST /v1beta/streams</code> and publish into it.</p>
<ul id="streams"></ul>
</section>
<section aria-labelledby="loops-title" id="loops-part" hidden>
<h2 id="loops-title">StreamLoop</h2>
<ul id="loops"></ul>
</section>
</main>
<footer>A local stand-in, independent of the service whose API it speaks. <a href="/__emulator/events">Event history</a></footer>
<template id="stream">
<li class="stream">
<div class="head"><h3><code data-f="id"></code></h3><span class="state" data-f="state"></span></div>
<dl>
<div class="wide"><dt>Frames per second</dt><dd><span class="big" data-f="fps"></span>
<svg class="spark" viewBox="0 0 120 32" preserveAspectRatio="none" aria-hidden="true"><polyline points=""/></svg></dd></div>
<div><dt>Frames</dt><dd data-f="frames"></dd></div>
<div><dt>Last frame</dt><dd data-f="age"></dd></div>
<div><dt>Held</dt><dd data-f="held"></dd></div>
<div><dt>Evicted</dt><dd data-f="evicted"></dd></div>
<div class="wide lease"><dt>Lease</dt><dd><span data-f="lease" role="timer"></span>
<meter min="0" max="1" value="0" aria-label="Lease left"></meter></dd></div>
</dl>
</li>
</template>
<template id="loop">
<li class="stream">
<div class="head"><h3 data-f="name"></h3><span class="state" data-f="state"></span></div>
<dl>
<div class="wide"><dt>Stream</dt><dd><code data-f="id"></code></dd></div>
<div><dt>Since</dt><dd data-f="since"></dd></div>
<div><dt>Workspace</dt><dd data-f="workspace"></dd></div>
</dl>
</li>
</template>
<script>${script}</script>
</body>
</html>
`;
}
