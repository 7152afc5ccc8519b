import type { ArchetypeKind, BiomeKind, ThingKind } from '#engine/level/world-spec.ts';
import { archetypeKinds, biomeKinds, thingKinds } from '#engine/level/world-spec.ts';
import type { Language } from '#engine/planner/text/detect-language.ts';
import { plural } from '#engine/planner/words/grammar.ts';
import type { Note, NoteTopic } from '#engine/planner/words/note.ts';
import { biomeWords } from '#engine/planner/words/places.ts';

/** What each archetype is called in a sentence. */
export const archetypeWords: Readonly<Record<Language, Readonly<Record<ArchetypeKind, string>>>> = {
  en: {
    collect: 'a search-and-collect level',
    dungeon: 'a dungeon with locks and keys',
    maze: 'a maze',
    puzzle: 'a puzzle of blocks, plates and levers',
    'escape-room': 'an escape room with riddles',
    obby: 'an obstacle course',
    flyer: 'a flying game',
    'quest-village': 'a quest village',
    survival: 'a survival game',
    boss: 'a boss fight',
    stealth: 'a stealth game',
    'capture-flag': 'a capture-the-flag game',
    race: 'a race',
    runner: 'a runner',
    sandbox: 'a world to stroll in',
    farm: 'a farm',
    'tower-defence': 'a tower defence',
    rings: 'a drone flight through rings',
  },
  zh: {
    collect: '寻找收集关卡',
    dungeon: '锁与钥匙的地下城',
    maze: '迷宫',
    puzzle: '推箱与机关谜题',
    'escape-room': '密室逃脱',
    obby: '障碍跑酷',
    flyer: '飞行游戏',
    'quest-village': '任务村庄',
    survival: '生存游戏',
    boss: '首领战',
    stealth: '潜行游戏',
    'capture-flag': '夺旗游戏',
    race: '竞速赛',
    runner: '酷跑关卡',
    sandbox: '漫步世界',
    farm: '农场',
    'tower-defence': '塔防游戏',
    rings: '无人机穿环飞行',
  },
  es: {
    collect: 'un nivel de buscar y recoger',
    dungeon: 'una mazmorra con llaves y cerraduras',
    maze: 'un laberinto',
    puzzle: 'un rompecabezas de bloques, losas y palancas',
    'escape-room': 'una sala de escape con acertijos',
    obby: 'una carrera de obstáculos',
    flyer: 'un juego de vuelo',
    'quest-village': 'un pueblo con misiones',
    survival: 'un juego de supervivencia',
    boss: 'un combate contra un jefe',
    stealth: 'un juego de sigilo',
    'capture-flag': 'un juego de capturar la bandera',
    race: 'una carrera',
    runner: 'un corredor sin fin',
    sandbox: 'un mundo para pasear',
    farm: 'una granja',
    'tower-defence': 'una defensa de torres',
    rings: 'un vuelo de dron por aros',
  },
};

const sentences: Readonly<Record<Language, Readonly<Record<NoteTopic, string>>>> = {
  en: {
    vague: 'You left the choice to me, so I picked {0}.',
    'guessed-archetype': 'You named no kind of game, so I made {0}.',
    'nearest-archetype': 'There is no "{0}" game yet; the nearest that plays is {1}.',
    'nearest-biome': '"{0}" is not a landscape I have; the nearest is {1}.',
    'stand-in': 'I have no model for "{0}" yet, so {1} stand in and carry the name.',
    'second-biome': 'Both "{0}" and "{1}" were named; a level has one landscape, so I kept "{0}".',
    'second-time': 'It cannot be both "{0}" and "{1}"; I kept "{0}".',
    'second-weather': 'It cannot be both "{0}" and "{1}"; I kept "{0}".',
    'second-mood': 'Of the moods "{0}" and "{1}" I let "{0}" lead.',
    'second-style': 'Of the styles "{0}" and "{1}" I kept "{0}".',
    'second-difficulty': '"{0}" and "{1}" contradict each other; I kept "{0}".',
    'second-size': 'Both "{0}" and "{1}" were asked for; I kept "{0}".',
    'asked-and-denied': '"{0}" was both asked for and ruled out; ruled out wins.',
    'count-clamped': '{0} of "{1}" is more than a level can hold; I placed {2}.',
    'two-counts': 'Two counts were given for {2} ({0} and {1}); I kept {0}.',
    instructions: 'The prompt held instructions to the planner; I treated them as plain text.',
    deadline: 'I read "{0}" as a time limit of {1} minutes.',
    until: '"{0}" takes {1} minutes here; whoever lives through them wins.',
    'nothing-read': 'I could not read a wish in this prompt, so I made {0}.',
    'too-many-things': 'All counts together were more than a level can hold, so I scaled them down.',
    'denied-target': 'What should be collected was ruled out, so the goal is {0} instead.',
    'water-denied': 'There should be no water, so I left out the "{0}".',
    'water-in-air': 'This kind of game has no water in it, so {0} is left out.',
    'no-endure': 'Staying alive for a time is no way to win {0}, so I left that out.',
    'timer-clamped': 'A time limit of {0} seconds is out of range; I set {1} seconds.',
    'lives-clamped': '{0} lives are out of range; I set {1}.',
    'too-many-people': 'A level this size holds at most {0} characters.',
    'default-target': 'You did not say what to collect, so I chose {0}.',
    'snow-without-cold': 'Snow was ruled out, so the sky stays clear.',
    teams: 'Players join {0} teams in turn and wear their colours; what is won is counted for each player.',
    beyond: 'No level can do this yet, so it is left out: {0}.',
    unread: 'I have no word for this, so nothing was made of it: {0}.',
    'factor-clamped': '{1} times the usual {0} is out of range; I set {2} times.',
    'hero-body': 'You play a "{0}" in name and colour; the body stays that of a person.',
    'one-landscape': 'A course in the air has one landscape, so I kept {0} everywhere.',
  },
  zh: {
    vague: '你让我来决定，所以我选了{0}。',
    'guessed-archetype': '没有说明玩法，所以我做了{0}。',
    'nearest-archetype': '还没有“{0}”这种游戏，最接近且能玩的是{1}。',
    'nearest-biome': '我没有“{0}”这种地貌，最接近的是{1}。',
    'stand-in': '还没有“{0}”的模型，先用{1}代替并保留这个名字。',
    'second-biome': '同时提到了“{0}”和“{1}”，一个关卡只有一种地貌，我保留“{0}”。',
    'second-time': '不能既是“{0}”又是“{1}”，我保留“{0}”。',
    'second-weather': '不能既是“{0}”又是“{1}”，我保留“{0}”。',
    'second-mood': '在“{0}”和“{1}”两种气氛中，以“{0}”为主。',
    'second-style': '在“{0}”和“{1}”两种画风中，我保留“{0}”。',
    'second-difficulty': '“{0}”和“{1}”互相矛盾，我保留“{0}”。',
    'second-size': '同时要求“{0}”和“{1}”，我保留“{0}”。',
    'asked-and-denied': '“{0}”既被要求又被排除，以排除为准。',
    'count-clamped': '{0}个“{1}”超出了关卡上限，我放了{2}个。',
    'two-counts': '{2}出现了两个数量（{0}和{1}），我保留{0}。',
    instructions: '提示中含有对规划器的指令，我只把它当作普通文字。',
    deadline: '我把“{0}”理解为{1}分钟的时间限制。',
    until: '“{0}”在这里是{1}分钟，坚持到底就赢。',
    'nothing-read': '我没能从提示中读出愿望，所以做了{0}。',
    'too-many-things': '数量总和超出关卡上限，我按比例减少了。',
    'denied-target': '要收集的东西被排除了，所以目标改为{0}。',
    'water-denied': '不要有水，所以没有放“{0}”。',
    'water-in-air': '这种玩法里没有水，所以没有{0}。',
    'no-endure': '{0}不能靠活过一段时间获胜，所以我没有这样做。',
    'timer-clamped': '{0}秒的时限超出范围，我设为{1}秒。',
    'lives-clamped': '{0}条命超出范围，我设为{1}条。',
    'too-many-people': '这样大小的关卡最多有{0}个角色。',
    'default-target': '没有说明要收集什么，所以我选了{0}。',
    'snow-without-cold': '不要下雪，所以天空保持晴朗。',
    teams: '玩家依次加入{0}支队伍并穿上队伍的颜色，胜利按每位玩家计算。',
    beyond: '关卡还做不到这一点，所以没有做：{0}。',
    unread: '我不认识这些词，所以没有做：{0}。',
    'factor-clamped': '{0}是平常的{1}倍超出范围，我设为{2}倍。',
    'hero-body': '你扮演“{0}”，名字和颜色如此，身体仍是人的样子。',
    'one-landscape': '空中的路线只有一种地貌，所以处处都是{0}。',
  },
  es: {
    vague: 'Me dejaste elegir, así que hice {0}.',
    'guessed-archetype': 'No dijiste qué tipo de juego, así que hice {0}.',
    'nearest-archetype': 'Aún no hay juegos de «{0}»; lo más cercano que se puede jugar es {1}.',
    'nearest-biome': 'No tengo el paisaje «{0}»; el más cercano es {1}.',
    'stand-in': 'Aún no tengo modelo para «{0}»; en su lugar hay {1} con ese nombre.',
    'second-biome': 'Se nombraron «{0}» y «{1}»; un nivel tiene un solo paisaje, me quedo con «{0}».',
    'second-time': 'No puede ser «{0}» y «{1}» a la vez; me quedo con «{0}».',
    'second-weather': 'No puede haber «{0}» y «{1}» a la vez; me quedo con «{0}».',
    'second-mood': 'Entre «{0}» y «{1}», manda «{0}».',
    'second-style': 'Entre los estilos «{0}» y «{1}», me quedo con «{0}».',
    'second-difficulty': '«{0}» y «{1}» se contradicen; me quedo con «{0}».',
    'second-size': 'Se pidió «{0}» y «{1}»; me quedo con «{0}».',
    'asked-and-denied': '«{0}» se pidió y se descartó; gana lo descartado.',
    'count-clamped': '{0} de «{1}» es más de lo que cabe; puse {2}.',
    'two-counts': 'Había dos cantidades para {2} ({0} y {1}); me quedo con {0}.',
    instructions: 'El texto llevaba instrucciones para el planificador; las traté como simple texto.',
    deadline: 'Entendí «{0}» como un límite de {1} minutos.',
    until: '«{0}» dura aquí {1} minutos; gana quien los aguante.',
    'nothing-read': 'No pude leer un deseo en el texto, así que hice {0}.',
    'too-many-things': 'Todas las cantidades juntas no caben, así que las reduje.',
    'denied-target': 'Lo que había que recoger se descartó; ahora la meta son {0}.',
    'water-denied': 'No debe haber agua, así que dejé fuera «{0}».',
    'water-in-air': 'Este tipo de juego no tiene agua, así que falta {0}.',
    'no-endure': 'En {0} no se gana por seguir con vida, así que lo dejé fuera.',
    'timer-clamped': 'Un límite de {0} segundos no es posible; puse {1} segundos.',
    'lives-clamped': '{0} vidas no es posible; puse {1}.',
    'too-many-people': 'En un nivel así caben como mucho {0} personajes.',
    'default-target': 'No dijiste qué recoger, así que elegí {0}.',
    'snow-without-cold': 'La nieve se descartó, así que el cielo queda despejado.',
    teams: 'Los jugadores entran por turnos en {0} equipos y llevan sus colores; cada cual gana por sí mismo.',
    beyond: 'Ningún nivel puede hacer esto todavía, así que falta: {0}.',
    unread: 'No tengo palabra para esto, así que no hice nada con ello: {0}.',
    'factor-clamped': '{1} veces {0} no es posible; puse {2} veces.',
    'hero-body': 'Juegas como «{0}» de nombre y color; el cuerpo sigue siendo de persona.',
    'one-landscape': 'Un recorrido en el aire tiene un solo paisaje: {0} en todas partes.',
  },
};

const measureWords: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  speed: { en: 'speed', zh: '速度', es: 'la velocidad' },
  jump: { en: 'jump', zh: '跳跃', es: 'el salto' },
  gravity: { en: 'gravity', zh: '重力', es: 'la gravedad' },
};

/** The sentence of a note in a language; concepts among its words are translated. At most 240 characters. */
export function noteSentence(note: Note, language: Language): string {
  const text = sentences[language][note.topic].replace(/\{(\d)\}/g, (_, index: string) =>
    wordOf(note.words[Number(index)] ?? '', language),
  );
  return [...text].slice(0, 240).join('');
}

// Only words marked "#" are concepts: "crystal" in a prompt may be a gem and not the crystal cave.
function wordOf(word: string, language: Language): string {
  if (!word.startsWith('#')) return [...word].slice(0, 60).join('');
  const concept = word.slice(1);
  if (Object.hasOwn(measureWords, concept)) return measureWords[concept]?.[language] ?? concept;
  if ((archetypeKinds as readonly string[]).includes(concept))
    return archetypeWords[language][concept as ArchetypeKind];
  if ((thingKinds as readonly string[]).includes(concept))
    return plural({ kind: concept as ThingKind, name: '' }, language);
  if ((biomeKinds as readonly string[]).includes(concept)) return biomeWords[language][concept as BiomeKind];
  return concept;
}
