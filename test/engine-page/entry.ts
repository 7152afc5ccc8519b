import { fingerprintLevel } from '#test/bench/engine/fingerprint.ts';
import { playScenarios } from '#test/golden/scenarios.ts';

/** What a page with the engine in it offers to whoever drives the browser. */
export interface EnginePage {
  readonly fingerprintLevel: typeof fingerprintLevel;
  readonly playScenarios: typeof playScenarios;
}

declare global {
  var enginePage: EnginePage;
}

globalThis.enginePage = { fingerprintLevel, playScenarios };
