import type { LevelEntity, PlayerRules } from '#engine/level/level.ts';
import { facing } from '#engine/procgen/draft.ts';
import { thingEntity } from '#engine/procgen/sky-entities.ts';
import { type FloorPlan, centreOf } from './floor-plan.ts';
import type { Passage } from './room-graph.ts';

/** A belt this large reaches so far into both rooms that nobody leaps over it. */
const beltScale = 2;
/** Times as fast as players run. */
const beltHaste = 1.7;

/**
 * A belt that fills the corridor of a passage and runs towards whoever comes, faster than anybody runs, until its channel
 * turns it round.
 */
export function lockBelt(
  floor: FloorPlan,
  wish: {
    readonly passage: Passage;
    readonly thing: { readonly id: string; readonly group: string; readonly name: string };
    readonly rules: PlayerRules;
    readonly channel: string;
    readonly hue: number;
  },
): LevelEntity {
  const { passage, thing, rules, channel, hue } = wish;
  const [last, corridor] = passage.between;
  const at = centreOf(floor, corridor);
  return thingEntity({
    ...thing,
    kind: 'conveyor',
    mechanic: 'conveyor',
    at: { ...at, y: 0 },
    yaw: facing(at, centreOf(floor, last)),
    scale: beltScale,
    props: { speedMetresPerSecond: Math.round(rules.speedMetresPerSecond * beltHaste), channel, hue },
  });
}

/** Metres round the middle of its corridor that a belt keeps free. */
export const lockBeltMetres = 4.2;
