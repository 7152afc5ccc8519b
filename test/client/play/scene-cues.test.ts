import { describe, expect, it } from 'vitest';
import { cutsceneTriggers } from '#engine/level/cutscene-spec.ts';
import type { Level } from '#engine/level/level.ts';
import type { CutsceneSpec } from '#engine/level/world-spec.ts';
import type { RunEvent } from '#engine/sim/types.ts';
import { createSceneCues } from '#client/play/scene-cues.ts';
import { entity, pickup, testLevel } from '#test/harness.ts';

const at = { x: 0, y: 0, z: 0 };

function levelWith(...cues: readonly Pick<CutsceneSpec, 'trigger' | 'target'>[]): Level {
  const level = testLevel({
    spawn: at,
    entities: [
      pickup('crown-1', { at: { x: 3, y: 0, z: 0 } }),
      entity({ id: 'ruins-1', group: 'ruins', mechanic: 'prop', look: 'ruin', position: { x: 30, y: 0, z: 0 } }),
      entity({ id: 'wolves-1', group: 'wolves', mechanic: 'chaser', look: 'wolf', position: at }),
      entity({ id: 'wolves-2', group: 'wolves', mechanic: 'chaser', look: 'wolf', position: at }),
    ],
  });
  const cutscenes = cues.map((cue, index) => ({ id: `scene-${index}`, ...cue, beats: [] }));
  return { ...level, cutscenes };
}

function cuesOf(level: Level): (events: readonly RunEvent[], where?: typeof at) => string[] {
  const cues = createSceneCues(level);
  return (events, where = at) => cues.due({ events, at: where }).map((scene) => scene.id);
}

const triggering = {
  win: { kind: 'won', reason: 'collect' },
  lose: { kind: 'lost', reason: 'timer' },
  'quest-accepted': { kind: 'quest-accepted', quest: 'errand', step: 0 },
  'quest-done': { kind: 'quest-done', quest: 'errand', step: 2 },
  'item-taken': { kind: 'taken', entity: 'crown-1', look: 'coin', at },
  'enemy-defeated': { kind: 'slain', entity: 'wolves-1', at },
  talk: { kind: 'talk', character: 'mira' },
} as const satisfies Partial<Record<CutsceneSpec['trigger'], RunEvent>>;

describe('createSceneCues', () => {
  it.each(Object.entries(triggering))('plays a scene of "%s" when it happens, and once', (trigger, event) => {
    const due = cuesOf(levelWith({ trigger: cutsceneTriggers.find((known) => known === trigger)! }));
    expect(due([])).toEqual([]);
    expect(due([event])).toEqual(['scene-0']);
    expect(due([event])).toEqual([]);
  });

  it('waits for the thing that a scene names', () => {
    const due = cuesOf(levelWith({ trigger: 'item-taken', target: 'crown' }, { trigger: 'talk', target: 'mira' }));
    expect(due([{ kind: 'taken', entity: 'ruins-1', look: 'ruin', at }])).toEqual([]);
    expect(due([{ kind: 'talk', character: 'jon' }])).toEqual([]);
    expect(due([{ kind: 'taken', entity: 'crown-1', look: 'coin', at }])).toEqual(['scene-0']);
    expect(due([triggering.talk])).toEqual(['scene-1']);
  });

  it('waits for the last of a pack', () => {
    const due = cuesOf(levelWith({ trigger: 'enemy-defeated', target: 'wolves' }));
    expect(due([{ kind: 'slain', entity: 'wolves-1', at }])).toEqual([]);
    expect(due([{ kind: 'slain', entity: 'wolves-2', at }])).toEqual(['scene-0']);
  });

  it('plays where somebody arrives, and again in the next run', () => {
    const level = levelWith({ trigger: 'place-reached', target: 'ruins' });
    const cues = createSceneCues(level);
    expect(cues.due({ events: [], at })).toEqual([]);
    expect(cues.due({ events: [], at: { x: 27, y: 0, z: 0 } })).toHaveLength(1);
    expect(cues.due({ events: [], at: { x: 27, y: 0, z: 0 } })).toEqual([]);
    cues.reset();
    expect(cues.due({ events: [], at: { x: 27, y: 0, z: 0 } })).toHaveLength(1);
  });
});
