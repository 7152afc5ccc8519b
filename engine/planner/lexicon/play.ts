import type { LexiconEntry } from '#engine/planner/lexicon/entry.ts';
import { readTable } from '#engine/planner/lexicon/entry.ts';

/** What is played and by which rules: genres, abilities, difficulty, limits, quantities. */
export const playLexicon: readonly LexiconEntry[] = [
  ...readTable(
    'archetype',
    `
    flyer*6 | flappy bird, flappy, flyer game, flying game, flight game, bird game | 像素鸟, 飞行游戏, 笨鸟先飞, 飞扬的小鸟 | pájaro volador, juego de vuelo, juego de volar | 🐦, 🐤
    flyer*4 | fly, flying, flight, flap, glide, gliding, soar, soaring, airplane, aeroplane, plane, pilot, fly a bird, wings, jetpack, hang glider, aviator | 飞行, 飞过, 飞越, 滑翔, 飞机, 翅膀, 飞翔, 穿过圆环, 飞 | volar, vuela, vuelo, volando, aletear, planear, avión, alas, piloto, aletea | ✈, 🪽, 🛩, 🦅, 🕊
    flyer*2 | bird, through the gates, through gates, through rings, through the rings, through pipes, pass the gates | 小鸟, 穿过管道, 穿过圆环, 穿过水管, 鸟儿 | pájaro, ave, a través de aros, por los aros |
    obby*2 | course, sky course, jump course, stage | 路线 | recorrido, circuito de saltos |
    obby*6 | obby, parkour, platformer, platform game, obstacle course, jump and run, the floor is lava, floor is lava, jumping game, jumping puzzle, tower of hell, only up | 跑酷, 平台跳跃, 跳跃游戏, 障碍赛, 地板是岩浆, 障碍跑, 跳台 | parkour, juego de plataformas, plataformas, carrera de obstáculos, el suelo es lava, pista de obstáculos | 🤸
    obby*3 | jump, jumping, leap, leaping, hop, climb, climbing, reach the top, reach the goal, reach the end, get to the top, leap across, jump across, jump between, obstacle, without falling, hop from, hop across, jump from, jump over, jump onto, bounce from, stepping stone, dont fall, gauntlet, hops, jumps over, leaps | 跳跃, 跳过, 攀爬, 攀登, 到达终点, 登顶, 障碍, 跳 | saltar, salto, salta, saltando, escalar, trepar, llegar a la cima, llegar a la meta, obstáculo, escala, brincar | 🧗, 🏃
    rings*6 | drone course, drone race, drone racing, drone flight, fly a drone, quadcopter, ring course, ring race, rings course, flight simulator, free flight, quidditch, broom race, drone | 无人机, 穿环飞行, 无人机竞速, 飞行模拟, 魁地奇, 穿环 | dron, drones, carrera de drones, curso de aros, circuito de aros, vuelo libre, simulador de vuelo | 🛸, 🚁
    runner*6 | runner, endless runner, infinite runner, auto runner, autorunner, temple run, subway surfers, running game, runner game, keep running, never stop running | 酷跑, 无尽跑酷, 自动跑酷, 跑步游戏, 神庙逃亡, 地铁跑酷, 不停地跑 | corredor infinito, corredor sin fin, juego de correr, carrera infinita, correr sin parar |
    race*6 | race, racing, racetrack, race track, racing game, kart race, kart racing, go kart, car race, grand prix, race course, racing circuit, foot race, footrace, speedway, rally | 赛车, 赛跑, 竞速, 赛道, 卡丁车, 赛车游戏, 环形赛, 拉力赛, 大奖赛 | carrera, carreras, carrera de karts, carrera de coches, circuito, gran premio, pista de carreras, carrera a pie, rally | 🏎, 🏁
    race*4 | lap, laps, kart, karts, driving, drive, racer, finish line, first to finish, speedrun, overtake | 圈, 开车, 驾驶, 漂移, 车手, 冲过终点 | vuelta, kart, conducir, conduce, piloto de carreras, línea de meta | 🚗, 🚙
    farm*2 | grow carrots, grow vegetables, grow crops, grow pumpkins, plant seeds, plant crops, farm, harvest, grow, growing, plant | 农场 | granja |
    farm*5 | farming, farming game, farming sim, farm life, harvest festival, grow crops, growing crops, plant crops, tend the fields, vegetable garden, kitchen garden, allotment, harvest moon, sow, plough | 种田, 种地, 耕种, 菜园, 农田, 种菜, 收割 | simulador de granja, huerto, cultivar, sembrar, cosecha, cosechar | 🚜, 🌾
    sandbox*5 | build whatever you like, build anything, build what you want, sandbox, open world, minecraft, walking simulator, no goal, no goals, nothing to win, nothing to do, just walk around, just wander, just relax, place to relax, hang out, hangout, chill out, chill world, stroll, take a walk, meditation, zen garden, creative mode | 沙盒, 我的世界, 开放世界, 步行模拟, 没有目标, 随便走走, 散步, 闲逛, 放松一下, 冥想, 发呆 | sandbox, mundo abierto, sin objetivo, sin objetivos, nada que ganar, solo pasear, dar un paseo, paseo, para relajarse, relajarse, meditar, meditación |
    sandbox*2 | relaxing, relax, chill, laid back, no pressure, no hurry, unwind, bench, benches, picnic, walking around, wander around, quiet place, peaceful place, calm place, place to unwind, rainy evening, rainy day, lazy afternoon, lazy sunday, after work, visit, visiting, tour, sightsee | 放松, 悠闲, 惬意, 长椅 | relajante, relajado, sin prisa, tranquilidad, banco para sentarse |
    quest-village*5 | quest, quest village, rpg, role playing game, side quest, village quest, errand, talk to the villagers, help the villagers, help everyone, help the people | 任务, 委托, 角色扮演, 帮助村民, 支线任务 | misión, encargo, recado, juego de rol, ayuda a los aldeanos |
    quest-village*4 | help, help the, talk to, speak with, deliver, villager, townsfolk, townspeople, ask around, story, meet, favour, favor, befriend, npc, neighbours, neighbors | 帮助, 帮忙, 帮, 对话, 交谈, 送货, 村民, 镇民, 居民, 故事 | ayuda, ayudar, ayuda a, hablar con, habla con, entregar, entrega, aldeano, vecino, historia, conocer |
    quest-village*2 | village, town, hamlet, settlement | 村庄, 村子, 小镇, 镇子, 村落, 小村, 村里, 镇上 | pueblo, aldea, villa, pueblito | 🏘
    maze*6 | maze, labyrinth, hedge maze, corn maze, maze game | 迷宫, 树篱迷宫, 迷阵, 走迷宫 | laberinto, laberinto de setos |
    maze*2 | find the way out, find my way out, get lost, dead ends, twisting paths, find the exit | 走出去, 迷路, 死路, 岔路 | perderse, encontrar la salida, callejones sin salida |
    puzzle*6 | puzzle, puzzle game, puzzles, sokoban, brain teaser, push blocks, block pushing, pressure plates, logic game | 解谜, 谜题, 推箱子, 机关谜题, 益智, 压力板 | rompecabezas, puzle, sokoban, empujar bloques, placas de presión, juego de lógica | 🧩
    escape-room*9 | escape room, escape the room, escape game, locked in a room, locked in a house, get out of the room, break out of the room, riddle, riddles | 密室逃脱, 密室, 逃出房间, 被锁在房间, 谜语, 逃脱游戏 | sala de escape, escape room, escapar de la habitación, encerrados en una casa, acertijo, acertijos, adivinanzas |
    escape-room*2 | escape from, break out, get out | 逃脱, 逃出 | escapar, escapa de, salir de la casa |
    dungeon*6 | dungeon, dungeon crawl, dungeon crawler, locks and keys, lock and key, keys and doors, keys and locks | 地下城, 地牢, 锁与钥匙, 钥匙和门, 钥匙与门 | mazmorra, calabozo, llaves y cerraduras, llaves y puertas |
    dungeon*4 | crypt, catacomb, vault, tomb, locked door, locked room, locked doors, torture chamber, underground room, key that opens, keys that open | 墓穴, 地宫, 上锁的门, 锁着的门, 密室机关, 古墓 | cripta, catacumba, tumba, puerta cerrada, sala cerrada, bóveda |
    dungeon*2 | rooms and corridors, corridors, prison, jail, trap room | 走廊, 监狱, 牢房 | pasillos, prisión, cárcel |
    survival*6 | survival, survive, survival game, survive waves, waves of enemies, waves of monsters, wave after wave, horde, last stand, hold out, zombie apocalypse, zombie survival, fight off waves, fend off, withstand the waves, stay alive, endure | 生存, 求生, 生存游戏, 存活, 幸存, 一波又一波, 打怪, 抵挡, 尸潮, 末日生存, 守夜, 撑过 | supervivencia, sobrevivir, sobrevive, oleadas de enemigos, oleadas de monstruos, oleada tras oleada, horda, resistir, resiste, apocalipsis zombi, aguanta | 🧟‍♂️
    survival*3 | waves, wave, siege, besieged, arena, gladiator, fight, battle | 波, 围攻, 竞技场, 战斗, 角斗 | oleadas, oleada, asedio, arena de combate, gladiador, luchar, combate, batalla | ⚔
    tower-defence*12 | tower defence, tower defense, tower defence game, tower defense game, td game, towers defence, towers defense, bloons, tower defend, kingdom rush, plants vs zombies, pvz, bloons td, defense grid, dungeon defenders, towerdefense, towerdefence, place turrets, build turrets, turret defense, turret defence, cannons along the path, cannons along the road, maze td | 塔防, 塔防游戏, 守塔游戏 | defensa de torres, juego de defensa de torres, tower defense |
    tower-defence*8 | build towers, building towers, builds towers, build defence towers, build defense towers, placing towers, place towers, buy towers, upgrade towers, defence towers, defense towers, defensive towers, towers along the path, towers along the road | 建塔, 造塔, 建造防御塔, 修建防御塔, 防御塔, 箭塔, 炮塔, 建箭塔, 升级塔 | construir torres, construye torres, construyendo torres, construyo torres, colocar torres, coloca torres, torres defensivas, torres de defensa, mejorar torres |
    tower-defence*3 | creeps, protect the, defend the, protect my, defend my, guard the crystal, protect our, defend our, defend against an army, defend your, protect your, guard my, defend it, stop them reaching, stop them from reaching, before they reach | 保护水晶, 守护水晶, 保卫水晶, 保卫城堡, 守住大门 | protege el, protege la, defiende el, defiende la, proteger el, proteger la, defender el, defender la |
    stealth*6 | stealth, stealth game, sneak, sneaking, sneak past, slip past, unseen, undetected, dont get caught, without being seen, infiltrate, infiltration, heist, avoid the guards, do not get caught, spy mission | 潜行, 潜入, 不能被发现, 别被发现, 不要被发现, 不被发现, 躲过守卫, 躲开守卫, 避开守卫, 偷偷, 悄悄, 盗宝, 谍战 | sigilo, infiltrar, infíltrate, infiltración, sin ser visto, sin que te vean, a escondidas, evita a los guardias, esquiva a los guardias, colarse, atraco, espía | 🥷, 🕵
    stealth*2 | steal, thief, burglar, spy, hide | 偷, 小偷, 间谍, 躲藏 | robar, roba, ladrón, esconderse | -
    capture-flag*8 | capture the flag, ctf, capture flag, capture the flags, steal the flag, steal their flag, flag game, flag battle, bring the flag home, enemy flag, capturing the flag, take their flag, take the enemy flag, grab the enemy flag, grab the flag, two flags, flag capture, flag match | 夺旗, 夺旗战, 抢旗, 抢旗子, 夺取旗帜, 夺旗赛 | captura la bandera, capturar la bandera, capturar banderas, roba la bandera, robar la bandera, bandera enemiga | -
    boss*7 | boss fight, boss battle, boss, final boss, boss arena, boss rush, defeat the giant, slay the dragon, kill the dragon, fight a giant, fight the dragon, fight a dragon | 首领战, 首领, 老大, boss战, 打boss, 魔王, 大魔王, 打败巨人, 屠龙, 打龙, 最终boss, 打一条, 打巨龙, 打大龙, 打一头, 对战巨人 | jefe final, jefe, combate contra un jefe, combate final, matar al dragón, vencer al gigante, derrota al gigante, derrota al dragón, pelea contra un, lucha contra un, enfréntate a un, enfrentarte a un, pelear contra un, derrota al gran | -
    boss*2 | giant, titan, colossus, behemoth, duel | 巨人, 泰坦, 决斗 | titán, coloso, duelo | -
    collect*3 | collect, collecting, gather, gathering, bring back, retrieve, recover, scavenger hunt, treasure hunt, pick up, hunt for, harvest them, find all, search for, collectathon, egg hunt, easter egg hunt | 收集, 搜集, 采集, 找回, 寻宝, 拾取, 捡起, 找齐, 集齐, 夺回, 带回, 采 | recoger, recoge, recolecta, recolectar, reúne, reunir, traer, trae, devolver, devuelve, búsqueda del tesoro, recupera, recuperar, junta, consigue | 🧺
    collect*2 | find, search, look for, seek, explore, exploring, exploration, wander, hide and seek, finding, hunt, catch, rescue, save | 寻找, 找到, 搜寻, 探索, 探险, 漫步, 发现, 找, 营救 | encontrar, encuentra, buscar, busca, explorar, explora, pasear, atrapa, rescata, rescatar | 🔍, 🔎, 🧭
  `,
  ),
  ...readTable(
    'missing-archetype',
    `
    collect | hunting game | 打猎 | juego de caza | -
    survival | battle royale, shooter, shooting game, fps, fighting game, brawler | 大逃杀, 射击, 格斗 | disparos, pelea, batalla campal | 🔫, 🥊
    quest-village | detective, murder mystery, cooking game, dating sim, visual novel, city builder, tycoon, card game, board game, chess | 侦探, 经营, 做饭, 恋爱, 棋类, 象棋 | detective, cocina, ajedrez, cartas | ♟, 🧩
    flyer | space shooter, star fighter | 太空射击 | nave espacial |
    collect | football, soccer, basketball, sport, music game, dance game | 足球, 篮球, 音乐游戏, 跳舞 | fútbol, baloncesto, deporte, juego de música | ⚽, 🏀
  `,
  ),
  ...readTable(
    'ability',
    `
    double-jump | double jump, jump twice, double jumping, double jumps, air jump, jump again in the air, midair jump | 二段跳, 二连跳, 两段跳, 双跳, 空中再跳, 跳两次 | doble salto, salto doble, saltar dos veces |
    low-gravity | low gravity, floaty, less gravity, lower gravity, light gravity, reduced gravity, weak gravity, fall slowly, falls slowly, falling slowly, slow falling, float down, floats down, floaty jumps, drift down | 低重力, 轻飘飘, 重力小, 重力较低, 重力低, 重力弱 | poca gravedad, baja gravedad, gravedad baja, menos gravedad, gravedad reducida |
    high-gravity | high gravity, heavy gravity, strong gravity, more gravity, higher gravity | 高重力, 重力大, 重力很大, 强重力 | mucha gravedad, gravedad alta, gravedad fuerte, más gravedad |
    high-jump | high jump, super jump, jump high, jump higher, jump very high, big jumps, higher jumps, jump boost | 高跳, 超级跳, 跳得高, 跳得很高, 跳得更高, 大跳 | salto alto, súper salto, saltar alto, saltar más alto, saltos altos, salta más alto |
    low-jump | small jumps, jump low, lower jump, low jump, short jumps, jump lower | 跳得低, 低跳 | salto bajo, saltar poco, saltos cortos |
    dash | dash, dashing, can dash, dodge roll, air dash, dash ability | 冲刺, 闪避, 突进 | dash, embestir, esprintar, acelerón |
    glide | glide, gliding, glider, can glide, paraglide, parachute, gliding ability, glide ability, wingsuit | 滑翔, 滑翔伞, 降落伞, 可以滑翔, 会滑翔, 能滑翔 | planear, planear en el aire, paracaídas, puede planear, parapente |
    climb | can climb, climb walls, wall climbing, climbing ability, climb with stamina, climb the cliff, climb a cliff, climb cliffs, climb up the cliff, cliff climbing, climb the wall, climb a wall, climb up the wall, rock climbing, rock climber, mountain climbing, mountaineering, mountaineer, scale the cliff, scale cliffs, scale the wall, scale walls, climb the rock | 会爬墙, 可以攀爬, 爬墙, 攀墙, 攀岩, 攀爬悬崖, 爬悬崖, 爬上悬崖, 攀爬峭壁, 攀登悬崖, 登山者 | puede escalar, escalar paredes, trepar paredes, escalar el acantilado, escalar acantilados, escalar un acantilado, escalar la pared, escalada en roca, alpinista, alpinismo |
    wall-run | wall run, wall running, run on walls, wallrun, run along walls | 飞檐走壁, 墙跑, 在墙上跑, 蹬墙 | correr por las paredes, correr por paredes |
    swim | swim, swimming, can swim, diving, dive, diver, scuba, underwater, undersea, sunken, submerged, under the sea, beneath the waves | 游泳, 潜水, 会游泳, 水下, 海底, 水底, 沉没 | nadar, puede nadar, bucear, buceo, submarino, bajo el agua, subacuático, bajo el mar, hundido, sumergido |
    kart | kart, karts, go kart, kart race, kart racing, car race, grand prix, rally, by kart, in karts, car, cars, racing car, race car, by car, vehicle, buggy, driving, drive | 卡丁车, 赛车, 赛车游戏, 大奖赛, 拉力赛, 汽车, 开车, 驾驶, 车辆, 小车 | kart, karts, carrera de karts, carrera de coches, gran premio, rally, coche, coches, en kart, en coche, conducir, conduce, vehículo, auto | 🏎, 🚗, 🚙
    fast | fast, quick, speedy, run fast, super speed, faster, high speed, sprint | 快速, 跑得快, 高速, 飞快, 跑得更快, 速度快 | rápido, veloz, súper velocidad, más rápido, correr rápido |
    slow | slow, slowly, slower, slow paced | 缓慢, 跑得慢, 慢速, 慢慢, 慢一点 | lento, despacio, más lento, lentamente |
  `,
  ),
  ...readTable(
    'manner',
    `
    listen | blind, hunts by sound, hunt by sound, hunting by sound, that hear, that hears, hears you, hears every step, sound hunting, listens for you | 靠声音, 听声音, 听声, 盲眼, 瞎眼, 失明, 靠听觉 | ciego, ciega, caza por el sonido, cazan por el sonido, que oye, que oyen, guiado por el sonido |
    flee | runaway, run away, runs away, running away, escaped, fleeing, flees, flee, on the loose | 逃跑, 逃走, 逃掉, 跑掉 | fugitivo, fugitiva, escapado, escapada, que huye, que huyen, huyen, fugado, fugada |
    shoot | archer, bowman, crossbowman, sniper, that shoot, that shoots, who shoot, who shoots, with bows, with a bow, shooting arrows, shoot arrows | 弓箭手, 射手, 弓手, 射箭, 会射箭, 远程攻击 | arquero, arquera, ballestero, que dispara, que disparan, con arco, con arcos |
  `,
  ),
  ...readTable(
    'challenge',
    `
    0.12 | very easy, year old, years old, super easy, for kids, for children, for toddlers, for my daughter, for my son, kid friendly, for beginners, for my kids, effortless, easiest, dead easy, for little kids, for a kid, for a child, for a toddler, toddler friendly, for my toddler, for preschoolers, baby mode, piece of cake, for my niece, for my nephew, for my grandson, for my granddaughter, super simple, really easy, extremely easy, for small children, for young children, for young kids, story mode, my kid, my son loves, my daughter loves, my kid loves, my kids love, my son is, my daughter is, my kid is, my little one, my toddler, kids friendly, child friendly, family friendly, childrens game, kids game, kiddie, easy peasy | 非常简单, 很简单, 适合孩子, 给孩子, 儿童, 适合小朋友, 超简单, 小朋友, 超级简单, 特别简单 | muy fácil, para niños, para mi hija, para mi hijo, para principiantes, facilísimo, facilito, facilita, súper fácil, bien fácil | 👶, 🧒
    0.25 | easy, simple, casual, not too hard, not hard, forgiving, easier, dont make it too hard, dont make it hard, nothing too hard, isnt too hard, not that hard, not very hard, not too difficult, not difficult, not too tough, nothing difficult, on the easy side, dont make it too difficult, not hard at all, a bit easier, beginner, newbie, relaxed difficulty | 简单, 容易, 轻松, 休闲, 难度低, 低难度 | fácil, sencillo, no muy difícil, simple |
    0.45 | normal, medium difficulty, moderate, moderately difficult | 普通难度, 中等难度, 适中 | dificultad media, dificultad normal, moderado |
    0.7 | hard, difficult, challenging, tough, tricky, punishing, harder, challenge, for experts, not too easy, not easy, dont make it easy, dont make it too easy, make me sweat, for pros, pretty hard, quite hard, kinda hard, rather difficult, demanding, tricky as, gets harder, hard mode, expert, skilled | 困难, 很难, 挑战, 有难度, 高难度, 难度高, 难度大, 难度较高, 难 | difícil, desafiante, complicado, reto, desafío, más difícil | 🔥🔥
    0.9 | very hard, extremely hard, brutal, insane, nightmare difficulty, hardcore, impossible, super hard, hell difficulty, nightmare mode, hellish, infernal, nightmarish, insanely hard, very difficult, extreme, hardest, very tough, ridiculously hard, rage game, rage quit, unforgiving, merciless, ruthless, as hard as possible, crazy hard, super difficult, really hard, really difficult, incredibly hard, soul crushing, near impossible, nearly impossible, almost impossible, extremely difficult, dark souls hard, master difficulty, only for experts, for masochists | 非常难, 极难, 地狱难度, 超难, 变态难, 极其困难, 噩梦难度, 难度地狱, 地狱级, 噩梦级, 难度超高, 超级难, 特别难, 贼难, 巨难, 老难, 难死, 变态级, 噩梦 | muy difícil, brutal, imposible, extremo, dificilísimo, extremadamente difícil, infernal, dificultad infernal, de pesadilla, dificultad extrema, modo pesadilla, dificultad pesadilla, de pesadilla, pesadilla, imposible de pasar, bien difícil, dificilísima | ☠
  `,
  ),
  ...readTable(
    'unit',
    `
    second | second, sec, s, secs | 秒钟, 秒 | segundo, seg, s |
    minute | minute, min, mins | 分钟, 分 | minuto, min |
    hour | hour | 小时, 个小时 | hora |
    wave | wave, rounds of enemies, rounds of zombies, waves of attack, onslaughts, assaults | 波, 轮 | oleada, ola |
    lap | lap, laps, rounds, times around, times round, circuits of the track | 圈 | vuelta |
    life | life, lives, heart, lifes, tries, attempts, chances, hp, hit points, health points, continues, extra lives | 条命, 条生命, 次机会, 生命, 命 | vida, corazón | ❤️❤️
  `,
  ),
  ...readTable(
    'limit',
    `
    timer | time limit, timer, against the clock, beat the clock, countdown, timed, time runs out, race against time, in time | 限时, 计时, 倒计时, 时间限制, 赶时间, 争分夺秒 | límite de tiempo, contrarreloj, contra el reloj, cuenta atrás, cronómetro, temporizador | ⏱, ⏰, ⏳
    deadline | before dawn, before sunrise, before the sun rises, before nightfall, before dark, before midnight, before sunset, before morning, before it gets dark, before the sun sets, before the storm, before night falls, before the tide | 天亮前, 天亮之前, 日出前, 日出之前, 黎明前, 黎明之前, 天黑前, 天黑之前, 午夜前, 午夜之前, 日落前, 日落之前 | antes del amanecer, antes del alba, antes de que amanezca, antes del anochecer, antes de medianoche, antes de que anochezca, antes de que salga el sol, antes de la noche |
  `,
  ),
  ...readTable(
    'endure',
    `
    until | until dawn, till dawn, until sunrise, till sunrise, until morning, till morning, until daybreak, until the sun rises, until the sun comes up, till the sun comes up, until first light, until help arrives, until help comes, until rescue comes, until the rescue arrives, through the night, survive the night, last the night, make it till morning, make it to morning | 直到天亮, 直到黎明, 熬到天亮, 撑到天亮, 直到早晨 | hasta el amanecer, hasta que amanezca, hasta el alba, toda la noche |
    endure | survive, surviving, stay alive, staying alive, keep alive, hold out, holding out, hold on, hang on, endure, withstand, outlast, last for, make it through, live through, live for, remain alive | 活过, 撑过, 挺过, 熬过, 坚持, 存活, 生存, 幸存, 活下去, 坚守, 守住, 撑住, 活 | sobrevive, sobrevivir, aguanta, aguantar, resiste, resistir, mantente con vida, mantenerse con vida, sigue vivo, sigue con vida, seguir con vida, permanece vivo, permanecer vivo |
  `,
  ),
  ...readTable(
    'quantity',
    `
    2 | a couple of, couple of, a pair of, pair of, both | 一对, 两三 | un par de, par de, ambos |
    3 | a few, few, some, handful of, a handful of | 几个, 一些, 几只, 几盏, 几颗, 几座, 少量, 几 | unos, unas, unos pocos, unas pocas, algunos, algunas, unos cuantos, pocos |
    5 | several, various, a number of | 若干, 好几个, 好几只, 好几 | varios, varias |
    12 | many, lots of, lot of, a lot of, plenty of, tons of, loads of, full of, lots, a dozen, dozen, a bunch of, bunch of, numerous, countless | 很多, 许多, 大量, 好多, 不少, 一打, 到处都是, 满是, 无数 | muchos, muchas, un montón de, montón de, lleno de, llena de, una docena de, docena de, bastantes, cantidad de |
    24 | dozens of, dozens, swarms of, two dozen | 几十个, 几十只, 成群, 数十 | docenas de, decenas de |
    100 | hundreds of, a hundred, hundred | 几百个, 成百, 上百个 | cientos de |
    6 | half a dozen, half dozen | 半打 | media docena de |
  `,
  ),
];
