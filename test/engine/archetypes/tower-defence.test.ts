import { describe, expect, it } from 'vitest';

import { compileLevel } from '#engine/level/compile.ts';
import type { Level, LevelEntity } from '#engine/level/level.ts';
import { heightAt } from '#engine/level/terrain.ts';
import { roadOf } from '#engine/mechanics/minds/road.ts';
import { keepLives } from '#engine/mechanics/minds/defence.ts';
import { planPrompt } from '#engine/planner/plan-prompt.ts';
import { playLevel } from '#engine/verify/play-level.ts';
import { replayCertificate } from '#engine/verify/replay.ts';
import { verifyLevel } from '#engine/verify/verify-level.ts';
import { sampleSpec } from '#test/bench/sample-spec.ts';

const sample = (seed: number): Level => compileLevel(sampleSpec('tower-defence', seed), seed);
const of = (level: Level, mechanic: string): LevelEntity[] =>
  level.entities.filter((entity) => entity.mechanic === mechanic);
const without = (level: Level, mechanic: string): Level => ({
  ...level,
  entities: level.entities.filter((entity) => entity.mechanic !== mechanic),
});
const withProps = (level: Level, change: { mechanic: string; props: LevelEntity['props'] }): Level => ({
  ...level,
  entities: level.entities.map((entity) =>
    entity.mechanic === change.mechanic ? { ...entity, props: { ...entity.props, ...change.props } } : entity,
  ),
});
const levels = Array.from({ length: 40 }, (_, index) => sample(index + 1));

describe('a tower defence', () => {
  it('is won by the bot, which builds what its credits allow', { timeout: 120_000 }, () => {
    for (const level of levels) {
      const { failure, run } = playLevel(level);
      expect(failure, `seed ${level.seed}`).toBe(null);
      expect(run.counters['spent']).toBeGreaterThan(0);
      expect(keepLives(level, run)).toBeGreaterThan(0);
    }
  });

  it('leads its road from the rift to what is defended, over ground that rises gently', () => {
    for (const level of levels) {
      const { stones, length } = roadOf(level);
      expect(length).toBeGreaterThan(5000);
      const [rift] = of(level, 'rift');
      const [keep] = of(level, 'keep');
      expect(
        Math.hypot((stones[0]?.x ?? 0) - (rift?.position.x ?? 99), (stones[0]?.z ?? 0) - (rift?.position.z ?? 99)),
      ).toBeLessThan(1);
      expect(stones.at(-1)).toMatchObject({ x: keep?.position.x, z: keep?.position.z });
      for (const [index, to] of stones.entries()) {
        const from = stones[index - 1];
        if (from === undefined) continue;
        const rise = Math.abs(heightAt(level.terrain, to.x, to.z) - heightAt(level.terrain, from.x, from.z));
        expect(rise / Math.hypot(to.x - from.x, to.z - from.z), `seed ${level.seed}`).toBeLessThan(0.6);
      }
    }
  });

  it('keeps the sites of towers off the road and in reach of it', () => {
    for (const level of levels)
      for (const { position } of of(level, 'tower')) {
        const metres = Math.min(...roadOf(level).stones.map(({ x, z }) => Math.hypot(position.x - x, position.z - z)));
        expect(metres).toBeGreaterThan(2.5);
        expect(metres).toBeLessThan(7);
      }
  });

  it('sends waves that grow, quicken and end with a big one', () => {
    for (const level of levels) {
      const creeps = of(level, 'creep');
      const waves = level.facts.rules.waves ?? 0;
      const sizes = Array.from({ length: waves }, (_, wave) =>
        creeps.filter(({ props }) => props['wave'] === wave + 1),
      );
      for (const squad of sizes) expect(squad.length).toBeGreaterThan(0);
      const last = sizes.at(-1) ?? [];
      if (waves > 1) expect(last.length).toBeGreaterThanOrEqual(sizes[0]?.length ?? 0);
      const health = ({ props }: LevelEntity): number => Number(props['healthPoints']);
      if (last.length > 1) expect(Math.max(...last.map(health))).toBeGreaterThan(Math.min(...last.map(health)));
      expect(of(level, 'secret').length).toBeGreaterThan(0);
    }
  });

  it.each<[string, (level: Level) => Level]>([
    ['nothing can be built', (level) => without(level, 'tower')],
    ['towers hit nothing', (level) => withProps(level, { mechanic: 'tower', props: { damage: 0 } })],
    [
      'towers cost more than anybody has',
      (level) => withProps(level, { mechanic: 'tower', props: { costCredits: 200 } }),
    ],
    ['the road is gone', (level) => without(level, 'waymark')],
    ['there is nothing to defend', (level) => without(level, 'keep')],
    ['nobody calls the waves', (level) => without(level, 'rift')],
  ])('is refused when %s', (_name, spoil) => {
    for (const level of levels.slice(0, 4)) expect(playLevel(spoil(level)).failure).not.toBe(null);
  });

  it.each([
    ['a tower defence in the snow: 6 waves, 24 wolves, 7 towers, 20 lives, start with 30 credits', 'en', 7],
    ['塔防，六波敌人，二十四只狼，七座防御塔，20条命，初始金币30', 'zh', 7],
    ['defensa de torres con 6 oleadas, 24 lobos, 7 torres, 20 vidas y 30 créditos iniciales', 'es', 7],
  ])('is what "%s" asks for', (prompt, language, towers) => {
    const { spec } = planPrompt({ prompt, seed: 7 });
    const { level, certificate } = verifyLevel({ spec, seed: 7 });
    expect(spec).toMatchObject({ archetype: 'tower-defence', language });
    expect(level.facts.rules).toMatchObject({ winKind: 'defend', waves: 6, lives: 20 });
    expect(level.facts.parameters['startCredits']).toBe(30);
    expect(level.facts.counts).toMatchObject({ wolf: 24, 'build-pad': towers, crystal: 1 });
    expect(certificate && replayCertificate({ spec, certificate }).holds).toBe(true);
  });

  it.each([
    ['protect the crystal from waves of goblins by building towers', 'crystal', 'goblin'],
    ['build towers to defend the lighthouse against 4 waves of slimes', 'lighthouse', 'slime'],
    ['defiende la fuente construyendo torres contra oleadas de lobos', 'fountain', 'wolf'],
    ['建塔保护水晶，抵挡5波哥布林', 'crystal', 'goblin'],
  ])('defends what "%s" names', (prompt, keep, foe) => {
    const { spec } = planPrompt({ prompt, seed: 3 });
    const level = compileLevel(spec, 3);
    expect(spec.archetype).toBe('tower-defence');
    expect(of(level, 'keep').map(({ look }) => look)).toEqual([keep]);
    expect(of(level, 'creep').every(({ look }) => look === foe)).toBe(true);
  });
});
