import type { CharacterSpec } from '#engine/level/world-spec.ts';
import { foldText } from '#server/npc/words.ts';

/** The secret that a line unlocks, or null. It is a rule of the server: no prompt ever holds a secret. */
export function unlockedSecret(character: CharacterSpec, text: string): CharacterSpec['secrets'][number] | null {
  const said = ` ${squeeze(text)} `;
  return (
    character.secrets.find((secret) => {
      const phrase = squeeze(secret.unlockPhrase);
      const isWholePhrase = /\p{Script=Han}/u.test(phrase) ? said.includes(phrase) : said.includes(` ${phrase} `);
      return phrase !== '' && isWholePhrase;
    }) ?? null
  );
}

/** Letters of a secret that is too short to be recognised by a half of it. */
const shortSecret = { latin: 12, han: 5 } as const;

/** True when a line holds more than half of a secret in one run (all of a short one), whatever signs stand between its letters. */
export function tellsSecret(character: CharacterSpec, line: string): boolean {
  const said = lettersOf(line);
  return character.secrets.some(({ text }) => {
    const secret = lettersOf(text);
    if (secret === '') return false;
    const isShort = secret.length <= (/\p{Script=Han}/u.test(secret) ? shortSecret.han : shortSecret.latin);
    const run = isShort ? secret.length : Math.floor(secret.length / 2) + 1;
    for (let start = 0; start + run <= secret.length; start += 1) {
      if (said.includes(secret.slice(start, start + run))) return true;
    }
    return false;
  });
}

/** How many letters at the end of a line are a piece of a secret, so that the next words might complete it. */
export function lettersTowardsSecret(character: CharacterSpec, line: string): number {
  const said = lettersOf(line);
  return Math.max(
    0,
    ...character.secrets.map(({ text }) => {
      const secret = lettersOf(text);
      let length = Math.min(said.length, secret.length);
      while (length > 0 && !secret.includes(said.slice(-length))) length -= 1;
      return length;
    }),
  );
}

/** Letters and digits alone, folded. */
export function lettersOf(text: string): string {
  return foldText(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

function squeeze(text: string): string {
  return foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
