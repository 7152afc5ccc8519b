import type { WorldSpec } from '#engine/level/world-spec.ts';

/** Language of a world. */
export type Language = WorldSpec['language'];

/** Sentences of the authored voice in one language. Names and quoted lines are put in untouched. */
export interface Phrases {
  hello(player: string): string;
  helloAgain(player: string): string;
  farewell(player: string): string;
  welcome(): string;
  iAm(name: string, role: string): string;
  hurt(): string;
  place(thing: string, direction: string, metres: number): string;
  here(thing: string): string;
  people(names: string): string;
  offerQuest(title: string): string;
  questGoesOn(title: string, step: string): string;
  questDone(title: string): string;
  noQuest(): string;
  unknown(topic: string): string;
  unknownNothing(): string;
  /** North, north-east, ... clockwise. */
  readonly directions: readonly [string, string, string, string, string, string, string, string];
}

const english: Phrases = {
  hello: (player) => `Hello, ${player}.`,
  helloAgain: (player) => `Good to see you again, ${player}.`,
  farewell: (player) => `Safe travels, ${player}.`,
  welcome: () => 'You are welcome.',
  iAm: (name, role) => `I am ${name}, ${role} of this place.`,
  hurt: () => 'That was unkind. I would rather talk about something else.',
  place: (thing, direction, metres) => `${thing}? That way, to the ${direction}, about ${metres} steps from here.`,
  here: (thing) => `${thing}? You are standing right next to it.`,
  people: (names) => `You will meet ${names} around here.`,
  offerQuest: (title) => `I could use some help: ${title}. Can I count on you?`,
  questGoesOn: (title, step) => `Remember what we agreed on, ${title}. ${step}`,
  questDone: (title) => `You did it: ${title}. I will not forget that.`,
  noQuest: () => 'I have no task for you, but others here may.',
  unknown: (topic) => `That is beyond me. Ask me about this instead: ${topic}`,
  unknownNothing: () => 'That is beyond me, I am afraid.',
  directions: ['north', 'north-east', 'east', 'south-east', 'south', 'south-west', 'west', 'north-west'],
};

const spanish: Phrases = {
  hello: (player) => `Hola, ${player}.`,
  helloAgain: (player) => `Me alegra verte otra vez, ${player}.`,
  farewell: (player) => `Buen viaje, ${player}.`,
  welcome: () => 'De nada.',
  iAm: (name, role) => `Soy ${name}, ${role} de este lugar.`,
  hurt: () => 'Eso no fue amable. Hablemos de otra cosa.',
  place: (thing, direction, metres) => `¿${thing}? Por allí, hacia el ${direction}, a unos ${metres} pasos.`,
  here: (thing) => `¿${thing}? Lo tienes justo al lado.`,
  people: (names) => `Por aquí encontrarás a ${names}.`,
  offerQuest: (title) => `Necesito ayuda: ${title}. ¿Puedo contar contigo?`,
  questGoesOn: (title, step) => `Recuerda lo que acordamos, ${title}. ${step}`,
  questDone: (title) => `Lo lograste: ${title}. No lo olvidaré.`,
  noQuest: () => 'No tengo tareas para ti, pero quizá otros sí.',
  unknown: (topic) => `Eso no lo sé. Pregúntame mejor por esto: ${topic}`,
  unknownNothing: () => 'Eso no lo sé, lo siento.',
  directions: ['norte', 'noreste', 'este', 'sureste', 'sur', 'suroeste', 'oeste', 'noroeste'],
};

const chinese: Phrases = {
  hello: (player) => `你好,${player}。`,
  helloAgain: (player) => `又见面了,${player}。`,
  farewell: (player) => `一路平安,${player}。`,
  welcome: () => '不客气。',
  iAm: (name, role) => `我是${name},这里的${role}。`,
  hurt: () => '这话可不友善,我们说点别的吧。',
  place: (thing, direction, metres) => `${thing}?在${direction}边,离这里大约${metres}步。`,
  here: (thing) => `${thing}?就在你旁边。`,
  people: (names) => `在这附近你会遇到${names}。`,
  offerQuest: (title) => `我需要帮忙:${title}。你愿意帮我吗?`,
  questGoesOn: (title, step) => `别忘了我们说好的:${title}。${step}`,
  questDone: (title) => `你做到了:${title}。我不会忘记的。`,
  noQuest: () => '我没有任务给你,也许别人有。',
  unknown: (topic) => `这我不知道。不如问问我这个:${topic}`,
  unknownNothing: () => '抱歉,这我不知道。',
  directions: ['北', '东北', '东', '东南', '南', '西南', '西', '西北'],
};

/** Sentences by language. */
export const phrasesByLanguage: Readonly<Record<Language, Phrases>> = { en: english, es: spanish, zh: chinese };
