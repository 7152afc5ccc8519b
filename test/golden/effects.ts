import type { Level } from '#engine/level/level.ts';
import { hashRun } from '#engine/sim/hash-run.ts';
import { createRun, prepareWorld, stepRun } from '#engine/sim/step.ts';
import type { InputFrame } from '#engine/sim/types.ts';

/** Mechanics whose things do nothing by themselves: they are there to be stood on, walked round or read. */
const still = ['prop', 'platform', 'sign'];
const readingMetres = 3;

/** Whether a run over these inputs goes otherwise when the things of a mechanic lose what they do (still ones: are taken away). */
export function isExercised(level: Level, { mechanic, frames }: { mechanic: string; frames: readonly InputFrame[] }): boolean {
  if (!level.entities.some((entity) => entity.mechanic === mechanic)) return false;
  const bare = without(level, mechanic);
  const worlds = [prepareWorld(level), prepareWorld(bare)] as const;
  const runs = [createRun(worlds[0]), createRun(worlds[1])] as const;
  const signs = mechanic === 'sign' ? level.entities.filter((entity) => entity.mechanic === 'sign') : [];
  return frames.some((frame) => {
    const events = worlds.map((world, index) => stepRun(world, runs[index === 0 ? 0 : 1], frame));
    const { x, z } = runs[0].position;
    return (
      hashRun(runs[0]) !== hashRun(runs[1]) ||
      JSON.stringify(events[0]) !== JSON.stringify(events[1]) ||
      signs.some(({ position }) => Math.hypot(position.x - x, position.z - z) < readingMetres)
    );
  });
}

function without(level: Level, mechanic: string): Level {
  const entities = still.includes(mechanic)
    ? level.entities.filter((entity) => entity.mechanic !== mechanic)
    : level.entities.map((entity) => (entity.mechanic === mechanic ? { ...entity, mechanic: 'prop' } : entity));
  return { ...level, entities };
}
