import type { SettledSpec } from '#engine/level/settle-spec.ts';
import type { Rng } from '#engine/math/rng.ts';
import { distinctKinds, landmarkFor } from '#engine/procgen/missing-groups.ts';
import { layOutOpenWorld } from '#engine/procgen/open-world.ts';
import type { Layout } from '#engine/procgen/open-world.ts';
import { paintTrack, shapeTrack } from '#engine/procgen/lay-track.ts';
import { furnishTrack, isOnTrack } from '#engine/procgen/furnish-track.ts';
import type { RaceTrack } from '#engine/procgen/race-track.ts';
import { placeOnTrack, planTrack } from '#engine/procgen/race-track.ts';
import { defineArchetype } from './archetype.ts';

/** Points behind the start line at which players wait. */
const gridPoints = 4;

/** A road round the country, on foot or by kart: gates in order, boosts, dangers on the road and a bend to cut. */
export const raceArchetype = defineArchetype({
  kind: 'race',
  describe:
    'Race round a closed road, on foot or by kart: laps through gates in order, boost pads, dangers on the road and a shortcut.',
  layOut: layOutRace,
});

function layOutRace(plan: SettledSpec, rng: Rng): Layout {
  const gates = plan.win.kind === 'laps' ? plan.win.gates : 1;
  let track: RaceTrack | null = null;
  const trackOn = (playableHalf: number): RaceTrack => {
    track ??= planTrack(rng.fork('track'), { playableHalf, difficulty: plan.rules.difficulty, gates, bend: 'deep' });
    return track;
  };
  return layOutOpenWorld(plan, {
    rng,
    village: false,
    extraGroups: distinctKinds(landmarkFor(plan)),
    course: {
      spawnAt: (field) => placeOnTrack(trackOn(field.playableHalf), -gridPoints),
      shape: (draft) => shapeTrack(draft, trackOn(draft.field.playableHalf)),
      paint: (draft) => paintTrack(draft, trackOn(draft.field.playableHalf)),
      takes: isOnTrack,
      furnish: (draft) => furnishTrack(draft, trackOn(draft.field.playableHalf)),
    },
  });
}
