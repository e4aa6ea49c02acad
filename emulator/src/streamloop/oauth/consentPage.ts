import { createHash } from 'node:crypto';
import { styles as pageStyles } from '../../page/styles.js';
import { workspaces } from '../accounts/workspaces.js';
import type { Authorization } from './checkAuthorization.js';
import { oauthScopes } from './oauthScopes.js';

const styles = `${pageStyles}
body { max-width: 34rem; }
header p::before { content: none; }
form, .note { margin-block-start: 1.25rem; padding: 1.25rem; border: 1px solid var(--line); border-radius: .75rem; background: var(--card); }
li, p { overflow-wrap: anywhere; }
label { display: block; font-size: .85rem; color: var(--dim); }
select, button { font: inherit; color: inherit; padding: .5rem 1rem; border: 1px solid var(--gone); border-radius: .5rem; background: var(--bg); }
select { inline-size: 100%; margin-block-start: .25rem; }
button[value=allow] { background: var(--ink); color: var(--bg); border-color: var(--ink); }
:focus-visible { outline: 3px solid var(--spark); outline-offset: 2px; }
.choices { display: flex; flex-wrap: wrap; gap: .75rem; margin-block-start: 1.25rem; }
`;

/** Who asks, for what, for which workspace: a form that works without JavaScript. */
export function consentPage(authorization: Authorization, clientName: string, formToken: string): Response {
  const { scopes, redirectUri } = authorization;
  const asked = scopes.map((scope) => `<li>${escape(oauthScopes[scope])} <code>${escape(scope)}</code></li>`);
  const choices = workspaces.map(({ id, name, role }) => `<option value="${id}">${name} (${role})</option>`);
  const target = new URL(redirectUri);
  return html(
    200,
    'Allow access?',
    `<form method="post" action="/streamloop/oauth2/authorize">
<input type="hidden" name="form_token" value="${escape(formToken)}">
<p><strong>${escape(clientName)}</strong> wants to use StreamLoop for you. You will be sent back to <code>${escape(target.host)}</code>.</p>
<h2 id="asked">It will be able to</h2>
<ul aria-labelledby="asked">${asked.join('')}</ul>
<label for="workspace">Workspace</label>
<select id="workspace" name="workspace_id">${choices.join('')}</select>
<div class="choices"><button name="decision" value="allow">Allow</button><button name="decision" value="deny">Deny</button></div>
</form>`,
    // Browsers hold the redirect that answers the form against this, too.
    `'self' ${target.origin}`,
  );
}

/** Where there is nothing that the person could be sent back to. */
export function refusalPage(
  why: string,
  status = 400,
  whatToDo = 'Go back to the app and begin again.',
): Response {
  return html(
    status,
    'This sign-in cannot go on',
    `<p class="note" role="alert">${escape(why)} ${escape(whatToDo)}</p>`,
    "'none'",
  );
}

function html(status: number, title: string, body: string, formAction: string): Response {
  const policy = [
    "default-src 'none'",
    'img-src data:',
    `style-src 'sha256-${createHash('sha256').update(styles).digest('base64')}'`,
    `form-action ${formAction}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
  const text = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · StreamLoop (emulated)</title>
<link rel="icon" href="data:,">
<style>${styles}</style>
</head>
<body>
<header><h1>${title}</h1><p>StreamLoop, emulated</p></header>
<main>${body}</main>
<footer>A local stand-in, independent of the service whose API it speaks. There is one account, and no password.</footer>
</body>
</html>
`;
  return new Response(text, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'cache-control': 'no-store',
      // `same-origin` and not less: without a referrer browsers would post the form with `Origin: null`.
      'referrer-policy': 'same-origin',
    },
  });
}

function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
