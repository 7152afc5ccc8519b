import { compileLevel } from '#engine/level/compile.ts';
import { levelDistance } from '#engine/level/level-distance.ts';
import type { Part, Row } from '#test/bench/engine/part.ts';
import { mean } from '#test/bench/engine/statistics.ts';
import { sampleSpec } from '#test/bench/sample-spec.ts';

const seedsPerSpec = 20;

/** How much 20 seeds of the same spec differ: layouts that are unlike all others, and the mean distance of two of them. */
export const diversityPart: Part = {
  name: 'diversity',
  describe: 'unique layouts and mean pairwise distance of 20 seeds of the same spec',
  async run(options) {
    const specs = options.quick ? 1 : 5;
    return options.archetypes.map((archetype): Row => {
      const distances: number[] = [];
      let unique = 0;
      for (let number = 0; number < specs; number += 1) {
        const spec = sampleSpec(archetype, 7001 + number);
        const levels = Array.from({ length: seedsPerSpec }, (_, index) => compileLevel(spec, options.first + index));
        unique += new Set(levels.map((level) => level.layoutHash)).size;
        levels.forEach((level, index) => {
          for (const other of levels.slice(index + 1)) distances.push(levelDistance(level, other));
        });
      }
      const total = specs * seedsPerSpec;
      return {
        measure: `${archetype}: unique layouts; mean (least) distance of two of ${seedsPerSpec} seeds`,
        figure: `${unique} of ${total}; ${mean(distances).toFixed(2)} (${Math.min(...distances).toFixed(2)})`,
        n: total,
        bar: 'all; >= 0.5',
        holds: unique === total && mean(distances) >= 0.5,
      };
    });
  },
};
