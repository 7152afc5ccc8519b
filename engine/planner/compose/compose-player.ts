import { abilityKinds } from '#engine/level/world-spec.ts';
import type { WorldSpec } from '#engine/level/world-spec.ts';
import type { SpecDraft } from '#engine/planner/compose/draft.ts';
import type { HeroWish } from '#engine/planner/understand/hero.ts';
import { usualEndureLives } from '#engine/rules/endure.ts';
import { roleWords } from '#engine/planner/words/people.ts';

/** Ranges that the spec and the bot can live with. */
const ranges = { speed: [0.5, 2], jump: [0.25, 4], gravity: [0.15, 2] } as const;

const mostLives = 99;

/** Hue in degrees of a colour trait; black, white and silver have none. */
export const hueOfColour: Readonly<Record<string, number>> = {
  red: 2,
  orange: 28,
  yellow: 52,
  golden: 45,
  green: 125,
  blue: 215,
  purple: 275,
  pink: 330,
  brown: 25,
};

/** What the player can do and looks like; factors out of range are brought back and said. */
export function composePlayer(draft: SpecDraft): WorldSpec['player'] {
  const { intent } = draft;
  const { abilities } = intent;
  const factor = (kind: keyof typeof ranges, usual: number): number => {
    const asked = intent.measures.get(kind);
    if (asked === undefined) return usual;
    const [least, most] = ranges[kind];
    const kept = Math.min(most, Math.max(least, asked));
    if (kept !== asked)
      draft.notes.push({ kind: 'warning', topic: 'factor-clamped', words: [`#${kind}`, String(asked), String(kept)] });
    return kept;
  };
  const leap = factor('jump', 0);
  // Whose breath is measured dives.
  const can = abilityKinds.filter((kind) => abilities.has(kind) || (kind === 'swim' && intent.breathSeconds !== null));
  return {
    speedMultiplier: factor('speed', abilities.has('fast') ? 1.4 : abilities.has('slow') ? 0.75 : 1),
    // A jump twice as high needs the root of two of the usual speed.
    jumpMultiplier:
      leap > 0 ? hundredths(Math.sqrt(leap)) : abilities.has('high-jump') ? 1.35 : abilities.has('low-jump') ? 0.8 : 1,
    gravityMultiplier: factor('gravity', abilities.has('low-gravity') ? 0.5 : abilities.has('high-gravity') ? 1.4 : 1),
    doubleJump: abilities.has('double-jump'),
    lives: livesOf(draft),
    ...(abilities.has('kart') ? { controller: 'kart' as const } : {}),
    ...(can.length > 0 ? { abilities: can } : {}),
    ...(intent.breathSeconds === null ? {} : { breathSeconds: intent.breathSeconds }),
    ...(intent.hero === null ? {} : { appearance: appearanceOf(draft, intent.hero) }),
  };
}

/** Lives of the player; in a tower defence they are those of what is defended. */
function livesOf(draft: SpecDraft): number | null {
  const { lives, endureSeconds } = draft.intent;
  if (draft.archetype === 'tower-defence') return null;
  if (lives === null) return endureSeconds === null ? null : usualEndureLives;
  const kept = Math.min(mostLives, lives);
  if (kept !== lives)
    draft.notes.push({ kind: 'warning', topic: 'lives-clamped', words: [String(lives), String(kept)] });
  return kept;
}

function appearanceOf(draft: SpecDraft, hero: HeroWish): NonNullable<WorldSpec['player']['appearance']> {
  const known = hero.role !== null && roleWords.has(hero.role);
  if (hero.word !== null && !known) draft.notes.push({ kind: 'assumption', topic: 'hero-body', words: [hero.word] });
  return lookOfHero(hero);
}

/** Hue, hat and role of whom a player wants to be; what was not said is left out. */
export function lookOfHero(hero: HeroWish): NonNullable<WorldSpec['player']['appearance']> {
  const words = hero.role === null ? undefined : roleWords.get(hero.role);
  const hat = hero.hat ?? words?.hat;
  const hue = hero.colour === null ? words?.hue : hueOfColour[hero.colour];
  return {
    ...(hue === undefined ? {} : { hue }),
    ...(hat === undefined ? {} : { hat }),
    ...(hero.word === null ? {} : { role: [...hero.word].slice(0, 40).join('') }),
  };
}

function hundredths(value: number): number {
  return Math.floor(value * 1000 + 0.5) / 1000;
}
