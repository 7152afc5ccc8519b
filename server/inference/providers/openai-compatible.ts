import { InferenceClient } from '@huggingface/inference';
import { defineProvider } from '#server/inference/chat-provider.ts';
import { streamChat } from '#server/inference/stream-chat.ts';

/** Any server that speaks the OpenAI chat routes: vLLM, TGI, Ollama, llama.cpp. */
export const openaiCompatible = defineProvider({
  id: 'openai-compatible',
  configure(env) {
    const endpointUrl = env.INFERENCE_URL;
    if (!endpointUrl) return { off: 'INFERENCE_URL is not set.' };
    const client = new InferenceClient(env.HF_TOKEN ?? '');
    const model = env.INFERENCE_MODEL ?? 'default';
    return {
      provider: {
        id: 'openai-compatible',
        model,
        stream: (request) => streamChat({ client, model, endpointUrl }, request),
      },
    };
  },
});
