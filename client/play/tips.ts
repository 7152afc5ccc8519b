import { reportError } from '#engine/errors.ts';
import type { Level } from '#engine/level/level.ts';
import { foldName, readTipIntent, type TipIntent } from '#engine/protocol/tip-intent.ts';
import type { CallApi } from '#engine/protocol/api/client.ts';
import type { Tip } from '#client/wallet/send-tip.ts';
import type { TipVerdict } from '#client/wallet/tip-rule.ts';
import type { PlayStore, TipView } from '#client/play/play-store.ts';

/** What signs and sends; loaded when somebody tips for the first time. */
export interface Purse {
  needsClick(tip: Tip): Promise<TipVerdict>;
  sendTip(tip: Tip, by: 'session' | 'owner'): Promise<unknown>;
}

/** What tips need. */
export interface TipParts {
  readonly store: PlayStore;
  readonly level: Level;
  readonly levelId: string;
  readonly callApi: CallApi;
  readonly loadPurse: () => Promise<Purse>;
}

/**
 * Tips that the player types. Only `take` starts one, and only the player's own field calls it: what characters and others say
 * arrives elsewhere and is never read as a wish.
 */
export class Tips {
  readonly #parts: TipParts;
  #open: Tip | null = null;

  constructor(parts: TipParts) {
    this.#parts = parts;
  }

  /** Takes a typed line that is a wish to tip; false for everything else, which is then just said. */
  take(typed: string): boolean {
    const intent = readTipIntent(typed);
    if (intent === null) return false;
    void this.#begin(intent);
    return true;
  }

  /** The click: the player's own key signs. */
  async confirm(): Promise<void> {
    const tip = this.#open;
    if (tip !== null) await this.#send(tip, 'owner');
  }

  /** Puts the card away; nothing was sent unless it says so. */
  dismiss(): void {
    this.#open = null;
    this.#parts.store.setState({ tip: null });
  }

  async #begin({ recipient, credits }: TipIntent): Promise<void> {
    const { callApi, loadPurse } = this.#parts;
    this.#open = null;
    this.#show({ name: recipient ?? '', credits, state: 'sending', because: '' });
    try {
      const found = this.#find(recipient);
      if ('problem' in found)
        return this.#show({ name: recipient ?? '', credits, state: 'failed', because: found.problem });
      const [resolved, chain] = await Promise.all([
        callApi('resolveTip', { body: { to: found.to } }),
        callApi('chain'),
      ]);
      // Two digits behind the point at most, so this is exact.
      const amountWei = (BigInt(Math.round(Number(credits) * 100)) * BigInt(chain.weiPerCredit)) / 100n;
      const { tokenId, account } = resolved;
      const tip = {
        tokenId,
        account,
        amountWei,
        targetId: tokenId === null ? `account:${account}` : `token:${tokenId}`,
      };
      const name = 'levelId' in found.to ? `${found.name} (${resolved.name})` : resolved.name;
      const verdict = await (await loadPurse()).needsClick(tip);
      this.#open = tip;
      this.#show({ name, credits, state: 'asking', because: verdict === 'send' ? '' : verdict });
      if (verdict === 'send') await this.#send(tip, 'session');
    } catch (error) {
      this.#fail(error);
    }
  }

  async #send(tip: Tip, by: 'session' | 'owner'): Promise<void> {
    this.#open = null;
    this.#patch({ state: 'sending' });
    try {
      await (await this.#parts.loadPurse()).sendTip(tip, by);
      this.#patch({ state: 'done', because: '' });
    } catch (error) {
      this.#fail(error);
    }
  }

  /** A character stands for the level, and so for whoever made it; anybody else is found in the room. */
  #find(
    recipient: string | null,
  ): { to: { levelId: string } | { playerId: string }; name: string } | { problem: 'nobody' | 'ambiguous' } {
    const { store, level, levelId } = this.#parts;
    const { dialogue, players } = store.getState();
    const wanted = recipient ?? (dialogue === null ? '' : foldName(dialogue.name));
    const answers = (name: string) => foldName(name) === wanted || foldName(name).split(' ')[0] === wanted;
    if (wanted === '') return { problem: 'nobody' };
    const character = level.characters.find(({ name }) => answers(name));
    const others = players.filter(({ own, name }) => !own && answers(name));
    const [other] = others;
    if (others.length + (character ? 1 : 0) > 1) return { problem: 'ambiguous' };
    if (character) return { to: { levelId }, name: character.name };
    return other ? { to: { playerId: other.playerId }, name: other.name } : { problem: 'nobody' };
  }

  #show(tip: TipView): void {
    this.#parts.store.setState({ tip });
  }

  #patch(change: Partial<TipView>): void {
    this.#parts.store.setState(({ tip }) => ({ tip: tip && { ...tip, ...change } }));
  }

  #fail(error: unknown): void {
    const { message, fix } = reportError(error);
    this.#patch({ state: 'failed', because: `${message} ${fix}`.trim() });
  }
}
