import { describe, expect, it } from 'vitest';
import { viewerPhases } from '../../core/viewer/ViewerSnapshot.js';
import { createTestViewer } from './createTestViewer.js';
import { type TestViewerScenario, viewerScenarios } from './viewerScenarios.js';
import type { ViewerScenario } from './ViewerScenario.js';

const names = Object.keys(viewerScenarios) as TestViewerScenario[];

describe('createTestViewer', () => {
  it.each(names)('plays "%s" as the table promises', async (name) => {
    const { phase, reason, code }: ViewerScenario = viewerScenarios[name];
    const { viewer } = await createTestViewer(name);
    const snapshot = viewer.getSnapshot();
    expect({
      phase: snapshot.phase,
      reason: 'reason' in snapshot ? snapshot.reason : undefined,
      code: 'error' in snapshot ? snapshot.error.code : undefined,
    }).toEqual({ phase, reason, code });
  });

  it.each(names)('leaves nothing behind after "%s"', async (name) => {
    const t = await createTestViewer(name);
    t.service.mend();
    t.unwatch();
    void t.session.stop();
    await t.advance(0);
    expect(() => t.verify()).not.toThrow();
    expect(t.viewer.getSnapshot()).toEqual({ phase: 'idle', video: null });
  });

  it('has a scenario for every phase', () => {
    const shown = names.map((name) => viewerScenarios[name].phase);
    expect(viewerPhases.filter((phase) => !shown.includes(phase))).toEqual([]);
  });
});
