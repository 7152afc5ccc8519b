import { currentStep, finishStep } from '#engine/mechanics/quest-progress.ts';
import { hypot2 } from '#engine/math/trig.ts';
import { countTakenOf } from '#engine/rules/count.ts';
import type { Tick } from '#engine/sim/tick.ts';

/** Closer than this to a landmark's edge (or 4 m from its middle) counts as having reached it. */
const reachMetres = 4;

/** Moves quests on whose current step is done by having or by being somewhere. */
export function quests(tick: Tick): void {
  const { run, level } = tick;
  if (run.status !== 'playing') return;
  for (const quest of level.quests) {
    const step = currentStep(run, quest);
    if (step === null || step.kind === 'talk') continue;
    const done =
      step.kind === 'collect' ? countTakenOf(tick, step.target) >= step.count : isAtLandmark(tick, step.target);
    if (done) finishStep(tick, quest);
  }
}

function isAtLandmark(tick: Tick, group: string): boolean {
  const { position } = tick.run;
  const places = tick.world.landmarks.get(group) ?? [];
  return places.some((entity) => {
    const collider = entity.collider;
    const size =
      collider === null ? 0 : collider.shape === 'box' ? Math.max(collider.halfX, collider.halfZ) : collider.radius;
    const distance = hypot2(entity.position.x - position.x, entity.position.z - position.z);
    return distance < size + reachMetres;
  });
}
