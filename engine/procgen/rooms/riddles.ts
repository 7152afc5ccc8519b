import type { WorldSpec } from '#engine/level/world-spec.ts';

/** A riddle: what the sign says, the right answer, and three that sound right. */
export interface Riddle {
  readonly question: string;
  readonly answer: string;
  readonly wrong: readonly [string, string, string];
}

function riddle(line: string): Riddle {
  const [question = '', answer = '', first = '', second = '', third = ''] = line.split(' | ');
  return { question, answer, wrong: [first, second, third] };
}

/** Riddles of each language; the levers carry the answers. */
export const riddles: Readonly<Record<WorldSpec['language'], readonly Riddle[]>> = {
  en: [
    'The more you take away from it, the bigger it gets. | A hole | A shadow | A debt | A river',
    'It has a neck but no head, and it wears a cap. | A bottle | A mushroom | A lamp | A snake',
    'It follows you all day and leaves you in the dark. | A shadow | A dog | The wind | A star',
    'It speaks every language, yet only when you speak first. | An echo | A book | A parrot | A king',
    'It has cities without houses and rivers without water. | A map | A dream | A desert | A mirror',
    'It gets wetter the more it dries. | A towel | A fish | A cloud | A stone',
    'It has teeth but cannot bite. | A comb | A wolf | A rose | A pike',
    'It runs all day and never leaves its bed. | A river | A clock | A fever | A horse',
    'The one who makes it sells it; the one who buys it never uses it; the one who uses it never sees it. | A coffin | A crown | A key | A mask',
    'Feed it and it lives; give it a drink and it dies. | A fire | A flower | A cat | A storm',
  ].map(riddle),
  zh: [
    '你拿走得越多，它就变得越大。 | 洞 | 影子 | 债 | 河',
    '有脖子没有头，头上却戴着盖。 | 瓶子 | 蘑菇 | 灯 | 蛇',
    '白天跟着你走，天黑就不见了。 | 影子 | 小狗 | 风 | 星星',
    '它会说所有的语言，却总要等你先开口。 | 回声 | 书 | 鹦鹉 | 国王',
    '有城没有房，有河没有水。 | 地图 | 梦 | 沙漠 | 镜子',
    '别人越擦越干，它却越擦越湿。 | 毛巾 | 鱼 | 云 | 石头',
    '有牙不会咬，天天头上跑。 | 梳子 | 狼 | 玫瑰 | 锯子',
    '整天在跑，却从不离开自己的床。 | 河 | 钟 | 风筝 | 马',
    '喂它就活，喝水就死。 | 火 | 花 | 猫 | 风暴',
    '早上四条腿，中午两条腿，晚上三条腿。 | 人 | 桌子 | 月亮 | 鸟',
  ].map(riddle),
  es: [
    'Cuanto más le quitas, más grande es. | Un agujero | Una sombra | Una deuda | Un río',
    'Tiene cuello pero no cabeza, y lleva tapón. | Una botella | Una seta | Una lámpara | Una serpiente',
    'Te sigue todo el día y te deja en la oscuridad. | La sombra | El perro | El viento | Una estrella',
    'Habla todas las lenguas, pero solo si hablas tú primero. | El eco | Un libro | Un loro | Un rey',
    'Tiene ciudades sin casas y ríos sin agua. | Un mapa | Un sueño | Un desierto | Un espejo',
    'Cuanto más seca, más se moja. | Una toalla | Un pez | Una nube | Una piedra',
    'Tiene dientes y no muerde. | Un peine | Un lobo | Una rosa | Una sierra',
    'Corre todo el día y nunca deja su cama. | Un río | Un reloj | Una cometa | Un caballo',
    'Si come, vive; si bebe, muere. | El fuego | Una flor | Un gato | La tormenta',
    'Por la mañana va a cuatro patas, al mediodía a dos y por la noche a tres. | El hombre | La mesa | La luna | Un pájaro',
  ].map(riddle),
};
