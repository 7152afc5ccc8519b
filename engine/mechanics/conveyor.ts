import { z } from 'zod';

import type { Level, LevelEntity } from '#engine/level/level.ts';
import { isUnlocked, lockOf } from '#engine/mechanics/lock.ts';
import { defineMechanic } from '#engine/mechanics/mechanic.ts';
import { numberProp } from '#engine/mechanics/pose.ts';
import { changeThing, isOn } from '#engine/mechanics/thing-state.ts';
import type { RunState } from '#engine/sim/types.ts';

/** A belt that carries whoever stands on it the way it looks, or, once its channel is on, the other way; see `carry`. */
export const conveyorMechanic = defineMechanic({
  kind: 'conveyor',
  describe:
    'A belt that carries its riders forward at speedMetresPerSecond; with a channel it turns round while all levers and plates of that are on.',
  look: { idle: 'still', glow: 0.2 },
  factsWord: 'conveyors',
  props: z.object({
    speedMetresPerSecond: z.number().min(0.5).max(30).default(3),
    channel: z.string().max(60).default(''),
  }),
  behave(entity, { level, channel }) {
    if (channel === '') return {};
    const lock = lockOf(entity, level);
    return {
      // It is solid all the time, but which way it runs is another in each run.
      isSolid: () => true,
      onTick({ run, events }) {
        const turned = lock.switches.length > 0 && isUnlocked(run, lock);
        if (turned === isOn(run, entity)) return;
        changeThing(run, entity).mode = turned ? 1 : 0;
        events.push({ kind: 'switched', entity: entity.id, at: { ...entity.position } });
      },
    };
  },
});

/** Metres per second that a belt carries its riders the way it looks; below 0 the other way. */
export function beltSpeed(belt: LevelEntity, run: Pick<RunState, 'things'>): number {
  const speed = numberProp(belt, { name: 'speedMetresPerSecond', fallback: 3 });
  return run.things[belt.id]?.mode === 1 ? -speed : speed;
}

/** Whether a belt can be turned and, in this run, is too fast for anybody to walk against. */
export function barsWay(belt: LevelEntity, at: { readonly level: Level; readonly run: RunState | null }): boolean {
  const isTurned = at.run !== null && isOn(at.run, belt);
  return (
    belt.mechanic === 'conveyor' &&
    String(belt.props['channel'] ?? '') !== '' &&
    !isTurned &&
    beltSpeed(belt, { things: {} }) >= at.level.playerRules.speedMetresPerSecond
  );
}
