import type { SettledSpec } from '#engine/level/settle-spec.ts';
import type { ThingKind } from '#engine/level/world-spec.ts';
import type { CourseThing } from '#engine/procgen/course-slots.ts';

/** Things that a layout may place: first those that the spec asks for, then ones of its own where the spec allows. */
export interface ThingPool {
  /** Takes one thing of a kind; null when the spec counted them and none is left, or refuses the kind. */
  take(kind: ThingKind): CourseThing | null;
  /** Takes a stall that sells a key, or null. */
  takeKeyShop(): CourseThing | null;
  /** The thing of a kind that is taken next, if the spec asked for one. */
  peek(kind: ThingKind): CourseThing | null;
  /** How many the spec asked for and are not taken yet. */
  asked(kind: ThingKind): number;
  /** Takes everything that is left of what the spec asked for, in its order. */
  rest(): CourseThing[];
}

/** Opens the pool of a spec. */
export function createThingPool(plan: SettledSpec): ThingPool {
  const left: CourseThing[] = plan.groups.flatMap((group) =>
    Array.from({ length: group.count }, (_, index) => ({
      id: `${group.id}-${index + 1}`,
      group: group.id,
      kind: group.kind,
      body: group.body,
      name: group.name,
      mechanic: group.mechanic,
      ...(group.sells === undefined ? {} : { sells: group.sells }),
    })),
  );
  const added = new Map<ThingKind, number>();
  return {
    take(kind) {
      const index = left.findIndex((thing) => thing.kind === kind);
      if (index >= 0) return left.splice(index, 1)[0] ?? null;
      if (plan.countedKinds.has(kind) || plan.absentKinds.has(kind)) return null;
      const number = (added.get(kind) ?? 0) + 1;
      added.set(kind, number);
      return { id: `extra:${kind}-${number}`, group: `extra:${kind}`, kind, name: '', mechanic: 'prop' };
    },
    takeKeyShop() {
      const index = left.findIndex((thing) => thing.mechanic === 'shop' && thing.sells?.item === 'key');
      return index < 0 ? null : (left.splice(index, 1)[0] ?? null);
    },
    peek: (kind) => left.find((thing) => thing.kind === kind) ?? null,
    asked: (kind) => left.filter((thing) => thing.kind === kind).length,
    rest: () => left.splice(0, left.length),
  };
}
