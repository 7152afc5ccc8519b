import { describe, expect, it } from 'vitest';
import { inputButtons } from '#engine/sim/types.ts';
import { defaultBindings } from '#client/input/bindings.ts';
import { createKeyboard } from '#client/input/keyboard.ts';
import { createInputSampler } from '#client/input/sampler.ts';

function press(
  target: EventTarget,
  parts: { code: string; kind?: string; repeat?: boolean; ctrlKey?: boolean; on?: object },
) {
  const event = new Event(parts.kind ?? 'keydown', { cancelable: true });
  Object.defineProperties(event, {
    code: { value: parts.code },
    repeat: { value: parts.repeat ?? false },
    ctrlKey: { value: parts.ctrlKey ?? false },
    metaKey: { value: false },
    altKey: { value: false },
    ...(parts.on === undefined ? {} : { target: { value: parts.on } }),
  });
  target.dispatchEvent(event);
  return event;
}

function setUp() {
  const target = new EventTarget();
  const keyboard = createKeyboard({ target, readBindings: () => defaultBindings });
  return { target, keyboard, sampler: createInputSampler([keyboard]) };
}

describe('createKeyboard', () => {
  it('walks while a key is down', () => {
    const { target, sampler } = setUp();
    press(target, { code: 'KeyW' });
    press(target, { code: 'ArrowRight' });
    expect(sampler.sample(0)).toMatchObject({ moveX: 90, moveZ: 90 });
    press(target, { code: 'KeyW', kind: 'keyup' });
    expect(sampler.sample(0)).toMatchObject({ moveX: 127, moveZ: 0 });
  });

  it('walks softly, and as softly across, while the sneak key is down', () => {
    const { target, sampler } = setUp();
    for (const code of ['KeyC', 'KeyW']) press(target, { code });
    expect(sampler.sample(0)).toMatchObject({ moveX: 0, moveZ: 64 });
    press(target, { code: 'KeyD' });
    expect(sampler.sample(0)).toMatchObject({ moveX: 45, moveZ: 45 });
  });

  it('keeps a jump that was pressed and released between two ticks', () => {
    const { target, sampler } = setUp();
    press(target, { code: 'Space' });
    press(target, { code: 'Space', kind: 'keyup' });
    expect(sampler.sample(0)).toMatchObject({ buttons: inputButtons.jump, pressed: inputButtons.jump });
    expect(sampler.sample(0)).toMatchObject({ buttons: 0, pressed: 0 });
  });

  it('counts a held key as one press', () => {
    const { target, sampler } = setUp();
    press(target, { code: 'Space' });
    press(target, { code: 'Space', repeat: true });
    expect(sampler.sample(0).pressed).toBe(inputButtons.jump);
    press(target, { code: 'Space', repeat: true });
    expect(sampler.sample(0)).toMatchObject({ buttons: inputButtons.jump, pressed: 0 });
  });

  it('never moves the player while somebody types', () => {
    const { target, sampler } = setUp();
    const event = press(target, { code: 'KeyW', on: { tagName: 'INPUT' } });
    expect(event.defaultPrevented).toBe(false);
    expect(sampler.sample(0).moveZ).toBe(0);
  });

  it('lets all keys go when the focus moves into a text field or the window loses it', () => {
    const { target, sampler } = setUp();
    press(target, { code: 'KeyW' });
    press(target, { code: '', kind: 'focusin', on: { tagName: 'TEXTAREA' } });
    expect(sampler.sample(0).moveZ).toBe(0);
    press(target, { code: 'KeyS' });
    press(target, { code: '', kind: 'blur' });
    expect(sampler.sample(0).moveZ).toBe(0);
  });

  it('leaves shortcuts of the browser alone', () => {
    const { target, sampler } = setUp();
    expect(press(target, { code: 'KeyR', ctrlKey: true }).defaultPrevented).toBe(false);
    press(target, { code: 'KeyW', ctrlKey: true });
    expect(sampler.sample(0).moveZ).toBe(0);
  });

  it('hears nothing after it was disposed', () => {
    const { target, keyboard, sampler } = setUp();
    keyboard.dispose();
    press(target, { code: 'KeyW' });
    expect(sampler.sample(0).moveZ).toBe(0);
  });
});
