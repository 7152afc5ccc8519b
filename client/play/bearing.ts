import type { ArchetypeKind } from '#engine/level/world-spec.ts';
import { headingTowards } from '#engine/cutscene/subjects.ts';
import { winRuleOf } from '#engine/rules/index.ts';
import type { SimWorld } from '#engine/sim/sim-world.ts';
import type { RunState } from '#engine/sim/types.ts';

/** Where to go next, from the body: heading in radians (0 looks north, anticlockwise), and whole metres. */
export interface Bearing {
  readonly headingRadians: number;
  readonly metres: number;
}

/** Games in which looking for the way is the game. */
const searches: ReadonlySet<ArchetypeKind> = new Set(['maze', 'escape-room']);
/** Whoever is this close sees it. */
const closeMetres = 4;

/** The nearest thing that brings the win nearer; null where nothing does, where it is close, and where finding it is the game. */
export function bearingToGoal(world: SimWorld, run: RunState): Bearing | null {
  const { level } = world;
  const { controller } = level.playerRules;
  if (searches.has(level.archetype) || controller === 'flyer' || controller === 'runner') return null;
  const want = winRuleOf(level.rules.win).want({ world, run }, level.rules.win);
  const from = run.position;
  let nearest: Bearing | null = null;
  for (const entity of want?.entities ?? []) {
    const place = want?.at?.get(entity.id) ?? entity.position;
    const metres = Math.round(Math.hypot(place.x - from.x, place.z - from.z));
    if (nearest === null || metres < nearest.metres) nearest = { metres, headingRadians: headingTowards(from, place) };
  }
  return nearest === null || nearest.metres < closeMetres ? null : nearest;
}
