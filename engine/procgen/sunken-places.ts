import type { SettledGroup, SettledSpec } from '#engine/level/settle-spec.ts';
import { heightAt, slopeAt } from '#engine/level/terrain.ts';
import { quantise } from '#engine/math/scalar.ts';
import { hypot2 } from '#engine/math/trig.ts';
import { claim } from './draft.ts';
import type { Draft, Spot } from './draft.ts';
import { mapHeights } from './field.ts';

const bedHeightMetres = -7;
const digMetres = 8.5;
/** So deep the water has to be for the temple before anybody digs. */
const leastBedMetres = 2.3;
const digBlendMetres = 5;
const lanes = 3;
const laneMetres = 3;
const laneLengthMetres = 14;
const wallMetres = 0.5;
/** Thick walls are of stone in every country; thin ones may be hedges. */
const endWallMetres = 0.95;
const roomMetres = 3;
/** The pillars at the corners look out of the water, so that the temple is found. */
const pillarMetres = 9;
const leastDiveMetres = 2.8;
/** Below an island in the sky there is no bed to dive to. */
const mostDiveMetres = 10;
const mapBorderMetres = 11;

/** Whether players have learnt to dive here. */
export function isForDivers({ playerRules }: Pick<SettledSpec, 'playerRules'>): boolean {
  return playerRules.abilities?.includes('swim') === true;
}

/** Whether a temple lies under the water: where there are bubbles to breathe from on the way through. */
export function hasSunkenTemple(plan: Pick<SettledSpec, 'playerRules' | 'groups'>): boolean {
  return isForDivers(plan) && plan.groups.some((group) => group.mechanic === 'air');
}

/** How many of a group lie under water: so many that nobody gets by without diving. */
export function sunkenCount(plan: SettledSpec, group: SettledGroup): number {
  if (!isForDivers(plan) || group.mechanic !== 'collectable') return 0;
  const steps = plan.quests.flatMap((quest) => quest.steps.filter((step) => step.kind === 'collect'));
  const wanted = [
    ...(plan.win.kind === 'collect' && plan.win.target === group.id ? [plan.win.count] : []),
    ...steps.filter((step) => step.target === group.id).map((step) => step.count),
  ];
  if (wanted.length === 0) return 0;
  const needed = Math.min(group.count, Math.max(...wanted));
  return group.count - needed + Math.max(1, Math.floor(needed / 2));
}

/** Builds what lies under water and notes the places there that wait for something to be found. */
export function sinkPlaces(draft: Draft): void {
  const { plan, field } = draft;
  if (!isForDivers(plan) || field.waterLevel === null) return;
  if (hasSunkenTemple(plan)) buildTemple(draft);
  const wanted = Math.max(1, ...plan.groups.map((group) => sunkenCount(plan, group)));
  const rng = draft.rng.fork('deeps');
  const half = field.playableHalf + 4;
  const found: Spot[] = [];
  for (let trial = 0; trial < 600 && draft.deeps.length + found.length < wanted; trial += 1) {
    const spot = { x: quantise(rng.range(-half, half)), z: quantise(rng.range(-half, half)) };
    const depth = field.waterLevel - heightAt(field, spot.x, spot.z);
    if (depth < leastDiveMetres || depth > mostDiveMetres) continue;
    if (slopeAt(field, { ...spot, spanMetres: 1 }) > 0.7) continue;
    // The first trials look near the shore and far from each other.
    const apart = trial < 400 ? 4.5 : 2;
    if (trial < 300 && !isNearShore(draft, spot)) continue;
    if (found.some((other) => hypot2(other.x - spot.x, other.z - spot.z) < apart)) continue;
    if (!draft.occupancy.isFree({ ...spot, radius: 0.8 }, { gap: 0.5, avoid: ['solid'] })) continue;
    found.push(spot);
  }
  draft.deeps.push(...found);
}

function isNearShore({ grid }: Draft, { x, z }: Spot): boolean {
  return [6, 12].some((reach) =>
    [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
    ].some(([dx, dz]) => grid.isReached(x + (dx ?? 0) * reach, z + (dz ?? 0) * reach)),
  );
}

/** A roofed gallery on the bed that turns back on itself twice: longer than a breath, with air at every turn. */
function buildTemple(draft: Draft): void {
  const at = findDeep(draft);
  if (at === null) return;
  digBed(draft, at);
  const width = lanes * laneMetres + (lanes + 1) * wallMetres;
  const pitch = laneMetres + wallMetres;
  const left = at.x - width / 2;
  const laneX = (lane: number): number => quantise(left + wallMetres + laneMetres / 2 + lane * pitch);
  for (let wall = 0; wall <= lanes; wall += 1) {
    const isOuter = wall === 0 || wall === lanes;
    const length = isOuter ? laneLengthMetres : laneLengthMetres - laneMetres;
    // Walls inside leave one end open: the north end first, then the south end.
    const shift = isOuter ? 0 : (wall % 2 === 1 ? 1 : -1) * (laneMetres / 2);
    const x = quantise(left + wallMetres / 2 + wall * pitch);
    build(draft, { x, z: at.z + shift, size: { x: wallMetres, y: roomMetres, z: length } });
  }
  const half = laneLengthMetres / 2;
  build(draft, { x: at.x, z: at.z - half + endWallMetres / 2, size: { x: width, y: roomMetres, z: endWallMetres } });
  // The south side is open where the first lane begins.
  const closed = width - laneMetres - wallMetres;
  build(draft, {
    x: quantise(left + width - closed / 2),
    z: at.z + half - endWallMetres / 2,
    size: { x: closed, y: roomMetres, z: endWallMetres },
  });
  for (let lane = 0; lane < lanes; lane += 1) {
    const size = { x: pitch, y: wallMetres, z: laneLengthMetres };
    build(draft, { x: laneX(lane), z: at.z, lift: roomMetres, size });
  }
  for (const [x, z] of corners) {
    build(draft, {
      x: at.x + x * (width / 2 + 0.6),
      z: at.z + z * (half + 0.4),
      size: { x: 1.1, y: pillarMetres, z: 1.1 },
    });
  }
  const end = half - wallMetres - laneMetres / 2;
  draft.airs.push(
    { x: laneX(0) + 0.5, z: at.z - end },
    { x: laneX(1) + 0.5, z: at.z + end },
    { x: laneX(2), z: at.z - end + 2.5 },
  );
  draft.deeps.push({ x: laneX(2), z: at.z - end }, { x: laneX(2) - 0.8, z: at.z - end + 5 });
  claim(draft, { disc: { ...at, radius: 11, kind: 'solid', bodyRadius: 0 }, keys: ['temple'] });
}

const corners = [
  [-1, -1],
  [1, -1],
  [-1, 1],
  [1, 1],
] as const;

function build(
  draft: Draft,
  part: { x: number; z: number; lift?: number; size: { x: number; y: number; z: number } },
): void {
  const number = draft.sites.filter((site) => site.group === 'temple').length + 1;
  draft.sites.push({
    x: quantise(part.x),
    z: quantise(part.z),
    id: `temple-${number}`,
    group: 'temple',
    look: 'masonry',
    mechanic: 'prop',
    name: '',
    lift: { y: bedHeightMetres + (part.lift ?? 0) },
    yaw: 0,
    scale: 1,
    size: { x: quantise(part.size.x), y: quantise(part.size.y), z: quantise(part.size.z) },
    variation: number,
    props: {},
  });
}

/** The water nearest to the middle of the map that is wide enough for the temple. */
function findDeep({ field, centre }: Draft): Spot | null {
  const limit = (field.cells * field.cellMetres) / 2 - mapBorderMetres;
  const around = [-digMetres, -digMetres / 2, 0, digMetres / 2, digMetres];
  let best: Spot | null = null;
  let nearest = Infinity;
  for (let x = -limit; x <= limit; x += 2) {
    for (let z = -limit; z <= limit; z += 2) {
      const away = hypot2(x - centre.x, z - centre.z);
      if (away >= nearest) continue;
      const deep = around.every((dx) =>
        around.every((dz) => heightAt(field, x + dx, z + dz) < (field.waterLevel ?? 0) - leastBedMetres),
      );
      if (!deep) continue;
      best = { x: quantise(x), z: quantise(z) };
      nearest = away;
    }
  }
  return best;
}

function digBed({ field }: Draft, at: Spot): void {
  mapHeights(field, ({ x, z, height }) => {
    const outside = Math.max(Math.abs(x - at.x), Math.abs(z - at.z)) - digMetres;
    if (outside >= digBlendMetres || height > (field.waterLevel ?? 0) - 0.8) return height;
    // The shore keeps its slope, or nobody would get ashore again.
    const deep = Math.min(1, ((field.waterLevel ?? 0) - 0.8 - height) / 1.4);
    const share = deep * (outside <= 0 ? 1 : 1 - outside / digBlendMetres);
    return Math.min(height, height + (bedHeightMetres - height) * share);
  });
}
