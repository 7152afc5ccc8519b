import type { Environment } from '#server/env.ts';
import type { ChatMessage } from '#server/inference/gateway.ts';

/** What a chat model is asked. `schema` (JSON Schema) constrains the answer to one JSON document. */
export interface ChatRequest {
  readonly messages: readonly ChatMessage[];
  readonly schema: { readonly name: string; readonly schema: Readonly<Record<string, unknown>> } | null;
  readonly maxTokens: number;
  readonly temperature: number;
  readonly signal: AbortSignal;
}

/** A chat model behind one vendor. */
export interface ChatProvider {
  readonly id: string;
  readonly model: string;
  /** Pieces of the answer as they come. Throws whatever the vendor's client throws; stops when `signal` aborts. */
  stream(request: ChatRequest): AsyncIterable<string>;
}

/** A vendor: `configure` answers a provider, or why it is off in plain words. */
export interface ProviderDefinition {
  readonly id: string;
  configure(env: Environment): { readonly provider: ChatProvider } | { readonly off: string };
}

/** Keeps the literal id of a vendor. */
export function defineProvider<const Definition extends ProviderDefinition>(definition: Definition): Definition {
  return definition;
}
