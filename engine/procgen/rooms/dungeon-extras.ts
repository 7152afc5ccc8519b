import type { SettledSpec } from '#engine/level/settle-spec.ts';
import type { ThingKind } from '#engine/level/world-spec.ts';
import type { CourseThing } from '#engine/procgen/course-slots.ts';
import { facing } from '#engine/procgen/draft.ts';
import { thingEntity } from '#engine/procgen/sky-entities.ts';
import type { LockWork } from './place-locks.ts';
import { takeWished } from './room-wishes.ts';
import { signText } from './room-words.ts';

/** A sign at the start, and one before a hidden room. */
export function putDungeonSigns(
  plan: SettledSpec,
  found: { work: LockWork; hidden: readonly number[]; goal: number },
): void {
  const { work, hidden } = found;
  const { language } = plan.spec;
  const put = (room: number, text: string): void => {
    const sign = work.pool.take('sign');
    const wanted = { radius: 0.9, where: 'corner' } as const;
    const wished = sign === null ? null : takeWished({ ...work, plan, goal: found.goal }, { thing: sign, ...wanted });
    const spot = sign === null ? null : (wished ?? work.spots.take(room, wanted));
    if (sign === null || spot === null) return;
    const centre = work.graph.rooms[room]?.centre ?? spot;
    work.entities.push(
      thingEntity({
        ...sign,
        mechanic: 'sign',
        at: { x: spot.x, y: 0, z: spot.z },
        yaw: facing(spot, centre),
        props: { text },
      }),
    );
  };
  put(work.graph.start, signText('dungeon', { language }));
  const passage = work.graph.passages.find((each) => each.to === hidden[0]);
  if (passage !== undefined) put(passage.from, signText('hidden', { language }));
}

/** What a good dungeon needs and the spec left out. */
export function dungeonExtras(
  plan: SettledSpec,
  found: { work: LockWork; parts: number; rooms: number },
): CourseThing[] {
  const { pool } = found.work;
  const { difficulty } = plan.rules;
  const extras: CourseThing[] = [];
  const add = (kind: ThingKind, more: { count: number; mechanic: string }): void => {
    if (pool.asked(kind) > 0) return;
    for (let index = 0; index < more.count; index += 1) {
      const thing = pool.take(kind);
      if (thing !== null) extras.push({ ...thing, mechanic: more.mechanic });
    }
  };
  add('checkpoint', { count: found.parts, mechanic: 'checkpoint' });
  add('secret-chest', { count: 1, mechanic: 'secret' });
  if (!plan.absentFeatures.has('hazards') && difficulty > 0.1) {
    add('spikes', { count: Math.round(found.rooms * (0.2 + 0.6 * difficulty)), mechanic: 'hazard' });
    if (difficulty > 0.35)
      add('lava-pool', { count: Math.round(found.rooms * 0.25 * difficulty) + 1, mechanic: 'hazard' });
  }
  const mood = plan.spec.setting.mood;
  if (
    !plan.absentFeatures.has('enemies') &&
    difficulty > 0.15 &&
    !plan.groups.some((group) => group.mechanic === 'enemy')
  )
    add(mood === 'spooky' || mood === 'mysterious' ? 'ghost' : 'slime', {
      count: 1 + Math.round(found.rooms * 0.4 * difficulty),
      mechanic: 'enemy',
    });
  if (!plan.groups.some((group) => group.mechanic === 'collectable' && group.kind !== 'key'))
    add('coin', { count: found.rooms, mechanic: 'collectable' });
  add('crate', { count: Math.round(found.rooms * 0.8), mechanic: 'prop' });
  return extras;
}
