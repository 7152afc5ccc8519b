import type { Depth } from '#test/bench/engine/measure-depth.ts';
import { type Part, type Row, casesOf } from '#test/bench/engine/part.ts';
import { mean } from '#test/bench/engine/statistics.ts';
import { runInWorkers } from '#test/bench/engine/workers.ts';

const seedsPerKind = 10;
/**
 * Kinds in which what comes later has to ask for more. Elsewhere the player chooses the order, every round is the same, or
 * what comes gets harder in itself, as rings do that become smaller.
 */
const ordered = ['obby', 'flyer', 'runner', 'survival', 'tower-defence', 'dungeon', 'maze'];

/** What a level falls short of, in a word each. */
export function shortcomings({ mechanics, checkpoints, isDangerous, secrets, found }: Depth): string[] {
  return [
    ...(mechanics.length < 3 ? [`only ${mechanics.join(', ')}`] : []),
    ...(isDangerous && checkpoints === 0 ? ['no checkpoint'] : []),
    ...(secrets === 0 ? ['no secret'] : []),
    ...(found === false ? ['secret not found'] : []),
  ];
}

/** Depth of sample levels: combined mechanics, checkpoints where one can fail, a secret that can be found, a ramp. */
export const depthPart: Part = {
  name: 'depth',
  describe: 'combined mechanics, checkpoints, secrets that the bot finds, and thirds of the way that get harder',
  async run(options) {
    const cases = casesOf(options, options.quick ? 2 : seedsPerKind).map((one) => ({ ...one, plays: true }));
    const results = await runInWorkers('measureDepth', cases, { workers: options.workers });
    return options.archetypes.map((archetype): Row => {
      const own = results.flatMap((result) => (result?.archetype === archetype ? [result] : []));
      const walked = own.flatMap(({ thirds }) => thirds ?? []);
      const third = (index: number): number => mean(walked.filter((_, at) => at % 3 === index));
      // The last third ends at the goal, where nothing comes any more.
      const rises = Math.max(third(1), third(2)) >= third(0);
      for (const depth of own)
        for (const what of shortcomings(depth)) options.note(`${archetype} ${depth.seed}: ${what}`);
      return {
        measure: `${archetype}: mechanics mean (least); checkpoints; secrets; thirds`,
        figure: [
          `${mean(own.map(({ mechanics }) => mechanics.length)).toFixed(1)} (${Math.min(...own.map(({ mechanics }) => mechanics.length))})`,
          mean(own.map(({ checkpoints }) => checkpoints)).toFixed(1),
          mean(own.map(({ secrets }) => secrets)).toFixed(1),
          [0, 1, 2].map((index) => third(index).toFixed(1)).join(' / '),
        ].join('; '),
        n: own.length,
        bar: `>= 3; > 0 where one can fail; > 0, found${ordered.includes(archetype) ? '; rises' : ''}`,
        holds: own.every((depth) => shortcomings(depth).length === 0) && (!ordered.includes(archetype) || rises),
      };
    });
  },
};
