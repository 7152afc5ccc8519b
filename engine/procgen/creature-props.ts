import type { LevelEntity } from '#engine/level/level.ts';
import type { SettledGroup } from '#engine/level/settle-spec.ts';
import type { ThingKind } from '#engine/level/world-spec.ts';
import { quantise } from '#engine/math/scalar.ts';

/** What a kind of creature is like at middling difficulty. */
const natures: Partial<Record<ThingKind, { healthPoints: number; speed: number; sight: number }>> = {
  slime: { healthPoints: 1, speed: 2.4, sight: 7 },
  ghost: { healthPoints: 2, speed: 2.9, sight: 9 },
  wolf: { healthPoints: 2, speed: 4.2, sight: 11 },
  goblin: { healthPoints: 2, speed: 3.3, sight: 9 },
  golem: { healthPoints: 10, speed: 2.2, sight: 15 },
};
const plain = { healthPoints: 2, speed: 3, sight: 8 };

/** Props of a creature with a mind of its own; difficulty makes it quicker, keener and tougher. */
export function creaturePropsOf(
  group: Pick<SettledGroup, 'kind' | 'mechanic' | 'traits'>,
  difficulty: number,
): LevelEntity['props'] {
  const { healthPoints, speed, sight } = natures[group.kind] ?? plain;
  const quick = group.traits.some((trait) => /fast|quick|swift|rápid|快/i.test(trait)) ? 1.25 : 1;
  const boss = group.mechanic === 'boss';
  return {
    healthPoints: boss
      ? Math.max(9, healthPoints) + Math.floor(difficulty * 8)
      : healthPoints + (difficulty > 0.75 ? 1 : 0),
    damage: 1,
    speedMetresPerSecond: quantise(speed * quick * (0.8 + 0.45 * difficulty)),
    sightMetres: quantise(boss ? 15 : sight * (0.8 + 0.4 * difficulty)),
    leashMetres: boss ? 24 : 18,
    score: boss ? 10 : 2,
  };
}

/** How far, how wide and how quickly a guard sees; difficulty sharpens its eyes. */
export function guardPropsOf(difficulty: number): LevelEntity['props'] {
  return {
    sightMetres: quantise(6 + 3 * difficulty),
    sightDegrees: Math.floor(60 + 25 * difficulty),
    alarmTicks: Math.floor(20 - 10 * difficulty),
  };
}
