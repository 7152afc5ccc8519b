import { isHostile } from '#engine/level/thing-catalog.ts';
import { slopeAt } from '#engine/level/terrain.ts';
import type { ThingKind } from '#engine/level/world-spec.ts';
import { quantise } from '#engine/math/scalar.ts';
import { hypot2 } from '#engine/math/trig.ts';
import { claim, discOf, facing } from './draft.ts';
import type { Draft, Spot } from './draft.ts';
import { standsInPlay } from './find-spot.ts';
import { cellCentre } from './paths.ts';
import { propsOf } from './thing-props.ts';
import { lampSpots } from './village.ts';

/** Whether a kind may be added although the spec does not mention it: not counted there, and not refused. */
export function mayAdd(draft: Pick<Draft, 'plan'>, kind: ThingKind): boolean {
  return !draft.plan.countedKinds.has(kind) && !draft.plan.absentKinds.has(kind);
}

/** Adds what a good level needs and the spec left out: lamps in villages, checkpoints, a hidden chest. */
export function addExtras(draft: Draft, village: boolean): void {
  if (village && mayAdd(draft, 'lamp-post')) addLamps(draft);
  if (mayAdd(draft, 'checkpoint') && isDangerous(draft)) addBesidePaths(draft, flags);
  if (draft.plan.rules.sky?.cold === true && mayAdd(draft, 'campfire')) addBesidePaths(draft, fires);
  addPads(draft);
  addSecret(draft);
}

/** Adds what a good level needs besides its course: flags where one can be set back and no gate brings one back, a hidden chest. */
export function addCourseExtras(draft: Draft): void {
  if (draft.plan.win.kind !== 'laps' && mayAdd(draft, 'checkpoint') && isDangerous(draft)) addBesidePaths(draft, flags);
  if (draft.plan.win.kind === 'harvest') addPads(draft);
  addSecret(draft);
}

function addPads(draft: Draft): void {
  const jumps = draft.plan.playerRules.jumpMetresPerSecond > 0;
  if (jumps && isPlain(draft) && mayAdd(draft, 'bouncer')) addBesidePaths(draft, pads);
}

/** Whether there would be nothing but one thing to do. */
function isPlain({ plan, field }: Draft): boolean {
  const busy = new Set(plan.groups.map(({ mechanic }) => mechanic).filter((mechanic) => mechanic !== 'prop'));
  const more =
    plan.quests.length + (plan.playerRules.abilities?.length ?? 0) + Object.keys(plan.rules.sky ?? {}).length;
  return busy.size + more < 2 && field.waterLevel === null && plan.rules.timerTicks === null;
}

function isDangerous(draft: Draft): boolean {
  return (
    draft.field.waterLevel !== null ||
    draft.plan.groups.some((group) => isHostile(group.mechanic) || group.mechanic === 'hazard')
  );
}

function addLamps(draft: Draft): void {
  const rng = draft.rng.fork('lamps');
  let index = 0;
  for (const spot of lampSpots(draft.centre, rng)) {
    if (!standsInPlay(draft, spot)) continue;
    if (!draft.occupancy.isFree({ ...spot, radius: 0.5 }, { gap: 0.4, avoid: ['solid', 'item', 'clear', 'patrol'] }))
      continue;
    index += 1;
    addSite(draft, {
      spot,
      kind: 'lamp-post',
      group: 'village:lamp',
      mechanic: 'prop',
      index,
      yaw: facing(spot, draft.centre),
    });
  }
}

interface Waymarks {
  readonly kind: ThingKind;
  readonly group: string;
  readonly mechanic: string;
  readonly most: number;
  /** Metres between two of them, and what will do where there is no room for that. */
  readonly apartMetres: readonly number[];
}

const flags: Waymarks = {
  kind: 'checkpoint',
  group: 'extra:checkpoint',
  mechanic: 'checkpoint',
  most: 3,
  apartMetres: [34, 26],
};
/** Fires to warm up at, where the cold bites. */
const fires: Waymarks = { kind: 'campfire', group: 'extra:fire', mechanic: 'prop', most: 5, apartMetres: [24, 16] };

/** Something to jump about on, where there is nothing else to do. */
const pads: Waymarks = {
  kind: 'bouncer',
  group: 'extra:bouncer',
  mechanic: 'bouncer',
  most: 2,
  apartMetres: [18, 12],
};

/** Puts marks beside the paths, where a path ends or bends away from the others. */
function addBesidePaths(draft: Draft, marks: Waymarks): void {
  const spots: Spot[] = [];
  const cells = draft.pathCells;
  for (const apart of marks.apartMetres) {
    for (let cell = 0; cell < cells.length && spots.length < marks.most; cell += 1) {
      if (cells[cell] === 0) continue;
      const spot = cellCentre(draft.field, cell);
      const far = [draft.spawn, ...spots].every((other) => hypot2(other.x - spot.x, other.z - spot.z) >= apart);
      if (!far || !standsInPlay(draft, spot)) continue;
      if (!draft.occupancy.isFree({ ...spot, radius: 0.9 }, { gap: 1.2, avoid: ['solid', 'item', 'patrol'] })) continue;
      spots.push(spot);
      addSite(draft, {
        spot,
        kind: marks.kind,
        group: marks.group,
        mechanic: marks.mechanic,
        index: spots.length,
        yaw: facing(spot, draft.spawn),
      });
    }
  }
}

/** A chest as far as possible from paths and spawn, where the spec neither has nor refuses one. */
export function addSecret(draft: Draft): void {
  if (!mayAdd(draft, 'secret-chest') || draft.plan.groups.some((group) => group.mechanic === 'secret')) return;
  const paths: Spot[] = [];
  draft.pathCells.forEach((flag, cell) => {
    if (flag === 1 && cell % 3 === 0) paths.push(cellCentre(draft.field, cell));
  });
  let best: Spot | null = null;
  let bestScore = -Infinity;
  const rng = draft.rng.fork('secret');
  for (let trial = 0; trial < 160; trial += 1) {
    const square = rng.int(0, draft.grid.reached.length - 1);
    const spot = draft.grid.centreOf(square);
    if (!standsInPlay(draft, spot)) continue;
    if (!draft.occupancy.isFree({ ...spot, radius: 0.9 }, { gap: 0.6, avoid: ['solid', 'item', 'patrol', 'clear'] }))
      continue;
    let score = Math.min(40, hypot2(spot.x - draft.spawn.x, spot.z - draft.spawn.z)) * 0.4;
    for (const path of paths) score = Math.min(score, hypot2(path.x - spot.x, path.z - spot.z));
    if (score <= bestScore) continue;
    best = spot;
    bestScore = score;
  }
  if (best)
    addSite(draft, {
      spot: best,
      kind: 'secret-chest',
      group: 'extra:secret',
      mechanic: 'secret',
      index: 1,
      yaw: facing(best, draft.spawn),
    });
}

/** Steepest ground that a goal stands on, rise over run. */
const goalSlope = 0.8;

/** Puts the goal where the longest way ends, when reaching it is how to win. */
export function addGoal(draft: Draft): void {
  if (draft.plan.win.kind !== 'reach-goal') return;
  const { grid, spawn, field } = draft;
  let best: Spot = spawn;
  let bestScore = -Infinity;
  for (let square = 0; square < grid.reached.length; square += 1) {
    if (grid.reached[square] === 0) continue;
    const spot = grid.centreOf(square);
    if (!standsInPlay(draft, spot) || slopeAt(field, { ...spot, spanMetres: 1 }) > goalSlope) continue;
    const onPath =
      draft.pathCells[
        Math.floor(spot.z / field.cellMetres + field.cells / 2) * field.cells +
          Math.floor(spot.x / field.cellMetres + field.cells / 2)
      ] === 1;
    const score = hypot2(spot.x - spawn.x, spot.z - spawn.z) + (onPath ? 25 : 0);
    if (score <= bestScore || !draft.occupancy.isFree({ ...spot, radius: 1.6 }, { gap: 0.8, avoid: ['solid'] }))
      continue;
    best = spot;
    bestScore = score;
  }
  // Whoever has come to dive finds the goal at the end of a dive.
  best = draft.deeps.shift() ?? best;
  draft.sites.push({
    ...best,
    id: 'goal-1',
    group: 'goal',
    look: 'goal',
    mechanic: 'goal',
    name: '',
    lift: 0,
    yaw: facing(best, spawn),
    scale: 1,
    size: null,
    variation: 0,
    props: {},
  });
  claim(draft, { disc: { ...best, radius: 1.6, kind: 'clear', bodyRadius: 0 }, keys: ['goal'] });
}

/** Places one thing that the compiler adds by itself. */
export function addSite(
  draft: Draft,
  thing: { spot: Spot; kind: ThingKind; group: string; mechanic: string; index: number; yaw: number; scale?: number },
): void {
  const { spot, kind, group, mechanic, index, yaw } = thing;
  const scale = quantise(thing.scale ?? 1);
  draft.sites.push({
    ...spot,
    id: `${group}-${index}`,
    group,
    look: kind,
    mechanic,
    name: '',
    lift: 0,
    yaw,
    scale,
    size: null,
    variation: draft.rng.fork(`variation/${group}-${index}`).int(0, 0xffffffff),
    props: propsOf({ kind, mechanic }, draft.plan.playerRules),
  });
  claim(draft, { disc: discOf({ kind, ...spot, scale, mechanic }), keys: [kind] });
}
