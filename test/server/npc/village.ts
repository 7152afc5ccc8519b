import { compileLevel } from '#engine/level/compile.ts';
import type { Level } from '#engine/level/level.ts';
import { parseSpec } from '#engine/level/parse-spec.ts';
import type { CharacterSpec, WorldSpec } from '#engine/level/world-spec.ts';
import type { ProviderAttempt } from '#engine/protocol/api/shapes.ts';
import type { ChatMessage, Gateway, IntentGuess, LineAnswer } from '#server/inference/gateway.ts';
import type { ConversationKey, ConversationMemory, RememberedLine } from '#server/npc/conversation-memory.ts';
import type { Minds, SpeechPiece, SpeechRequest } from '#server/npc/minds.ts';

type Language = WorldSpec['language'];

const words = {
  en: {
    greeting: 'Welcome to my dune, friend.',
    knowledge: ['The lighthouse was built by Captain Olm.', 'Ghosts steal lanterns when the fog comes.'],
    secret: 'My brother sleeps beneath the third lantern.',
    phrase: 'the tide remembers',
    quest: 'Light the harbour',
    step: 'Bring six lanterns.',
  },
  es: {
    greeting: 'Bienvenida a mi duna, amiga.',
    knowledge: ['El capitán Olm construyó el faro.', 'Los fantasmas roban linternas cuando llega la niebla.'],
    secret: 'Mi hermano duerme bajo la tercera linterna.',
    phrase: 'la marea recuerda',
    quest: 'Ilumina el puerto',
    step: 'Trae seis linternas.',
  },
  zh: {
    greeting: '欢迎来到我的沙丘。',
    knowledge: ['灯塔是奥姆船长建的。', '起雾的时候幽灵会偷走灯笼。'],
    secret: '我的兄弟睡在第三盏灯笼下面。',
    phrase: '潮水记得一切',
    quest: '点亮港口',
    step: '带来六个灯笼。',
  },
} as const;

/** What the villagers of each language say and hide. */
export const villageWords: Readonly<Record<Language, (typeof words)[Language]>> = words;

/** A village with a keeper who gives a quest and hides a secret, a baker, and a lighthouse; and its level as compiled. */
export function village(language: Language): Village {
  return villages[language];
}

/** A world with its level. */
export interface Village {
  readonly spec: WorldSpec;
  readonly level: Level;
  readonly keeper: CharacterSpec;
}

function build(language: Language): Village {
  const { greeting, knowledge, secret, phrase, quest, step } = words[language];
  const names = { en: 'Lighthouse', es: 'Faro', zh: '灯塔' } as const;
  const spec = parseSpec({
    version: 1,
    title: 'Harbour',
    language,
    archetype: 'quest-village',
    setting: { biome: 'harbour' },
    layout: { size: 'small' },
    player: {},
    things: [
      { id: 'lanterns', kind: 'lantern', count: 6, role: 'collect' },
      { id: 'tower', kind: 'lighthouse', name: names[language], count: 1, role: 'landmark' },
    ],
    characters: [
      {
        id: 'mara',
        name: 'Mara',
        role: 'keeper',
        persona: 'Calm and brief.',
        greeting,
        knowledge,
        secrets: [
          { id: 'brother', text: secret, unlockPhrase: phrase },
          { id: 'never', text: 'The chest holds nothing but sand.', unlockPhrase: 'seven grey gulls' },
        ],
      },
      { id: 'bo', name: 'Bo', role: 'baker' },
    ],
    quests: [
      {
        id: 'light',
        title: quest,
        giver: 'mara',
        steps: [{ kind: 'collect', target: 'lanterns', count: 6, text: step }],
      },
    ],
    rules: { win: { kind: 'quest', quest: 'light' } },
  });
  const keeper = spec.characters[0];
  if (!keeper) throw new Error('The village lost its keeper.');
  return { spec, level: compileLevel(spec, 5), keeper };
}

const villages: Readonly<Record<Language, Village>> = { en: build('en'), es: build('es'), zh: build('zh') };

/** A turn of a conversation with the keeper. */
export function turn(language: Language, text: string, rest: Partial<SpeechRequest> = {}): SpeechRequest {
  const { spec, level, keeper } = villages[language];
  const quest = spec.quests[0];
  if (!quest) throw new Error('The village lost its quest.');
  return {
    levelId: 'l1',
    spec,
    level,
    character: keeper,
    player: { id: 'p1', name: 'Zoë' },
    text,
    quests: [{ quest, finishedSteps: null, done: false }],
    signal: new AbortController().signal,
    ...rest,
  };
}

/** Everything that a character says to a turn. */
export async function hear(minds: Minds, request: SpeechRequest): Promise<{ text: string; last: SpeechPiece | null }> {
  let text = '';
  let last: SpeechPiece | null = null;
  for await (const piece of minds.speak(request)) {
    text += piece.text;
    last = piece;
  }
  return { text, last };
}

/** What a double of a language model says; null when none is connected. */
export type Voice = ((messages: readonly ChatMessage[], signal: AbortSignal) => AsyncIterable<string>) | null;

/** The speaking side of a gateway over a voice. */
export function voiceGateway(
  voice: Voice,
  rest: { attempts?: readonly ProviderAttempt[]; intent?: IntentGuess | null } = {},
): Gateway {
  const answered: ProviderAttempt = {
    provider: 'double',
    model: 'parrot',
    outcome: 'answered',
    because: 'It answered.',
    milliseconds: 1,
  };
  const unused = () => Promise.reject(new Error('This double only speaks.'));
  return {
    planSpec: unused,
    editSpec: unused,
    streamLine: async ({ messages, signal }): Promise<LineAnswer> =>
      voice
        ? { pieces: voice(messages, signal), attempts: [answered] }
        : { pieces: null, attempts: rest.attempts ?? [] },
    guessIntent: async () => rest.intent ?? null,
    health: () => [],
    close: async () => undefined,
  };
}

/** A memory in a list. */
export function listMemory(): ConversationMemory & { readonly lines: (ConversationKey & RememberedLine)[] } {
  const lines: (ConversationKey & RememberedLine)[] = [];
  const isSame = (a: ConversationKey, b: ConversationKey) =>
    a.playerId === b.playerId && a.levelId === b.levelId && a.character === b.character;
  return {
    lines,
    recent: async (key, limit) => lines.filter((line) => isSame(line, key)).slice(-limit),
    append: async (key, added) => void lines.push(...added.map((line) => ({ ...key, ...line }))),
  };
}
