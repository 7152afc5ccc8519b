import type { LexiconEntry } from '#engine/planner/lexicon/entry.ts';
import { readTable } from '#engine/planner/lexicon/entry.ts';

/** How Chinese and Spanish speakers say places, times, rules and wishes in everyday words. */
export const spokenPlayLexicon: readonly LexiconEntry[] = [
  ...readTable(
    'biome',
    `
    meadow | plains | 平原, 大草原, 大平原, 草坪, 果园里, 庭院, 院子, 庄园, 田园, 农村, 田间 | llanura, llanuras, potrero, pampa, sabana verde, jardincito, huerta, quinta, prados, campo abierto, patio interior
    forest | deep woods | 林中, 大森林, 密林, 树海, 山林, 原始森林, 老林子 | arboleda, bosque espeso, pinar, hayedo, bosques
    desert | sand dunes | 大漠, 沙海, 沙漠绿洲, 黄沙 | médanos, dunas, desértico, arenal
    snow | icy mountain | 雪国, 冰天雪地, 冰湖, 雪乡, 冰雪世界, 雪域, 雪林, 寒冬 | nevada montaña, sierra nevada, paisaje nevado, montaña de nieve, nevadas, cumbre nevada
    volcano | lava world | 火山口, 火山岛, 火焰山, 熔岩地带 | cráter, volcánica, tierra de lava
    harbour | beach town | 海湾, 港湾小镇, 海滨, 海岛渔村, 渔港, 水乡, 古镇 | caleta, malecón, ribera, balneario, costanera, playita, muelles, pueblo costero, pueblito pesquero
    swamp | muddy swamp | 沼泽地, 烂泥地, 泥潭 | manglar, humedales, estero, pantanal, cenagal
    crystal | deep cave | 地洞, 岩洞, 钟乳洞, 矿洞, 地底, 地下洞穴, 水晶宫 | cavernas, grutas, cuevas, mina de cristal
    sky-islands | islands in the sky | 空中岛屿, 漂浮的岛, 漂浮岛, 浮空群岛, 云层之上, 漂浮的天空岛 | islas que flotan, islas flotantes, islas en el cielo, islas voladoras, isla voladora, arriba de las nubes, islas aéreas
    autumn | fall woods | 秋林, 枫叶林, 落叶林, 深秋 | otoñales, hojas secas, bosque otoñal
`,
  ),
  ...readTable(
    'missing-biome',
    `
    harbour | downtown, rooftops | 都市, 大城市, 街道, 屋顶, 楼顶, 古城里, 城里, 街头, 商业街, 夜市 | tejados, azoteas, azotea, techos, calles, centro de la ciudad, barrio, urbe, metrópoli
    meadow | school campus | 校园, 操场, 游乐园, 广阔天地 | parque de diversiones, cancha, colonia, fraccionamiento
    snow | ski slope | 滑雪场地, 南极洲 | cordillera, los andes, patagonia
    forest | tropical forest | 热带雨林, 热带丛林 | selva tropical, bosque tropical, amazonía
    desert | ancient egypt temple | 敦煌, 丝绸之路, 楼兰 | altiplano, oeste salvaje, viejo oeste
    autumn | ancient village | 古村, 江南 | pueblo antiguo, época medieval
`,
  ),
  ...readTable(
    'time',
    `
    dawn | at first light | 天刚亮, 天亮时, 大清早, 一大早, 朝霞, 晨曦 | al alba, de madrugada, amaneciendo, al amanecer, aurora
    day | at noon | 大白天, 晌午, 午后, 日间 | a mediodía, al mediodía, pleno día, de tarde, tarde, tardecita
    dusk | at sundown | 夕阳西下, 黄昏时分, 傍晚时分, 晚霞, 天快黑, 夕照, 太阳落山, 太阳下山 | al atardecer, atardeciendo, anocheciendo, al caer la tarde, puesta del sol, ocaso
    night | at nighttime | 大半夜, 三更半夜, 入夜, 月下, 月亮下, 深更半夜, 满月, 星空下, 天黑, 天黑了, 月亮, 月光下, 雨夜, 雪夜 | luna llena, bajo la luna, a la luz de la luna, a media noche, nochecita, de noche, en plena noche, bajo las estrellas, cielo estrellado, anochecido, oscuridad
`,
  ),
  ...readTable(
    'weather',
    `
    clear | nice weather | 艳阳天, 大晴天, 出太阳, 天气好, 天气晴好, 晴, 太阳 | cielo limpio, asoleado, solazo, buen tiempo, día bonito
    cloudy | dull sky | 阴沉, 阴云密布 | nuboso, encapotado, cielo nublado
    fog | smog | 雾霾, 雾天, 大雾弥漫, 雾气弥漫, 烟雾 | neblinas, brumas, con niebla, mucha neblina, camanchaca
    rain | pouring rain | 毛毛雨, 暴雨, 倾盆大雨, 阵雨, 雨夜, 雨季, 下大雨, 下着雨, 下小雨, 雨水 | aguacero, chubasco, chaparrón, lluvias, garúa, lloviera, lloviznando, diluvio, llover
    snow | light snow | 鹅毛大雪, 雪夜, 雪天, 漫天飞雪, 飞雪 | nevara, nieve cayendo, nevazón, nevar, copos de nieve, caiga nieve, nieve suave
    storm | thunder and lightning | 雷声, 雷雨天, 暴雨雷电, 飓风, 龙卷风, 暴风 | tormentas, relámpagos, ciclón, tifón, tempestades, tormenta fuerte
`,
  ),
  ...readTable(
    'mood',
    `
    cosy | homey | 温情, 暖洋洋, 温暖人心, 暖心, 舒服 | acogedora, calentito, calientito, cálida, de hogar, agustito
    cheerful | jolly | 喜庆, 热闹, 活泼, 欢乐气氛, 好玩, 喜气洋洋 | alegría, divertida, festivo, festiva, fiesta, colorido, animado, chistoso
    mysterious | secretive | 诡秘, 悬疑, 神秘感, 奇妙 | misteriosa, enigmática, mágica, intriga, extraña
    spooky | creepy | 惊悚, 鬼气森森, 毛骨悚然, 阴暗, 恐惧, 吓死人, 瘆人, 闹鬼的, 恐怖片 | de miedo, tenebrosa, embrujada, espeluznantes, terrorífica, macabro, macabra, que asuste, que dé miedo, siniestro, siniestra, lúgubre, aterrador, escalofríos, aterradora
    epic | glorious | 热血, 壮观, 气势磅礴, 激昂, 刺激, 史诗感 | épica, heroica, gloriosa, aventurero, legendaria, emocionante
    serene | soothing | 恬静, 幽静, 安宁, 悠然, 舒缓, 安逸, 祥和 | serena, tranquila, pacífica, calma, en paz, apacible, sosegado, relajada, tranqui, calmada, paz
`,
  ),
  ...readTable(
    'style',
    `
    storybook | fable | 童话风, 绘本风, 水墨, 水墨画, 国风 | de cuento, cuentos de hadas, como un cuento
    toon | comic style | 卡通风, 卡通风格, 二次元, 日漫, 像素风, 动画风 | caricaturesco, animado estilo, dibujos animados, tipo caricatura, historieta
    neon | cyber | 赛博, 赛博风, 霓虹风, 霓虹灯光, 科幻 | luces neón, neones, ciber punk, futurista neón, luz neón
    noir | black white | 黑白片, 黑白风格, 老电影 | en blanco y negro, estilo noir, película vieja
    pastel | soft colour | 淡彩, 奶油色, 马卡龙色, 柔和的颜色 | colores claritos, tonos suaves, colores tiernos
`,
  ),
  ...readTable(
    'size',
    `
    small | little map | 地图要小, 地图小, 地图小一点, 地图不要太大, 小一点的地图, 不大的, 小关卡, 短一点, 袖珍 | chiquita, chica, pequeñito, pequeñita, mapa chico, mapa pequeño, mapa chiquito, breve, cortita, corta
    large | big map | 地图要大, 地图大, 地图大一点, 地图很大, 大一点的地图, 超级大, 特别大, 非常大, 好大, 超大型, 辽阔, 一望无际, 很长, 长长, 庞大, 老大, 大型地图 | grandísimo, grandísima, enormes, inmensa, vasta, amplio, amplia, mapa grande, mapa enorme, extenso, extensa, gigantesco, gigantesca, grandota
`,
  ),
  ...readTable(
    'relief',
    `
    flat | flat land | 平坦的, 平整 | planicie, plana, llana, terreno plano
    hilly | small hills | 山丘, 小山坡, 山坡, 坡地 | lomas, loma, cerros, cerro, cerrito
    steep | steep slopes | 高山峻岭, 群山, 大山, 险峰, 山崖 | sierra, barranco, peñascos, precipicio, empinada
`,
  ),
  ...readTable(
    'archetype',
    `
    race*6 | racing cars | 卡丁车赛, 跑三圈, 比赛车, 飙车, 飞车, 赛马, 龙舟赛, 速度赛 | carrera de carros, carrera de autos, carreras de autos, carro de carreras, auto de carreras, arrancones, competencia de carros, rally de autos, circuito de carreras, autódromo
    obby*6 | jump course | 闯关跳跃, 跳跳乐, 平台闯关, 跳跃闯关, 跳台闯关, 跳平台, 爬塔跳跃, 跑酷关卡 | de plataformas, parkour de obstáculos, circuito de obstáculos, brincos, saltos de plataforma, nivel de plataformas, plataformero, brincar plataformas
    obby*3 | jump over | 闯关, 跳过去, 蹦, 跳来跳去 | brinca, brincando, saltes, brinques, saltando, escalando
    runner*6 | auto run | 自动奔跑, 一直跑, 跑个不停, 停不下来 | corre sin parar, correr y correr, carrera sin fin, corredor automático
    maze*6 | maze level | 大迷宫, 迷宫关, 八卦阵 | laberíntico, laberintos, laberinto de piedra
    stealth*6 | sneaking level | 潜伏, 蹑手蹑脚, 溜进, 偷溜, 躲着守卫, 不惊动 | sin que me vean, sin que me cachen, sin ser descubierto, sin ser detectado, a hurtadillas, escabullirse, cuélate, infiltrarme, sigiloso, de infiltrarse, colarse sin ser visto, colarme
    boss*7 | defeat the boss | 打败巨龙, 打败恶龙, 打败大龙, 击败巨龙, 打败魔王, 击败魔王, 打败大魔王, 打败首领, 挑战首领, 大boss, 打败boss, 击败boss, 单挑, 打一只, 打败一只, 打败一条, 打败一头, 决战, 打败它就赢, 击败它就赢, 打倒它, 打败他就赢 | pelea de jefe, jefazo, jefe de nivel, mata al dragón, matar a un dragón, derrotar al dragón, derrotar a un dragón, vencer al dragón, vence al dragón, batalla contra un jefe, pelea contra el jefe, derrota al jefe, vence al jefe, pelea final, pelea contra la, enfrentar a un, enfrenta a un, combate contra el, luchar contra un dragón, derrotar al gigante, monstruo final
    survival*6 | keep alive | 活下来, 活下去, 活到最后, 坚持到, 守到天亮, 撑到, 抗住, 打退, 抵御, 活过 | aguantar, aguante, sobreviva, seguir vivo, quedar vivo, resista, mantenerse vivo, aguanten
    tower-defence*8 | tower building | 造防御塔, 建防御塔, 摆塔, 放塔, 箭塔防守, 守住水晶 | poner torres, pon torres, armar torres, torres para defender, defender con torres, defensa con torres
    quest-village*5 | village quests | 做任务, 接任务, 跑腿, 帮村民, 任务村 | hacer misiones, misiones del pueblo, mandados, encargos, hacer favores
    quest-village*2 | - | 山村, 村寨, 小村庄, 小村子, 小村落, 乡镇, 寨子, 村 | pueblecito, aldeíta, caserío, villorrio, pueblo mágico, aldehuela
    capture-flag*8 | flag war | 抢旗, 夺旗大战, 抢旗大战, 抢对方的旗, 抢敌旗 | capturen la bandera, robarse la bandera, quitar la bandera, juego de banderas, conquista la bandera
    escape-room*7 | escape puzzle | 密室解谜, 逃出密室, 逃离密室 | cuarto de escape, salir del cuarto, sala cerrada con acertijos, encerrado en, escape de la habitación
    dungeon*6 | key dungeon | 地下迷城, 地牢探险, 地下城探险 | mazmorras, calabozos, mazmorra con llaves
    farm*5 | grow food | 种庄稼, 收庄稼, 丰收, 种菜园, 采收, 收成, 农场游戏 | sembrar y cosechar, cosechas, sembradío, cultivos, cosechar verduras, granja para cosechar, siembra
    sandbox*5 | free roam | 自由探索, 自由活动, 随便逛, 不用做什么, 无目标, 没有任务, 只想散步, 逛逛, 溜达, 晒太阳 | pasear sin más, solo caminar, sin metas, sin ninguna meta, mundo libre, para pasear, nada que hacer, caminar tranquilo, andar por ahí
    puzzle*6 | push puzzle | 推石块, 推石头, 推方块, 踩机关, 解机关, 机关解谜 | acertijo de bloques, empuja bloques, rompecabezas de palancas, puzzle, puzles, empujar cajas
    rings*6 | ring flight | 穿圈, 飞环, 穿越光环, 钻圈, 无人机穿圈 | pasar por aros, atravesar aros, anillos en el aire, volar un dron, vuelo por anillos
    flyer*6 | flappy game | 像flappy, 点一下飞, 小鸟飞 | tipo flappy, como flappy bird, pajarito que vuela, juego del pajarito
    collect*3 | find them all | 全部找到, 找全, 收齐, 捡到, 找遍, 凑齐, 拿齐 | junta todos, juntar, juntes, recolectes, encuentres, encuentra todos, recojas, hallar, reúnas, júntalos
`,
  ),
  ...readTable(
    'ability',
    `
    double-jump | jump in midair | 连跳两次, 跳两下, 可以跳两次, 能跳两次, 双段跳 | brincar dos veces, salte dos veces, brinco doble, dobles saltos, saltar doble, doble brinco
    low-gravity | little gravity | 重力小一点, 重力低一点, 重力更小, 重力弱, 失重感, 重力变小, 重力很小 | la gravedad sea menor, gravedad menor, gravedad débil, gravedad sea baja, gravedad más baja, gravedad ligera, menor gravedad, la gravedad sea más baja, la gravedad sea poca, gravedad sea menor
    high-gravity | big gravity | 重力更大, 重力大一点, 重力加大, 重力变大 | la gravedad sea mayor, gravedad mayor, gravedad más fuerte, gravedad más alta, mayor gravedad, gravedad sea mayor
    high-jump | big jump | 跳得高高, 跳很高, 跳特别高, 弹跳力强, 跳得老高, 跳得特别高 | brincar alto, brinque alto, saltar muy alto, salte muy alto, brincos altos, salto enorme, brinca muy alto, salte alto
    dash | short sprint | 冲一下, 瞬移冲刺, 闪现, 疾跑 | impulso rápido, arrancón, deslizarse rápido, embestida
    glide | float down | 用伞飘, 飘下来, 滑翔翼, 会飘, 翱翔 | planee, planeador, flotar al caer, ala delta, que planee, planea, planean, planeando, planeas |
    climb | wall climber, must climb, has to climb, have to climb, need to climb, needs to climb, climber, climbers, climbing gear, climb over walls, climb on things | 需要攀爬, 必须攀爬, 要攀爬, 得攀爬, 攀爬者, 攀登者, 能爬墙, 会攀岩, 爬树, 攀爬能力, 会攀爬, 能攀爬, 可以爬墙 | hay que escalar, hay que trepar, tiene que escalar, tienes que escalar, escalador, escaladores, escaladora, trepador, trepe, que trepe, trepar muros, escalar muros, escale paredes, puede trepar, trepar árboles |
    wall-run | run along a wall | 贴墙跑, 墙上跑, 在墙上奔跑, 走墙 | corra por las paredes, correr por los muros, caminar por paredes, correr por la pared
    swim | swim around | 会潜水, 能游泳, 可以游泳, 潜入水中, 能潜水 | nade, nadando, bucee, que nade, puede bucear, sumergirse
    kart | small car | 赛车车, 跑车, 小赛车, 车子, 越野车, 摩托 | carro, carros, carrito, autos, autito, bólido, carro de carreras, carros de carreras, auto de carreras, coche de carreras, moto de carreras, troca
    fast | fast running | 跑得飞快, 跑得很快, 极速, 快跑, 跑快一点 | rapidísimo, veloces, corre mucho, a toda velocidad, súper rápido
    slow | slow motion walk | 慢吞吞, 走得慢, 跑得很慢 | lentito, despacito, lentísimo
`,
  ),
  ...readTable(
    'challenge',
    `
    0.12 | baby easy | 特简单, 傻瓜难度, 幼儿园难度, 给小孩玩, 给小孩子玩, 适合小孩, 适合新手, 新手, 岁的女儿, 岁的儿子, 岁的孩子, 岁的小孩, 岁孩子, 岁小孩, 岁女儿, 岁儿子, 给女儿玩, 给儿子玩, 给孩子玩, 小孩子玩 | facilísima, para pequeños, para chiquitos, para mi sobrino, bien facilito, para novatos, para peques, dificultad mínima, para un niño pequeño
    0.25 | quite easy | 不难, 不要太难, 别太难, 难度小, 难度不高, 不太难, 简单点, 轻松点 | facil, sencilla, no tan difícil, que no sea difícil, que sea fácil, no muy dificil, no esté tan difícil, no esté difícil, no esté muy difícil, no sea tan difícil, no tan complicado, no sea muy difícil, dificultad baja, baja dificultad, poca dificultad
    0.7 | hard level | 难一点, 难度高一点, 难度大一点, 有点难, 较难, 烧脑, 有难度的, 比较难 | dificil, que cueste, exigente, complicada, medio difícil, que sea difícil, retador, dificultad alta, alta dificultad, mucha dificultad, dificultad elevada
    0.9 | super difficult | 超级难的, 特难, 虐心, 变态, 硬核, 最难, 极限难度, 很难很难 | dificilisimo, muy dificil, súper difícil, dificilísimos, brutales, durísimo, casi imposible, extremadamente dificil, dificultad máxima, máxima dificultad, dificultad muy alta
`,
  ),
  ...readTable(
    'unit',
    `
    second | seconds long | 秒内, 秒之内 | segs, segundito
    minute | minutes long | 分钟内, 分钟之内 | minutito, mins
    lap | circuit lap | 圈赛道 | vueltecita
    life | chance | 次机会, 点生命, 滴血, 格血, 条小命 | oportunidad, intento, vidita
    wave | attack wave | 波敌人, 波攻击, 轮进攻 | tanda, ronda de enemigos
`,
  ),
  ...readTable(
    'endure',
    `
    endure | keep going for | 活下来, 坚持到, 撑到, 挺住, 顶住, 活到, 守过, 坚持住 | aguanta vivo, aguante, sobreviva, resista, aguanten, sobrevivan, seguir vivos
`,
  ),
  ...readTable(
    'limit',
    `
    timer | within a time | 有时间限制, 限定时间, 规定时间内, 在时间内 | con tiempo límite, tiempo limitado, con cronómetro, a contrarreloj, con reloj, contra reloj
    deadline | before day breaks | 天亮以前, 天黑以前, 太阳下山前, 太阳升起前, 日落以前 | antes que amanezca, antes que anochezca, antes del atardecer, antes de que oscurezca, antes de la medianoche
`,
  ),
  ...readTable(
    'quantity',
    `
    2 | a couple | 两三个, 一双, 两三只 | un parcito de, parecito de
    3 | a scattering of | 三两个, 少许, 零星, 寥寥 | unos pocos, unas cuantas, contados, poquitos, poquitas
    5 | several of them | 好些, 好些个, 几个几个 | diversos, diversas, algunos cuantos
    12 | heaps of, a great many | 一大堆, 一堆, 一大片, 一大群, 一片, 一排排, 好多好多, 很多很多, 数不清, 满地, 满地都是, 遍地, 成堆, 一群, 一排, 许许多多, 十几个, 十几只, 十几棵, 十几座, 十几 | muchísimos, muchísimas, un chorro de, un buen de, harto, hartos, hartas, una bola de, un puñado de, sinfín de, infinidad de, lleno de, llenos de, llenas de, repleto de, repleta de, multitud de, montones de, bastantitos, un resto de, cualquier cantidad de, una banda de
    24 | a couple of dozen | 二十几个, 二十多个 | veintitantos, veintitantas
    20 | a score of | 二十来个 | una veintena de, veintena de
    30 | some thirty | 几十, 三十来个 | treinta y tantos, una treintena de
`,
  ),
];
