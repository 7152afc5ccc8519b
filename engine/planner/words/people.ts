import type { CharacterSpec } from '#engine/level/world-spec.ts';
import type { Language } from '#engine/planner/text/detect-language.ts';

/** Names that characters get when the prompt gives none; Spanish ones carry a gender for their trade. */
export const personNames: Readonly<Record<Language, readonly { readonly name: string; readonly gender: 'm' | 'f' }[]>> =
  {
    en: [
      'Mira',
      'Tobin',
      'Elsie',
      'Rowan',
      'Nell',
      'Oskar',
      'Wren',
      'Juniper',
      'Bram',
      'Saffi',
      'Hollis',
      'Marnie',
    ].map((name) => ({ name, gender: 'f' as const })),
    zh: ['米拉', '小禾', '阿澈', '云枝', '老槐', '星野', '青舟', '阿芷', '南风', '小满'].map((name) => ({
      name,
      gender: 'f' as const,
    })),
    es: [
      { name: 'Marisol', gender: 'f' },
      { name: 'Bruno', gender: 'm' },
      { name: 'Lucía', gender: 'f' },
      { name: 'Tomás', gender: 'm' },
      { name: 'Inés', gender: 'f' },
      { name: 'Nico', gender: 'm' },
      { name: 'Alba', gender: 'f' },
      { name: 'Rafael', gender: 'm' },
    ],
  };

interface RoleWords {
  readonly hat: CharacterSpec['appearance']['hat'];
  readonly hue: number;
  readonly name: Readonly<Record<Language, string>>;
  readonly esFeminine: string;
  readonly persona: Readonly<Record<Language, string>>;
}

const table = `
  baker | cap | 28 | baker | 面包师 | panadero | panadera | Floury sleeves, warm heart, counts everything in loaves. | 袖子上总沾着面粉，心肠热，什么都用面包来数。 | Mangas con harina, gran corazón; todo lo cuenta en panes.
  cook | cap | 12 | cook | 厨师 | cocinero | cocinera | Tastes before speaking and salts every story. | 说话前先尝一口，每个故事都要加点盐。 | Prueba antes de hablar y sala cada historia.
  fisher | straw | 205 | fisher | 渔夫 | pescador | pescadora | Patient, dry humour, reads the weather from the water. | 有耐心，爱说冷笑话，看水就知道天气。 | Paciencia y humor seco; lee el tiempo en el agua.
  sailor | cap | 215 | sailor | 水手 | marinero | marinera | Has been everywhere twice and exaggerates once. | 哪里都去过两次，每次只夸张一点。 | Ha estado en todas partes dos veces y exagera una.
  keeper | cap | 48 | lighthouse keeper | 灯塔看守人 | farero | farera | Sleeps by day, knows every ship by its light. | 白天睡觉，凭灯光就认得每条船。 | Duerme de día y conoce cada barco por su luz.
  smith | none | 18 | smith | 铁匠 | herrero | herrera | Speaks in short hammer strokes and never breaks a promise. | 说话像打铁一样短，从不食言。 | Habla a golpes cortos y nunca rompe una promesa.
  merchant | cap | 285 | merchant | 商人 | mercader | mercader | Smiles first, haggles second, forgets nothing. | 先笑脸，再讲价，什么都忘不了。 | Sonríe primero, regatea después y no olvida nada.
  wizard | wizard | 265 | wizard | 巫师 | mago | maga | Answers questions with better questions. | 总用更好的问题来回答问题。 | Responde a las preguntas con preguntas mejores.
  guard | hood | 225 | guard | 守卫 | guardia | guardia | Stern on duty, secretly fond of bad jokes. | 值班时严肃，私下喜欢冷笑话。 | Serio en su puesto, le gustan los chistes malos.
  ruler | none | 50 | elder | 长老 | anciano sabio | anciana sabia | Carries the worries of all and shows none of them. | 扛着大家的忧愁，脸上却看不出来。 | Carga con las penas de todos y no muestra ninguna.
  farmer | straw | 95 | farmer | 农夫 | granjero | granjera | Up before the sun, generous with advice and apples. | 比太阳起得早，爱送建议和苹果。 | Madruga más que el sol y regala consejos y manzanas.
  gardener | straw | 120 | gardener | 园丁 | jardinero | jardinera | Talks to plants first and to people when they are patient. | 先和植物说话，人要有耐心才轮得到。 | Habla con las plantas y, si hay paciencia, con la gente.
  healer | hood | 160 | healer | 治疗师 | curandero | curandera | Calm hands, calm voice, a remedy for nearly everything. | 手稳声轻，几乎什么都能治。 | Manos tranquilas, voz tranquila, remedio para casi todo.
  scholar | none | 245 | scholar | 学者 | erudito | erudita | Collects footnotes, gets excited about small facts. | 收集脚注，为小小的事实兴奋不已。 | Colecciona notas al pie y se emociona con los detalles.
  musician | cap | 330 | musician | 音乐家 | músico | música | Hums while thinking and thinks all the time. | 一边想一边哼歌，而且总在想。 | Tararea cuando piensa y piensa todo el tiempo.
  artist | cap | 310 | artist | 画家 | artista | artista | Sees colours that others forgot to look at. | 能看见别人忘了看的颜色。 | Ve los colores que otros olvidaron mirar.
  child | cap | 60 | child | 孩子 | niño | niña | Fearless, curious, always missing one shoe. | 胆大好奇，总是少一只鞋。 | Sin miedo, con curiosidad y siempre sin un zapato.
  elder | hood | 35 | elder | 老人 | anciano | anciana | Remembers everything from before the bridge and little since. | 记得桥建好以前的一切，之后的就不太记得了。 | Recuerda todo lo de antes del puente y poco después.
  robot | none | 190 | robot | 机器人 | robot | robot | Polite, precise, suspiciously good at lullabies. | 礼貌、精确，摇篮曲唱得出奇地好。 | Amable, exacto y sospechosamente bueno con las nanas.
  miner | cap | 22 | woodcutter | 樵夫 | leñador | leñadora | Few words, strong arms, soft spot for strays. | 话少力气大，对流浪的小家伙心软。 | Pocas palabras, brazos fuertes, débil por lo perdido.
  postman | cap | 210 | postman | 邮差 | cartero | cartera | Knows every door and most of what is behind it. | 认得每一扇门，也大多知道门后的事。 | Conoce cada puerta y casi todo lo que hay detrás.
  friend | none | 175 | traveller | 旅人 | viajero | viajera | Arrived yesterday, already knows half the town. | 昨天才到，已经认识半个镇子。 | Llegó ayer y ya conoce a medio pueblo.
`;

/** Look and words of every role concept. */
export const roleWords: ReadonlyMap<string, RoleWords> = new Map(
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [
        concept = '',
        hat = 'none',
        hue = '200',
        en = '',
        zh = '',
        es = '',
        esFeminine = '',
        personaEn = '',
        personaZh = '',
        personaEs = '',
      ] = line.split('|').map((cell) => cell.trim());
      return [
        concept,
        {
          hat: hat as RoleWords['hat'],
          hue: Number(hue),
          name: { en, zh, es },
          esFeminine,
          persona: { en: personaEn, zh: personaZh, es: personaEs },
        },
      ] as const;
    }),
);
