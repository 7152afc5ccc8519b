/** Builds of small animals, each with the words for those who have it: English, Spanish, Chinese; plurals follow. */
const builds = [
  ['long-eared', 'rabbit bunny hare donkey mule kangaroo conejo conejito liebre burro canguro', /兔|驴|袋鼠/],
  [
    'pointed',
    'cat kitten kitty dog puppy fox collie squirrel horse pony deer fawn reindeer goat cow calf pig piglet raccoon unicorn monkey bat dragonfly gato gatito perro perrito cachorro zorro ardilla caballo poni ciervo reno cabra vaca ternero cerdo cerdito mapache unicornio mono',
    /猫|狗|狐|松鼠|马|鹿|山羊|牛|猪|浣熊|猴/,
  ],
  [
    'bird',
    'chick chicken hen rooster goose duck duckling penguin owl parrot bird sparrow pigeon swan crow raven turkey pollo pollito gallina ganso pato patito pingüino búho loro pájaro gorrión paloma cisne cuervo pavo',
    /鸡|鸭|鹅|企鹅|猫头鹰|鹦鹉|鸟|鸽|乌鸦/,
  ],
  ['woolly', 'sheep lamb alpaca llama oveja cordero', /绵羊|小羊|羊群|羊驼|^羊$/],
  [
    'round',
    'hamster mouse mice rat hedgehog panda koala otter beaver turtle tortoise bear cub teddy hámster ratón rata erizo nutria castor tortuga oso osito',
    /仓鼠|鼠|刺猬|熊猫|考拉|水獭|海狸|乌龟|熊/,
  ],
] as const;

/** How a small animal is built. */
export type CritterShape = (typeof builds)[number][0];

const shapeOfWord = new Map<string, CritterShape>(
  builds.flatMap(([shape, words]) => words.split(' ').map((word) => [word, shape] as const)),
);

/** All shapes; a model's variation is the place in this list. */
export const critterShapes: readonly CritterShape[] = builds.map(([shape]) => shape);

// "猫头鹰" is an owl and "熊猫" a panda, no cats: the more special builds come first.
const hanBuilds = builds.toSorted(([left], [right]) => Number(left === 'pointed') - Number(right === 'pointed'));
/** Asked for with every drawn picture. */
const known = new Map<string, CritterShape | null>();

/** How whoever has this name is built, by its last known word: "lost kitten", "gatitos", "小猫"; null for what is no small animal. */
export function critterShapeOf(name: string): CritterShape | null {
  const before = known.get(name);
  if (before !== undefined) return before;
  const shape = shapeOfWords(name) ?? hanBuilds.find(([, , pattern]) => pattern.test(name))?.[0] ?? null;
  known.set(name, shape);
  return shape;
}

function shapeOfWords(name: string): CritterShape | null {
  for (const word of name
    .toLowerCase()
    .split(/[^\p{Letter}]+/u)
    .toReversed()) {
    for (const singular of [word, word.replace(/s$/, ''), word.replace(/es$/, '')]) {
      const shape = shapeOfWord.get(singular);
      if (shape !== undefined) return shape;
    }
  }
  return null;
}
