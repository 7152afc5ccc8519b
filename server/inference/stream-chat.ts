import type { InferenceClient } from '@huggingface/inference';
import type { ChatRequest } from '#server/inference/chat-provider.ts';

/** A client, the model to ask for, and the exact endpoint when it is not Hugging Face's router. */
export interface ChatTarget {
  readonly client: InferenceClient;
  readonly model: string;
  readonly endpointUrl?: string;
}

/**
 * Streams a chat completion. The client's own retry is off (it repeats a 503 without end), and the request is always
 * aborted at the end, because leaving the loop alone would let the server go on generating.
 */
export async function* streamChat(target: ChatTarget, request: ChatRequest): AsyncIterable<string> {
  const ending = new AbortController();
  const signal = AbortSignal.any([request.signal, ending.signal]);
  try {
    const chunks = target.client.chatCompletionStream(
      {
        ...(target.endpointUrl ? { endpointUrl: target.endpointUrl } : {}),
        model: target.model,
        messages: request.messages.map((message) => ({ ...message })),
        max_tokens: request.maxTokens,
        temperature: request.temperature,
        ...(request.schema
          ? {
              response_format: {
                type: 'json_schema',
                json_schema: { name: request.schema.name, schema: request.schema.schema, strict: true },
              },
            }
          : {}),
      },
      { retry_on_error: false, signal },
    );
    for await (const chunk of chunks) {
      const text = chunk.choices?.[0]?.delta?.content;
      if (typeof text === 'string' && text !== '') yield text;
    }
  } finally {
    ending.abort();
  }
}
