import { inputButtons } from '#engine/sim/types.ts';
import type { InputDevice } from '#client/input/device.ts';

/** Distance in pixels from the stick's middle to full speed. */
export const stickReachPixels = 56;
const radiansPerPixel = 0.0062;

/** Touch input; the on-screen controls call the setters. */
export interface TouchDevice extends InputDevice {
  /** Stick position in pixels from its middle, y down; null when the thumb is lifted. */
  moveStick(offset: { x: number; y: number } | null): void;
  /** A finger dragged over the world by this many pixels. */
  drag(pixels: { x: number; y: number }): void;
  hold(button: keyof typeof inputButtons): void;
  release(button: keyof typeof inputButtons): void;
}

/** Makes a touch device with nothing touched. */
export function createTouch(): TouchDevice {
  let stick = { x: 0, y: 0 };
  let buttons = 0;
  let pressed = 0;
  let look = { yaw: 0, pitch: 0 };
  return {
    moveStick(offset) {
      if (offset === null) {
        stick = { x: 0, y: 0 };
        return;
      }
      const length = Math.hypot(offset.x, offset.y);
      const scale = 1 / Math.max(stickReachPixels, length);
      stick = { x: offset.x * scale, y: offset.y * scale };
    },
    drag(pixels) {
      look = { yaw: look.yaw - pixels.x * radiansPerPixel, pitch: look.pitch + pixels.y * radiansPerPixel };
    },
    hold(button) {
      buttons |= inputButtons[button];
      pressed |= inputButtons[button];
    },
    release(button) {
      buttons &= ~inputButtons[button];
    },
    read: () => ({ moveX: stick.x, moveZ: -stick.y, buttons }),
    takePressed() {
      const taken = pressed;
      pressed = 0;
      return taken;
    },
    takeLook() {
      const taken = look;
      look = { yaw: 0, pitch: 0 };
      return taken;
    },
    dispose() {
      stick = { x: 0, y: 0 };
      buttons = 0;
    },
  };
}
