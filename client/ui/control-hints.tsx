import type { Level } from '#engine/level/level.ts';
import type { AbilityKind } from '#engine/level/world-spec.ts';
import { nameOfKey, type ActionKind } from '#client/input/bindings.ts';
import type { TextKey } from '#client/text/en.ts';
import { useText } from '#client/text/use-text.tsx';
import { useSettings } from '#client/ui/settings-store.ts';
import { useView } from '#client/ui/use-visit.ts';

type Hint = readonly [readonly ActionKind[], TextKey];

const shownSeconds = 25;

/** What the keys do in ways to get about that nobody can guess. */
const hintsOf: Readonly<Record<Level['playerRules']['controller'], readonly Hint[]>> = {
  walker: [
    [['forward', 'left', 'back', 'right'], 'control.walk'],
    [['jump'], 'hud.jump'],
  ],
  flyer: [[['jump'], 'control.flap']],
  kart: [
    [['forward', 'back'], 'control.throttle'],
    [['left', 'right'], 'control.steer'],
    [['jump'], 'control.drift'],
  ],
  runner: [
    [['left', 'right'], 'control.aside'],
    [['jump'], 'hud.jump'],
    [['dash'], 'control.slide'],
  ],
  drone: [
    [['forward', 'left', 'back', 'right'], 'control.fly'],
    [['jump'], 'control.climb'],
    [['dash'], 'control.sink'],
  ],
};

const abilityHints: Readonly<Partial<Record<AbilityKind, readonly Hint[]>>> = {
  dash: [[['dash'], 'control.dash']],
  glide: [[['jump'], 'control.glide']],
  swim: [[['dash'], 'control.dive']],
  climb: [[['forward'], 'control.scale']],
  'wall-run': [[['jump'], 'control.wall']],
};

const sneakHint: Hint = [['sneak'], 'control.sneak'];

/** Tells in the first seconds how the game goes, and which key does what. */
export function ControlHints({ level }: { level: Level }) {
  const text = useText();
  const fresh = useView((view) => view.secondsPlayed < shownSeconds && view.status === 'playing');
  const { controller, abilities = [] } = level.playerRules;
  const learnt = useView((view) => view.learnt);
  const shown = [...(fresh ? abilities : []), ...learnt.filter((ability) => !abilities.includes(ability))];
  const isHeard = fresh && level.entities.some(({ mechanic }) => mechanic === 'listener');
  const hints = [
    ...(fresh ? hintsOf[controller] : []),
    ...shown.flatMap((ability) => abilityHints[ability] ?? []),
    ...(isHeard ? [sneakHint] : []),
  ];
  return (
    <>
      {fresh && <div className="advice">{text(`advice.${level.archetype}`)}</div>}
      {hints.length > 0 && <Keys hints={hints} />}
    </>
  );
}

function Keys({ hints }: { hints: readonly Hint[] }) {
  const text = useText();
  const bindings = useSettings((settings) => settings.bindings);
  return (
    <div className="control-hints" data-testid="control-hints">
      {hints.map(([actions, label]) => (
        <span key={label}>
          {actions.map((action) => (
            <kbd key={action}>{nameOfKey(bindings[action][0] ?? '')}</kbd>
          ))}{' '}
          {text(label)}
        </span>
      ))}
    </div>
  );
}
