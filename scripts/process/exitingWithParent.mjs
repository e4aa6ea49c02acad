// @ts-check
import { pathToFileURL } from 'node:url';
import './exitWithParent.mjs';

// Runs another command: `node exitingWithParent.mjs <script> <arguments>`. For those that hand `--import` on to processes of
// their own, which would then take this one for their parent, and end for want of anything else to do.
const [, , script = ''] = process.argv;
process.argv.splice(1, 1);
await import(pathToFileURL(script).href);
