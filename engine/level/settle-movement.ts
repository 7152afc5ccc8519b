import type { PlayerRules, Rules } from '#engine/level/level.ts';
import type { AbilityKind, ArchetypeKind, ControllerKind, ThingGroup, WorldSpec } from '#engine/level/world-spec.ts';
import { tuning } from '#engine/sim/tuning.ts';

/** Ways to get about that a kind of game can be played in besides its own, which comes first. */
const controllersOf = {
  collect: ['walker', 'kart'],
  obby: ['walker'],
  flyer: [],
  'quest-village': ['walker'],
  survival: ['walker'],
  boss: ['walker'],
  stealth: ['walker'],
  'capture-flag': ['walker'],
  race: ['walker', 'kart'],
  dungeon: ['walker'],
  maze: ['walker'],
  puzzle: ['walker'],
  'escape-room': ['walker'],
  sandbox: ['walker', 'kart'],
  farm: ['walker'],
  rings: ['drone'],
  runner: ['runner'],
} as const satisfies Record<ArchetypeKind, readonly ControllerKind[]>;

/** How players move here: as the spec asks, where the kind of game has room for it. */
export function settleController(spec: WorldSpec, repairs: string[]): PlayerRules['controller'] {
  const possible: readonly ControllerKind[] = controllersOf[spec.archetype];
  const own = possible[0] ?? 'flyer';
  const asked = spec.player.controller;
  if (asked === undefined || possible.includes(asked)) return asked ?? own;
  repairs.push(`Players move as a ${own}, because a ${spec.archetype} has no room for a ${asked}.`);
  return own;
}

/** What somebody on foot can learn so far; other bodies have ways of their own. */
const footAbilities: readonly AbilityKind[] = ['dash', 'glide', 'climb', 'wall-run', 'swim'];

/** The abilities that hold here; what cannot be learnt is said. */
export function settleAbilities(
  spec: WorldSpec,
  found: { controller: PlayerRules['controller']; repairs: string[] },
): Pick<PlayerRules, 'abilities'> {
  const asked = spec.player.abilities ?? [];
  const possible = asked.filter((ability) => found.controller === 'walker' && footAbilities.includes(ability));
  for (const ability of asked.filter((one) => !possible.includes(one)))
    found.repairs.push(`Left out the ability "${ability}", because a ${found.controller} cannot learn it.`);
  // Written only where there are any, so that levels without them keep their identity.
  return possible.length > 0 ? { abilities: possible } : {};
}

/** Speed in metres per second that a multiplier of 1 means. */
export const usualSpeeds = {
  walker: tuning.baseSpeedMetresPerSecond,
  kart: tuning.kartSpeedMetresPerSecond,
  drone: tuning.droneSpeedMetresPerSecond,
  runner: tuning.runnerSpeedMetresPerSecond,
  flyer: tuning.flyerForwardMetresPerSecond,
} as const satisfies Record<PlayerRules['controller'], number>;

/** Metres of one round, and its gates, by the size of the map. */
const roundOf = {
  small: { metres: 270, gates: 8 },
  medium: { metres: 370, gates: 10 },
  large: { metres: 500, gates: 14 },
} as const;
/** The same for a flight through rings. */
const flightOf = {
  small: { metres: 160, gates: 8 },
  medium: { metres: 260, gates: 13 },
  large: { metres: 400, gates: 20 },
} as const;
const longestRaceSeconds = 480;
const usualLaps = { walker: 1, kart: 3, drone: 1, runner: 1, flyer: 1 } as const satisfies Record<
  PlayerRules['controller'],
  number
>;

/** A race is won by rounds through all of its gates; so many that nobody races for ever. */
export function settleLaps(
  spec: WorldSpec,
  found: { groups: readonly ThingGroup[]; controller: PlayerRules['controller']; repairs: string[] },
): Rules['win'] {
  const { win } = spec.rules;
  const { controller, repairs } = found;
  const asked = found.groups.filter((group) => group.kind === 'gate').reduce((sum, group) => sum + group.count, 0);
  const round = (spec.archetype === 'rings' ? flightOf : roundOf)[spec.layout.size];
  // A road has bends: nobody keeps up full speed on it.
  const speed = usualSpeeds[controller] * spec.player.speedMultiplier * (controller === 'kart' ? 0.6 : 1);
  const most = Math.max(1, Math.floor((longestRaceSeconds * speed) / round.metres));
  const wanted = spec.rules.laps ?? usualLaps[controller];
  if (win.kind !== 'laps') repairs.push('The way to win is to finish the race.');
  if (wanted > most) repairs.push(`The race has ${most} laps instead of ${wanted}, because it would take too long.`);
  return { kind: 'laps', laps: Math.min(wanted, most), gates: asked > 0 ? asked : round.gates };
}
