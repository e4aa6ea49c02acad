import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { repositoryRoot } from '../../scripts/kitSource.mjs';

/** File, import, whether lint must refuse it. */
const imports: [file: string, statement: string, allowed: boolean][] = [
  ['src/platform/clock/a.ts', "import { x } from '../../core/errors/index.js'", false],
  ['src/platform/a.ts', "import { x } from '../hooks/useX.js'", false],
  ['src/platform/a.ts', "import { useState } from 'react'", false],
  ['src/platform/a.ts', "import { Room } from 'livekit-client'", false],
  ['src/platform/a.ts', "import type { Room } from 'livekit-client'", true],
  ['src/platform/livekit/a.ts', "import { Room } from 'livekit-client'", true],
  ['src/platform/livekit/a.ts', "import { x } from '../../core/index.js'", false],
  ['src/core/a.ts', "import { x } from '../platform/Platform.js'", true],
  ['src/core/lease/a.ts', "import { x } from '../errors/index.js'", true],
  ['src/core/a.ts', "import { x } from '../hooks/useX.js'", false],
  ['src/core/lease/a.ts', "import { x } from '../../components/X.js'", false],
  ['src/core/a.ts', "import { useState } from 'react'", false],
  ['src/core/a.ts', "import type { ReactNode } from 'react'", false],
  ['src/core/a.ts', "import { jsx } from 'react/jsx-runtime'", false],
  ['src/core/a.ts', "import { QueryClient } from '@tanstack/react-query'", false],
  ['src/core/a.ts', "import type { QueryClient } from '@tanstack/react-query'", true],
  ['src/core/a.ts', "import { Room } from 'livekit-client'", false],
  ['src/core/a.test.ts', "import { QueryClient } from '@tanstack/react-query'", true],
  ['src/hooks/a.ts', "import { x } from '../core/index.js'", true],
  ['src/hooks/a.ts', "import type { x } from '../platform/Platform.js'", true],
  ['src/hooks/a.ts', "import { x } from '../platform/Platform.js'", false],
  ['src/hooks/a.ts', "import { x } from '../components/X.js'", false],
  ['src/components/X/a.ts', "import { x } from '../../hooks/useX.js'", true],
  ['src/components/X/a.ts', "import { x } from '../../core/index.js'", true],
  ['src/components/X/a.ts', "import { x } from '../../testing/index.js'", false],
  ['src/components/a.ts', "import { Room } from 'livekit-client'", false],
  ['src/components/a.ts', "import { VideoTrack } from '@livekit/components-react'", false],
  ['src/hooks/a.ts', "import { VideoTrack } from '@livekit/components-react'", false],
  ['src/core/a.ts', "import { VideoTrack } from '@livekit/components-react'", false],
  ['src/platform/livekit/a.ts', "import { VideoTrack } from '@livekit/components-react'", false],
  ['src/server/a.ts', "import { x } from '../core/errors/index.js'", true],
  ['src/server/a.ts', "import { x } from '../hooks/useX.js'", false],
  ['src/server/a.ts', "import { useState } from 'react'", false],
  ['src/server/a.ts', "import type { Room } from 'livekit-client'", false],
  ['src/server/a.ts', "import { pipeline } from 'node:stream'", false],
  ['src/server/a.ts', "import type { IncomingMessage } from 'node:http'", false],
  ['src/testing/a.ts', "import { x } from '../components/X.js'", true],
  ['src/devtools/a.ts', "import { x } from '../components/X.js'", true],
  ['src/devtools/a.ts', "import { x } from '../hooks/useX.js'", true],
  ['src/devtools/a.ts', "import { x } from '../testing/index.js'", false],
  ['src/devtools/a.ts', "import { Room } from 'livekit-client'", false],
  ['src/core/a.ts', "import { x } from '../devtools/index.js'", false],
  ['src/hooks/a.ts', "import { x } from '../devtools/index.js'", false],
  ['src/components/X/a.ts', "import { x } from '../../devtools/index.js'", false],
  ['src/testing/a.ts', "import { x } from '../devtools/index.js'", false],
  ['src/testing/a.ts', "import { Room } from 'livekit-client'", false],
  ['src/testing/a.ts', "import { http } from 'msw'", false],
  ['src/testing/a.ts', "import type { HttpHandler } from 'msw'", false],
  ['src/testing/msw/a.ts', "import { http } from 'msw'", true],
  ['src/testing/msw/a.ts', "import { Room } from 'livekit-client'", false],
  ['src/v0.2/a.ts', "import { x } from '../hooks/useX.js'", true],
  ['src/v0.2/a.ts', "import { x } from '../components/X.js'", false],
  ['src/v0.2/a.ts', "import { x } from '../testing/index.js'", false],
  ['src/v0.2/a.ts', "import { Room } from 'livekit-client'", false],
  ['src/core/a.ts', "import { x } from '../streamloop/index.js'", false],
  ['src/hooks/a.ts', "import { x } from '../streamloop/index.js'", false],
  ['src/components/X/a.ts', "import { x } from '../../streamloop/index.js'", false],
  ['src/v0.2/a.ts', "import { x } from '../streamloop/index.js'", false],
  ['src/index.ts', "import { x } from './streamloop/index.js'", false],
  ['src/streamloop/hooks/a.ts', "import { useQuery } from '@tanstack/react-query'", true],
  ['src/streamloop/hooks/a.ts', "import { x } from '../../testing/index.js'", false],
  ['src/streamloop/client/a.ts', "import { x } from '../../core/index.js'", true],
  ['src/streamloop/client/a.ts', "import { useState } from 'react'", false],
  ['src/streamloop/auth/a.ts', "import { x } from '../hooks/useX.js'", false],
  ['src/streamloop/client/a.ts', "import { QueryClient } from '@tanstack/react-query'", false],
  ['src/streamloop/components/a.ts', "import { Room } from 'livekit-client'", false],
];

describe('layers', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'layers-'));
    await cp(path.join(repositoryRoot, '.oxlintrc.json'), path.join(folder, '.oxlintrc.json'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('lint refuses imports that point upwards, and only those', async () => {
    const planted = await Promise.all(
      imports.map(async ([file, statement, allowed], index) => {
        const name = file.replace(/a(\.test)?\.ts$/, `planted${index}$1.ts`);
        await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
        await writeFile(path.join(folder, name), `${statement};\n`);
        return { name, label: `${file}: ${statement}`, allowed };
      }),
    );

    // Type-aware rules have nothing to say about imports, and need a project.
    const config = path.join(folder, '.oxlintrc.json');
    const args = ['-c', config, '--no-ignore', '--format', 'unix', 'src'];
    const bin = path.join(repositoryRoot, 'node_modules/oxlint/bin/oxlint');
    const { stdout } = spawnSync(process.execPath, [bin, ...args], { cwd: folder, encoding: 'utf8' });

    const refused = stdout.split('\n').filter((line) => line.includes('no-restricted-imports'));
    const isRefused = (name: string): boolean => refused.some((line) => line.startsWith(name));
    const verdicts = planted.map(({ name, label }) => ({ label, allowed: !isRefused(name) }));
    expect(verdicts).toEqual(planted.map(({ label, allowed }) => ({ label, allowed })));
  });
});
