import type { ProviderAttempt } from '#engine/protocol/api/shapes.ts';
import type { WorldSpec } from '#engine/level/world-spec.ts';

/** One turn of a conversation as chat models take it. */
export interface ChatMessage {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

/** A line that a model speaks: pieces as they come, or null when no model answered; `attempts` says why. */
export interface LineAnswer {
  readonly pieces: AsyncIterable<string> | null;
  readonly attempts: readonly ProviderAttempt[];
}

/** A spec that a planner made, with the providers that were tried. */
export interface PlanAnswer {
  readonly spec: WorldSpec;
  readonly attempts: readonly ProviderAttempt[];
}

/** An edited spec: `patch` is RFC 6902, `diff` says it in words. */
export interface EditAnswer extends PlanAnswer {
  readonly patch: readonly unknown[];
  readonly diff: readonly string[];
}

/** What a player wants from a character, as the shipped model hears it; confidence is 0..1. */
export interface IntentGuess {
  readonly intent: string;
  readonly confidence: number;
}

/** State of a provider in plain words. */
export interface ProviderHealth {
  readonly id: string;
  readonly model: string;
  readonly status: 'ready' | 'off' | 'resting';
  readonly because: string;
}

/** The one door to inference: routes between providers, falls over to the next, and always ends with the embedded one. */
export interface Gateway {
  /** Throws InputError for prompts that are empty, too long or refused. */
  planSpec(request: {
    prompt: string;
    seed: number;
    planner: 'embedded' | 'auto';
    signal: AbortSignal;
  }): Promise<PlanAnswer>;
  /** Throws InputError `input.edit-not-understood`. */
  editSpec(request: { spec: WorldSpec; instruction: string; signal: AbortSignal }): Promise<EditAnswer>;
  /** Never throws before the first piece; iterating throws ProviderError when the stream is cut. */
  streamLine(request: { messages: readonly ChatMessage[]; signal: AbortSignal }): Promise<LineAnswer>;
  /** What somebody means by a line said to a character; null when the model could not be loaded. */
  guessIntent(text: string): Promise<IntentGuess | null>;
  health(): readonly ProviderHealth[];
  close(): Promise<void>;
}
