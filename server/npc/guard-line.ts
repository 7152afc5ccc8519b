import type { CharacterSpec } from '#engine/level/world-spec.ts';
import { lettersOf, lettersTowardsSecret, tellsSecret } from '#server/npc/secrets.ts';

/** Longest line of a character in UTF-16 units. */
export const longestLine = 500;

/** Letters that may agree with a secret by chance; a longer run waits until it is clear that it is none. */
const harmless = { latin: 7, han: 2 } as const;

/** Lets a model's words through piece by piece: plain text only, bounded, never a locked secret or the most of one. */
export class LineGuard {
  readonly #character: CharacterSpec;
  #said = '';
  #held = '';

  constructor(character: CharacterSpec) {
    this.#character = character;
  }

  /** Everything that was let through so far. */
  get said(): string {
    return this.#said;
  }

  /** The part of a piece that may be said now, and whether the line has to end here. */
  pass(piece: string): { text: string; mustStop: boolean } {
    const plain = piece
      .replace(/https?:\/\/\S+/gi, '')
      .replace(/[*_`#<>{}[\]|\\]/g, '')
      .replace(/\p{Cf}+/gu, '')
      .replace(/\p{Cc}+/gu, ' ');
    const text = this.#held + plain;
    if (tellsSecret(this.#character, this.#said + text)) {
      this.#held = '';
      return { text: '', mustStop: true };
    }
    const towards = lettersTowardsSecret(this.#character, this.#said + text);
    const limit = /\p{Script=Han}/u.test(text) ? harmless.han : harmless.latin;
    const end = towards > limit ? startOfLast(towards, text) : text.length;
    this.#held = text.slice(end);
    return this.#say(text.slice(0, end));
  }

  /** What was held back and turned out to be harmless: the line is over. */
  finish(): string {
    const { text } = this.#say(this.#held);
    this.#held = '';
    return text;
  }

  #say(words: string): { text: string; mustStop: boolean } {
    const text = words.slice(0, Math.max(0, longestLine - this.#said.length));
    this.#said += text;
    return { text, mustStop: this.#said.length >= longestLine };
  }
}

/** Where in a text its last `count` letters begin. */
function startOfLast(count: number, text: string): number {
  let left = count;
  let at = text.length;
  for (const character of [...text].toReversed()) {
    if (left <= 0) break;
    at -= character.length;
    left -= lettersOf(character).length;
  }
  return at;
}
