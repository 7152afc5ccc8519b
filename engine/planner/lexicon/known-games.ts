import type { LexiconEntry } from '#engine/planner/lexicon/entry.ts';
import { readTable } from '#engine/planner/lexicon/entry.ts';

/** Games and genres by the names that people call them by; a name leads to the kind of game that plays most like it. */
export const knownGamesLexicon: readonly LexiconEntry[] = [
  ...readTable(
    'archetype',
    `
    race*7 | mario kart, forza, gran turismo, need for speed, f zero, wipeout, crash team racing, trackmania, formula one, formula 1, f1, nascar, motocross, time trial | 马里奥赛车, 跑跑卡丁车, 极品飞车, 一级方程式 | mario kart, fórmula uno, fórmula 1 | -
    obby*6 | super mario, celeste, super meat boy, fall guys, jump king, getting over it, rayman, crash bandicoot, tower climb, speedrun 4, ninja warrior, wipeout course, sky parkour, stepping stones | 超级马里奥, 糖豆人, 掘地求升 | super mario, saltos entre plataformas | -
    runner*6 | sonic, crossy road, jetpack joyride, temple runner, minion rush | 索尼克, 天天酷跑 | sonic | -
    dungeon*4 | zelda, zelda like, zeldalike, diablo, roguelike, rogue like, dungeon master, tomb raider, indiana jones, treasure vault, catacombs, metroidvania | 塞尔达, 暗黑破坏神, 盗墓, 古墓丽影 | zelda, tomb raider | -
    maze*6 | pac man, pacman, backrooms, hedge labyrinth | 吃豆人, 后室 | pac man, comecocos | -
    farm*6 | stardew valley, stardew, farmville, hay day, farming simulator, harvest moon | 星露谷, 牧场物语, 开心农场 | stardew valley, la granja feliz | -
    sandbox*5 | walking sim, animal crossing, firewatch, dear esther, a short hike, photo mode, just vibes, just vibing, hangout spot, nothing to win, no winning, cannot lose, can't lose, place to think | 动物森友会, 动森, 行走模拟, 随便逛逛, 野餐, 治愈系 | simulador de caminar, animal crossing, para pensar | -
    quest-village*4 | skyrim, pokemon, witcher, animal village, undertale, final fantasy, jrpg, adventure game, point and click | 上古卷轴, 宝可梦, 仙剑, 仙侠 | skyrim, pokemon, aventura gráfica | -
    survival*6 | left 4 dead, call of duty zombies, vampire survivors, resident evil, dont starve, hold the line, defend the base, last man standing, protect the base, horde mode | 求生之路, 吸血鬼幸存者, 饥荒 | vampire survivors, defender la base, modo horda | -
    stealth*5 | metal gear, hitman, splinter cell, assassins creed, thief game, jailbreak, jail break, prison break, prison escape, hide from, dead by daylight, granny, hello neighbor | 刺客信条, 合金装备, 越狱, 黎明杀机 | fuga de prisión, metal gear, esconderse de | -
    boss*6 | dark souls, elden ring, cuphead, shadow of the colossus, monster hunter, god of war, soulslike, souls like, boss fights | 黑暗之魂, 艾尔登法环, 怪物猎人, 黑神话 | dark souls, elden ring | -
    puzzle*5 | the witness, baba is you, portal game, tetris, brainteaser, logic puzzle, water temple | 纪念碑谷, 俄罗斯方块 | tetris, acertijo lógico | -
    escape-room*5 | mystery room, locked room mystery, cube escape, saw like | 密室解谜 | habitación cerrada | -
    rings*5 | star fox, ace combat, pilotwings, superman 64, broom flight, how to train your dragon, fly through rings, flying through rings | 哈利波特飞行 | volar por aros, volando por aros | -
    flyer*5 | floppy bird, flappy dragon, flapping, tap to fly, copter game | 飞翔小鸟 | flappy | -
    collect*3 | easter hunt, treasure hunting, scavenger, hide n seek, pokemon snap, ghost hunting, ghostbusters, mario galaxy, mario odyssey, banjo kazooie | 捡垃圾, 捉迷藏 | yincana, gymkana, escondite | -
`,
  ),
  ...readTable(
    'missing-archetype',
    `
    stealth | among us, social deduction, werewolf game, mafia game | 狼人杀, 太空杀, 谁是卧底 | juego de rol social, hombres lobo de castronegro | -
    survival | fortnite, pubg, call of duty, counter strike, street fighter, league of legends, moba, real time strategy, rts | 英雄联盟, 王者荣耀, 和平精英, 吃鸡 | fortnite, estrategia en tiempo real | -
    quest-village | the sims, sims, civilization, turn based, simulator game, restaurant game, match three | 模拟人生, 文明, 三消 | los sims, por turnos | -
    collect | guitar hero, just dance, fifa, rocket league, pinball, bowling, golf, mini golf | 节奏大师, 保龄球, 高尔夫 | bolos, golf, minigolf | -
`,
  ),
];

/** Verbs that make somebody or something a danger. "object" follows its danger, "subject" leads it. */
export const threatLexicon: readonly LexiconEntry[] = readTable(
  'threat',
  `
  object | avoid, avoiding, dodge, dodging, evade, evading, beware of, watch out for, look out for, stay away from, keep away from, outsmart, infested with, swarming with, crawling with, plagued by, terrorised by, terrorized by, haunted by, invaded by, under attack by, attacked by, fight, fight off, fighting, battle, defeat, kill, slay, destroy, vanquish, hide from, careful of, be careful with, threatened by, besieged by, fend off, survive against, defend against | 躲避, 躲开, 避开, 闪避, 小心, 当心, 远离, 打败, 击败, 消灭, 抵御, 对抗, 躲着, 提防 | evita, evitar, evitando, esquiva, esquivar, esquivando, cuidado con, ojo con, aléjate de, derrota, derrotar, vence, vencer, lucha contra, luchar contra, esconderse de, escóndete de, infestado de, infestada de, plagado de, plagada de, mata, matar, invadido por, atacado por
  object-chase | chased by, hunted by, pursued by, followed by, stalked by, escape from, run from, run away from, running from, flee from, fleeing, outrun, get away from | 逃离, 逃脱, 被追, 甩掉 | perseguido por, perseguida por, perseguidos por, huye de, huir de, huyendo de, escapa de, escapar de
  object-patrol | guarded by, patrolled by, protected by, watched over by | 由守卫着 | vigilado por, vigilada por, custodiado por, custodiada por, protegido por, protegida por
  subject-chase | chase, chases, chasing, hunt you, hunts you, hunting you, come after you, comes after you, follow you, stalks you, tries to catch you, try to catch you, tries to eat you, try to eat you, wants to eat you, want to eat you, pursue you | 追你, 追赶, 追着, 会追, 追杀, 追击, 想抓你, 来抓你, 会抓, 追逐 | persigue, persiguen, te persigue, te persiguen, me persigue, te caza, quiere comerte
  subject | attack, attacks, attacking, invade, invades, invading, ambush, lurk, lurks, lurking, prowl, prowls, prowling, swarm, swarms, bite, bites, haunt, haunts, haunting, hurt you, hurts you, kill you, kills you, terrorise, terrorize, that hurt, that bite | 攻击, 袭击, 入侵, 出没, 咬人, 伤人, 捣乱, 会咬, 会攻击 | ataca, atacan, acecha, acechan, invade, invaden, muerde, muerden, que muerden, rondan, merodean
  subject-patrol | patrol, patrols, patrolling, guarding, stands guard, stand guard, guards the exit, guards the treasure, guards the door, guards the gate, guards it, guard it, guards the way | 巡逻, 守着, 看守着, 把守, 守护着宝藏 | patrulla, patrullan, vigila, vigilan, custodia, custodian
`,
);
