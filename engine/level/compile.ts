import { archetypeOf } from '#engine/archetypes/index.ts';
import { canonicalJson, sha256Hex } from '#engine/math/hash.ts';
import { createRng } from '#engine/math/rng.ts';
import { paced } from '#engine/procgen/paced.ts';
import { raiseOnCrags } from '#engine/procgen/raise-on-crags.ts';
import { rearrange } from '#engine/procgen/rearrange.ts';
import { setPace } from '#engine/procgen/set-pace.ts';
import { engineVersion } from '#engine/protocol/version.ts';
import { createEnvironment } from './environment.ts';
import { measureFacts } from './facts.ts';
import type { Level, LevelEntity } from './level.ts';
import { lostMechanics } from './lost-mechanics.ts';
import { publicSpec, specHash } from './parse-spec.ts';
import { madeAsKept } from './made-for.ts';
import { settleSpec } from './settle-spec.ts';
import type { SettledSpec } from './settle-spec.ts';
import { layTraits } from './traits-of.ts';
import type { ArchetypeKind, WorldSpec } from './world-spec.ts';

/**
 * Builds the level of a spec and a seed: the same bits for the same input on every machine, whether the spec still holds
 * the secrets of its characters or not. What cannot be built as asked is repaired and listed in `repairs`.
 */
export function compileLevel(spec: WorldSpec, seed: number): Level {
  const open = publicSpec(spec);
  const { plan, made } = madeAsKept(settleSpec(open), seed);
  // Only what the layout depends on may feed the generator: a new title or colour must not move a stone.
  const laid = raiseOnCrags(plan, archetypeOf[open.archetype].layOut(made, createRng(seed)));
  const layout = rearrange(paced(laid, plan), { plan, seed });
  const laidOut = {
    terrain: layout.terrain,
    entities: setPace(layout.entities, open.rules.pace),
    spawn: layout.spawn,
    rules: plan.rules,
    playerRules: plan.playerRules,
  };
  const level: Omit<Level, 'facts'> = {
    version: 1,
    engineVersion,
    title: open.title,
    archetype: open.archetype,
    seed,
    specHash: specHash(open),
    layoutHash: sha256Hex(canonicalJson(laidOut)),
    ...laidOut,
    environment: createEnvironment(open, plan.absentFeatures),
    characters: plan.characters,
    quests: plan.quests,
    cutscenes: plan.cutscenes,
    ...looksOf(plan, layout.entities),
    repairs: [
      ...plan.repairs,
      ...unmetWishes(plan),
      ...lostMechanics(open.things, { archetype: open.archetype, entities: layout.entities }),
    ],
  };
  return deepFreeze({ ...level, facts: measureFacts(level, open) });
}

/** Kinds of games that have storeys. */
const storeyed: readonly ArchetypeKind[] = ['dungeon', 'maze', 'puzzle', 'escape-room', 'obby'];

/** What a spec asks of players and rounds that this kind of game does not have, said in plain words. */
function unmetWishes({ spec, playerRules, win }: SettledSpec): string[] {
  const { abilities = [] } = spec.player;
  return [
    ...(abilities.length > 0 && !('abilities' in playerRules)
      ? [`Players cannot ${abilities.join(' or ').replaceAll('-', ' ')} yet, so they walk and jump.`]
      : []),
    ...((spec.layout.floors ?? 1) > 1 && !storeyed.includes(spec.archetype)
      ? ['There is one floor, because this kind of game is played on open ground.']
      : []),
    ...(spec.rules.laps !== undefined && win.kind !== 'laps' ? ['There are no laps, because laps are for races.'] : []),
  ];
}

/** Looks stay out of the layout: a colour must not move a stone either. */
function looksOf(
  { groups, spec }: SettledSpec,
  entities: readonly LevelEntity[],
): Pick<Level, 'traits' | 'playerLook' | 'players' | 'teams'> {
  const traits = layTraits(groups, entities);
  return {
    ...(traits === null ? {} : { traits }),
    ...(spec.rules.teams === undefined ? {} : { teams: spec.rules.teams }),
    ...(spec.rules.players === undefined ? {} : { players: spec.rules.players }),
    ...(spec.player.appearance === undefined ? {} : { playerLook: spec.player.appearance }),
  };
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const child of Object.values(value)) deepFreeze(child);
  return value;
}
