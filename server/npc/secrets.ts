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

/** True when a line holds the text of a secret that was not unlocked. */
export function tellsSecret(character: CharacterSpec, line: string): boolean {
  const folded = squeeze(line);
  return character.secrets.some((secret) => squeeze(secret.text) !== '' && folded.includes(squeeze(secret.text)));
}

function squeeze(text: string): string {
  return foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
