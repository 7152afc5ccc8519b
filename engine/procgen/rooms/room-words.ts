import type { ThingGroup, WorldSpec } from '#engine/level/world-spec.ts';

type Language = WorldSpec['language'];

/** Colours that tell which key opens which door: hue 0..359 and the name in each language. */
export const lockColours = [
  { hue: 4, en: 'red', zh: '红', es: 'rojo', esFeminine: 'roja' },
  { hue: 212, en: 'blue', zh: '蓝', es: 'azul', esFeminine: 'azul' },
  { hue: 128, en: 'green', zh: '绿', es: 'verde', esFeminine: 'verde' },
  { hue: 46, en: 'golden', zh: '金', es: 'dorado', esFeminine: 'dorada' },
  { hue: 284, en: 'purple', zh: '紫', es: 'morado', esFeminine: 'morada' },
  { hue: 180, en: 'turquoise', zh: '青', es: 'turquesa', esFeminine: 'turquesa' },
  { hue: 326, en: 'pink', zh: '粉', es: 'rosa', esFeminine: 'rosa' },
  { hue: 24, en: 'orange', zh: '橙', es: 'naranja', esFeminine: 'naranja' },
] as const;
/** One of the lock colours. */
export type LockColour = (typeof lockColours)[number];

/** The colour of a number; they come round again after eight. */
export function colourOf(index: number): LockColour {
  return lockColours[index % lockColours.length] ?? lockColours[0];
}

/** The colours in which locks come: those that keys and doors were asked to have come first. */
export function lockPalette(
  groups: readonly Pick<ThingGroup, 'kind' | 'traits' | 'variants'>[],
): readonly LockColour[] {
  const asked = groups
    .filter((group) => group.kind === 'key' || group.kind === 'door')
    .flatMap((group) => [...group.traits, ...(group.variants ?? []).flatMap((part) => part.traits)]);
  const first = lockColours.filter((colour) => asked.includes(colour.en));
  return [...first, ...lockColours.filter((colour) => !first.includes(colour))];
}

/** What a coloured key, door, lever, plate or block is called. */
export function colouredName(
  what: 'key' | 'door' | 'lever' | 'plate' | 'block',
  look: { readonly colour: LockColour; readonly language: Language },
): string {
  const { colour, language } = look;
  if (language === 'zh')
    return `${colour.zh}色${{ key: '钥匙', door: '门', lever: '拉杆', plate: '压板', block: '石块' }[what]}`;
  if (language === 'es') {
    const [noun, feminine] = (
      {
        key: ['Llave', true],
        door: ['Puerta', true],
        lever: ['Palanca', true],
        plate: ['Losa', true],
        block: ['Bloque', false],
      } as const
    )[what];
    return `${noun} ${feminine ? colour.esFeminine : colour.es}`;
  }
  const word = colour.en.slice(0, 1).toUpperCase() + colour.en.slice(1);
  return `${word} ${{ key: 'key', door: 'door', lever: 'lever', plate: 'plate', block: 'block' }[what]}`;
}

const signs = {
  en: {
    dungeon: 'Every lock has a key of its own colour. What is far away opens what is near.',
    lever: 'Pull the lever of the same light to open the gate.',
    hidden: 'Not every wall is as old as it looks. Lean on the one that sounds hollow.',
    maze: 'Keep one hand on the wall, and you will never walk in circles for long.',
    block: 'Lean against the stone to push it. The door stays open as long as the plate is held down.',
    reset: 'Stuck? Pull the lever beside the entrance: all stones go home.',
    plates: 'Every stone to its own light. All plates at once, and the way is free.',
    portal: 'Walk into the light; you come out where the same light shines.',
    belt: 'Nobody outruns the belt. Turn it round, and it carries you.',
    order: 'The levers obey an order: {0}.',
    search: 'Somebody hid a key in this room. Look into what can be opened.',
  },
  zh: {
    dungeon: '每把锁都有同色的钥匙。远处的东西，打开近处的门。',
    lever: '拉下同色光芒的拉杆，闸门就会打开。',
    hidden: '并不是每面墙都像看上去那么旧。靠一靠听起来空心的那面。',
    maze: '一只手始终摸着墙走，就不会一直绕圈。',
    block: '靠着石块就能推动它。压板被压住时，门才会开着。',
    reset: '卡住了？拉一下入口旁的拉杆，石块都会回到原处。',
    plates: '每块石头归于自己的光。所有压板同时压住，路就通了。',
    portal: '走进光里，你会从同色的光里出来。',
    belt: '谁也跑不过传送带。让它反转，它就会送你过去。',
    order: '拉杆要按顺序：{0}。',
    search: '有人在这个房间里藏了一把钥匙。看看能打开的东西。',
  },
  es: {
    dungeon: 'Cada cerradura tiene una llave de su color. Lo lejano abre lo cercano.',
    lever: 'Tira de la palanca de la misma luz para abrir la puerta.',
    hidden: 'No todas las paredes son tan viejas como parecen. Apóyate en la que suena hueca.',
    maze: 'Sigue siempre la misma pared con una mano y no darás vueltas por mucho tiempo.',
    block: 'Apóyate en la piedra para empujarla. La puerta sigue abierta mientras la losa esté hundida.',
    reset: '¿Atascado? Tira de la palanca junto a la entrada: las piedras vuelven a su sitio.',
    plates: 'Cada piedra a su luz. Todas las losas a la vez, y el camino queda libre.',
    portal: 'Entra en la luz y saldrás donde brilla la misma luz.',
    belt: 'Nadie corre más que la cinta. Dale la vuelta y te llevará.',
    order: 'Las palancas siguen un orden: {0}.',
    search: 'Alguien escondió una llave en esta sala. Mira en lo que se pueda abrir.',
  },
} as const;

/** Text of a sign; `words` fill {0}, {1} ... */
export function signText(
  topic: keyof (typeof signs)['en'],
  say: { readonly language: Language; readonly words?: readonly string[] },
): string {
  return signs[say.language][topic].replace(/\{(\d)\}/g, (_, index: string) => say.words?.[Number(index)] ?? '');
}
