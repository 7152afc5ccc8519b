import { ArrowDown, ArrowUp, Hand, Swords } from 'lucide-react';
import { useRef, useState, type PointerEvent } from 'react';
import type { Level } from '#engine/level/level.ts';
import type { inputButtons } from '#engine/sim/types.ts';
import { stickReachPixels, type TouchDevice } from '#client/input/touch.ts';
import type { TextKey } from '#client/text/en.ts';
import { useText } from '#client/text/use-text.tsx';
import { useView, useVisit } from '#client/ui/use-visit.ts';

/** What the big button does. */
const mainPad = {
  walker: 'hud.jump',
  flyer: 'control.flap',
  kart: 'control.drift',
  drone: 'control.climb',
  runner: 'hud.jump',
} as const satisfies Record<Level['playerRules']['controller'], TextKey>;

/** What the small button does that dashes on foot. */
const secondPad: Readonly<Partial<Record<Level['playerRules']['controller'], TextKey>>> = {
  drone: 'control.sink',
  runner: 'control.slide',
};

/** Stick, look area and buttons for fingers. */
export function TouchControls({ touch }: { touch: TouchDevice }) {
  const text = useText();
  const { controller, abilities } = useVisit().level.playerRules;
  const dashes = useView((view) => view.learnt.includes('dash')) || abilities?.includes('dash') === true;
  const ability: TextKey | undefined = dashes
    ? 'control.dash'
    : abilities?.includes('swim')
      ? 'control.dive'
      : undefined;
  const second = secondPad[controller] ?? ability;
  const fights = useView((view) => view.fights);
  const near = useView((view) => view.reachable !== null);
  return (
    <>
      <LookArea touch={touch} />
      <Stick touch={touch} />
      <div className="pads">
        {near && (
          <Pad touch={touch} button="interact" label={text('hud.act')}>
            <Hand size={26} aria-hidden />
          </Pad>
        )}
        {fights && (
          <Pad touch={touch} button="attack" label={text('hud.attack')}>
            <Swords size={26} aria-hidden />
          </Pad>
        )}
        {second !== undefined && (
          <Pad touch={touch} button="dash" label={text(second)}>
            <ArrowDown size={26} aria-hidden />
          </Pad>
        )}
        <Pad touch={touch} button="jump" label={text(mainPad[controller])} main>
          <ArrowUp size={32} aria-hidden />
        </Pad>
      </div>
    </>
  );
}

function LookArea({ touch }: { touch: TouchDevice }) {
  const last = useRef<{ id: number; x: number; y: number } | null>(null);
  return (
    <div
      className="touch-look"
      onPointerDown={(event) => {
        if (last.current !== null) return;
        last.current = { id: event.pointerId, x: event.clientX, y: event.clientY };
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (last.current?.id !== event.pointerId) return;
        touch.drag({ x: event.clientX - last.current.x, y: event.clientY - last.current.y });
        last.current = { id: event.pointerId, x: event.clientX, y: event.clientY };
      }}
      onPointerUp={() => {
        last.current = null;
      }}
      onPointerCancel={() => {
        last.current = null;
      }}
    />
  );
}

function Stick({ touch }: { touch: TouchDevice }) {
  const [knob, setKnob] = useState({ x: 0, y: 0 });
  const held = useRef<number | null>(null);
  function move(event: PointerEvent<HTMLDivElement>): void {
    if (held.current !== event.pointerId) return;
    const box = event.currentTarget.getBoundingClientRect();
    const offset = { x: event.clientX - box.left - box.width / 2, y: event.clientY - box.top - box.height / 2 };
    touch.moveStick(offset);
    const scale = Math.min(1, stickReachPixels / Math.max(1, Math.hypot(offset.x, offset.y)));
    setKnob({ x: offset.x * scale, y: offset.y * scale });
  }
  function release(): void {
    held.current = null;
    touch.moveStick(null);
    setKnob({ x: 0, y: 0 });
  }
  return (
    <div
      className="stick"
      data-testid="stick"
      onPointerDown={(event) => {
        held.current = event.pointerId;
        event.currentTarget.setPointerCapture(event.pointerId);
        move(event);
      }}
      onPointerMove={move}
      onPointerUp={release}
      onPointerCancel={release}
    >
      <i style={{ transform: `translate(${knob.x}px, ${knob.y}px)` }} />
    </div>
  );
}

interface PadProps {
  readonly touch: TouchDevice;
  readonly button: keyof typeof inputButtons;
  readonly label: string;
  readonly main?: boolean;
  readonly children: React.ReactNode;
}

function Pad({ touch, button, label, main = false, children }: PadProps) {
  const [held, setHeld] = useState(false);
  function release(): void {
    touch.release(button);
    setHeld(false);
  }
  return (
    <button
      type="button"
      className={main ? 'pad main glass' : 'pad glass'}
      aria-label={label}
      data-held={held}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        touch.hold(button);
        setHeld(true);
      }}
      onPointerUp={release}
      onPointerCancel={release}
      onContextMenu={(event) => event.preventDefault()}
    >
      {children}
    </button>
  );
}
