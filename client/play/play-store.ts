import { createStore, type StoreApi } from 'zustand/vanilla';
import type { RunStatus } from '#engine/sim/types.ts';
import type { AbilityKind } from '#engine/level/world-spec.ts';
import type { WinSaying } from '#engine/rules/index.ts';
import type { WinProgress } from '#engine/rules/win-rule.ts';
import type { Bearing } from '#client/play/bearing.ts';
import type { Reachable } from '#client/play/objective.ts';
import type { SkyWord } from '#client/play/sky-now.ts';

/** A line of the room's chat; `own` marks what this player said. */
export interface ChatLine {
  readonly key: number;
  readonly from: string;
  readonly text: string;
  readonly kind: 'said' | 'system';
}

/** Somebody in the room. */
export interface PlayerLine {
  readonly index: number;
  readonly playerId: string;
  readonly name: string;
  readonly hue: number;
  readonly status: string;
  readonly score: number;
  readonly connected: boolean;
  readonly own: boolean;
}

/** One turn of a conversation with a character. */
export interface SpeechTurn {
  readonly key: number;
  readonly from: 'player' | 'character';
  readonly text: string;
  readonly done: boolean;
  readonly because: string;
}

/** The open conversation. */
export interface DialogueView {
  readonly character: string;
  readonly name: string;
  readonly role: string;
  readonly hue: number;
  readonly turns: readonly SpeechTurn[];
  readonly waiting: boolean;
}

/** Something short that the player should see for a moment. */
export interface Toast {
  readonly key: number;
  readonly kind: 'reward' | 'notice' | 'taken' | 'quest';
  readonly title: string;
  readonly text: string;
}

/** A tip that the player typed; `because` says why it asks, or why it failed. */
export interface TipView {
  readonly name: string;
  readonly credits: string;
  readonly state: 'asking' | 'sending' | 'done' | 'failed';
  readonly because: string;
}

/** Whether others are in reach: alone by choice, joined, line cut, or seat lost for a reason. */
export type Connection =
  | { readonly state: 'solo' | 'joining' | 'joined' | 'dropped' }
  | { readonly state: 'gone'; readonly message: string; readonly retry: boolean };

/** Everything that the interface shows; changes a few times a second at most. Motion is not in here. */
export interface PlayView {
  readonly phase: 'waiting' | 'cutscene' | 'playing' | 'orbit';
  readonly status: RunStatus;
  readonly objective: WinProgress<WinSaying> | null;
  /** Where to go next; `turnDegrees` is clockwise from where the camera looks. */
  readonly compass: { readonly turnDegrees: number; readonly metres: Bearing['metres'] } | null;
  readonly secondsLeft: number | null;
  readonly secondsPlayed: number;
  readonly score: number;
  readonly lives: number | null;
  readonly health: number;
  readonly deaths: number;
  readonly taken: readonly { readonly look: string; readonly name: string; readonly count: number }[];
  readonly quests: Readonly<Record<string, number>>;
  readonly reachable: Reachable | null;
  /** Abilities that were learnt in this run. */
  readonly learnt: readonly AbilityKind[];
  /** What is written on a sign close by. */
  readonly sign: string | null;
  /** Whether there is anybody to fight here. */
  readonly fights: boolean;
  /** Seconds of air left under water, or null with the head above it. */
  readonly breathSeconds: number | null;
  /** What wind, cold or night does right now, or null. */
  readonly sky: SkyWord | null;
  readonly dialogue: DialogueView | null;
  readonly chat: readonly ChatLine[];
  readonly players: readonly PlayerLine[];
  readonly toasts: readonly Toast[];
  readonly tip: TipView | null;
  readonly connection: Connection;
  /** True while the own run waits for the server. */
  readonly stalled: boolean;
  /** Line of the cutscene; `character` is the id of who says it, null for a narrator. */
  readonly subtitle: { readonly speaker: string; readonly text: string; readonly character: string | null } | null;
  readonly fade: number;
  readonly credits: number | null;
  /** True once the win or loss was shown and put away. */
  readonly resultSeen: boolean;
}

/** Store of one visit to a level. */
export type PlayStore = StoreApi<PlayView>;

/** Makes the store of a visit that has not begun. */
export function createPlayStore(): PlayStore {
  return createStore<PlayView>(() => ({
    phase: 'waiting',
    status: 'playing',
    objective: null,
    compass: null,
    secondsLeft: null,
    secondsPlayed: 0,
    score: 0,
    lives: null,
    health: 0,
    deaths: 0,
    taken: [],
    quests: {},
    reachable: null,
    learnt: [],
    sign: null,
    fights: false,
    breathSeconds: null,
    sky: null,
    dialogue: null,
    chat: [],
    players: [],
    toasts: [],
    tip: null,
    connection: { state: 'solo' },
    stalled: false,
    subtitle: null,
    fade: 0,
    credits: null,
    resultSeen: false,
  }));
}

let nextKey = 1;
/** A number that no other line or toast of this page has. */
export function takeKey(): number {
  nextKey += 1;
  return nextKey;
}

const keptToasts = 3;
const keptLines = 60;

/** Shows a toast; the interface lets it go after a while. */
export function addToast(store: PlayStore, toast: Omit<Toast, 'key'>): void {
  store.setState(({ toasts }) => ({ toasts: [...toasts, { ...toast, key: takeKey() }].slice(-keptToasts) }));
}

/** Puts a toast away. */
export function dropToast(store: PlayStore, key: number): void {
  store.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.key !== key) }));
}

/** Adds a line to the chat. */
export function addChatLine(store: PlayStore, line: Omit<ChatLine, 'key'>): void {
  store.setState(({ chat }) => ({ chat: [...chat, { ...line, key: takeKey() }].slice(-keptLines) }));
}
