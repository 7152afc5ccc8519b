import { hash32 } from '#engine/math/hash.ts';
import type { Level } from '#engine/level/level.ts';
import type { CutsceneSpec } from '#engine/level/world-spec.ts';
import { cutCost, type CutEnd } from '#engine/cutscene/cut-cost.ts';
import type { CutsceneScript, Shot } from '#engine/cutscene/script.ts';
import { createSight, type Sight } from '#engine/cutscene/sight.ts';
import { askedShot } from '#engine/cutscene/shots/asked.ts';
import { shotDefinitions } from '#engine/cutscene/shots/index.ts';
import type { ShotDefinition, Slot } from '#engine/cutscene/shots/shot.ts';
import { planSlots } from '#engine/cutscene/slots.ts';
import { solveShot, type SolvedPath } from '#engine/cutscene/solve.ts';

/** Angles away from where the subject looks, in radians, that are tried on both sides. */
const azimuths = [0.35, -0.35, 0.85, -0.85, 1.35, -1.35];
/** Kinds of shot that stay in the running for a slot, best first. */
const kindsPerSlot = 5;

/** A way to fill a slot. */
interface Candidate extends CutEnd {
  readonly definition: ShotDefinition;
  readonly path: SolvedPath;
  readonly ownCost: number;
}

/**
 * Directs a cutscene: beats become slots, every slot gets candidate shots whose cameras are solved in the level, and the
 * cheapest sequence under the rules of editing is found by dynamic programming. Same level and beats, same edit.
 * The player is filmed where `level.spawn` is.
 */
export function directCutscene(level: Level, cutscene: CutsceneSpec): CutsceneScript {
  const slots = planSlots(level, cutscene);
  const sights = new Map<string, Sight>();
  const columns = slots.map((slot, index) =>
    candidatesFor({ slot, sight: sightFor(sights, { level, slot }), salt: `${cutscene.id}:${index}` }),
  );
  const chosen = cheapestPath(columns);
  let startSeconds = 0;
  const shots = chosen.map((candidate): Shot => {
    const { slot, definition, path } = candidate;
    const shot: Shot = {
      kind: definition.kind,
      size: definition.size,
      setup: definition.setup,
      move: definition.move,
      angle: definition.angle ?? 'eye',
      transition: slot.asked?.transition ?? 'cut',
      asked: slot.asked !== null,
      startSeconds,
      seconds: slot.seconds,
      beat: slot.beat,
      subject: slot.subject.id,
      other: slot.other?.id ?? null,
      subjectAt: slot.subject.position,
      subjectHeight: slot.subject.height,
      otherAt: slot.other?.position ?? null,
      poses: path.poses,
      occluded: path.occluded,
      subtitle: slot.subtitle,
      speaker: slot.speaker,
    };
    startSeconds += slot.seconds;
    return shot;
  });
  return { id: cutscene.id, shots: shots.map(fadingLast), seconds: startSeconds };
}

// The last picture always goes out into black.
function fadingLast(shot: Shot, index: number, shots: readonly Shot[]): Shot {
  return index === shots.length - 1 ? { ...shot, transition: 'fade' } : shot;
}

function sightFor(sights: Map<string, Sight>, options: { level: Level; slot: Slot }): Sight {
  const { subject } = options.slot;
  const known = sights.get(subject.id);
  if (known !== undefined) return known;
  // A view over the whole place is made of the things that stand in it: none of them is in the way.
  const ignored = subject.kind === 'place' ? options.level.entities.map((entity) => entity.id) : subject.entities;
  const sight = createSight(options.level, new Set(ignored));
  sights.set(subject.id, sight);
  return sight;
}

function candidatesFor(options: { slot: Slot; sight: Sight; salt: string }): Candidate[] {
  const { slot, sight, salt } = options;
  const known = slot.asked === null ? shotDefinitions : [askedShot(slot.asked, slot)];
  const fitting = known
    .map((definition) => ({ definition, fit: definition.fits(slot) }))
    .filter(({ fit }) => fit > 0)
    .toSorted((first, second) => second.fit - first.fit)
    .slice(0, kindsPerSlot);
  return fitting.flatMap(({ definition, fit }) =>
    azimuths.map((azimuth): Candidate => {
      const path = solveShot({ definition, request: { slot, azimuth }, sight });
      const chance = (hash32(`${salt}:${definition.kind}:${azimuth}`) % 1000) / 1000;
      return {
        slot,
        definition,
        path,
        kind: definition.kind,
        size: definition.size,
        poses: path.poses,
        ownCost: 10 - fit + (path.occluded ? 30 : 0) + chance,
      };
    }),
  );
}

/** Viterbi over the columns of candidates. */
function cheapestPath(columns: readonly (readonly Candidate[])[]): Candidate[] {
  let costs: number[] = (columns[0] ?? []).map((candidate) => candidate.ownCost);
  const steps: number[][] = [];
  for (let column = 1; column < columns.length; column += 1) {
    const before = columns[column - 1] ?? [];
    const step: number[] = [];
    costs = (columns[column] ?? []).map((candidate, index) => {
      let best = Infinity;
      before.forEach((previous, row) => {
        const cost = (costs[row] ?? Infinity) + cutCost(previous, candidate);
        if (cost < best) {
          best = cost;
          step[index] = row;
        }
      });
      return best + candidate.ownCost;
    });
    steps.push(step);
  }
  return walkBack({ columns, costs, steps });
}

function walkBack(options: {
  columns: readonly (readonly Candidate[])[];
  costs: readonly number[];
  steps: readonly number[][];
}): Candidate[] {
  const path: Candidate[] = [];
  let row = options.costs.indexOf(Math.min(...options.costs));
  for (let column = options.columns.length - 1; column >= 0; column -= 1) {
    const candidate = options.columns[column]?.[row];
    if (candidate !== undefined) path.unshift(candidate);
    row = options.steps[column - 1]?.[row] ?? 0;
  }
  return path;
}
