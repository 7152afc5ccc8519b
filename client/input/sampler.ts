import type { InputFrame } from '#engine/sim/types.ts';
import type { InputDevice } from '#client/input/device.ts';

/** Turns all devices into one input frame a tick. */
export interface InputSampler {
  /** One tick's frame with the camera heading in radians. Presses since the last frame are in it exactly once. */
  sample(yawRadians: number): InputFrame;
  /** Radians that the camera should turn by since the last call. */
  takeLook(elapsedSeconds: number): { yaw: number; pitch: number };
  /** Forgets presses that were made while nobody sampled (a menu, a cutscene). */
  drain(): void;
  dispose(): void;
}

/** Combines devices: movements add up and are limited to full speed, buttons are united. */
export function createInputSampler(devices: readonly InputDevice[]): InputSampler {
  function takePressed(): number {
    let pressed = 0;
    for (const device of devices) pressed |= device.takePressed();
    return pressed;
  }

  return {
    sample(yawRadians) {
      let moveX = 0;
      let moveZ = 0;
      let buttons = 0;
      for (const device of devices) {
        const state = device.read();
        moveX += state.moveX;
        moveZ += state.moveZ;
        buttons |= state.buttons;
      }
      const length = Math.max(1, Math.hypot(moveX, moveZ));
      const pressed = takePressed();
      return {
        moveX: toByte(moveX / length),
        moveZ: toByte(moveZ / length),
        yaw: toHeading(yawRadians),
        buttons: buttons | pressed,
        pressed,
      };
    },
    takeLook(elapsedSeconds) {
      let yaw = 0;
      let pitch = 0;
      for (const device of devices) {
        const look = device.takeLook(elapsedSeconds);
        yaw += look.yaw;
        pitch += look.pitch;
      }
      return { yaw, pitch };
    },
    drain() {
      takePressed();
    },
    dispose() {
      for (const device of devices) device.dispose();
    },
  };
}

function toByte(value: number): number {
  return Math.round(Math.max(-1, Math.min(1, value)) * 127) + 0;
}

/** Radians as a heading 0..65535. */
export function toHeading(radians: number): number {
  return ((Math.round((radians / (Math.PI * 2)) * 65536) % 65536) + 65536) % 65536;
}
