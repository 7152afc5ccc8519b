import { describe, expect, it } from 'vitest';
import { defaultBindings, nameOfKey, readBindings, rebind, storeBindings } from '#client/input/bindings.ts';

describe('rebind', () => {
  it('gives a key to one action only', () => {
    const bindings = rebind(defaultBindings, { action: 'jump', code: 'KeyE' });
    expect(bindings.jump).toEqual(['KeyE']);
    expect(bindings.interact).toEqual([]);
  });

  it('keeps the second key of an action', () => {
    expect(rebind(defaultBindings, { action: 'forward', code: 'KeyI' }).forward).toEqual(['KeyI', 'ArrowUp']);
  });
});

describe('readBindings', () => {
  it('reads what was stored and survives damage', () => {
    let stored = '';
    const bindings = rebind(defaultBindings, { action: 'dash', code: 'KeyC' });
    storeBindings(bindings, { setItem: (_key, value) => void (stored = value) });
    expect(readBindings({ getItem: () => stored })).toEqual(bindings);
    expect(readBindings({ getItem: () => '{"jump":7}' })).toEqual(defaultBindings);
    expect(readBindings({ getItem: () => null })).toEqual(defaultBindings);
  });
});

describe('nameOfKey', () => {
  it('names keys as people do', () => {
    expect(['KeyW', 'ArrowUp', 'ShiftLeft', 'Space'].map(nameOfKey)).toEqual(['W', '↑', 'Shift', 'Space']);
  });
});
