import type { Language } from '#engine/planner/text/detect-language.ts';
import type { Templates } from '#engine/planner/words/templates.ts';

type RoomKey = Extract<keyof Templates, `${string}.${'dungeon' | 'maze' | 'puzzle' | 'escape-room'}`>;

/** Sentences of the games in rooms, in every language. */
export const roomStories: Readonly<Record<Language, Pick<Templates, RoomKey>>> = {
  en: {
    'title.dungeon': [
      'The Dungeon under {place}',
      'The {Mood} Vaults of {place}',
      '{place}: The Last Door',
      'Keys of {place}',
    ],
    'knows.dungeon': [
      'Every lock has a key of its own colour.',
      'Not every wall down here is honest; lean on the one that sounds hollow.',
      'Look at how a creature walks before you cross its room.',
    ],
    'beat.goal.dungeon': [
      'Find the keys, open the doors, and reach the light in the last room.',
      'What you seek lies behind the last door.',
    ],
    'title.maze': ['The Maze of {place}', 'Lost in {place}', 'The {Mood} Labyrinth', '{place} and the Thousand Turns'],
    'knows.maze': [
      'Keep one hand on the wall and you will never walk in circles for long.',
      'A dead end is rarely empty.',
      'Two lights of the same colour are one place.',
    ],
    'beat.goal.maze': [
      'Find the way to the light in the heart of the maze.',
      'Every turn looks alike; the light does not.',
    ],
    'title.puzzle': [
      'The Puzzle Halls of {place}',
      'Stone by Stone: {place}',
      'The {Mood} Machine',
      '{place}: Push and Think',
    ],
    'knows.puzzle': [
      'A stone can be pushed but never pulled: think before you lean.',
      'If you are stuck, the lever at the entrance brings the stones home.',
      'A plate stays down only while something stands on it.',
    ],
    'beat.goal.puzzle': [
      'Solve room after room and reach the light at the end.',
      'Every door here opens for a good idea.',
    ],
    'title.escape-room': [
      'Escape from {place}',
      'The Locked Rooms of {place}',
      'The {Mood} House',
      '{place}: The Way Out',
    ],
    'knows.escape-room': [
      'Read what is written on the boards; the house tells you its own answer.',
      'Look into every chest and crate.',
      'A wrong lever only makes the others snap back. Nothing is lost.',
    ],
    'beat.goal.escape-room': [
      'Solve the riddles, find the key, and get out.',
      'The way out is here; it only wants to be understood.',
    ],
  },
  zh: {
    'title.dungeon': ['{place}地牢', '{Mood}的{place}密室', '{place}：最后一扇门', '{place}的钥匙'],
    'knows.dungeon': [
      '每把锁都有同色的钥匙。',
      '这里的墙不都是真的，听起来空心的就靠上去试试。',
      '先看清怪物怎么走，再穿过它的房间。',
    ],
    'beat.goal.dungeon': ['找到钥匙，打开大门，抵达最后一个房间的光。', '你要找的就在最后一扇门后。'],
    'title.maze': ['{place}迷宫', '迷失{place}', '{Mood}的迷宫', '{place}的一千个弯'],
    'knows.maze': ['一只手一直摸着墙，就不会一直绕圈。', '死路里很少什么都没有。', '两道同色的光，其实是同一个地方。'],
    'beat.goal.maze': ['找到通往迷宫深处那道光的路。', '每个弯都一样，那道光却不一样。'],
    'title.puzzle': ['{place}机关殿', '一石一步：{place}', '{Mood}的机关', '{place}：推与想'],
    'knows.puzzle': [
      '石块只能推，不能拉：先想好再用力。',
      '卡住了就拉入口旁的拉杆，石块会回到原处。',
      '压板上有东西时才会一直被压住。',
    ],
    'beat.goal.puzzle': ['一间一间地解开谜题，抵达尽头的光。', '这里的每扇门都为好主意而开。'],
    'title.escape-room': ['逃离{place}', '{place}的密室', '{Mood}的房子', '{place}：出口在哪'],
    'knows.escape-room': [
      '好好读牌子上的字，房子自己会说出答案。',
      '每个箱子都看一看。',
      '拉错了只会让拉杆弹回去，什么都不会失去。',
    ],
    'beat.goal.escape-room': ['解开谜语，找到钥匙，逃出去。', '出口就在这里，只是要先看懂它。'],
  },
  es: {
    'title.dungeon': [
      'La mazmorra de {place}',
      'Las llaves de {place}',
      '{place}: la última puerta',
      'Las bóvedas de {place}',
    ],
    'knows.dungeon': [
      'Cada cerradura tiene una llave de su color.',
      'No todas las paredes dicen la verdad; apóyate en la que suena hueca.',
      'Mira cómo camina la criatura antes de cruzar su sala.',
    ],
    'beat.goal.dungeon': [
      'Encuentra las llaves, abre las puertas y llega a la luz de la última sala.',
      'Lo que buscas está tras la última puerta.',
    ],
    'title.maze': [
      'El laberinto de {place}',
      'Perdidos en {place}',
      '{place} y las mil esquinas',
      'El laberinto sin fin de {place}',
    ],
    'knows.maze': [
      'Sigue la pared con una mano y no darás vueltas por mucho tiempo.',
      'Un callejón sin salida rara vez está vacío.',
      'Dos luces del mismo color son un solo lugar.',
    ],
    'beat.goal.maze': ['Encuentra el camino hasta la luz del laberinto.', 'Todas las esquinas se parecen; la luz, no.'],
    'title.puzzle': [
      'Las salas de enigmas de {place}',
      'Piedra a piedra: {place}',
      'La máquina de {place}',
      '{place}: empuja y piensa',
    ],
    'knows.puzzle': [
      'Una piedra se empuja, nunca se arrastra: piensa antes de apoyarte.',
      'Si te atascas, la palanca de la entrada devuelve las piedras a su sitio.',
      'Una losa solo queda hundida mientras algo está encima.',
    ],
    'beat.goal.puzzle': [
      'Resuelve sala tras sala y llega a la luz del final.',
      'Aquí cada puerta se abre con una buena idea.',
    ],
    'title.escape-room': [
      'Escape de {place}',
      'Las salas cerradas de {place}',
      'La casa cerrada de {place}',
      '{place}: la salida',
    ],
    'knows.escape-room': [
      'Lee lo que dicen los carteles: la casa dice su propia respuesta.',
      'Mira en cada cofre y en cada caja.',
      'Una palanca equivocada solo devuelve las demás a su sitio. No se pierde nada.',
    ],
    'beat.goal.escape-room': [
      'Resuelve los acertijos, encuentra la llave y sal.',
      'La salida está aquí; solo quiere que la entiendas.',
    ],
  },
};
