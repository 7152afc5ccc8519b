import { z } from 'zod';

import { type Play, defineMechanic } from '#engine/mechanics/mechanic.ts';
import { isSlain } from '#engine/mechanics/minds/creature.ts';

/** A wave that nobody fights sends for the next one after this many ticks. */
const patienceTicks = 1500;

/** Where creatures come from in waves; the one with a number of waves calls them. */
export const riftMechanic = defineMechanic({
  kind: 'rift',
  describe:
    'A crack in the air from which enemies come in waves; the next wave comes restTicks after the last is beaten.',
  look: { idle: 'spin', glow: 1 },
  factsWord: 'rifts',
  props: z.object({
    /** Waves that this rift calls; 0 for a rift that only shows where they come from. */
    waves: z.int().min(0).max(20).default(0),
    restTicks: z.int().min(15).max(900).default(120),
    /** With it, the next wave comes so long after the one before it, beaten or not. */
    everyTicks: z.int().min(1).max(9000).optional(),
  }),
  behave: (_entity, props) =>
    props.waves === 0
      ? {}
      : {
          onTick(play) {
            callWaves(play, props);
          },
        },
});

function callWaves(play: Play, call: { waves: number; restTicks: number; everyTicks?: number | undefined }): void {
  const { run, events } = play;
  if (run.status !== 'playing') return;
  const wave = run.counters['wave'] ?? 0;
  if (wave >= call.waves) return;
  const age = (run.counters['waveAge'] ?? 0) + 1;
  run.counters['waveAge'] = age;
  const quiet = wave === 0 || isWaveBeaten(play, wave);
  const rest = quiet ? (run.counters['waveRest'] ?? 0) + 1 : 0;
  run.counters['waveRest'] = rest;
  const isDue =
    call.everyTicks === undefined || wave === 0
      ? rest >= call.restTicks || (wave > 0 && age >= patienceTicks)
      : age >= call.everyTicks;
  if (!isDue) return;
  run.counters['wave'] = wave + 1;
  run.counters['waveAge'] = 0;
  run.counters['waveRest'] = 0;
  events.push({ kind: 'wave', number: wave + 1 });
}

/** Whether nobody of the waves up to a number is left; asked before a wave has come, false. */
export function isWaveBeaten(play: Pick<Play, 'world' | 'run'>, wave: number): boolean {
  if ((play.run.counters['wave'] ?? 0) < wave) return false;
  return play.world.creatures.every(({ entity }) => {
    const own = Number(entity.props['wave'] ?? 0);
    return own === 0 || own > wave || isSlain(play.run, entity.id);
  });
}
