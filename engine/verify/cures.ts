import type { Operation } from 'rfc6902';

import type { LevelEntity } from '#engine/level/level.ts';
import type { WorldSpec } from '#engine/level/world-spec.ts';

const mostJump = 2;
const mostLives = 9;

/** What may be done about something that nobody gets to. */
export interface Cure {
  readonly fix: string;
  readonly patch: Operation[];
}

/** How to bring something that cannot be reached back into play: let its pin go, or move its group to open ground; null where the spec does not know it. */
export function cureOfPlace(spec: WorldSpec, entity: LevelEntity): Cure | null {
  const pin = spec.pins?.findIndex((candidate) => candidate.id === entity.id) ?? -1;
  if (pin !== -1)
    return { fix: 'Let it go, so that it finds a place by itself.', patch: [{ op: 'remove', path: `/pins/${pin}` }] };
  for (const list of ['things', 'characters'] as const) {
    const index = spec[list].findIndex((item) => item.id === entity.group);
    const placement = spec[list][index]?.placement;
    if (placement === undefined || (placement.region === 'anywhere' && placement.near === undefined)) continue;
    return {
      fix: 'Let it stand anywhere, where there is open ground.',
      patch: [{ op: 'replace', path: `/${list}/${index}/placement`, value: { region: 'anywhere' } }],
    };
  }
  return null;
}

/** How to get over a gap: jump as much further as it takes, or twice in the air; null where no jump is long enough. */
export function cureOfGap(
  spec: WorldSpec,
  gap: { readonly metres: number; readonly reachMetres: number },
): Cure | null {
  const { jumpMultiplier, doubleJump } = spec.player;
  // The time in the air grows with the jump; a little more leaves room for people.
  const wanted = Math.ceil(jumpMultiplier * (gap.metres / Math.max(gap.reachMetres, 0.1)) * 1.25 * 20) / 20;
  if (gap.reachMetres > 0 && wanted <= mostJump)
    return {
      fix: `Let players jump ${Math.round((wanted / jumpMultiplier - 1) * 100)} % harder.`,
      patch: [{ op: 'replace', path: '/player/jumpMultiplier', value: wanted }],
    };
  return doubleJump
    ? null
    : {
        fix: 'Let players jump once more in the air.',
        patch: [{ op: 'replace', path: '/player/doubleJump', value: true }],
      };
}

/** How to make a level gentler where somebody fell or was caught: flags to come back to, else less difficulty; null where both are spent. */
export function cureOfFalls(spec: WorldSpec): Cure | null {
  const flags = spec.things.some((group) => group.kind === 'checkpoint') || spec.absent.includes('checkpoint');
  if (!flags)
    return {
      fix: 'Add three checkpoints.',
      patch: [{ op: 'add', path: '/things/-', value: { id: 'added-checkpoints', kind: 'checkpoint', count: 3 } }],
    };
  const { difficulty } = spec.rules;
  if (difficulty <= 0.2) return null;
  const value = Math.round(Math.max(0.1, difficulty - 0.2) * 100) / 100;
  return { fix: 'Make it a little easier.', patch: [{ op: 'replace', path: '/rules/difficulty', value }] };
}

/** How to get through on the lives that there are: no end of them, or nine where staying alive is the game; then less difficulty; null where all is spent. */
export function cureOfLives(spec: WorldSpec): Cure | null {
  if (spec.rules.win.kind !== 'endure')
    return {
      fix: 'Give players unlimited lives.',
      patch: [{ op: 'replace', path: '/player/lives', value: null }],
    };
  if ((spec.player.lives ?? 0) < mostLives)
    return { fix: 'Give players nine lives.', patch: [{ op: 'replace', path: '/player/lives', value: mostLives }] };
  if (spec.rules.difficulty <= 0.2) return null;
  return { fix: 'Make it easier.', patch: [{ op: 'replace', path: '/rules/difficulty', value: 0.1 }] };
}

/** How to bring a level to an end that takes too long: much less difficulty, else a smaller map; null where both are spent. */
export function cureOfLength(spec: WorldSpec): Cure | null {
  if (spec.rules.difficulty <= 0.3) return cureOfDeadSpace(spec);
  return { fix: 'Make it easier.', patch: [{ op: 'replace', path: '/rules/difficulty', value: 0.2 }] };
}

/** How to get rid of ground on which nothing happens: the next smaller map, or null where it is the smallest. */
export function cureOfDeadSpace(spec: WorldSpec): Cure | null {
  const smaller = { large: 'medium', medium: 'small', small: null }[spec.layout.size];
  return smaller === null
    ? null
    : { fix: `Make the map ${smaller}.`, patch: [{ op: 'replace', path: '/layout/size', value: smaller }] };
}
