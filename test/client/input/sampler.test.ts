import { describe, expect, it } from 'vitest';
import { encodeInputs, decodeInputs } from '#engine/protocol/input-codec.ts';
import { inputButtons } from '#engine/sim/types.ts';
import { createGamepad, type GamepadLike } from '#client/input/gamepad.ts';
import { createInputSampler, toHeading } from '#client/input/sampler.ts';
import { createTouch, stickReachPixels } from '#client/input/touch.ts';

describe('createInputSampler', () => {
  it('adds up devices without exceeding full speed', () => {
    const first = createTouch();
    const second = createTouch();
    first.moveStick({ x: stickReachPixels, y: 0 });
    second.moveStick({ x: 0, y: -stickReachPixels });
    const frame = createInputSampler([first, second]).sample(0);
    expect(Math.hypot(frame.moveX, frame.moveZ)).toBeLessThanOrEqual(128);
    expect(frame.moveZ).toBe(90);
  });

  it('makes frames that the wire carries unchanged', () => {
    const touch = createTouch();
    touch.moveStick({ x: -13, y: 44 });
    touch.hold('jump');
    const frame = createInputSampler([touch]).sample(-2.5);
    expect(decodeInputs(encodeInputs(7, [frame]))).toEqual({ firstSequence: 7, frames: [frame] });
  });

  it('forgets presses made in a menu', () => {
    const touch = createTouch();
    const sampler = createInputSampler([touch]);
    touch.hold('interact');
    touch.release('interact');
    sampler.drain();
    expect(sampler.sample(0).pressed).toBe(0);
  });

  it('turns radians into a heading of 16 bits', () => {
    expect(toHeading(0)).toBe(0);
    expect(toHeading(Math.PI)).toBe(32768);
    expect(toHeading(-Math.PI / 2)).toBe(49152);
    expect(toHeading(Math.PI * 2)).toBe(0);
  });
});

describe('createTouch', () => {
  it('walks slowly with a small push and stops when the thumb is lifted', () => {
    const touch = createTouch();
    touch.moveStick({ x: 0, y: -stickReachPixels / 2 });
    expect(touch.read().moveZ).toBeCloseTo(0.5);
    touch.moveStick(null);
    expect(touch.read()).toMatchObject({ moveX: 0 });
    expect(Math.abs(touch.read().moveZ)).toBe(0);
  });

  it('never goes past full speed', () => {
    const touch = createTouch();
    touch.moveStick({ x: 400, y: 0 });
    expect(touch.read().moveX).toBe(1);
  });
});

describe('createGamepad', () => {
  function pad(parts: Partial<{ axes: number[]; pressed: number[] }>): GamepadLike {
    const buttons = Array.from({ length: 16 }, (_, index) => ({ pressed: parts.pressed?.includes(index) ?? false }));
    return { connected: true, axes: parts.axes ?? [0, 0, 0, 0], buttons };
  }

  it('ignores a stick at rest that is not quite centred', () => {
    const state = createGamepad(() => [pad({ axes: [0.1, -0.15, 0, 0] })]).read();
    expect([state.moveX, state.moveZ].every((value) => Math.abs(value) === 0)).toBe(true);
  });

  it('reports the edge of a button once', () => {
    let pressed: number[] = [0];
    const gamepad = createGamepad(() => [null, pad({ pressed })]);
    gamepad.read();
    expect(gamepad.takePressed()).toBe(inputButtons.jump);
    gamepad.read();
    expect(gamepad.takePressed()).toBe(0);
    pressed = [];
    expect(gamepad.read().buttons).toBe(0);
  });

  it('rests without a gamepad', () => {
    expect(createGamepad(() => [null]).read().buttons).toBe(0);
  });
});
