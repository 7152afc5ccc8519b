import { huggingFace } from './hugging-face.ts';
import { openaiCompatible } from './openai-compatible.ts';

/** Vendors in the order they are asked: the own endpoint first, then the hosted ones. */
export const providerDefinitions = [openaiCompatible, huggingFace] as const;
