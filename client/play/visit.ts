import type { Level } from '#engine/level/level.ts';
import { countWords } from '#engine/cutscene/timing.ts';
import type { CutsceneSpec } from '#engine/level/world-spec.ts';
import type { ClientMessages, ServerMessages } from '#engine/protocol/messages.ts';
import type { InputFrame, RunEvent } from '#engine/sim/types.ts';
import { createRun } from '#engine/sim/step.ts';
import type { SoundBoard } from '#client/audio/sound-board.ts';
import type { InputSampler } from '#client/input/sampler.ts';
import { addQuestion, addSpeech, answerAlone, closeConversation, openConversation } from '#client/play/conversation.ts';
import { createFrameSource, entityOfCharacter, type FrameOverlay } from '#client/play/frame-source.ts';
import { Game } from '#client/play/game.ts';
import { Online } from '#client/play/online.ts';
import { addChatLine, addToast, createPlayStore, type PlayStore } from '#client/play/play-store.ts';
import { Tips } from '#client/play/tips.ts';
import { callApi } from '#client/net/api.ts';
import { refreshView } from '#client/play/refresh-view.ts';
import { createSceneCues } from '#client/play/scene-cues.ts';
import { createFootsteps, soundEvents } from '#client/play/run-effects.ts';
import type { EmoteKind, RenderFrameSource } from '#client/render/frame-source.ts';

const refreshSeconds = 0.15;
const emoteSeconds = 3;
const spokenWordsPerSecond = 3.2;
const longestSpeechSeconds = 12;
/** Walking further than this away ends a conversation, metres. */
const conversationMetres = 4.6;

/** Who plays, and how others are reached; `room` is null for solo play. */
export interface VisitOptions {
  readonly level: Level;
  readonly sampler: InputSampler;
  readonly sounds: SoundBoard;
  readonly player: { readonly name: string; readonly hue: number };
  /** Cuts where the camera would slide. */
  readonly calm?: boolean;
  readonly room: { readonly levelId: string; readonly readToken: () => string } | null;
  /** Called with events of the own run, after everything else has seen them. */
  readonly onEvents?: (events: readonly RunEvent[]) => void;
}

/** One visit to a level: game, network, sound and conversation put together. The interface reads `store` and calls methods. */
export class Visit {
  readonly level: Level;
  readonly game: Game;
  readonly store: PlayStore = createPlayStore();
  readonly frames: RenderFrameSource;
  readonly online: Online | null;
  /** What the player gives away by typing it; null where there is no server. */
  readonly tips: Tips | null;
  readonly #options: VisitOptions;
  readonly #overlay: FrameOverlay;
  readonly #footsteps: ReturnType<typeof createFootsteps>;
  readonly #cues: ReturnType<typeof createSceneCues>;
  #sinceRefresh = 0;
  #aloneTurns = 0;

  constructor(options: VisitOptions) {
    this.#options = options;
    this.level = options.level;
    this.game = new Game({
      level: options.level,
      sampler: options.sampler,
      now: () => this.#overlay.nowSeconds,
      calm: options.calm ?? false,
    });
    this.#overlay = {
      remote: [],
      ownIndex: -1,
      ownName: options.player.name,
      ownHue: options.player.hue,
      emotes: new Map(),
      speaker: null,
      nowSeconds: 0,
    };
    this.frames = createFrameSource({ game: this.game, store: this.store, overlay: this.#overlay });
    this.#footsteps = createFootsteps(options.sounds);
    this.#cues = createSceneCues(options.level);
    const loadPurse = () => import('#client/wallet/send-tip.ts');
    const { store, level } = this;
    this.tips = options.room && new Tips({ store, level, levelId: options.room.levelId, callApi, loadPurse });
    this.online =
      options.room === null
        ? null
        : new Online({
            ...options.room,
            game: this.game,
            store: this.store,
            listeners: {
              onBegin: (authority) => this.#begin({ ...authority, send: this.online?.sendInputs ?? null }),
              onMessage: (kind, payload) => this.#onMessage(kind, payload),
            },
          });
  }

  /** Joins the room, or starts alone. Throws when the room cannot be joined. */
  async start(): Promise<void> {
    this.#options.sounds.enter(this.level.environment);
    if (this.online !== null) await this.online.join();
    else this.#begin({ run: createRun(this.game.world), ackSequence: 0, send: null });
  }

  /** Moves on by the time of one drawn frame. */
  advance(elapsedSeconds: number): void {
    const overlay = this.#overlay;
    overlay.nowSeconds += elapsedSeconds;
    const events = this.game.advance(elapsedSeconds);
    overlay.remote = this.online?.sample(elapsedSeconds) ?? [];
    overlay.ownIndex = this.online?.ownIndex ?? -1;
    const { own, mode } = this.game;
    if (own !== null && mode === 'playing') {
      const { velocity, grounded } = own.run;
      this.#footsteps({ metresPerSecond: Math.hypot(velocity.x, velocity.z), grounded, elapsedSeconds });
    }
    if (events.length > 0) this.#onEvents(events);
    if (own !== null && mode === 'playing') this.#playInTurn(this.#cues.due({ events, at: own.run.position }));
    this.#sinceRefresh += elapsedSeconds;
    if (this.#sinceRefresh < refreshSeconds && events.length === 0 && mode !== 'cutscene') return;
    this.#sinceRefresh = 0;
    this.#showCutscene();
    this.#endFarConversation();
    refreshView(this.store, this.game);
  }

  /** Says something to everybody. */
  say(text: string): void {
    if (this.tips?.take(text)) return;
    if (this.online === null) addChatLine(this.store, { from: this.#options.player.name, text, kind: 'said' });
    else this.send('chat', { text });
  }

  /** Says something to the character of the open conversation. */
  ask(text: string): void {
    const { dialogue } = this.store.getState();
    if (dialogue === null || text.trim() === '' || this.tips?.take(text)) return;
    addQuestion(this.store, text.trim());
    this.#talk(dialogue.character, text.trim());
  }

  /** Ends the conversation and stops the answer that is being given. */
  endConversation(): void {
    const { dialogue } = this.store.getState();
    if (dialogue === null) return;
    this.send('hush', { character: dialogue.character });
    closeConversation(this.store);
    this.game.talkingTo = null;
    this.#overlay.speaker = null;
  }

  emote(emote: ClientMessages['emote']['emote']): void {
    this.#showEmote(this.#overlay.ownIndex, emote);
    this.send('emote', { emote });
  }

  /** Starts the run again from the spawn. */
  restart(): void {
    this.endConversation();
    this.store.setState({ resultSeen: false });
    if (this.online === null) this.game.beginSolo();
    else this.send('restart', {});
  }

  /** Says who steers: with "nobody" the run goes on and the player stands still. */
  steer(who: 'player' | 'nobody'): void {
    this.game.paused = who === 'nobody';
  }

  /** Takes a new seat after the old one was lost. */
  async rejoin(): Promise<void> {
    await this.online?.rejoin();
  }

  skipCutscene(): void {
    this.game.cutscene?.skip();
    this.#showCutscene();
    refreshView(this.store, this.game);
  }

  /** Plays the cutscenes of a trigger, one after the other. */
  playCutscenes(trigger: CutsceneSpec['trigger'], then: () => void = () => undefined): void {
    this.#playInTurn(
      this.level.cutscenes.filter((cutscene) => cutscene.trigger === trigger),
      then,
    );
  }

  #playInTurn([scene, ...rest]: readonly CutsceneSpec[], then: () => void = () => undefined): void {
    if (scene === undefined) then();
    else this.game.play(scene, () => this.#playInTurn(rest, then));
  }

  /** Starts a solo run with the controls handed over. */
  tryOut(): void {
    this.#options.sounds.enter(this.level.environment);
    this.game.replay(null);
    this.game.beginSolo();
  }

  /** Feeds recorded frames into a fresh solo run. */
  replay(frames: Iterator<InputFrame>): void {
    this.game.beginSolo();
    this.game.replay(frames);
  }

  dispose(): void {
    this.online?.dispose();
    this.#options.sounds.enter(null);
  }

  send<Kind extends keyof ClientMessages>(kind: Kind, payload: ClientMessages[Kind]): void {
    this.online?.send(kind, payload);
  }

  #begin(start: Parameters<Game['begin']>[0]): void {
    this.game.begin(start);
    // Somebody who comes back to a run in the middle has seen the beginning.
    if (start.run.tick === 0) {
      this.#cues.reset();
      this.playCutscenes('start');
    }
    refreshView(this.store, this.game);
  }

  #onEvents(events: readonly RunEvent[]): void {
    soundEvents(this.#options.sounds, events);
    for (const event of events) {
      if (event.kind === 'talk') this.#startConversation(event.character);
      if (event.kind === 'quest-accepted') this.#toastQuest(event.quest, 'accepted');
      if (event.kind === 'quest-done') this.#toastQuest(event.quest, 'done');
      if (event.kind === 'won') {
        this.endConversation();
        this.#showEmote(this.#overlay.ownIndex, 'cheer');
      }
    }
    this.#options.onEvents?.(events);
  }

  #toastQuest(id: string, text: 'accepted' | 'done'): void {
    const quest = this.level.quests.find((candidate) => candidate.id === id);
    if (quest !== undefined) addToast(this.store, { kind: 'quest', title: quest.title, text });
  }

  #startConversation(named: string): void {
    const entity = this.level.entities.find((candidate) => candidate.id === named || candidate.group === named);
    const character = entity?.group ?? named;
    if (this.store.getState().dialogue?.character === character) return;
    this.game.talkingTo = entityOfCharacter(this.game, character);
    openConversation(this.store, { level: this.level, character, talk: (who, text) => this.#talk(who, text) });
  }

  #talk(character: string, text: string): void {
    if (this.online !== null) {
      this.send('talk', { character, text });
      return;
    }
    this.#aloneTurns += 1;
    const answer = answerAlone(this.level, { character, text, turn: this.#aloneTurns });
    this.#letSpeak(character, answer);
    addSpeech(this.store, { character, text: answer, done: true, because: 'alone' });
  }

  /** Moves a character's mouth for as long as the words take, however fast they arrive. */
  #letSpeak(character: string, text: string): void {
    const entity = entityOfCharacter(this.game, character);
    if (entity === null || text === '') return;
    const from = Math.max(this.#overlay.speaker?.untilSeconds ?? 0, this.#overlay.nowSeconds);
    const limit = this.#overlay.nowSeconds + longestSpeechSeconds;
    this.#overlay.speaker = { entity, untilSeconds: Math.min(limit, from + countWords(text) / spokenWordsPerSecond) };
  }

  #onMessage<Kind extends keyof ServerMessages>(kind: Kind, payload: ServerMessages[Kind]): void {
    const message = { kind, payload } as {
      [K in keyof ServerMessages]: { kind: K; payload: ServerMessages[K] };
    }[keyof ServerMessages];
    if (message.kind === 'chat') addChatLine(this.store, { ...message.payload, kind: 'said' });
    if (message.kind === 'emote') this.#showEmote(message.payload.index, message.payload.emote);
    if (message.kind === 'speech') this.#onSpeech(message.payload);
    if (message.kind === 'notice') {
      // Nobody will answer: the talk must not wait for it.
      if (message.payload.code === 'room.out-of-earshot') this.endConversation();
      addToast(this.store, { kind: 'notice', title: message.payload.message, text: message.payload.fix });
    }
    if (message.kind === 'reward') {
      this.store.setState({ credits: message.payload.balance });
      this.#options.sounds.play('reward');
      addToast(this.store, { kind: 'reward', title: `+${message.payload.credits}`, text: message.payload.reason });
    }
  }

  #onSpeech(speech: ServerMessages['speech']): void {
    this.#letSpeak(speech.character, speech.text);
    if (!speech.done) this.#options.sounds.play('talk');
    if (speech.to === this.#overlay.ownIndex) addSpeech(this.store, speech);
  }

  #showEmote(index: number, emote: string): void {
    const known: readonly EmoteKind[] = ['wave', 'cheer', 'talk', 'sit', 'dance'];
    const kind = known.find((candidate) => candidate === emote);
    if (kind !== undefined) {
      this.#overlay.emotes.set(index, { kind, untilSeconds: this.#overlay.nowSeconds + emoteSeconds });
    }
  }

  #showCutscene(): void {
    const moment = this.game.cutscene === null ? null : this.game.cutscene.moment;
    this.store.setState({
      fade: moment?.fade ?? 0,
      subtitle: moment?.subtitle ? { ...moment.subtitle, character: moment.speaker } : null,
    });
  }

  #endFarConversation(): void {
    const { own, talkingTo } = this.game;
    const entity = this.level.entities.find((candidate) => candidate.id === talkingTo);
    if (own === null || entity === undefined) return;
    const { position } = own.run;
    if (Math.hypot(entity.position.x - position.x, entity.position.z - position.z) > conversationMetres)
      this.endConversation();
  }
}
