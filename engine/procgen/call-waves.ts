import type { LevelEntity } from '#engine/level/level.ts';
import { isHostile } from '#engine/level/thing-catalog.ts';

/** Rest between waves in ticks at difficulty 0 and 1. */
const restTicks = [180, 90] as const;

/** Gives each enemy its wave, more in each than in the one before, and lets the first rift call them. */
export function callWaves(
  entities: readonly LevelEntity[],
  plan: { readonly waves: number; readonly difficulty: number; readonly restTicks?: number },
): LevelEntity[] {
  const foes = entities.filter((entity) => isHostile(entity.mechanic) && entity.mechanic !== 'boss');
  const waveOf = new Map(foes.map((foe, index) => [foe.id, waveAt(index, { total: foes.length, waves: plan.waves })]));
  const caller = entities.find((entity) => entity.mechanic === 'rift');
  const rest = plan.restTicks ?? Math.floor(restTicks[0] + (restTicks[1] - restTicks[0]) * plan.difficulty);
  return entities.map((entity) => {
    const wave = waveOf.get(entity.id);
    if (wave !== undefined) return { ...entity, props: { ...entity.props, wave, sightMetres: 400, leashMetres: 400 } };
    if (entity !== caller) return entity;
    return { ...entity, props: { ...entity.props, waves: plan.waves, restTicks: rest } };
  });
}

/** Wave of one of `total` enemies: wave w has a share that grows with w, and nobody is left out. */
function waveAt(index: number, of: { total: number; waves: number }): number {
  const { total, waves } = of;
  const weightOf = (wave: number): number => 2 + wave;
  let sum = 0;
  for (let wave = 1; wave <= waves; wave += 1) sum += weightOf(wave);
  // Everybody of the first `waves` opens a wave, the rest fill up by weight.
  if (index < waves) return index + 1;
  const share = (index - waves + 0.5) / Math.max(1, total - waves);
  let reached = 0;
  for (let wave = 1; wave <= waves; wave += 1) {
    reached += weightOf(wave) / sum;
    if (share <= reached) return wave;
  }
  return waves;
}
