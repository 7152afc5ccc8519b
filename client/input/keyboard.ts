import { inputButtons } from '#engine/sim/types.ts';
import type { ActionKind, Bindings } from '#client/input/bindings.ts';
import { isTyping, type InputDevice } from '#client/input/device.ts';

const buttonOf: Partial<Record<ActionKind, number>> = {
  jump: inputButtons.jump,
  interact: inputButtons.interact,
  attack: inputButtons.attack,
  dash: inputButtons.dash,
};
/** Share of the full speed that makes no noise; see the listener. */
const sneakShare = 0.5;
const turnRadiansPerSecond = 2.4;

/** Reads keys by their place. Typing into a field never moves the player, and losing the focus lets every key go. */
export function createKeyboard(options: { target: EventTarget; readBindings: () => Bindings }): InputDevice {
  const { target, readBindings } = options;
  const down = new Set<string>();
  let pressed = 0;

  function actionsOf(code: string): ActionKind[] {
    const bindings = readBindings();
    return (Object.keys(bindings) as ActionKind[]).filter((action) => bindings[action].includes(code));
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    const actions = actionsOf(event.code);
    if (actions.length === 0) return;
    // Space and arrows would scroll the page or press a focused button.
    event.preventDefault();
    if (event.repeat) return;
    down.add(event.code);
    for (const action of actions) pressed |= buttonOf[action] ?? 0;
  }

  function onKeyUp(event: KeyboardEvent): void {
    down.delete(event.code);
  }

  function releaseAll(): void {
    down.clear();
  }

  function onFocusIn(event: FocusEvent): void {
    if (isTyping(event.target)) releaseAll();
  }

  const listeners = [
    ['keydown', onKeyDown],
    ['keyup', onKeyUp],
    ['blur', releaseAll],
    ['focusin', onFocusIn],
  ] as const;
  for (const [kind, listener] of listeners) target.addEventListener(kind, listener as (event: Event) => void);

  function holds(action: ActionKind): number {
    return readBindings()[action].some((code) => down.has(code)) ? 1 : 0;
  }

  return {
    read() {
      let buttons = 0;
      for (const [action, bit] of Object.entries(buttonOf)) if (holds(action as ActionKind) === 1) buttons |= bit;
      const stride = holds('sneak') === 1 ? sneakShare : 1;
      const [right, forward] = [holds('right') - holds('left'), holds('forward') - holds('back')];
      const share = stride / Math.max(1, Math.hypot(right, forward));
      return { moveX: right * share, moveZ: forward * share, buttons };
    },
    takePressed() {
      const taken = pressed;
      pressed = 0;
      return taken;
    },
    takeLook(elapsedSeconds) {
      return { yaw: (holds('turnLeft') - holds('turnRight')) * turnRadiansPerSecond * elapsedSeconds, pitch: 0 };
    },
    dispose() {
      for (const [kind, listener] of listeners) target.removeEventListener(kind, listener as (event: Event) => void);
      releaseAll();
    },
  };
}
