import { z } from 'zod';

/** Everything that a key can be bound to. */
export const actionKinds = [
  'forward',
  'back',
  'left',
  'right',
  'jump',
  'interact',
  'attack',
  'dash',
  'sneak',
  'turnLeft',
  'turnRight',
] as const;
/** Something that a key can do in the world. */
export type ActionKind = (typeof actionKinds)[number];

/** Keys of each action as `KeyboardEvent.code`, so that they keep their place on every keyboard layout. */
export type Bindings = Readonly<Record<ActionKind, readonly string[]>>;

/** Keys that a new player gets. */
export const defaultBindings: Bindings = {
  forward: ['KeyW', 'ArrowUp'],
  back: ['KeyS', 'ArrowDown'],
  left: ['KeyA', 'ArrowLeft'],
  right: ['KeyD', 'ArrowRight'],
  jump: ['Space'],
  interact: ['KeyE'],
  attack: ['KeyF'],
  dash: ['ShiftLeft', 'ShiftRight'],
  sneak: ['KeyC'],
  turnLeft: ['KeyQ'],
  turnRight: ['KeyR'],
};

const storageKey = 'worldloom.keys';
const bindingsSchema = z.partialRecord(z.enum(actionKinds), z.array(z.string().max(30)).max(4));

/** Reads the stored keys; anything unreadable gives the defaults. */
export function readBindings(storage: Pick<Storage, 'getItem'> = localStorage): Bindings {
  try {
    return { ...defaultBindings, ...bindingsSchema.parse(JSON.parse(storage.getItem(storageKey) ?? '{}')) };
  } catch {
    return defaultBindings;
  }
}

/** Keeps the keys for the next visit. */
export function storeBindings(bindings: Bindings, storage: Pick<Storage, 'setItem'> = localStorage): void {
  storage.setItem(storageKey, JSON.stringify(bindings));
}

/** Gives a key to an action and takes it from whichever action had it. */
export function rebind(bindings: Bindings, change: { action: ActionKind; code: string }): Bindings {
  const next: Record<ActionKind, readonly string[]> = { ...bindings };
  for (const action of actionKinds) next[action] = bindings[action].filter((code) => code !== change.code);
  next[change.action] = [change.code, ...next[change.action].slice(1)];
  return next;
}

/** A key's code as people call it. */
export function nameOfKey(code: string): string {
  return code
    .replace(/^Key|^Digit/, '')
    .replace(/^Arrow(\w+)$/, (_, way: string) => ({ Up: '↑', Down: '↓', Left: '←', Right: '→' })[way] ?? way)
    .replace(/(Left|Right)$/, '');
}
