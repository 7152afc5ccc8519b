import type { SettledGroup, SettledSpec } from '#engine/level/settle-spec.ts';
import type { BodyKind } from '#engine/level/bodies.ts';
import type { AbilityKind, ThingKind } from '#engine/level/world-spec.ts';
import type { Rng } from '#engine/math/rng.ts';

/** A thing that has its own place on the course. */
export interface CourseThing {
  readonly id: string;
  readonly group: string;
  readonly kind: ThingKind;
  readonly body?: BodyKind | undefined;
  readonly name: string;
  readonly mechanic: string;
  readonly sells?: SettledGroup['sells'];
}

/** One station of an obstacle course; its things stand on it. */
export interface Slot {
  readonly kind: 'jump' | 'moving' | 'bouncer' | 'belt' | 'hazard' | 'arena' | 'checkpoint' | 'stairs' | CourseAbility;
  readonly things: readonly CourseThing[];
  /** Where stairs lead: a storey of the course, counted from the start. */
  readonly storey?: number;
}

/** Abilities that stations in the air can ask for. */
export type CourseAbility = Exclude<AbilityKind, 'swim'>;

const baseJumps = { small: 9, medium: 14, large: 22 } as const;

/** Plans the stations of a course: easy jumps first, then one new idea after the other, then all of them mixed. */
export function planSlots(plan: SettledSpec, rng: Rng): Slot[] {
  const difficulty = plan.rules.difficulty;
  const size = { small: 1, medium: 1.6, large: 2.4 }[plan.spec.layout.size];
  const extras = (kind: ThingKind, count: number): CourseThing[] =>
    canAdd(plan, kind)
      ? numbered({
          id: `extra:${kind}`,
          kind,
          name: '',
          mechanic: kind === 'spikes' ? 'hazard' : kind,
          count: Math.floor(count),
        })
      : [];
  const movers = [...thingsOf(plan, 'moving-platform'), ...extras('moving-platform', (1.5 + 2 * difficulty) * size)];
  const bouncers = [...thingsOf(plan, 'bouncer'), ...extras('bouncer', (1 + difficulty) * size)];
  const hazards = [
    ...thingsOf(plan, 'hazard'),
    ...extras('spikes', difficulty < 0.15 ? 0 : (1 + 3 * difficulty) * size),
  ];
  const enemies = thingsOf(plan, 'enemy');
  const specials = weave([
    ...abilitySlots(plan),
    movers.map((thing): Slot => ({ kind: 'moving', things: [thing] })),
    bouncers.map((thing): Slot => ({ kind: 'bouncer', things: [thing] })),
    thingsOf(plan, 'conveyor').map((thing): Slot => ({ kind: 'belt', things: [thing] })),
    chunks(hazards, 2).map((things): Slot => ({ kind: 'hazard', things })),
    chunks(enemies, 2).map((things): Slot => ({ kind: 'arena', things })),
  ]);
  const pickups = pickupsOf(plan).length;
  const jumps = Math.max(baseJumps[plan.spec.layout.size], Math.ceil(pickups / 3), Math.floor(specials.length * 0.8));
  const slots = spreadSpecials(specials, { jumps, rng });
  const flags = thingsOf(plan, 'checkpoint');
  const wanted = canAdd(plan, 'checkpoint')
    ? numbered({
        id: 'extra:checkpoint',
        kind: 'checkpoint',
        name: '',
        mechanic: 'checkpoint',
        count: Math.max(2, Math.floor(slots.length / 6)),
      })
    : flags;
  return stackSlots(withCheckpoints(slots, wanted), plan.spec.layout.floors ?? 1);
}

/** Divides stations into storeys, with stairs and an island to rest on where the next one begins. */
function stackSlots(slots: readonly Slot[], floors: number): Slot[] {
  if (floors < 2) return [...slots];
  const stairsTo = (storey: number): Slot => ({ kind: 'stairs', things: [], storey });
  const each = Math.max(1, Math.ceil(slots.length / floors));
  return Array.from({ length: floors }, (_, storey) => [
    stairsTo(storey),
    ...(storey === 0 ? [] : [{ kind: 'checkpoint' as const, things: [] }]),
    ...slots.slice(storey * each, (storey + 1) * each),
  ]).flat();
}

/** Stations that cannot be passed without an ability, for each that the players have. */
function abilitySlots(plan: SettledSpec): Slot[][] {
  const learnt = (plan.playerRules.abilities ?? []).filter((ability) => ability !== 'swim');
  const wanted = { small: 3, medium: 4, large: 6 }[plan.spec.layout.size];
  const each = Math.max(2, Math.ceil(wanted / Math.max(1, learnt.length)));
  return learnt.map((kind) => Array.from({ length: each }, (): Slot => ({ kind, things: [] })));
}

/** Every single thing of the groups with a mechanic. */
export function thingsOf(plan: SettledSpec, mechanic: string): CourseThing[] {
  return plan.groups.filter((group) => group.mechanic === mechanic).flatMap(numbered);
}

/** Everything that is picked up on the way: prizes and hearts. */
export function pickupsOf(plan: SettledSpec): CourseThing[] {
  return [...thingsOf(plan, 'collectable'), ...thingsOf(plan, 'heal')];
}

/** Every single thing that no place on a course is kept for: it becomes scenery, whatever it would do elsewhere. */
export function sceneryOf(plan: SettledSpec, placed: readonly string[]): CourseThing[] {
  return plan.groups
    .filter((group) => !placed.includes(group.mechanic))
    .flatMap((group) => numbered({ ...group, mechanic: 'prop' }));
}

function numbered(group: Pick<SettledGroup, 'id' | 'kind' | 'body' | 'name' | 'mechanic' | 'count'>): CourseThing[] {
  return Array.from({ length: group.count }, (_, index) => ({
    id: `${group.id}-${index + 1}`,
    group: group.id,
    kind: group.kind,
    body: group.body,
    name: group.name,
    mechanic: group.mechanic,
  }));
}

function canAdd(plan: SettledSpec, kind: ThingKind): boolean {
  if (kind === 'spikes' && plan.absentFeatures.has('hazards')) return false;
  return !plan.countedKinds.has(kind) && !plan.absentKinds.has(kind);
}

function chunks<T>(list: readonly T[], size: number): T[][] {
  const result: T[][] = [];
  for (let start = 0; start < list.length; start += size) result.push(list.slice(start, start + size));
  return result;
}

/** Takes one of each list in turn, so that every idea is met alone before it comes back. */
function weave(lists: readonly (readonly Slot[])[]): Slot[] {
  const result: Slot[] = [];
  const longest = Math.max(...lists.map((list) => list.length));
  for (let turn = 0; turn < longest; turn += 1) {
    for (const list of lists) {
      const slot = list[turn];
      if (slot) result.push(slot);
    }
  }
  return result;
}

function spreadSpecials(specials: readonly Slot[], course: { jumps: number; rng: Rng }): Slot[] {
  const warmUp = 3;
  const jump: Slot = { kind: 'jump', things: [] };
  const slots: Slot[] = Array.from({ length: warmUp }, () => jump);
  let jumpsLeft = Math.max(1, course.jumps - warmUp);
  specials.forEach((special, index) => {
    slots.push(special);
    const share = Math.floor((jumpsLeft / (specials.length - index)) * course.rng.range(0.7, 1.3));
    const now = Math.min(jumpsLeft, Math.max(0, share));
    for (let count = 0; count < now; count += 1) slots.push(jump);
    jumpsLeft -= now;
  });
  for (let count = 0; count < jumpsLeft; count += 1) slots.push(jump);
  return slots;
}

function withCheckpoints(slots: readonly Slot[], flags: readonly CourseThing[]): Slot[] {
  const result: Slot[] = [];
  let given = 0;
  slots.forEach((slot, index) => {
    result.push(slot);
    const due = Math.floor(((index + 1) * (flags.length + 1)) / (slots.length + 1));
    while (given < due && given < flags.length) {
      const flag = flags[given];
      if (flag) result.push({ kind: 'checkpoint', things: [flag] });
      given += 1;
    }
  });
  for (const flag of flags.slice(given)) result.push({ kind: 'checkpoint', things: [flag] });
  return result;
}
