import type { CharacterSpec } from '#engine/level/world-spec.ts';
import { tellsSecret } from '#server/npc/secrets.ts';

/** Longest line of a character in UTF-16 units. */
export const longestLine = 500;

/** Lets a model's words through piece by piece: plain text only, bounded, never a locked secret. */
export class LineGuard {
  readonly #character: CharacterSpec;
  #said = '';

  constructor(character: CharacterSpec) {
    this.#character = character;
  }

  /** Everything that was let through so far. */
  get said(): string {
    return this.#said;
  }

  /** The part of a piece that may be said, and whether the line has to end here. */
  pass(piece: string): { text: string; mustStop: boolean } {
    const plain = piece
      .replace(/https?:\/\/\S+/gi, '')
      .replace(/[*_`#<>{}[\]|\\]/g, '')
      .replace(/[\p{Cc}\p{Cf}]+/gu, ' ');
    const text = plain.slice(0, Math.max(0, longestLine - this.#said.length));
    if (tellsSecret(this.#character, this.#said + text)) return { text: '', mustStop: true };
    this.#said += text;
    return { text, mustStop: this.#said.length >= longestLine };
  }
}
