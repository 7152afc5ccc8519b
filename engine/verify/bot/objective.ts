import type { LevelEntity, Vec3 } from '#engine/level/level.ts';
import type { QuestSpec } from '#engine/level/world-spec.ts';
import { isCarried } from '#engine/mechanics/flag.ts';
import { needsHands } from '#engine/mechanics/crop.ts';
import { isSlain, whereIsCreature } from '#engine/mechanics/minds/creature.ts';
import { numberProp } from '#engine/mechanics/pose.ts';
import { currentStep } from '#engine/mechanics/quest-progress.ts';
import { nextRingOrder, ringsCounter } from '#engine/mechanics/ring-progress.ts';
import type { SimWorld } from '#engine/sim/sim-world.ts';
import type { RunState } from '#engine/sim/types.ts';

/** What the bot wants next: to touch one of some things, to pass one, to talk to someone, to be somewhere, to fight, or that time passes. */
export interface Objective {
  readonly kind: 'touch' | 'talk' | 'reach' | 'pass' | 'fight' | 'wait';
  /** Where things are that left their places, by id. */
  readonly at?: ReadonlyMap<string, Vec3>;
  readonly entities: readonly LevelEntity[];
  /** The level's own word for it: a group, a character or "goal". */
  readonly target: string;
  /** How many of the target are still missing. */
  readonly missing: number;
}

/** What brings the win nearer, given what the run has done so far; null where nothing is left to do. */
export function nextObjective(world: SimWorld, run: RunState): Objective | null {
  const { win } = world.level.rules;
  switch (win.kind) {
    case 'collect':
    case 'visit':
      return touchGroup(world, { run, group: win.target, count: win.count });
    case 'pass-gates':
      return touchThose(world, { run, ids: world.gates, target: 'gate', count: win.count });
    case 'reach-goal':
      return touchThose(world, { run, ids: world.goals, target: 'goal', count: 1 });
    case 'harvest':
      return tendGroup(world, { run, group: win.target, count: win.count });
    case 'defeat':
      return fightGroup(world, { run, group: win.target, count: win.count });
    case 'capture':
      return carryFlag(world, run);
    case 'survive':
      return fightWave(world, run);
    case 'laps':
      return passNext(world, { run, missing: win.laps * win.gates - (run.counters[ringsCounter] ?? 0) });
    case 'quest': {
      const quest = world.level.quests.find((candidate) => candidate.id === win.quest);
      return quest === undefined ? null : questObjective(world, { run, quest });
    }
  }
}

function questObjective(world: SimWorld, at: { run: RunState; quest: QuestSpec }): Objective | null {
  const { run, quest } = at;
  if (run.quests[quest.id] === undefined) return quest.giver === undefined ? null : talkTo(world, quest.giver);
  const step = currentStep(run, quest);
  if (step === null) return null;
  if (step.kind === 'talk') return talkTo(world, step.target);
  if (step.kind === 'collect') return touchGroup(world, { run, group: step.target, count: step.count });
  return { kind: 'reach', entities: world.landmarks.get(step.target) ?? [], target: step.target, missing: 1 };
}

/** Uses every bed that waits for hands; while all of them grow, time has to pass. */
function tendGroup(world: SimWorld, wanted: { run: RunState; group: string; count: number }): Objective {
  const { run, group, count } = wanted;
  const beds = world.level.entities.filter((entity) => entity.group === group);
  if (beds.length < count) return { kind: 'touch', entities: beds, target: group, missing: count };
  const entities = beds.filter((entity) => needsHands(run, entity));
  // What is wanted changes with every use, which is how the bot sees that it worked.
  const done = beds.reduce((sum, { id }) => sum + (run.things[id]?.mode ?? 0), 0);
  return { kind: entities.length > 0 ? 'talk' : 'wait', entities, target: `${group}, step ${done}`, missing: 1 };
}

function fightGroup(world: SimWorld, wanted: { run: RunState; group: string; count: number }): Objective {
  const members = world.creatures.map((item) => item.entity).filter((entity) => entity.group === wanted.group);
  const entities = members.filter((entity) => !isSlain(wanted.run, entity.id));
  const have = members.length - entities.length;
  return {
    ...fightThose(wanted.run, entities),
    target: wanted.group,
    missing: Math.max(0, wanted.count - have),
  };
}

function fightWave(world: SimWorld, run: RunState): Objective | null {
  const called = world.level.entities.some(
    (entity) => entity.mechanic === 'rift' && numberProp(entity, { name: 'waves', fallback: 0 }) > 0,
  );
  if (!called) return null;
  const entities = world.creatures
    .map((item) => item.entity)
    .filter((entity) => Number(entity.props['wave'] ?? 0) > 0 && whereIsCreature(run, entity) !== null);
  return entities.length === 0
    ? { kind: 'wait', entities, target: 'wave', missing: 0 }
    : { ...fightThose(run, entities), target: 'wave', missing: 1 };
}

function fightThose(run: RunState, entities: readonly LevelEntity[]): Pick<Objective, 'kind' | 'entities' | 'at'> {
  const at = entities.map((entity) => [entity.id, whereIsCreature(run, entity) ?? entity.position] as const);
  return { kind: 'fight', entities, at: new Map(at) };
}

/** To the flag, wherever it lies, and home with it. */
function carryFlag(world: SimWorld, run: RunState): Objective {
  const carried = world.flags.some((flag) => isCarried(run, flag.id));
  const entities = carried ? world.bases : world.flags;
  const at = entities.map((entity) => [entity.id, run.things[entity.id] ?? entity.position] as const);
  return { kind: 'reach', entities, at: new Map(at), target: carried ? 'base' : 'flag', missing: 1 };
}

/** Gates have an order: only the next one counts, and without one of them the round cannot end. */
function passNext(world: SimWorld, at: { run: RunState; missing: number }): Objective | null {
  if (at.missing <= 0) return null;
  const order = nextRingOrder(world.level, at.run);
  const entities = world.rings.filter((entity) => entity.props['order'] === order);
  return { kind: 'pass', entities, target: `gate ${order}, ${at.missing} to go`, missing: 1 };
}

function talkTo(world: SimWorld, character: string): Objective {
  const entities = world.characters.map((item) => item.entity).filter((entity) => entity.group === character);
  return { kind: 'talk', entities, target: character, missing: 1 };
}

function touchGroup(world: SimWorld, wanted: { run: RunState; group: string; count: number }): Objective {
  const members = world.level.entities.filter((entity) => entity.group === wanted.group);
  return touch(wanted, { members, target: wanted.group });
}

function touchThose(
  world: SimWorld,
  wanted: { run: RunState; ids: ReadonlySet<string>; target: string; count: number },
): Objective {
  const members = world.level.entities.filter((entity) => wanted.ids.has(entity.id));
  return touch(wanted, { members, target: wanted.target });
}

function touch(
  wanted: { run: RunState; count: number },
  group: { members: readonly LevelEntity[]; target: string },
): Objective {
  const taken = new Set(wanted.run.taken);
  const entities = group.members.filter((entity) => !taken.has(entity.id));
  const have = group.members.length - entities.length;
  return { kind: 'touch', entities, target: group.target, missing: Math.max(0, wanted.count - have) };
}
