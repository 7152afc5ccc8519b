import type { LexiconEntry } from '#engine/planner/lexicon/entry.ts';
import { readTable } from '#engine/planner/lexicon/entry.ts';

/** Numbers that are no counts: factors, what they multiply, totals, how many play and how fast the music is. */
export const measureLexicon: readonly LexiconEntry[] = [
  ...readTable(
    'factor',
    `
    2 | twice, twice as, two times, doubled, double the, double | 两倍, 双倍, 加倍, 翻倍, 一倍, 二倍, 快一倍, 高一倍, 大一倍 | doble, el doble de, dos veces, duplicada, duplicado |
    0.5 | half, half the, half as, halved, half of the, half of normal | 一半, 减半, 半倍, 半 | mitad, la mitad de, medio, media, reducida a la mitad |
    3 | triple, three times, thrice, tripled | 三倍 | triple, tres veces, el triple de |
    4 | quadruple, four times | 四倍 | cuádruple, cuatro veces |
    0.33 | a third, a third of, one third | 三分之一 | un tercio, un tercio de |
    0.25 | a quarter, a quarter of, one quarter | 四分之一 | un cuarto, un cuarto de |
    1.5 | one and a half times, half again as | 一倍半 | una vez y media |
  `,
  ),
  ...readTable(
    'measure',
    `
    jump | jump, jumps, jump height, jumping, jump power, jump strength, leap, leaps, as high, higher jumps, jump higher | 跳跃高度, 跳跃力, 跳跃, 跳得, 弹跳, 跳高, 跳 | salto, saltos, saltar, salta, altura de salto, fuerza de salto, de alto |, salte, salten, saltes, brinque, brinca, brincar
    jump*2 | jump twice as high, jumps twice as high, jump double the height, jump twice the height, jump twice as far | 跳两倍高, 跳得两倍高 | saltar el doble, salta el doble de alto, saltar el doble de alto |, salte el doble de alto, salte el doble, salten el doble
    jump*3 | jump three times as high, jump thrice as high | 跳三倍高 | saltar el triple, salta tres veces más alto |
    gravity | gravity | 重力, 引力 | gravedad |
    gravity*0.165 | moon gravity, lunar gravity, gravity of the moon, gravity like on the moon, gravity like the moon, moonlike gravity, gravity on the moon | 月球重力, 月球引力 | gravedad lunar, gravedad de la luna |
    gravity*2 | double gravity, twice the gravity, twice as much gravity, gravity doubled, 2g | 双倍重力, 两倍重力 | doble gravedad, el doble de gravedad |
    gravity*0.38 | mars gravity, martian gravity, gravity of mars, gravity like on mars | 火星重力 | gravedad marciana, gravedad de marte |
    gravity*0.15 | zero gravity, no gravity, zero g, anti gravity, weightless, weightlessness | 零重力, 失重 | gravedad cero, sin gravedad, ingravidez |
    speed | speed, run speed, running speed, movement speed, move speed, walking speed, walk speed, run, runs, move, moves, as fast, player speed, pace, faster, slower | 速度, 移动速度, 奔跑速度, 跑步速度, 跑得, 移速 | velocidad, correr, corre, velocidad de movimiento, de rápido, más rápido, más lento |, corra, corran, corras, se mueva, va más rápido
    tempo | bpm, beats per minute, beats a minute, tempo | 拍每分钟, 拍, 每分钟节拍, 节拍, 节奏 | bpm, pulsaciones por minuto, pulsaciones, golpes por minuto, tempo |
    fog-density | fog density, fog thickness | 雾浓度, 雾的浓度 | densidad de niebla, densidad de la niebla |
    difficulty | difficulty | 难度 | dificultad |
    credits | credits, starting credits, start credits, starting gold, starting money, credits to start with | 积分, 初始金币, 起始金币, 初始资金, 起始资金, 点数 | créditos, créditos iniciales, oro inicial, dinero inicial, monedas iniciales |
  `,
  ),
  ...readTable(
    'pace',
    `
    respawn | respawn, respawns, respawning, respawn delay, respawn time, respawn timer, respawn protection, spawn protection, revive, revives, come back to life, reborn | 重生, 复活, 重生延迟, 重生保护 | reaparecer, reaparición, reaparece, reapareces, revivir, revives |
    breath | air, air lasts, oxygen lasts, oxygen supply, air supply, breath, hold your breath, hold my breath, hold their breath, breath lasts, of air, of oxygen, oxygen for, air for | 憋气, 屏息, 氧气持续, 氧气够 | aliento, aguantar la respiración, aguanta la respiración, el oxígeno dura, el aire dura |
    door | open, opens, opening, unlock, unlocks, slide open, slides open | 打开, 开启 | abre, abren, se abre, se abren |
    wave | spawn, spawns, spawning, spawn rate, spawn interval, wave delay, between waves, wave interval, reinforcements | 刷新, 出现间隔 | aparecen, aparece, refuerzos |
  `,
  ),
  ...readTable(
    'total',
    `
    total | in total, altogether, all in all, overall, total of, a total of, in all | 一共, 总共, 共, 总计, 合计, 共有, 加起来 | en total, en conjunto, un total de |
  `,
  ),
  ...readTable(
    'unit',
    `
    length | metre, meter, metres, meters, feet, foot, km, kilometre | 米, 公里 | metro, metros, kilómetro |
    age | year old, years old, years | 岁 | años, año |
    capture | capture, captures, flag captures, flags to win | 次夺旗 | captura, capturas |
    team | team, teams, side, squads, squad, factions,  | 支队伍, 个队伍, 支队, 队伍, 队, 个阵营 | equipo, equipos, bando |
    player | player, players, people playing, friends playing, racers, racer, drivers, contestants, competitors, participants, gamers, opponents online, of us can play, friends can play | 名玩家, 个玩家, 位玩家, 玩家, 人对战, 人游戏, 人联机 | jugador, jugadores, competidores, participantes |
  `,
  ),
];

/** Who plays, how people are, who is missing, and what a scene shows. */
export const castLexicon: readonly LexiconEntry[] = [
  ...readTable(
    'hero',
    `
    hero | ur a, u are, u r, ure a, where ur, im a, we r, wants to be, want to be, dreams of being, dress up as, he is the, she is the, i play the, you control the, you play the, lets you be, be a, play as, playing as, you play, i play, you are, i am, youre, i want to be, i want to play, i want to play as, we are, we play, the player is, the hero is, hero is, main character is, my character is, player character is, control a, you control, player wears, the player wears, player has a, the player has a, character wears, hero wears, you wear, i wear, i am wearing, you are wearing, starring, as the main character, players are, the players are, everyone plays as, everybody plays as, everyone is, you get to be, u play as, gets to be, lets me be, let me be, i can be, player should be, the player should be, player looks like, i get to be, you become, you take the role of, in the role of, role of a, protagonist is, the protagonist is, protagonist, our hero is, avatar is, playable character is, you start as, dressed up as, steering a | 扮演, 想当, 想做, 想成为, 我扮演, 我要扮演, 玩家扮演, 我是, 你是, 玩家是, 主角是, 主角, 我想当, 我要当, 我来当, 操控, 控制, 玩家穿, 玩家戴, 玩家身穿, 玩家穿着, 玩家戴着, 玩家头戴, 主角穿, 主角戴, 主角穿着, 主角戴着, 我穿, 我穿着, 我戴着, 角色穿, 角色戴, 让玩家穿, 给玩家穿, 让玩家戴, 玩家的衣服是, 玩家是一个, 玩家要当, 玩家当, 让我当, 让我扮演, 我想扮演, 我变成, 玩家变成 | quiere ser, sueña con ser, juego como, jugar como, juegas como, eres, soy, quiero ser, quiero jugar como, el jugador es, la jugadora es, el héroe es, la heroína es, mi personaje es, controlas, controlo, jugamos como |, sos, vos sos, donde sos, donde eres, donde controlas, encarnas a, encarnas, haces de, el jugador lleva, el jugador lleve, que el jugador lleve, la jugadora lleva, el jugador viste, el jugador vista, el jugador va vestido, el jugador usa, el jugador use, que el jugador use, el jugador trae, el jugador traiga, el jugador con, el jugador sea, que el jugador sea, que yo sea, el personaje lleva, el personaje lleve, el personaje viste, mi personaje lleva, mi personaje lleve, mi personaje usa, mi personaje sea, el protagonista lleva, el protagonista lleve, el protagonista es, la protagonista es, el protagonista sea, el héroe lleva, el héroe lleve, jugamos con, juego con un, manejas, manejamos a, manejo a, vas de, voy vestido de, voy vestida de, ir vestido de, ir vestida de, llevo puesto, eres un, eres una, quiero jugar de, quiero jugar con un
    wears | wearing, dressed in, dressed as, wears, wear | 穿着, 戴着, 身穿, 头戴 | vestido de, vestida de, con sombrero, lleva puesto |
  `,
  ),
  ...readTable(
    'temper',
    `
    grumpy | grumpy, cranky, grouchy, bad tempered, ill tempered, surly, short tempered, irritable | 脾气暴躁, 暴躁, 坏脾气, 脾气坏, 易怒 | gruñón, gruñona, malhumorado, cascarrabias, malhumorada |
    cheerful | jolly, merry, bubbly, always laughing, cheerful, happy go lucky | 乐呵呵, 开朗, 爱笑, 乐观, 快活 | alegre, risueño, risueña, jovial |
    shy | shy, timid, bashful | 害羞, 腼腆, 胆小 | tímido, tímida, vergonzoso |
    wise | wise, clever, knowing | 睿智, 聪明, 有智慧 | sabio, sabia, inteligente |
    kind | kind, warm hearted, gentle, caring, generous | 和蔼, 慈祥, 热心, 善良, 慷慨, 温柔 | amable, bondadoso, bondadosa, generoso, cariñosa, dulce |
    proud | proud, arrogant, boastful, vain, haughty | 骄傲, 傲慢, 自负, 爱吹牛 | orgulloso, orgullosa, arrogante, presumido, engreído |
    sad | sad, lonely, melancholy, gloomy, heartbroken | 悲伤, 孤独, 忧郁, 伤心, 忧伤 | triste, solitario, solitaria, melancólico, melancólica |
    nervous | nervous, anxious, worried, jumpy, paranoid | 紧张, 焦虑, 担忧, 神经质 | nervioso, nerviosa, ansioso, preocupado |
    sly | sly, cunning, sneaky, shady, tricky, mischievous | 狡猾, 鬼鬼祟祟, 调皮, 奸诈 | astuto, astuta, pícaro, pícara, travieso, taimado |
    forgetful | forgetful, absent minded, scatterbrained | 健忘, 糊涂, 心不在焉 | olvidadizo, olvidadiza, despistado, distraída |
    brave | brave, fearless, bold, heroic | 勇敢, 无畏 | valiente, intrépido, intrépida |
    greedy | greedy, stingy, miserly | 贪婪, 贪心, 吝啬, 小气 | codicioso, avaro, tacaño, tacaña |
    strict | strict, stern, serious | 严厉, 严肃, 一本正经 | estricto, estricta, severo, serio, seria |
    talkative | talkative, chatty, gossipy | 话多, 健谈, 爱八卦, 啰嗦 | hablador, habladora, parlanchín, chismosa |
    mysterious | mysterious, secretive, quiet | 神秘, 沉默寡言, 沉默 | misterioso, misteriosa, callado, callada |
    funny | funny, joking, sarcastic, witty | 幽默, 爱开玩笑, 毒舌 | gracioso, graciosa, sarcástico, bromista |
    lazy | lazy, sleepy | 懒惰, 懒, 爱睡觉 | perezoso, perezosa, dormilón |
    blind | blind, deaf, one eyed, one legged | 失明, 独眼, 耳背 | ciego, ciega, tuerto, sordo |
  `,
  ),
  ...readTable(
    'denial',
    `
    characters | nobody, no one, noone, uninhabited, unpopulated, deserted, all alone, nobody else, no one else, without a soul, not a soul | 空无一人, 无人, 没有人, 荒无人烟, 没人, 不要人, 没有任何人, 也不要任何人, 不要任何人, 不要有人, 不能有人, 没有一个人, 别有人, 没有村民, 渺无人烟, 一个人都没有 | nadie, deshabitado, deshabitada, ni un alma, desierta de gente, que no haya nadie, sin nadie, ni gente, sin gente, no hay gente, sin personas, sin personajes, despoblado, solitaria y vacía |
    enemies | unguarded, no combat, no fighting, without combat, combat free, non violent, nonviolent, pacifist, harmless world | 不要战斗, 没有战斗, 无战斗, 非暴力, 不打斗, 没有打斗, 不要打斗, 不能打架, 不要打架, 不打架, 不用打架, 没有怪, 不要怪 | sin combate, sin combates, sin peleas, sin lucha, pacifista, no violento, sin violencia, sin pelear, sin luchar, sin combatir, nada de peleas, nada de pelear, sin batallas |
    enemies | nothing that can kill me, nothing that can hurt me, nothing that can harm me, nothing that kills, nothing that hurts, nothing can hurt me, nothing can kill me, nothing deadly, nothing dangerous, nothing scary, no danger, no dangers, harmless | 没有危险, 不要危险, 没有任何危险 | nada peligroso, nada que me mate, nada que mate, nada que haga daño, sin peligros, sin peligro, ningún peligro |
    hazards | nothing that can kill me, nothing that can hurt me, nothing that can harm me, nothing that kills, nothing that hurts, nothing can hurt me, nothing can kill me, nothing deadly, nothing dangerous, no danger, no dangers, harmless | 没有危险, 不要危险, 没有任何危险 | nada peligroso, nada que me mate, nada que mate, nada que haga daño, sin peligros, sin peligro, ningún peligro |
    lives | unlimited lives, infinite lives, endless lives, unlimited tries, infinite tries, endless tries, as many tries, as many lives, cannot lose lives, unlimited attempts, infinite attempts | 无限生命, 无限条命, 无限次机会 | vidas infinitas, vidas ilimitadas, intentos infinitos |
    timer | untimed, no time pressure, timeless, infinite time, endless time, without time pressure, no rush, no hurry, take your time, unlimited time, no clock, without a clock | 不计时, 不要计时, 无时间限制, 不限时, 不赶时间, 慢慢玩, 没有时间限制, 不要时间限制, 别限时, 不要限时, 时间不限, 不限时间 | sin reloj, sin prisa, sin prisas, sin tiempo límite, tiempo ilimitado, sin cronómetro, sin límite de tiempo, sin contrarreloj, sin temporizador, sin tiempo, no haya tiempo, no tenga tiempo |
  `,
  ),
  ...readTable(
    'scene',
    `
    cutscene | cutscene, cut scene, cinematic, intro, intro scene, opening scene, introduction scene, opening, movie, film scene, intro movie | 过场动画, 过场, 开场动画, 片头, 开场, 动画, 剧情动画, 开头动画, 开场来一段, 开场先, 小动画, 过场短片, 片头动画 | cinemática, escena inicial, escena de introducción, intro, introducción, escena, vídeo inicial, cinemáticas, secuencia inicial, video de inicio, video inicial, escena de apertura, introducción animada, cinemática de inicio, cinemática inicial |
    ending | end with, ends with, finish with, finishes with, closing cutscene, ending cutscene, final cutscene, victory cutscene, when the player wins, once you win, ending, ending scene, end scene, final scene, closing scene, victory scene, outro, at the end, when you win, after winning, finale | 结局, 最后的动画, 结尾, 结尾动画, 胜利时, 获胜后, 通关后, 最后, 通关时, 赢了以后, 赢了之后, 胜利后, 通关动画 | termina con, acaba con, cinemática final, escena final, al final, al ganar, cuando ganas, desenlace, final, cuando gane, cuando ganes, al terminar, cuando termines, al completar |
    fly-over | camera flies, camera flies over, camera sweeps, flyover, camera pans, aerial shot, bird's eye, camera glides, drone shot | 镜头飞过, 镜头掠过, 航拍, 镜头扫过, 俯瞰, 鸟瞰, 俯拍, 镜头飞越 | la cámara sobrevuela, cámara sobrevuela, vista aérea, la cámara recorre, toma aérea, plano aéreo, la cámara vuela, a vista de pájaro, desde el aire |
    close-up | close up, closeup, close ups, zoom in, zooms in | 特写, 镜头推近, 拉近, 近景, 镜头拉近, 脸部特写, 推近 | primer plano, acercamiento, zoom, primerísimo plano, plano corto, plano detalle |
    show | wide shot, long shot, medium shot, establishing shot, camera shows, show, shows, camera moves, camera, we see | 镜头, 画面, 远景, 全景, 中景, 先拍, 再拍, 镜头对准, 镜头给到 | la cámara muestra, cámara, vemos, se ve, plano general, plano medio, gran plano general, plano largo, plano entero, plano abierto, una toma, la toma, toma de, toma general, plano de, se muestra, muestra |
  `,
  ),
];
