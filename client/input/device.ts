/** What one device asks for right now. `moveX` right and `moveZ` forward are -1..1; buttons are `inputButtons` bits. */
export interface DeviceState {
  readonly moveX: number;
  readonly moveZ: number;
  readonly buttons: number;
}

/** A source of input: keyboard, touch or gamepad. */
export interface InputDevice {
  read(): DeviceState;
  /** Buttons that went down since the last call, also when they are up again by now. */
  takePressed(): number;
  /** Radians that the camera should turn by since the last call: about y, and up. */
  takeLook(elapsedSeconds: number): { yaw: number; pitch: number };
  dispose(): void;
}

/** Nothing touched. */
export const restingState: DeviceState = { moveX: 0, moveZ: 0, buttons: 0 };

/** True when an event belongs to something that is typed into. */
export function isTyping(target: EventTarget | null): boolean {
  if (target === null || !('tagName' in target)) return false;
  const editable = 'isContentEditable' in target && target.isContentEditable === true;
  return editable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(String(target.tagName));
}
