import { readAbsence } from '#engine/level/absence.ts';
import { bodyShapes } from '#engine/level/bodies.ts';
import type { AbsentFeature } from '#engine/level/absence.ts';
import type { PlayerRules, Rules } from '#engine/level/level.ts';
import { settleShops } from '#engine/level/settle-shops.ts';
import { missingGuards } from '#engine/level/settle-teams.ts';
import { settleWin } from '#engine/level/settle-win.ts';
import { siegeMechanic } from '#engine/level/siege-mechanic.ts';
import { waterWords } from '#engine/level/spec-references.ts';
import { isHostile, mechanicOf, thingShapes } from '#engine/level/thing-catalog.ts';
import type {
  ArchetypeKind,
  CharacterSpec,
  CutsceneSpec,
  QuestSpec,
  ThingGroup,
  ThingKind,
  WorldSpec,
} from '#engine/level/world-spec.ts';
import { settleAbilities, settleController, usualSpeeds } from '#engine/level/settle-movement.ts';
import { usualEndureLives } from '#engine/rules/endure.ts';
import { winRuleOf } from '#engine/rules/index.ts';
import { settleSky } from '#engine/level/sky-rules.ts';
import { tuning } from '#engine/sim/tuning.ts';
import { ticksPerSecond } from '#engine/sim/types.ts';

/** A group with the mechanic that it ends up with. */
export interface SettledGroup extends ThingGroup {
  readonly mechanic: string;
}

/** A spec whose contradictions are resolved: what the archetypes lay out. */
export interface SettledSpec {
  readonly spec: WorldSpec;
  /** Landscapes that the ground is painted with. */
  readonly ground: Pick<WorldSpec['setting'], 'biome' | 'biomes'>;
  readonly groups: readonly SettledGroup[];
  readonly characters: readonly Omit<CharacterSpec, 'secrets'>[];
  readonly water: WorldSpec['layout']['water'];
  readonly hilliness: number;
  readonly quests: readonly QuestSpec[];
  readonly cutscenes: readonly CutsceneSpec[];
  readonly win: Rules['win'];
  readonly playerRules: PlayerRules;
  readonly rules: Rules;
  readonly absentKinds: ReadonlySet<ThingKind>;
  readonly absentFeatures: ReadonlySet<AbsentFeature>;
  /** Kinds that the spec gives an exact number of: nothing of them may be added. */
  readonly countedKinds: ReadonlySet<ThingKind>;
  /** What was changed, in plain words; layouts add to it. */
  readonly repairs: string[];
}

/** Resolves what contradicts itself (absent things that are asked for, wins that nothing in the level allows) and says so. */
export function settleSpec(spec: WorldSpec): SettledSpec {
  const repairs: string[] = [];
  const absences = spec.absent.map(readAbsence);
  const absentKinds = new Set(absences.flatMap((absence) => absence.kinds));
  const absentFeatures = new Set(absences.flatMap((absence) => absence.features));
  const kept = keepAllowed(spec, { absentKinds, absentFeatures, repairs });
  const controller = settleController(spec, repairs);
  const win = settleWin({ spec, groups: kept, controller, repairs });
  const complete = [
    ...completeGroups(kept, { spec, win, repairs }),
    ...(winRuleOf(win).missing?.(kept, { spec, win, absentFeatures }) ?? []),
    ...missingGuards(kept, { spec }),
  ];
  const groups = settleShops(complete, repairs);
  const characters = keepCharacters(spec, { absentFeatures, repairs });
  const noTimer = absentFeatures.has('timer') || winRuleOf(win).keepsTime === true;
  const timerSeconds = noTimer ? null : spec.rules.timerSeconds;
  return {
    spec,
    ground: spec.setting,
    groups,
    characters,
    water: settleWater(spec, { absentFeatures, repairs }),
    hilliness: absentFeatures.has('hills') ? 0 : spec.layout.hilliness,
    quests: absentFeatures.has('quests') && win.kind !== 'quest' ? [] : spec.quests,
    cutscenes: absentFeatures.has('cutscenes') ? [] : spec.cutscenes,
    win,
    playerRules: createPlayerRules(spec, { absentFeatures, controller, win, repairs }),
    rules: {
      win,
      timerTicks: timerSeconds === null ? null : timerSeconds * ticksPerSecond,
      difficulty: spec.rules.difficulty,
      ...settleSky(spec, repairs),
      ...(spec.rules.pace === undefined ? {} : { pace: spec.rules.pace }),
    },
    absentKinds,
    absentFeatures,
    countedKinds: new Set(groups.filter(({ besides }) => besides !== true).map(({ kind }) => kind)),
    repairs,
  };
}

interface Refusals {
  readonly absentKinds: ReadonlySet<ThingKind>;
  readonly absentFeatures: ReadonlySet<AbsentFeature>;
  readonly repairs: string[];
}

/** Groups that the win or a quest needs stay even when they are listed as absent: a level that cannot be won helps nobody. */
function keepAllowed(spec: WorldSpec, refusals: Refusals): ThingGroup[] {
  const { absentKinds, absentFeatures, repairs } = refusals;
  const needed = neededGroups(spec);
  return spec.things.filter((group) => {
    const mechanic = mechanicOf(group);
    const refused =
      absentKinds.has(group.kind) ||
      (isHostile(mechanic) && absentFeatures.has('enemies')) ||
      (mechanic === 'hazard' && absentFeatures.has('hazards'));
    if (!refused) return true;
    const label = group.name || group.id;
    if (needed.has(group.id)) repairs.push(`Kept "${label}" although it should be absent, because the goal needs it.`);
    else repairs.push(`Left out "${label}", because it should be absent.`);
    return needed.has(group.id);
  });
}

function keepCharacters(
  spec: WorldSpec,
  found: { absentFeatures: ReadonlySet<AbsentFeature>; repairs: string[] },
): SettledSpec['characters'] {
  const open = spec.characters.map(withoutSecrets);
  if (!found.absentFeatures.has('characters') || open.length === 0) return open;
  const needed = new Set(spec.quests.flatMap((quest) => [quest.giver, ...quest.steps.map((step) => step.target)]));
  found.repairs.push('Left out everybody whom no quest needs, because nobody should be there.');
  return open.filter((character) => needed.has(character.id));
}

function withoutSecrets(character: CharacterSpec): Omit<CharacterSpec, 'secrets'> {
  const { id, name, role, persona, greeting, knowledge, appearance, placement } = character;
  return { id, name, role, persona, greeting, knowledge, appearance, placement };
}

function neededGroups(spec: WorldSpec): Set<string> {
  const needed = new Set(spec.quests.flatMap((quest) => quest.steps.map((step) => step.target)));
  if ('target' in spec.rules.win) needed.add(spec.rules.win.target);
  return needed;
}

function completeGroups(
  kept: readonly ThingGroup[],
  rules: { spec: WorldSpec; win: Rules['win']; repairs: string[] },
): SettledGroup[] {
  const { spec, win, repairs } = rules;
  const collected = new Map<string, number>();
  if (win.kind === 'collect') collected.set(win.target, win.count);
  for (const step of spec.quests.flatMap((quest) => quest.steps)) {
    if (step.kind === 'collect') collected.set(step.target, Math.max(step.count, collected.get(step.target) ?? 0));
  }
  return kept.map(fitBody).map((group) => {
    if (win.kind === 'visit' && group.id === win.target) return { ...group, mechanic: 'viewpoint' };
    if (win.kind === 'defend' && group.id === win.target) return { ...group, mechanic: 'keep' };
    const wanted = collected.get(group.id);
    if (wanted === undefined) return { ...group, mechanic: mechanicIn(spec.archetype, group) };
    if (group.role !== 'collect')
      repairs.push(`"${group.name || group.id}" can be picked up, because the goal asks for it.`);
    if (wanted > group.count)
      repairs.push(
        `Placed ${wanted} of "${group.name || group.id}" instead of ${group.count}, because a quest asks for them.`,
      );
    return {
      ...group,
      role: 'collect' as const,
      count: Math.max(wanted, group.count),
      mechanic: caught(spec.archetype, group),
    };
  });
}

/** A boss is as big as bosses are, whatever it looks like. */
function fitBody(group: ThingGroup): ThingGroup {
  if (group.body === undefined || group.kind !== 'golem') return group;
  const factor = thingShapes.golem.heightMetres / bodyShapes[group.body].heightMetres;
  return { ...group, scale: (group.scale ?? 1) * factor };
}

/** Games in which creatures have the ground that they need to move as they like. */
const openArchetypes: readonly ArchetypeKind[] = [
  'collect',
  'quest-village',
  'survival',
  'boss',
  'stealth',
  'capture-flag',
  'sandbox',
];

/** Games on fields that something can run away over. */
const fieldArchetypes: readonly ArchetypeKind[] = [...openArchetypes, 'farm'];

/** Games whose walls and rooms creatures can hunt in as well. */
const roomyArchetypes: readonly ArchetypeKind[] = [
  ...openArchetypes,
  'dungeon',
  'maze',
  'puzzle',
  'escape-room',
  'farm',
];

/** Games in which one can wait out of sight of a guard. */
const watchedArchetypes: readonly ArchetypeKind[] = [...openArchetypes, 'dungeon', 'maze'];

/** Games that need no jump. */
const walkedArchetypes: readonly ArchetypeKind[] = ['collect', 'quest-village', 'stealth', 'sandbox', 'farm', 'race'];

/** On a course in the air doors and what opens them are scenery: nobody could walk back to them. */
const airborne: readonly ArchetypeKind[] = ['obby', 'flyer', 'rings'];
const groundedMechanics: readonly string[] = [
  'door',
  'lever',
  'plate',
  'block',
  'portal',
  'conveyor',
  'sign',
  'boost',
  'crop',
  'shop',
];
/** What decks of an obstacle course have room for all the same. */
const deckMechanics: readonly string[] = ['conveyor', 'boost', 'sign'];
/** Where nobody stops, or where a stall would bar the corridor. */
const shopless: readonly ArchetypeKind[] = ['race', 'runner', 'maze'];

/** What is to be gathered runs away where there is ground to run on, if it does at all. */
function caught(archetype: ArchetypeKind, group: ThingGroup): string {
  return group.behaviour === 'flee' && fieldArchetypes.includes(archetype) ? 'runaway' : 'collectable';
}

/** Creatures of games without open ground keep to a beat, and what only a fight needs is scenery there. */
function mechanicIn(archetype: ArchetypeKind, group: ThingGroup): string {
  const mechanic = mechanicOf(group);
  const ofSiege = siegeMechanic(archetype, mechanic);
  if (ofSiege !== null) return ofSiege;
  if (archetype === 'obby' && deckMechanics.includes(mechanic)) return mechanic;
  if (airborne.includes(archetype) && groundedMechanics.includes(mechanic)) return 'prop';
  if (mechanic === 'shop' && shopless.includes(archetype)) return 'prop';
  if (mechanic === 'runaway') return fieldArchetypes.includes(archetype) ? mechanic : 'collectable';
  if (mechanic === 'heal') return archetype === 'flyer' ? 'collectable' : mechanic;
  const hunts = mechanic === 'guard' ? watchedArchetypes : roomyArchetypes;
  if (hunts.includes(archetype) && isHostile(mechanic)) return mechanic;
  if (openArchetypes.includes(archetype)) return mechanic;
  if (isHostile(mechanic)) return 'enemy';
  return ['rift', 'flag', 'base'].includes(mechanic) ? 'prop' : mechanic;
}

function settleWater(
  spec: WorldSpec,
  found: { absentFeatures: ReadonlySet<AbsentFeature>; repairs: string[] },
): SettledSpec['water'] {
  const { water } = spec.layout;
  const hasGround = openArchetypes.includes(spec.archetype) || spec.archetype === 'tower-defence';
  if (!hasGround || (found.absentFeatures.has('water') && water === 'none')) return 'none';
  if (found.absentFeatures.has('water')) {
    found.repairs.push(`Left the ${water} out, because there should be no water.`);
    return 'none';
  }
  if (water !== 'none') return water;
  const swims = spec.player.abilities?.includes('swim') === true;
  const near = [...spec.things, ...spec.characters]
    .map((item) => item.placement.near ?? '')
    .filter((word) => waterWords.includes(word));
  const nautical =
    near.length > 0 || spec.things.some((group) => group.kind === 'boat' || group.placement.region === 'water');
  if (spec.setting.biome === 'harbour') {
    found.repairs.push('Added the sea, because a harbour needs one.');
    return 'sea';
  }
  if (!nautical && swims) {
    found.repairs.push('Added a lake, because there has to be something to swim in.');
    return 'lake';
  }
  if (!nautical) return 'none';
  const kind = (['sea', 'river', 'pond'] as const).find((word) => near.includes(word)) ?? 'lake';
  found.repairs.push(`Added water (${kind}), because something has to stand in or at it.`);
  return kind;
}

/** Games on open ground can be won on foot alone; a course cannot. */
function staysGrounded(
  spec: WorldSpec,
  found: { absentFeatures: ReadonlySet<AbsentFeature>; controller: PlayerRules['controller']; repairs: string[] },
): boolean {
  if (!found.absentFeatures.has('jumping') || !['walker', 'runner'].includes(found.controller)) return false;
  if (found.controller === 'walker' && walkedArchetypes.includes(spec.archetype)) return true;
  found.repairs.push('Players can jump, because this kind of game cannot be won without.');
  return false;
}

const leastGravityOfCourses = 0.25;

/** On a course in the air a leap under less gravity than this carries past everything. */
function settleGravity(spec: WorldSpec, repairs: string[]): number {
  const { gravityMultiplier } = spec.player;
  const isCourse = spec.archetype === 'obby' || spec.archetype === 'runner';
  if (!isCourse || gravityMultiplier >= leastGravityOfCourses) return gravityMultiplier;
  repairs.push(`Gravity is ${leastGravityOfCourses} times the usual, because with less nobody lands on a course.`);
  return leastGravityOfCourses;
}

interface PlayerSettling {
  readonly absentFeatures: ReadonlySet<AbsentFeature>;
  readonly controller: PlayerRules['controller'];
  readonly win: Rules['win'];
  readonly repairs: string[];
}

/** Lives as asked; staying alive is no feat for somebody who has no end of them. */
function settleLives({ player }: WorldSpec, { absentFeatures, win, repairs }: PlayerSettling): number | null {
  const asked = absentFeatures.has('lives') ? null : player.lives;
  if (asked !== null || win.kind !== 'endure') return asked;
  repairs.push(`Players have ${usualEndureLives} lives, because with no end of them waiting would win.`);
  return usualEndureLives;
}

function createPlayerRules(spec: WorldSpec, found: PlayerSettling): PlayerRules {
  const { player } = spec;
  const { controller } = found;
  const grounded = staysGrounded(spec, found);
  const jump = controller === 'flyer' ? tuning.flyerFlapMetresPerSecond : tuning.baseJumpMetresPerSecond;
  return {
    controller,
    speedMetresPerSecond: usualSpeeds[controller] * player.speedMultiplier,
    jumpMetresPerSecond: grounded ? 0 : jump * player.jumpMultiplier,
    gravityMetresPerSecondSquared: tuning.baseGravityMetresPerSecondSquared * settleGravity(spec, found.repairs),
    doubleJump: player.doubleJump && !grounded,
    lives: settleLives(spec, found),
    ...settleAbilities(spec, found),
  };
}
