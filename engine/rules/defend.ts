import { z } from 'zod';

import type { SettledGroup } from '#engine/level/settle-spec.ts';
import { identifier, specLimits } from '#engine/level/spec-fields.ts';
import { isHostile, mechanicOf } from '#engine/level/thing-catalog.ts';
import type { ThingGroup, ThingKind, WorldSpec } from '#engine/level/world-spec.ts';
import { canBuild, creditsOf, keepLives, siegeOf, spentCredits, towerLevel } from '#engine/mechanics/minds/defence.ts';
import { isWaveBeaten } from '#engine/mechanics/rift.ts';
import { groupOfSpec, lookOfGroup, nameOfGroup } from '#engine/rules/count.ts';
import { extraFoes } from '#engine/rules/extra-foes.ts';
import { type WinRule, defineWinRule } from '#engine/rules/win-rule.ts';

const schema = z.strictObject({
  kind: z.literal('defend'),
  target: identifier,
  waves: z.int().min(1).max(specLimits.waves),
  /** Lives of what is defended. */
  lives: z.int().min(1).max(99).optional(),
  /** Credits to build with at the start. */
  credits: z.int().min(0).max(500).optional(),
});
type Asked = z.infer<typeof schema>;
type Defend = Readonly<Required<Asked>>;

/** What is added where a spec has nothing to defend, or nobody to come: the first kind that the spec gives no number of. */
const keepKinds: readonly ThingKind[] = ['crystal', 'statue', 'fountain', 'well', 'ruin'];
const foeKinds: readonly ThingKind[] = ['goblin', 'slime', 'wolf', 'ghost'];
const usualCredits = 12;

/** Won when so many waves are beaten before what they march on has lost its lives. */
export const defendRule: WinRule<typeof schema, Defend, 'defend' | 'defend.soon'> = defineWinRule({
  kind: 'defend',
  describe:
    'Build towers and defend the one thing of the group `target` against `waves` waves; it has `lives` lives, and players start with `credits` credits.',
  schema,
  homes: ['tower-defence'],
  settle(asked, { spec, groups, repairs }) {
    if (spec.archetype !== 'tower-defence') {
      repairs.push('The way to win is to reach the goal, because waves on a road belong to a tower defence.');
      return { kind: 'reach-goal' };
    }
    const creeps = groups.filter((group) => isHostile(mechanicOf(group))).reduce((sum, group) => sum + group.count, 0);
    const wished = asked?.waves ?? 4 + Math.floor(spec.rules.difficulty * 4);
    if (asked === null)
      repairs.push(`The way to win is to defend against ${wished} waves, because that is what this game is about.`);
    const waves = creeps === 0 ? wished : Math.min(wished, creeps);
    if (waves < wished) repairs.push(`There are ${creeps} enemies, so they come in ${waves} waves.`);
    const named = groups.find((group) => group.id === asked?.target && canStand(spec, group));
    const keep = named ?? groups.find((group) => mechanicOf(group) === 'keep' && canStand(spec, group));
    const added = spareKind(keepKinds, groups);
    if (keep === undefined) repairs.push(`Added a ${added} to defend, because a tower defence is about one.`);
    return { kind: 'defend', target: keep?.id ?? `extra:${added}`, waves, ...numbersOf(spec, asked) };
  },
  missing(kept, { spec, win }) {
    const has = (mechanic: string): boolean => kept.some((group) => mechanicOf(group) === mechanic);
    const { waves, target } = win;
    const stands = (group: SettledGroup, role: SettledGroup['role']): SettledGroup => ({ ...group, role });
    const added = spareKind(keepKinds, kept);
    const foe = spareKind(foeKinds, kept);
    const perWave = 4 + Math.floor(spec.rules.difficulty * 3);
    const keep = stands(extraFoes(`extra:${added}`, { kind: added, count: 1, mechanic: 'keep' }), 'landmark');
    const pads = stands(extraFoes('extra:build-pad', { kind: 'build-pad', count: 6, mechanic: 'tower' }), 'obstacle');
    const rift = stands(extraFoes('extra:rift', { kind: 'rift', count: 1, mechanic: 'rift' }), 'obstacle');
    return [
      ...(target === keep.id ? [keep] : []),
      ...(has('tower') ? [] : [pads]),
      ...(has('rift') ? [] : [rift]),
      ...(kept.some((group) => isHostile(mechanicOf(group)))
        ? []
        : [extraFoes(`extra:${foe}`, { kind: foe, count: waves * perWave, mechanic: 'creep' })]),
    ];
  },
  isWon: (play, { waves }) =>
    siegeOf(play.world.level).keep !== undefined &&
    keepLives(play.world.level, play.run) > 0 &&
    isWaveBeaten(play, waves),
  progress({ level, run }, { target, waves }) {
    const wave = run.counters['wave'] ?? 0;
    return {
      saying: wave === 0 ? 'defend.soon' : 'defend',
      words: { wave, waves },
      one: { name: nameOfGroup(level, target), look: lookOfGroup(level, target) },
      have: run.status === 'won' ? waves : Math.max(0, wave - 1),
      need: waves,
      keep: { lives: keepLives(level, run), credits: creditsOf(level, run) },
    };
  },
  want({ world, run }) {
    const { level } = world;
    const { keep, caller, towers } = siegeOf(level);
    if (keep === undefined || caller === undefined) return null;
    const sites = towers.filter((entity) => canBuild(level, { run, entity }));
    // New towers before higher ones.
    const lowest = Math.min(...sites.map((entity) => towerLevel(run, entity)));
    const entities = sites.filter((entity) => towerLevel(run, entity) === lowest);
    // What is wanted changes with every credit that is spent, which is how the bot sees that it worked.
    const target = `tower, ${spentCredits(run)} spent`;
    return { kind: entities.length > 0 ? 'talk' : 'wait', entities, target, missing: 1 };
  },
  facts(level, { target, waves, lives, credits }) {
    const look = lookOfGroup(level, target);
    return {
      words: `defend ${look} against ${waves} waves`,
      count: null,
      waves,
      lives,
      lose: `the ${look} has no lives left`,
      parameters: { startCredits: credits },
    };
  },
  plan: (spec, asked) => ({
    defends: 'target' in asked ? groupOfSpec(spec, asked.target) : { kind: 'crystal', name: '' },
    waves: asked.waves,
    ...numbersOf(spec, asked),
  }),
  sights: (_level, { target }) => [{ group: target }, { mechanic: 'keep' }],
});

function spareKind(kinds: readonly ThingKind[], groups: readonly ThingGroup[]): ThingKind {
  return kinds.find((kind) => groups.every((group) => group.kind !== kind)) ?? kinds[0] ?? 'crystal';
}

/** Whether a group is one thing that stays where it is: nobody defends what is carried away or comes along the road. */
function canStand(spec: WorldSpec, group: ThingGroup): boolean {
  const mechanic = mechanicOf(group);
  const fetched = spec.quests.some(({ steps }) =>
    steps.some((step) => step.kind === 'collect' && step.target === group.id),
  );
  return group.count === 1 && !fetched && (mechanic === 'prop' || mechanic === 'keep');
}

/** Lives and starting credits: as the spec says, else by its difficulty. */
function numbersOf({ rules }: WorldSpec, asked: Asked | null): { lives: number; credits: number } {
  return {
    lives: asked?.lives ?? 12 - Math.floor(rules.difficulty * 5),
    credits: asked?.credits ?? usualCredits,
  };
}
