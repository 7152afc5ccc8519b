import { foldText } from '#server/npc/words.ts';

/** What somebody may want when they speak to a character. */
export const intentKinds = [
  'greet',
  'farewell',
  'thanks',
  'ask-where',
  'ask-who',
  'ask-quest',
  'ask-lore',
  'insult',
  'other',
] as const;
/** One of `intentKinds`. */
export type IntentKind = (typeof intentKinds)[number];

const cues: readonly (readonly [IntentKind, RegExp])[] = [
  ['insult', /\b(stupid|idiot|ugly|hate you|shut up|tonto|idiota|feo|callate)\b|笨蛋|讨厌你|闭嘴/],
  ['ask-where', /\b(where|way to|how do i get|find|donde|como llego|camino a)\b|哪里|哪儿|在哪|怎么走/],
  [
    'ask-quest',
    /\b(quest|task|help you|need help|mission|what should i do|job|mision|tarea|ayudarte|que hago)\b|任务|帮忙|帮你|做什么/,
  ],
  ['ask-who', /\b(who|your name|quien|como te llamas)\b|你是谁|谁|名字/],
  ['thanks', /\b(thanks|thank you|cheers|gracias)\b|谢谢|多谢/],
  ['farewell', /\b(bye|goodbye|see you|farewell|adios|hasta luego)\b|再见|拜拜/],
  ['greet', /^\s*(hi|hello|hey|good (morning|evening|day)|hola|buenas|buenos dias)\b|你好|您好|嗨/],
];

/** Intent by plain words, for when no model is loaded. Questions that fit nothing are "ask-lore". */
export function intentByWords(text: string): IntentKind {
  const folded = foldText(text);
  const hit = cues.find(([, pattern]) => pattern.test(folded));
  return hit ? hit[0] : /[?？¿]/.test(text) ? 'ask-lore' : 'other';
}

/** Narrows a model's label to an intent; null for labels that this server does not know. */
export function toIntentKind(label: string): IntentKind | null {
  return intentKinds.find((kind) => kind === label) ?? null;
}
