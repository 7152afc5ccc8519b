/**
 * What a machine may read about the page: end-to-end tests wait on it, and the overlay (F3) shows it.
 * It is a copy: writing to it changes nothing.
 */
export interface Diagnostics {
  /** True once a level is drawn and can be steered. */
  readonly ready: boolean;
  readonly phase: string;
  readonly status: string;
  /** Where the own body is, metres; null without one. */
  readonly position: { readonly x: number; readonly y: number; readonly z: number } | null;
  /** Heading of the camera in radians: 0 looks north, grows anticlockwise. */
  readonly heading: number;
  /** Level tick of the own run. */
  readonly tick: number;
  readonly framesPerSecond: number;
  readonly drawCalls: number;
  readonly triangles: number;
  /** Room id, or null when alone. */
  readonly room: string | null;
  readonly connection: string;
  readonly players: number;
  /** Where others are shown now, metres. */
  readonly others: readonly { readonly index: number; readonly x: number; readonly y: number; readonly z: number }[];
  /** Times that the server had to correct the own run. */
  readonly corrections: number;
}

const empty: Diagnostics = {
  ready: false,
  phase: 'loading',
  status: 'playing',
  position: null,
  heading: 0,
  tick: 0,
  framesPerSecond: 0,
  drawCalls: 0,
  triangles: 0,
  room: null,
  connection: 'none',
  players: 0,
  others: [],
  corrections: 0,
};

let current: Diagnostics = empty;

declare global {
  interface Window {
    /** Read-only state of the page for tests and the diagnostics overlay. */
    readonly __worldloom?: Diagnostics;
  }
}

/** Installs `window.__worldloom`. */
export function installDiagnostics(): void {
  Object.defineProperty(window, '__worldloom', { get: () => ({ ...current }), configurable: true });
}

/** Replaces what is reported; missing fields keep their values. */
export function reportDiagnostics(change: Partial<Diagnostics>): void {
  current = { ...current, ...change };
}

/** Forgets everything: a level was left. */
export function clearDiagnostics(): void {
  current = empty;
}

/** What is reported now. */
export function readDiagnostics(): Diagnostics {
  return current;
}
