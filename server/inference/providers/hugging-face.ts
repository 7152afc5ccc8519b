import { InferenceClient } from '@huggingface/inference';
import { defineProvider } from '#server/inference/chat-provider.ts';
import { streamChat } from '#server/inference/stream-chat.ts';

/** Model that is asked for when INFERENCE_MODEL is not set. */
const usualModel = 'meta-llama/Llama-3.1-8B-Instruct';

/** Hugging Face Inference Providers, through their router. */
export const huggingFace = defineProvider({
  id: 'hugging-face',
  configure(env) {
    if (!env.HF_TOKEN) return { off: 'HF_TOKEN is not set.' };
    const client = new InferenceClient(env.HF_TOKEN);
    const model = env.INFERENCE_MODEL ?? usualModel;
    return { provider: { id: 'hugging-face', model, stream: (request) => streamChat({ client, model }, request) } };
  },
});
