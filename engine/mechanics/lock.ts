import type { Level, LevelEntity } from '#engine/level/level.ts';
import { isOn } from '#engine/mechanics/thing-state.ts';
import type { RunState } from '#engine/sim/types.ts';

/** What a closed door waits for. */
export interface Lock {
  /** Levers and plates that all have to be on; empty where none do. */
  readonly switches: readonly LevelEntity[];
  /** Ids that, picked up or searched, unlock it; null where a touch is enough. */
  readonly keys: ReadonlySet<string> | null;
}

/**
 * Reads what opens a door: its `channel` of levers and plates, or its `key` (a group of collectables, or what a hiding
 * place `holds`). A door that says neither listens to switches without a channel, else to any key, else to a touch.
 */
export function lockOf(door: LevelEntity, level: Level): Lock {
  const channel = String(door.props['channel'] ?? '');
  const key = String(door.props['key'] ?? '');
  if (door.props['free'] === true) return { switches: [], keys: null };
  if (key !== '') return { switches: [], keys: keyIds(level, (entity) => opensKey(entity, key)) };
  const switches = switchesOf(level, channel);
  // A channel without any switch never opens.
  if (channel !== '' || switches.length > 0) return { switches, keys: switches.length > 0 ? null : new Set() };
  const keys = keyIds(
    level,
    (entity) =>
      (entity.look === 'key' && entity.mechanic === 'collectable') ||
      (entity.mechanic === 'shop' && entity.props['item'] === 'key'),
  );
  return { switches, keys: keys.size > 0 ? keys : null };
}

/** Levers and plates of a channel, decoys left out. */
export function switchesOf(level: Level, channel: string): LevelEntity[] {
  return level.entities.filter(
    (entity) =>
      (entity.mechanic === 'lever' || entity.mechanic === 'plate') &&
      String(entity.props['channel'] ?? '') === channel &&
      entity.props['decoy'] !== true &&
      entity.props['resets'] !== true,
  );
}

/** Whether a run has what unlocks a door; switches count only while all of them are on. */
export function isUnlocked(run: RunState, lock: Lock): boolean {
  if (lock.switches.length > 0) return lock.switches.every((entity) => isOn(run, entity));
  return lock.keys === null || run.taken.some((id) => lock.keys?.has(id));
}

function opensKey(entity: LevelEntity, key: string): boolean {
  return (
    (entity.mechanic === 'collectable' && (entity.group === key || entity.id === key)) || entity.props['holds'] === key
  );
}

function keyIds(level: Level, fits: (entity: LevelEntity) => boolean): ReadonlySet<string> {
  return new Set(level.entities.filter(fits).map((entity) => entity.id));
}
