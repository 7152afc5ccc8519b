import type { ClientMessages, ServerMessages } from '#engine/protocol/messages.ts';
import type { Snapshot } from '#engine/protocol/snapshot-codec.ts';
import { GameError } from '#engine/errors.ts';
import type { RunState } from '#engine/sim/types.ts';
import { createInterpolator, type RemoteBody } from '#client/net/interpolate.ts';
import { joinLevel, type LeaveNotice, type RoomLink } from '#client/net/join.ts';
import { runStateSchema } from '#engine/protocol/run-state.ts';
import type { Game } from '#client/play/game.ts';
import type { PlayStore, PlayerLine } from '#client/play/play-store.ts';

/** Waits in milliseconds before each try to take a new seat; after the last one the player decides. */
const rejoinWaits = [800, 1600, 3000, 5000, 8000];
/** Without the own run this long after joining, it is asked for again. */
const runWaitMilliseconds = 2500;

/** What a visit hears from its room beside movement. */
export interface OnlineListeners {
  /** The own run arrived for the first time: steering can begin. */
  onBegin(authority: { ackSequence: number; run: RunState }): void;
  onMessage<Kind extends keyof ServerMessages>(kind: Kind, payload: ServerMessages[Kind]): void;
}

/** What an online visit needs. */
export interface OnlineOptions {
  readonly levelId: string;
  readonly readToken: () => string;
  readonly game: Game;
  readonly store: PlayStore;
  readonly listeners: OnlineListeners;
}

/** The network side of a visit: joins, feeds the game, and comes back to the same place after a cut. */
export class Online {
  readonly #options: OnlineOptions;
  readonly #interpolator = createInterpolator();
  #link: RoomLink | null = null;
  #seat: 'same' | 'new' = 'new';
  #timer: ReturnType<typeof setTimeout> | null = null;
  #disposed = false;
  #tries = 0;

  constructor(options: OnlineOptions) {
    this.#options = options;
  }

  /** The own index in snapshots, or null before the room said it. */
  get ownIndex(): number | null {
    return this.#link?.state.players?.get(this.#link.sessionId)?.index ?? null;
  }

  get roomId(): string | null {
    return this.#link?.roomId ?? null;
  }

  /** Takes a seat. Throws what the server reports when the first try fails. */
  async join(): Promise<void> {
    const { store, levelId, readToken } = this.#options;
    store.setState({ connection: { state: 'joining' } });
    this.#seat = 'new';
    this.#interpolator.clear();
    const link = await joinLevel({
      levelId,
      token: readToken(),
      listeners: {
        onSnapshot: (snapshot) => this.#onSnapshot(snapshot),
        onMessage: (kind, payload) => this.#onMessage(kind, payload),
        onState: () => this.#showPlayers(),
        onDrop: () => store.setState({ connection: { state: 'dropped' } }),
        onReconnect: () => store.setState({ connection: { state: 'joined' } }),
        onLeave: (notice) => this.#onLeave(notice),
      },
    });
    if (this.#disposed) {
      link.leave();
      return;
    }
    this.#link = link;
    this.#tries = 0;
    store.setState({ connection: { state: 'joined' } });
    this.#showPlayers();
    this.#wait(runWaitMilliseconds, () => {
      if (this.#seat === 'new') link.send('resync', {});
    });
  }

  /** Tries to take a new seat once more; failures show in the store. */
  async rejoin(): Promise<void> {
    this.#tries = 0;
    await this.join().catch((error: unknown) => {
      const message = error instanceof GameError ? error.message : '';
      this.#options.store.setState({ connection: { state: 'gone', message, retry: true } });
    });
  }

  send<Kind extends keyof ClientMessages>(kind: Kind, payload: ClientMessages[Kind]): void {
    this.#link?.send(kind, payload);
  }

  /** Everyone else at this moment. */
  sample(elapsedSeconds: number): readonly RemoteBody[] {
    const own = this.ownIndex;
    return this.#interpolator.sample(elapsedSeconds).filter((body) => body.index !== own);
  }

  /** Carries frames to the room. */
  readonly sendInputs = (firstSequence: number, frames: Parameters<RoomLink['sendInputs']>[1]): void => {
    this.#link?.sendInputs(firstSequence, frames);
  };

  dispose(): void {
    this.#disposed = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#link?.leave();
    this.#link = null;
  }

  #onSnapshot(snapshot: Snapshot): void {
    this.#interpolator.push(snapshot);
    const { own } = this.#options.game;
    // Before the run of a new seat arrives, acknowledgements are about frames that this page never made.
    if (own !== null && this.#seat === 'same' && own.check(snapshot)) this.send('resync', {});
  }

  #onMessage<Kind extends keyof ServerMessages>(kind: Kind, payload: ServerMessages[Kind]): void {
    if (kind !== 'run') {
      this.#options.listeners.onMessage(kind, payload);
      return;
    }
    const message = payload as ServerMessages['run'];
    const parsed = runStateSchema.safeParse(message.run);
    if (!parsed.success) return;
    const authority = { ackSequence: message.ackSequence, run: parsed.data };
    const { own } = this.#options.game;
    if (own === null) this.#options.listeners.onBegin(authority);
    else own.take(authority, this.#seat);
    if (own !== null && this.#seat === 'same') own.repeat();
    this.#seat = 'same';
  }

  #onLeave(notice: LeaveNotice): void {
    this.#link = null;
    this.#interpolator.clear();
    const { store } = this.#options;
    const wait = rejoinWaits[this.#tries];
    if (!notice.retry || wait === undefined) {
      store.setState({ connection: { state: 'gone', message: notice.message, retry: notice.retry } });
      return;
    }
    this.#tries += 1;
    store.setState({ connection: { state: 'dropped' } });
    this.#wait(wait, () => {
      this.join().catch((error: unknown) => {
        const message = error instanceof GameError ? error.message : notice.message;
        this.#onLeave({ ...notice, message });
      });
    });
  }

  #showPlayers(): void {
    const link = this.#link;
    if (link === null) return;
    const players: PlayerLine[] = [];
    link.state.players?.forEach((player, sessionId) => {
      const { index, playerId, name, hue, status, score, connected } = player;
      players.push({ index, playerId, name, hue, status, score, connected, own: sessionId === link.sessionId });
    });
    this.#options.store.setState({ players });
  }

  #wait(milliseconds: number, then: () => void): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(then, milliseconds);
  }
}
