import type { LexiconEntry } from '#engine/planner/lexicon/entry.ts';
import { readTable } from '#engine/planner/lexicon/entry.ts';

/** Words that join other words: negation, relations, parts of the map, verbs of taking, naming and knowing. */
export const grammarLexicon: readonly LexiconEntry[] = [
  ...readTable(
    'negator',
    `
    no | no, without, not, shouldnt, should not, mustnt, must not, cant have, cannot have, cant, cannot, can not, unable to, isnt able to, wont, will not, aint no, aint, no need for, rid of, never, hasnt, havent, has no, have no, lacks, lack, ban, forbid, forbidden, keep out, i hate, i dislike, i dont like, i cant stand, free of, exclude, excluding, do not, dont, zero, none of, nor, neither, isnt, arent, doesnt, lacking, leave out, minus, skip the, devoid of, absence of, do not want, dont want, do not add, dont add, do not include, dont include, there are no, there is no, nothing, avoid using, not a single, never any, instead of, no way to, not able to, not allowed to, isnt allowed to, arent allowed to, no possibility to, no chance to, never have, keep away, keep out any, please no, pls no, absolutely no, definitely no, zero of, not any, get rid of, anything but, void of, clear of, dont give, dont put, dont use, dont let, dont have, doesnt have, dont need, doesnt need, didnt want, wouldnt want, id rather not have, rather not have, i want no, want no, refuse, sans, wo, nor any, not even one, not even a, there isnt, there arent, there shouldnt be, there should be no, must be no, must have no, with no, having no, no sign of, free from, stay away from using, not one single, not one, none | 没有, 不要, 不应该有, 不该有, 不得有, 不可以有, 讨厌, 我讨厌, 不喜欢, 我不喜欢, 没, 无, 别, 不想要, 不能有, 不含, 不带, 避免, 不需要, 不用, 别放, 不出现, 不存在, 不许有, 不, 不太, 不那么, 零, 别有, 不要有, 不要出现, 不希望有, 没有任何, 不想看到, 禁止出现, 绝对不要, 也没有, 也不要, 禁止, 不准有, 不准, 不许, 不可有, 千万别有, 千万不要, 千万别, 不想看见, 杜绝, 去掉所有, 毫无, 别加, 别弄, 别出现, 不要放, 不需要有, 不会有, 一律不要, 不能出现, 一个都不要, 一只都不要 | sin, no debería haber, no puede haber, odio, no me gusta, no me gustan, prohibido, prohibidos, prohibida, prohibidas, carece de, ningún, ninguna, ninguno, nada de, no, excluye, tampoco, ni, cero, libre de, que no haya, no quiero, no pongas, no hay, no haya, no incluyas, no añadas, no debe haber, no uses, nada, no tiene, ni un, ni una, evita poner, en vez de, sin ningún, sin ninguna, sin nada de, ojalá no haya, que no tenga, que no aparezcan, que no aparezca, que no salgan, que no salga, que no existan, no pongan, no metas, nada que ver con, cero de, ninguno de, nada de nada de, no vaya a haber, no van, no lleve, no hay que poner, no quisiera, prohibidísimo, sin un solo, sin una sola, sin ni un |
    free-suffix | free | 都不要, 都没有, 都不许有, 一概不要, 通通不要, 都别有, 统统不要 | - |
  `,
  ),
  ...readTable(
    'except',
    `
    except | except, except for, other than, apart from, but only, but not | 除了, 除 | excepto, salvo, menos, aparte de |
  `,
  ),
  ...readTable(
    'category',
    `
    enemies | enemy, enemies, foe, baddie, bad guy, villain, hostile, attacker, opponent | 敌人, 坏人, 反派, 敌怪, 敌方, 敌军, 对手 | enemigo, malo, villano, adversario, malvado, rival, monstruos malos |
    hazards | hazard, deadly thing | 危险物, 机关 | amenaza |
    danger | danger, dangerous thing, threat | 危险, 任何危险, 危险的东西 | peligro, cosa peligrosa, cosas peligrosas, riesgo |
    water | water | 水域, 水面, 水 | agua | 💧
    plants | plant, vegetation, greenery, bush, foliage | 植物, 植被, 灌木, 草木 | planta, vegetación, arbusto, follaje | 🪴
    characters | people, character, npc, person, human, anybody, anyone, townspeople, crowd | 人物, 角色, 人类, 行人, 任何人, 路人, 别人 | gente, personaje, persona, humano, nadie, pobladores, npcs | 👥
    buildings | building, buildings, structure, architecture | 建筑, 建筑物 | edificio, edificación, construcción |
    animals | animal, animals, pets | 动物, 小动物 | animal, animales |
    timer | time limit, timer, clock, countdown, time pressure | 时间限制, 计时器, 限时, 倒计时 | límite de tiempo, temporizador, reloj, prisa, cuenta atrás |
    cutscenes | cutscene, cut scene, intro, cinematic | 过场动画, 过场, 片头 | cinemática, escena, introducción |
    quests | quest, mission | 任务 | misión, misiones |
    secrets | secret area, secret, hidden thing | 秘密, 隐藏 | secreto |
    violence | violence, fighting, combat, killing, fights | 暴力, 战斗, 打斗 | violencia, combate, pelea |
    weapons | weapon, blood | 武器, 血, 刀枪, 枪 | arma, sangre |
    jumping | jumping, jump | 跳跃 | saltos, saltar |
    wind | wind, winds | 风 | viento |
  `,
  ),
  ...readTable(
    'relation',
    `
    beside | beside, under, underneath, beneath, right next to, next to, near, by, close to, alongside, nearby, adjacent to, at, overlooking, outside, on the shore of, on the bank of, on each side of, on either side of, on both sides of | 旁边, 附近, 旁, 边上, 边, 靠近, 挨着, 岸边, 边的, 底下, 下面, 之下, 下方, 脚下, 下, 跟前, 身边, 不远处, 近旁, 边儿上, 两边, 两侧, 两旁 | debajo de, debajo del, bajo el, bajo la, junto a, junto al, al lado de, al lado del, cerca de, cerca del, a orillas de, a orillas del, al borde de, al borde del, a la orilla de, a la orilla del, pegado a, pegada a, al pie de, al pie del, al costado de, al costado del, debajito de, cerquita de, a un lado de, a un lado del, a los pies de, debajo, cerca, al lado, a ambos lados de, a ambos lados del, a cada lado de, a cada lado del |
    in-front-of | in front of, in front, before the gates of, facing | 前面, 前方, 门前, 面前, 门口, 正前方, 前边, 前头, 前 | frente a, frente al, delante de, delante del, enfrente de, enfrente del, enfrente, delante, a la entrada de, a la entrada del, a las puertas de |
    behind | behind, at the back of, in back of, behind of | 后面, 背后, 后方, 后边, 身后, 后头, 后 | detrás de, detrás del, tras el, tras la, a espaldas de, detrás, atrás de, atrás del, atrás |
    left-of | left of, to the left of, on the left of, on the left side of, to the left, on the left | 左边, 左侧, 左面, 左手边, 左方 | a la izquierda de, a la izquierda del, a la izquierda |
    right-of | right of, to the right of, on the right of, on the right side of, to the right, on the right | 右边, 右侧, 右面, 右手边, 右方 | a la derecha de, a la derecha del, a la derecha |
    between | between, in between, midway between, halfway between | 之间, 中间的, 当中 | entre, en medio de los dos, a medio camino entre, entre medio de |
    north-of | north of, to the north of, just north of | 北边, 北面, 以北, 北侧, 北方, 正北, 北头, 正北边 | al norte de, al norte del |
    south-of | south of, to the south of, just south of | 南边, 南面, 以南, 南侧, 南方, 正南, 南头 | al sur de, al sur del |
    east-of | east of, to the east of, just east of | 东边, 东面, 以东, 东侧, 东方, 正东, 东头 | al este de, al este del |
    west-of | west of, to the west of, just west of | 西边, 西面, 以西, 西侧, 西方, 正西, 西头 | al oeste de, al oeste del |
    around | surrounded by, encircled by, ringed by, around, surrounding, encircling, all around, in a circle around, circling | 周围, 四周, 围绕, 环绕, 围着, 围满了, 被一圈, 种一圈, 围一圈, 围成一圈, 绕一圈, 摆一圈, 放一圈, 一圈都是, 围了一圈, 种了一圈, 四面, 团团围住 | rodeado de, rodeada de, rodeado por, rodeada por, alrededor de, alrededor del, alrededor, rodeando, en torno a, rodea, rodean |
    on | on top of, atop, on | 上面, 上边, 之上, 顶上, 上, 上头 | encima de, encima del, sobre, en lo alto de, en lo alto del, encima, arriba de, arriba del |
    inside | inside, within, in the middle of | 里面, 里边, 之内, 中间, 里头, 内部 | dentro de, dentro del, en medio de, en medio del |
  `,
  ),
  ...readTable(
    'region',
    `
    north | north, north end, in the far north, far north, in the north, to the north, at the north, northern, on the north side, up north | 北部, 在北边, 在北方, 地图北边, 最北边, 地图最北边, 地图的北边, 地图北部, 地图北侧 | mitad norte, parte norte, lado norte, en el norte, al norte, del norte, zona norte |
    south | south, south end, in the far south, far south, in the south, to the south, at the south, southern, on the south side, down south | 南部, 在南边, 在南方, 地图南边, 最南边, 地图最南边, 地图的南边, 地图南部, 地图南侧 | mitad sur, parte sur, lado sur, en el sur, al sur, del sur, zona sur |
    east | east, east end, in the far east, in the east, to the east, at the east, eastern, on the east side | 东部, 在东边, 在东方, 地图东边, 最东边, 地图最东边, 地图的东边, 地图东部, 地图东侧 | mitad este, parte este, lado este, en el este, al este, del este, zona este |
    west | west, west end, in the far west, far west, in the west, to the west, at the west, western, on the west side | 西部, 在西边, 在西方, 地图西边, 最西边, 地图最西边, 地图的西边, 地图西部, 地图西侧 | mitad oeste, parte oeste, lado oeste, en el oeste, al oeste, del oeste, zona oeste |
    north-east | in the north east, in the north east corner, in the northeast, in the northeast corner, at the north east, at the north east corner, in the far north east, to the north east, far north east, in the top right corner, in the upper right corner, in the top right, northeast, north east, north eastern, northeastern, north east corner, northeast corner, upper right corner, top right corner, top right | 东北, 东北角, 东北边, 东北部, 东北方, 东北方向, 右上角, 在东北角, 在东北, 地图东北角, 地图的东北角 | noreste, nordeste, esquina noreste, rincón noreste, esquina superior derecha, arriba a la derecha, en el noreste, al noreste, en la esquina noreste, en el rincón noreste, del noreste |
    north-west | in the north west, in the north west corner, in the northwest, in the northwest corner, at the north west, at the north west corner, in the far north west, to the north west, far north west, in the top left corner, in the upper left corner, in the top left, northwest, north west, north western, northwestern, north west corner, northwest corner, upper left corner, top left corner, top left | 西北, 西北角, 西北边, 西北部, 西北方, 西北方向, 左上角, 在西北角, 在西北, 地图西北角, 地图的西北角 | noroeste, esquina noroeste, rincón noroeste, esquina superior izquierda, arriba a la izquierda, en el noroeste, al noroeste, en la esquina noroeste, en el rincón noroeste, del noroeste |
    south-east | in the south east, in the south east corner, in the southeast, in the southeast corner, at the south east, at the south east corner, in the far south east, to the south east, far south east, in the bottom right corner, in the lower right corner, in the bottom right, southeast, south east, south eastern, southeastern, south east corner, southeast corner, lower right corner, bottom right corner, bottom right | 东南, 东南角, 东南边, 东南部, 东南方, 东南方向, 右下角, 在东南角, 在东南, 地图东南角, 地图的东南角 | sureste, sudeste, esquina sureste, rincón sureste, esquina inferior derecha, abajo a la derecha, en el sureste, al sureste, en la esquina sureste, en el rincón sureste, del sureste |
    south-west | in the south west, in the south west corner, in the southwest, in the southwest corner, at the south west, at the south west corner, in the far south west, to the south west, far south west, in the bottom left corner, in the lower left corner, in the bottom left, southwest, south west, south western, southwestern, south west corner, southwest corner, lower left corner, bottom left corner, bottom left | 西南, 西南角, 西南边, 西南部, 西南方, 西南方向, 左下角, 在西南角, 在西南, 地图西南角, 地图的西南角 | suroeste, sudoeste, esquina suroeste, rincón suroeste, esquina inferior izquierda, abajo a la izquierda, en el suroeste, al suroeste, en la esquina suroeste, en el rincón suroeste, del suroeste |
    centre | in the centre, in the very middle, in the very centre, in the very center, right in the middle, right in the centre, right in the center, at the very centre, at the very center, in the dead centre, dead centre, dead center, in the middle of the map, in the centre of the map, in the center of the map, in the center, in the middle, at the centre, at the center, central, town square, village square, in the heart, main square | 中央, 正中, 中心, 正中间, 广场, 正中央, 最中间, 正当中 | en el centro, en medio, central, plaza, plaza mayor, en la plaza, en el mero centro, en pleno centro, justo en el centro, en el mismo centro, en el puro centro |
    edge | at the edge, on the edge, along the edge, along the edges, around the edge, around the edges, along the border, by the edge, near the edge, at the edges, at the border, on the outskirts, outskirts, edge of the map, edge of town | 边缘, 郊外, 村边, 镇外 | en el borde, en las afueras, afueras, al borde |
    corners | in the corners, in all the corners, at all four corners, at all corners, at the four corners, in each of the four corners, at every corner, on each corner, one in each corner, in the four corners of the map, in each corner, in every corner, in all corners, at the corners, in all four corners, in the four corners, at each corner | 四角, 四个角, 角落, 每个角落, 四个角落 | en las esquinas, en cada esquina, en las cuatro esquinas, en los rincones, en los cuatro rincones, en todas las esquinas, en cada una de las esquinas, en cada rincón |
    high | at the top, on top of a hill, at the top of the hill, at the top of a hill, on top of the mountain, on top of a mountain, at the top of the mountain, on the top of the hill, on top, at the summit, summit, highest point, on the highest one, at the very top, on the roof, up on the hill, on a hill, on the hill, hilltop, on a hilltop, on a mountain, on top of the hill, on the cliff, on a cliff, up high, on the mountain | 最高处, 最高点, 山上, 山顶, 山顶上, 高处, 小山上, 悬崖上 | en la cumbre, en lo más alto, en una colina, en la colina, en lo alto, en la cima, en un acantilado, sobre la colina, en la montaña |
    water | on the water, by the water, at the water, waterside, waterfront, in the water | 水边, 水上, 水中 | en el agua, junto al agua, a la orilla |
  `,
  ),
  ...readTable(
    'place',
    `
    spawn | entrance, entry, starting point, start, spawn, spawn point, beginning, starting line, where you start, where i start, where players start, where we start, front door | 入口, 起点, 出生点, 开始的地方, 起始点, 大门口 | entrada, inicio, comienzo, punto de partida, punto de inicio, puerta de entrada |
    goal | exit, way out, finish, finish line, the end, end of the maze, end of the dungeon, end of the level, end of the course, far end, goal | 出口, 终点, 终点线, 尽头 | salida, la meta, línea de meta, el final, final del laberinto, final de la mazmorra |
  `,
  ),
  ...readTable(
    'take',
    `
    take | collect, collecting, gather, gathering, bring back, bring, retrieve, recover, pick up, pick, picking, find, finding, search for, look for, looking for, hunt for, seek, get, grab, catch, rescue, save, fetch, return, get back, hunt, steal back, bring me, bring her, bring him, harvest, need, needs, wants, want back, searching for, lost, missing, deliver, dig up, dig out, dig, unearth, uncover, discover, locate, hunt down, track down, gather up, round up, snag, nab, loot, secure, salvage, hoard, amass, earn, win back, reclaim, obtain, acquire, take back, scoop up, scoop, pluck, collects, collected, finds, gathers, picks up, pick out, snatch up, reunite, bring home, carry back, hand over, bring in, catches, fetches, rescues, rescuing, saving, freeing, free the, liberate, photograph, take photos of, take pictures of, find all, find me | 收集, 搜集, 采集, 找回, 找到, 寻找, 捡起, 捡, 拾取, 集齐, 夺回, 带回, 找, 采, 取回, 送回, 抓住, 营救, 需要, 丢了, 丢失, 拿到, 摘, 收回, 采摘, 送, 找齐, 找全, 收齐, 凑齐, 寻回, 救回, 救出, 解救, 捡到, 搜寻, 找出, 拿回, 拾起, 集满, 带回来, 找回来 | recoger, recoge, recolecta, recolectar, reúne, reunir, trae, traer, devuelve, devolver, encuentra, encontrar, busca, buscar, recupera, recuperar, junta, consigue, atrapa, rescata, rescatar, necesita, coge, coger, perdió, perdidas, perdidos, entrega, entregar, hallar, halla, cosecha, juntar, juntes, junten, juntemos, recojas, recojan, recolectes, recolecten, encuentres, encuentren, encuentras, busques, busquen, traigas, traigan, traerle, devuelvas, devolverle, consigas, conseguir, rescates, rescaten, salva, salvar, salves, atrapes, atrapar, agarra, agarrar, agarres, coleccionar, colecciona, reúnas, recupere, recuperes, pesca, halles, encuéntralos, encuéntralas |
    pass | through, pass, fly through, pass through, past | 穿过, 通过, 飞过, 飞越 | a través de, atraviesa, pasar por, cruza, cruzar, atravesar, pasa por |
  `,
  ),
  ...readTable(
    'steal',
    `
    steal | steal, steals, stole, stolen, stealing, took, taken, snatch, snatched, hid, hidden by, kidnapped, robbed | 偷走, 偷了, 抢走, 偷, 盗走, 藏起, 被偷 | robar, roban, robaron, robó, robado, robada, se llevaron, escondieron, roba |
  `,
  ),
  ...readTable(
    'naming',
    `
    named | named, called, whose name is, by the name of, name is, known as | 名叫, 叫做, 名为, 叫作, 名字叫, 名字是, 取名, 叫, 起名, 称为, 人称, 外号, 唤作 | llamado, llamada, que se llama, se llama, de nombre, conocido como, conocida como, llamados, llamadas, que se llame, se llame, se llaman, que se llaman, apodado, apodada, cuyo nombre es |
    titled | titled, entitled, the title is, title it, title, call it, name it, call the level, name the level, game called, level called, world called, game named, level named | 标题是, 标题为, 标题叫, 题为, 标题, 游戏叫, 关卡叫, 关卡名为, 游戏名为 | titulado, título, titulada, el título es, llámalo, juego llamado, nivel llamado, mundo llamado |
  `,
  ),
  ...readTable(
    'knows',
    `
    knows | who knows, that knows, she knows, he knows, they know, knows, knows that, knows about, who can tell you, tells you, will tell you, remembers, can tell you | 知道, 她知道, 他知道, 记得, 会告诉你, 告诉你, 晓得, 清楚, 可以告诉你, 能告诉你 | que sabe, sabe, ella sabe, él sabe, conoce, recuerda, te dirá, te cuenta, que sepa, sepa, que conozca, conozca, te puede decir, puede decirte, te diga |
    says | who says, says, say, saying, greets you with, shouts | 说道, 会说, 对你说, 说, 跟你说, 会跟你说, 会对你说, 喊道, 喊着, 大喊, 说着, 会喊, 对玩家说, 开口说, 问 | que dice, dice, diciendo, saluda con, que diga, diga, digan, dicen, te dice, me dice, que te dice, que grita, grite, gritando, te saluda con, que saluda con, que te salude con, que salude con, susurra, exclama, pregunta |
  `,
  ),
  ...readTable(
    'secret',
    `
    secret | secret, hides a secret, hiding a secret, has a secret, with a secret, guards a secret, holds a secret, harbours a secret, her secret, his secret, their secret, whose secret is, secretly, keeps the secret, keeps a secret, the secret is, secret is, secretly knows | 秘密, 藏着一个秘密, 藏着秘密, 有一个秘密, 有个秘密, 守着一个秘密, 藏着一个大秘密, 保守着一个秘密, 她的秘密, 他的秘密, 秘密是, 暗地里, 秘密：, 偷偷知道, 暗中, 不为人知的秘密是, 其实是 | secreto, su secreto, cuyo secreto es, el secreto es, guarda el secreto, en secreto, guarda un secreto, tiene un secreto, esconde un secreto, oculta un secreto, en el fondo es |
  `,
  ),
  ...readTable(
    'unlock',
    `
    unlock | unlock phrase, unlocked by, password, password is, passphrase, the password is, magic word, magic word is, only if you say, only when you say, unless you say, unless you bring, unless you give, unless you show, unless someone says, only if you bring, only if you give, only when you bring, only if someone says, until you say, until you bring, until you give, in exchange for, if you say, when you say, code word, if asked about | 口令, 暗号, 密码, 除非你说, 除非你带来, 除非你给, 除非给, 只有你说, 只有听到, 听到暗号, 口令是, 暗号是, 密码是, 只有说 | contraseña, la contraseña es, palabra mágica, clave, la clave es, solo si dices, solo si le dices, solo si le traes, solo si traes, solo si le das, a menos que digas, a menos que le traigas, a menos que le des, si le dices, si le traes, a cambio de, si dices, palabra clave |
  `,
  ),
  ...readTable(
    'vague',
    `
    vague | surprise me, surprise us, anything, whatever, something, random, you choose, you decide, up to you, dealers choice, i dont know, idk, no idea, make a game, make something, make me a game, anything you like, a game, a level, something fun, make a level, a world, i feel lucky | 随便, 随机, 惊喜, 给我个惊喜, 你决定, 随意, 都行, 都可以, 不知道, 做个游戏, 来个游戏, 给我惊喜, 你来定, 什么都行, 随便来一个, 随便来个, 随便做一个, 随便做个, 随便弄一个, 随便搞一个, 来一个, 来一关, 看着办, 你看着办, 都听你的, 想不出来, 没想好, 不知道玩什么, 好无聊, 有什么好玩的, 整一个, 整点好玩的, 惊艳我, 让我惊喜, 随你发挥, 你自由发挥, 自由发挥, 你来发挥, 发挥想象, 发挥你的想象, 别出心裁, 来点创意, 有创意一点 | sorpréndeme, sorpresa, lo que quieras, cualquier cosa, al azar, tú decides, elige tú, no sé, haz un juego, algo divertido, da igual, lo que sea, lo que tú quieras, lo que gustes, lo que se te ocurra, algo chido, algo bacán, algo copado, algo lindo, algo entretenido, lo que salga, sorprendeme, sorpréndanme, a tu gusto, tú eliges, elige por mí, no tengo idea, ni idea, estoy aburrido, estoy aburrida, como quieras, invéntate algo, inventa algo, hazme un juego, hazme algo, vos elegí, elegí vos, vos decidí, tú sabrás, con imaginación, usa tu imaginación | 🎲, 🤷, ❓
  `,
  ),
  ...readTable(
    'trait',
    `
    glowing | glowing, shining, shiny, luminous, bright glowing, sparkling, glittering | 发光, 闪光, 闪亮, 闪闪发光, 闪烁, 会发光, 亮闪闪, 亮晶晶 | brillante, luminoso, resplandeciente, reluciente, que brilla, que brillan, brillan, brilla, que brille, con luz propia |
    golden | golden, gilded | 金色, 黄金, 金 | dorado |
    red | red, crimson, scarlet | 红色, 红 | rojo, roja |
    blue | blue, azure | 蓝色, 蓝 | azul |
    green | green | 绿色, 绿 | verde |
    purple | purple, violet | 紫色, 紫 | morado, púrpura, violeta |
    orange | orange, amber | 橙色, 橘色, 橙 | naranja |
    yellow | yellow | 黄色, 黄 | amarillo |
    pink | pink, rosy | 粉色, 粉红色, 粉红, 粉 | rosa, rosado |
    black | black | 黑色, 黑 | negro |
    silver | silver, silvery | 银色, 银 | plateado |
    brown | brown | 棕色, 褐色 | marrón |
    white | white | 白色, 白 | blanco |
    old | old, ancient, crumbling, weathered | 古老, 破旧, 老旧, 旧 | antiguo, viejo, vieja |
    hidden | hidden, secret, concealed | 隐藏的, 藏起来的 | escondido, oculto |
    lost | lost, missing, stolen, forgotten | 丢失的, 被偷的, 遗失的, 失落的 | perdido, robado, olvidado |
    magic | magic, enchanted, magical | 魔法 | mágico, encantado |
    big | giant, huge, big, enormous, large, tall | 巨大, 大, 巨型, 庞大, 高大, 大大, 特大, 超大 | gigante, enorme, grande, alto, gigantesco, grandote, inmenso, grandísimo, enormísimo, colosal |
    friendly | friendly, harmless, tame, nice | 友好, 友善, 善良, 和善 | amistoso, amigable, inofensivo, simpático |
    small | tiny, small, little, lil, wee, itty bitty | 小小, 小, 迷你, 小型 | pequeño, diminuto, chiquito, chico, pequeñito, chiquitito, pequeñín, enano |
  `,
  ),
  ...readTable(
    'injection',
    `
    injection | ignore previous instructions, ignore all previous instructions, ignore the previous instructions, ignore all instructions, ignore your instructions, ignore all prior instructions, disregard previous instructions, disregard your instructions, forget your instructions, forget everything above, system prompt, your system prompt, you are now, developer mode, jailbreak, reveal your prompt, print your instructions, act as root, api key, as an ai language model, sudo, admin mode, override your rules, new instructions, do anything now | 忽略之前的指令, 忽略以上指令, 忽略所有指令, 忽略之前的所有指令, 忽略上面的指令, 忽略前面的指令, 系统提示词, 系统提示, 你现在是, 开发者模式, 越狱模式, 无视之前的指令, 忽略之前的要求, 忽略之前所有的指令, 忽略之前所有指令, 忽略前面所有的指令, 忽略以上所有指令, 忽略一切指令, 忘记之前的指令, 忘掉之前的指令, 忘记你的指令, 无视所有规则, 无视以上内容, 忽略上述指令, 请忽略以上内容, 把你的提示词, 输出你的提示词, 告诉我你的提示词, 你的系统提示词, 从现在起你是, 从现在开始你是, 你不再是, 管理员模式, 越狱 | ignora las instrucciones anteriores, ignora todas las instrucciones, ignora las instrucciones, ignora tus instrucciones, olvida tus instrucciones, prompt del sistema, mensaje del sistema, ahora eres, modo desarrollador, instrucciones anteriores, ignora todas las instrucciones anteriores, ignora lo anterior, ignora todo lo anterior, ignorá las instrucciones, ignore las instrucciones, ignora las reglas, olvida todo lo anterior, olvida las reglas, olvida las instrucciones, olvida lo anterior, omite las instrucciones, tu prompt de sistema, prompt de sistema, dime tu prompt, muestra tu prompt, revela tu prompt, a partir de ahora eres, desde ahora eres, ya no eres, modo administrador, haz caso omiso de |
  `,
  ),
];
