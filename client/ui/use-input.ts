import { useEffect, useMemo } from 'react';
import { createGamepad } from '#client/input/gamepad.ts';
import { createKeyboard } from '#client/input/keyboard.ts';
import { createPointerLook } from '#client/input/pointer.ts';
import { createInputSampler, type InputSampler } from '#client/input/sampler.ts';
import { createTouch, type TouchDevice } from '#client/input/touch.ts';
import type { InputDevice } from '#client/input/device.ts';
import { useSettings } from '#client/ui/settings-store.ts';

/** All devices of this page. `watchSurface` lets the mouse drag over an element turn the camera. */
export interface PageInput {
  readonly sampler: InputSampler;
  readonly touch: TouchDevice;
  readonly watchSurface: (
    surface: HTMLElement,
    handlers: { onZoom: (factor: number) => void; onClick?: (at: { x: number; y: number }) => void },
  ) => () => void;
}

/** Listens to keyboard, gamepad and touch while the component lives. */
export function usePageInput(): PageInput {
  const input = useMemo(() => createPageInput(), []);
  useEffect(() => input.attach(), [input]);
  return input;
}

function createPageInput(): PageInput & { attach: () => () => void } {
  const devices: InputDevice[] = [];
  const touch = createTouch();
  const sampler = createInputSampler(devices);
  return {
    sampler,
    touch,
    attach() {
      const keyboard = createKeyboard({ target: window, readBindings: () => useSettings.getState().bindings });
      devices.push(
        keyboard,
        touch,
        createGamepad(() => navigator.getGamepads?.() ?? []),
      );
      return () => {
        sampler.dispose();
        devices.length = 0;
      };
    },
    watchSurface(surface, handlers) {
      const pointer = createPointerLook({ surface, ...handlers });
      devices.push(pointer);
      return () => {
        pointer.dispose();
        const at = devices.indexOf(pointer);
        if (at !== -1) devices.splice(at, 1);
      };
    },
  };
}
