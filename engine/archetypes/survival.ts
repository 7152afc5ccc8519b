import type { SettledGroup, SettledSpec } from '#engine/level/settle-spec.ts';
import { isHostile } from '#engine/level/thing-catalog.ts';
import { callWaves } from '#engine/procgen/call-waves.ts';
import { distinctKinds, extraGroup, landmarkFor } from '#engine/procgen/missing-groups.ts';
import { layOutOpenWorld } from '#engine/procgen/open-world.ts';
import { wavesWithin } from '#engine/rules/endure.ts';
import { ticksPerSecond } from '#engine/sim/types.ts';
import { defineArchetype } from './archetype.ts';

/** A clearing with rifts round it: wave after wave comes out of them, each larger than the one before. */
export const survivalArchetype = defineArchetype({
  kind: 'survival',
  describe: 'Stand your ground in a clearing while enemies come out of rifts in growing waves; hearts heal.',
  layOut(plan, rng) {
    const { win } = plan;
    const layout = layOutOpenWorld(besieged(plan), {
      rng,
      village: true,
      extraGroups: distinctKinds([...supplies(plan), ...landmarkFor(plan)]),
    });
    const { difficulty } = plan.rules;
    if (win.kind === 'endure')
      return { ...layout, entities: callWaves(layout.entities, { ...siegeOf(win.seconds), difficulty }) };
    if (win.kind !== 'survive') return layout;
    return { ...layout, entities: callWaves(layout.entities, { waves: win.waves, difficulty }) };
  },
});

/** As many waves as the time has room for, with rests that spread them over all of it. */
function siegeOf(seconds: number): { readonly waves: number; readonly restTicks: number } {
  const waves = wavesWithin(seconds);
  return { waves, restTicks: Math.floor((seconds * ticksPerSecond) / (waves + 2)) };
}

/** The same plan with its enemies at the rifts, which stand round the clearing, and on the heels of the player. */
function besieged(plan: SettledSpec): SettledSpec {
  const rift = plan.groups.find((group) => group.kind === 'rift');
  const groups = plan.groups.map((group): SettledGroup => {
    if (group === rift) return { ...group, placement: { region: 'centre', near: 'centre', relation: 'around' } };
    if (!isHostile(group.mechanic) || group.mechanic === 'boss' || rift === undefined) return group;
    return {
      ...group,
      mechanic: group.mechanic === 'archer' ? 'archer' : 'chaser',
      placement: { region: 'anywhere', near: rift.id },
    };
  });
  return { ...plan, groups };
}

function supplies(plan: SettledSpec): SettledGroup[] {
  if (plan.countedKinds.has('heart') || plan.absentKinds.has('heart')) return [];
  const count = 5 - Math.floor(plan.rules.difficulty * 3);
  return [{ ...extraGroup({ kind: 'heart', count, role: 'scenery' }), mechanic: 'heal' }];
}
