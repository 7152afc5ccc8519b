import type { Level } from '#engine/level/level.ts';
import { parseSpec } from '#engine/level/parse-spec.ts';
import { type ArchetypeKind, type WorldSpec, archetypeKinds } from '#engine/level/world-spec.ts';
import { winRuleOf } from '#engine/rules/index.ts';
import { createRun, prepareWorld, stepRun } from '#engine/sim/step.ts';
import { idleInput, ticksPerSecond } from '#engine/sim/types.ts';
import type { Control } from '#test/bench/engine/controls.ts';
import { mean } from '#test/bench/engine/statistics.ts';

const swept = 'swept';

/** A spec with a group of its own, which a win or a pin can name. */
function withGroup(spec: WorldSpec, group: { kind: string; count: number; role?: string }): WorldSpec {
  return parseSpec({ ...spec, things: [{ id: swept, ...group }, ...spec.things] });
}

/** A spec that is won by something of a group of its own. */
function wonBy(kind: 'collect' | 'visit' | 'defeat' | 'harvest', thing: string): (spec: WorldSpec) => WorldSpec {
  const role = { collect: 'collect', visit: 'scenery', defeat: 'enemy', harvest: 'scenery' }[kind];
  return (spec) => {
    const wider = withGroup(spec, { kind: thing, count: 14, role });
    return parseSpec({ ...wider, rules: { ...wider.rules, win: { kind, target: swept, count: 1 } } });
  };
}

/** What the game itself says is needed to win. */
function needed(level: Level): number {
  const run = createRun(prepareWorld(level));
  return winRuleOf(level.rules.win).progress({ level, run }, level.rules.win).need;
}

/** The last wave that an enemy of the level belongs to. */
function wavesThatCome(level: Level): number {
  return Math.max(0, ...level.entities.map((entity) => Number(entity.props['wave'] ?? 0)));
}

/** Seconds until who does nothing has held out. */
function secondsUntilWon(level: Level): number {
  const world = prepareWorld(level);
  const run = createRun(world);
  while (run.status === 'playing' && run.tick < 60_000) stepRun(world, run, idleInput);
  return run.status === 'won' ? run.tick / ticksPerSecond : Infinity;
}

function own(level: Level): Level['entities'] {
  return level.entities.filter((entity) => entity.group === swept);
}

/** Metres from the middle to the side of what a group stands as. */
function bodyMetres(level: Level): number {
  return mean(own(level).map(({ collider }) => (collider?.shape === 'box' ? collider.halfX : (collider?.radius ?? 0))));
}

function pinned(spec: WorldSpec): WorldSpec {
  const wider = withGroup(spec, { kind: 'crate', count: 1 });
  return parseSpec({ ...wider, pins: [{ id: `${swept}-1`, x: 0, y: 0, z: 0, yaw: 0 }] });
}

/** Metres of wall: houses of rooms grow by rooms, inside the same outline. */
function wallMetres(level: Level): number {
  return level.entities
    .filter((entity) => entity.look === 'masonry')
    .reduce(
      (sum, { collider }) => sum + (collider?.shape === 'box' ? 2 * Math.max(collider.halfX, collider.halfZ) : 0),
      0,
    );
}

const sizes = ['small', 'medium', 'large'] as const;
const roomed: readonly ArchetypeKind[] = ['dungeon', 'puzzle', 'escape-room'];
const usual = { seeds: 1, bar: 0.98 } as const;

/** Numbers of the rules, of the music and of single things. */
export const ruleControls: readonly Control[] = [
  {
    ...usual,
    pointer: '/setting/beatsPerMinute',
    range: [40, 220],
    whole: true,
    measure: (level) => level.facts.parameters.beatsPerMinute,
  },
  {
    ...usual,
    pointer: '/rules/laps',
    range: [1, 3],
    whole: true,
    only: ['race', 'rings'],
    measure: (level) => (level.rules.win.kind === 'laps' ? level.rules.win.laps : 0),
  },
  {
    ...usual,
    pointer: '/rules/win/waves',
    range: [1, 10],
    whole: true,
    only: ['survival'],
    prepare: (spec) => withGroup(spec, { kind: 'goblin', count: 30, role: 'enemy' }),
    measure: wavesThatCome,
  },
  {
    ...usual,
    pointer: '/rules/win/seconds',
    range: [10, 150],
    whole: true,
    only: ['collect'],
    prepare: (spec) =>
      parseSpec({
        ...spec,
        things: [],
        absent: ['enemies', 'hazards'],
        rules: { ...spec.rules, win: { kind: 'endure', seconds: 10 } },
      }),
    measure: secondsUntilWon,
  },
  ...(
    [
      ['collect', 'coin', 'collect'],
      ['visit', 'bench', 'sandbox'],
      ['defeat', 'goblin', 'stealth'],
      ['harvest', 'crop', 'farm'],
    ] as const
  ).map(([kind, thing, archetype]): Control => ({
    ...usual,
    pointer: '/rules/win/count',
    range: [1, 14],
    whole: true,
    only: [archetype],
    prepare: wonBy(kind, thing),
    measure: needed,
  })),
  { ...usual, pointer: '/rules/win/count', range: [1, 9], whole: true, only: ['capture-flag'], measure: needed },
  {
    ...usual,
    pointer: '/rules/teams',
    range: [2, 4],
    whole: true,
    measure: (level) => level.facts.rules.teams ?? 0,
  },
  {
    ...usual,
    pointer: '/rules/players',
    range: [1, 32],
    whole: true,
    measure: (level) => level.facts.rules.players ?? 0,
  },
  {
    ...usual,
    pointer: '/player/breathSeconds',
    range: [4, 120],
    whole: true,
    only: ['collect'],
    prepare: (spec) => parseSpec({ ...spec, player: { ...spec.player, abilities: ['swim'] } }),
    measure: (level) => level.facts.parameters['breathSeconds'] ?? 0,
  },
  {
    ...usual,
    pointer: '/player/appearance/hue',
    range: [0, 359],
    whole: true,
    prepare: (spec) => parseSpec({ ...spec, player: { ...spec.player, appearance: {} } }),
    measure: (level) => level.facts.player.appearance.hue ?? -1,
  },
  {
    ...usual,
    pointer: '/things/0/scale',
    range: [0.5, 2.5],
    whole: false,
    only: ['collect', 'quest-village', 'sandbox'],
    prepare: (spec) => withGroup(spec, { kind: 'crate', count: 3 }),
    measure: bodyMetres,
  },
  ...(['x', 'z', 'yaw'] as const).map((axis): Control => ({
    ...usual,
    pointer: `/pins/0/${axis}`,
    range: axis === 'yaw' ? [-3, 3] : [-25, 25],
    whole: false,
    only: ['collect', 'sandbox'],
    prepare: pinned,
    measure: (level) => mean(own(level).map((entity) => (axis === 'yaw' ? entity.yaw : entity.position[axis]))),
  })),
  {
    ...usual,
    pointer: '/quests/0/rewardCredits',
    range: [0, 50],
    whole: true,
    only: ['quest-village'],
    measure: (level) => level.quests[0]?.rewardCredits ?? -1,
  },
  // A flight is as long as it has gates, whatever the size.
  {
    ...usual,
    pointer: '/layout/size',
    values: sizes,
    only: archetypeKinds.filter((kind) => kind !== 'flyer' && kind !== 'rings' && !roomed.includes(kind)),
    seeds: 4,
    measure: ({ facts }) => facts.layout.widthMetres * facts.layout.depthMetres,
  },
  { ...usual, pointer: '/layout/size', values: sizes, only: roomed, seeds: 4, measure: wallMetres },
];
