import type { PlayerRules } from '#engine/level/level.ts';
import type { AbilityKind, ArchetypeKind, ControllerKind, WorldSpec } from '#engine/level/world-spec.ts';
import { tuning } from '#engine/sim/tuning.ts';
import { ticksPerSecond } from '#engine/sim/types.ts';

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
  'tower-defence': ['walker'],
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

const bubbleBreathSeconds = 6;

/** What somebody on foot can learn so far; other bodies have ways of their own. */
const footAbilities: readonly AbilityKind[] = ['dash', 'glide', 'climb', 'wall-run', 'swim'];

/** The abilities that hold here; what cannot be learnt is said. */
export function settleAbilities(
  spec: WorldSpec,
  found: { controller: PlayerRules['controller']; repairs: string[] },
): Pick<PlayerRules, 'abilities' | 'breathTicks'> {
  const asked = spec.player.abilities ?? [];
  const possible = asked.filter((ability) => found.controller === 'walker' && footAbilities.includes(ability));
  for (const ability of asked.filter((one) => !possible.includes(one)))
    found.repairs.push(`Left out the ability "${ability}", because a ${found.controller} cannot learn it.`);
  // Written only where there are any, so that levels without them keep their identity.
  return possible.length > 0 ? { abilities: possible, ...(possible.includes('swim') ? breathOf(spec) : {}) } : {};
}

/** Where there are bubbles to breathe from, one has to: breath is short there. */
function breathOf(spec: WorldSpec): Pick<PlayerRules, 'breathTicks'> {
  const bubbles = spec.things.some((group) => group.kind === 'air-bubble');
  const seconds = spec.player.breathSeconds ?? (bubbles ? bubbleBreathSeconds : undefined);
  return seconds === undefined ? {} : { breathTicks: seconds * ticksPerSecond };
}

/** Speed in metres per second that a multiplier of 1 means. */
export const usualSpeeds = {
  walker: tuning.baseSpeedMetresPerSecond,
  kart: tuning.kartSpeedMetresPerSecond,
  drone: tuning.droneSpeedMetresPerSecond,
  runner: tuning.runnerSpeedMetresPerSecond,
  flyer: tuning.flyerForwardMetresPerSecond,
} as const satisfies Record<PlayerRules['controller'], number>;
