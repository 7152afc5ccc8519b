import { inputButtons } from '#engine/sim/types.ts';
import type { InputDevice } from '#client/input/device.ts';

const deadZone = 0.18;
const turnRadiansPerSecond = 2.8;
const pitchRadiansPerSecond = 1.6;
/** Buttons of the standard mapping: A jumps, B acts, X strikes, the right trigger dashes. */
const buttonMap: readonly (readonly [number, number])[] = [
  [0, inputButtons.jump],
  [1, inputButtons.interact],
  [2, inputButtons.attack],
  [7, inputButtons.dash],
];

/** The part of a gamepad that is read. */
export interface GamepadLike {
  readonly connected: boolean;
  readonly axes: readonly number[];
  readonly buttons: readonly { readonly pressed: boolean }[];
}

/** Reads the first connected gamepad; left stick moves, right stick looks. */
export function createGamepad(readGamepads: () => readonly (GamepadLike | null)[]): InputDevice {
  let before = 0;
  let pressed = 0;

  function first(): GamepadLike | undefined {
    return readGamepads().find((gamepad) => gamepad?.connected === true) ?? undefined;
  }

  function axis(gamepad: GamepadLike | undefined, index: number): number {
    const value = gamepad?.axes[index] ?? 0;
    const strength = Math.max(0, Math.abs(value) - deadZone) / (1 - deadZone);
    return Math.sign(value) * Math.min(1, strength);
  }

  return {
    read() {
      const gamepad = first();
      let buttons = 0;
      for (const [index, bit] of buttonMap) if (gamepad?.buttons[index]?.pressed === true) buttons |= bit;
      pressed |= buttons & ~before;
      before = buttons;
      return { moveX: axis(gamepad, 0), moveZ: -axis(gamepad, 1), buttons };
    },
    takePressed() {
      const taken = pressed;
      pressed = 0;
      return taken;
    },
    takeLook(elapsedSeconds) {
      const gamepad = first();
      return {
        yaw: -axis(gamepad, 2) * turnRadiansPerSecond * elapsedSeconds,
        pitch: axis(gamepad, 3) * pitchRadiansPerSecond * elapsedSeconds,
      };
    },
    dispose() {
      pressed = 0;
    },
  };
}
