import type { LexiconEntry } from '#engine/planner/lexicon/entry.ts';
import { readTable } from '#engine/planner/lexicon/entry.ts';

/** What an edit does: verbs and comparatives, on top of everything that a prompt may say. */
export const editLexicon: readonly LexiconEntry[] = [
  ...readTable(
    'edit',
    `
  add | add, put, place, include, insert, bring in, build, spawn, put in, add in, also, add some, plant, throw in, put up, drop in, stick in, toss in, introduce, create | 加, 添加, 加上, 增加, 放, 放置, 加入, 多加, 再加, 新增, 建, 放上, 来, 添, 再来, 再放, 种, 种上, 摆, 摆上, 弄, 弄个, 搞, 造, 盖, 加点 | añade, agrega, pon, añadir, agregar, poner, coloca, incluye, construye, suma, mete, ponle, añádele, añademe, agregale, ponme, planta, incorpora, crea, echa, échale, colocar, meter, poné, agregá, sumale, métele, súmale, agrégale, poneme, ponga, pongan, agregue, agreguen, añada, que haya también, coloque, pónganle, échenle
  arrive | moves in, move in, arrives, joins, joins us, shows up, comes to live, comes to town, moves to town, settles in, turns up, comes along, takes over | 搬来, 搬进来, 来了, 住进来, 加入了, 登场, 出现了 | se muda, llega, se une, aparece, viene a vivir, se instala
  want | i want, give me, there should be, we need, i need, it needs, needs to have, should have, must have, have, with, let there be, there must be, i would like, id like | 我要, 我想要, 要有, 需要, 想要, 应该有, 得有 | quiero, que haya, necesito, hace falta, debe haber, debería haber, me gustaría, quisiera, con, que tenga
  remove | remove, delete, take away, get rid of, take out, drop, erase, clear away, lose, kill off, cut, eliminate, no more, kick out, throw out, must go, has to go, have to go, goes away, go away, should leave, leave town, dismiss, banish, evict, scrap, ditch, wipe out, clear out, take off, dont want, disable, turn off, switch off | 删除, 移除, 去掉, 拿掉, 删掉, 取消, 去除, 清除, 不要, 移走, 拿走, 赶走, 送走, 离开, 拆掉, 拆除, 删了, 去了, 撤掉, 关掉, 关闭, 删去, 除掉, 清掉, 全删, 干掉, 消掉, 抹掉, 挪走, 别要 | quita, elimina, borra, quitar, eliminar, borrar, saca, retira, suprime, fuera, echa a, despide, expulsa, que se vaya, que se vayan, sacá, quitá, quítale, quitale, quítame, haz desaparecer, desactiva, fuera con, elimine, quite, quiten, sácale, saquen, saque, deshazte de, desecha, remueve, remover, quítalos, quítalas, quítalo, quítala, elimínalo, ya no quiero, que no haya, que no quede, desaparece
  change | make, set, change, turn, switch, let, convert, modify, adjust, make it, set it, should be, restyle, re-style, become, paint, colour, color, dye, tint, recolour, recolor, turn into, transform, become, becomes, redo, restyle, should look, should become, must be, could be, should | 改成, 变成, 设为, 设置为, 改为, 换成, 调成, 变为, 让, 把, 设置, 调整, 使, 改, 涂成, 染成, 漆成, 刷成, 改为, 弄成, 变为, 应该, 改得, 变得, 画成, 增加到, 增至, 加到, 减到, 减少到, 降到, 降低到, 调到, 提高到, 改到, 升到, 换到, 变到, 改成只有, 调 | cambia, haz, hazlo, pon a, convierte, ajusta, que sea, cambiar, hacer, vuelve, transforma, modifica, pinta, píntalos, píntalas, píntalo, colorea, tiñe, haz que, que sean, que el, que la, que los, que las, deja, conviértelo, conviértela, cambiale, cambialo, ponlo, ponla, ponlos, ponlas, debería ser, deberían ser, hazla, hazlos, hacelo, poné
  rename | rename, retitle, name, call, title, call it, name it, title it, call the level, name the level, should be called, is called, be called, should be named, be named, renamed, is now called, change the name, goes by, new name, new title, the name, a new name, goes by the name, change the title, the title should be, call them, call him, call her, christen | 改名, 重命名, 改名为, 改名叫, 更名, 更名为, 命名为, 重命名为, 叫, 改叫, 应该叫, 起名, 起名叫, 取名, 取名叫, 名字改成, 名字换成, 标题改成, 标题换成, 标题 | renombra, renombrar, llama, titula, llámalo, titúlalo, cambia el nombre, ponle de nombre, nombra, que se llame, debería llamarse, se llame, ahora se llama, llamarse, se llamará, cambia el título, cambiale el nombre, ponle nombre, cambia el nombre a, nuevo título, que el título sea, el nombre de, de nombre, bautízalo, bautízala, renómbralo, renómbrala, renombrá, rebautiza, bautiza, se llama ahora, ahora se llama, se llama, pasa a llamarse, el nombre, dale el nombre
  replace | replace, swap, exchange, substitute, trade, swap out, exchange, switch for, trade for, in exchange | 替换, 换掉, 替换成, 替换为, 取代, 改用, 换做 | reemplaza, sustituye, reemplazar, sustituir, intercambia, cambia por, cambiar por, sustituí
  move | move, shift, relocate, bring, shift, push, drag, carry, reposition, should stand, should be placed, send | 移动, 移到, 搬到, 挪到, 移动到, 搬, 挪, 移, 挪动, 放到, 摆到, 移去, 搬去, 移至, 挪去, 换个位置, 搬走到, 放去 | mueve, desplaza, traslada, mover, lleva, pasa, ubica, corre, poné, reubica, arrima, acerca, recoloca, llévate, movelo, muévelo, muévela, muévelos, muévelas, pásalo, pásala, pásalos, pásalas
  more | more, additional, extra, further, another, some more, a few more, lots more, many more, not enough, too few, too little, increase, raise, up the | 更多, 再多, 多一些, 多点, 多一点, 多, 多些, 再来点, 再加点, 不够, 太少, 太少了, 增多 | más, otro, otra, otros, otras, adicionales, extra, más cantidad, muy pocos, muy pocas, pocos, pocas, faltan, aumenta, sube, incrementa
  less | less, fewer, reduce, lower, decrease, too many, too much, cut down, cut, fewer of, bring down | 更少, 少一些, 减少, 少点, 少一点, 降低, 少, 少些, 太多, 太多了, 减, 减掉, 少放 | menos, reduce, disminuye, baja, demasiados, demasiadas, menos cantidad, baja, recorta, reducir
  only | only, just, exactly, no more than, keep only, leave only, just one | 只要, 只留, 仅, 只有, 只保留, 只剩, 只留下, 留, 就 | solo, sólo, solamente, exactamente, únicamente, deja solo, nada más, sólo
  instead | instead of, rather than, in place of | 而不是, 代替 | en vez de, en lugar de
  thicker | thicker, denser, heavier, thicken, more fog, foggier, more mist, mistier, thicker fog, make the fog thick | 更浓, 浓一点, 再浓, 浓一些, 加浓, 雾大一点, 更大的雾, 雾再大, 雾更大, 雾更浓 | más espesa, más densa, más niebla, espesa, más bruma, más neblina, más cerrada
  thinner | thinner, less fog, lighter fog, less foggy, less mist, thin out, clearer air | 更淡, 淡一点, 稀薄一点, 雾小一点, 减少雾, 少一点雾, 薄一点 | más ligera, menos densa, menos niebla, más fina, menos espesa, menos bruma
  darker | darker, make it dark, gloomier, dim, too bright, darken, dimmer | 更暗, 暗一点, 更黑, 黑一点, 再暗, 太亮, 太亮了 | más oscuro, más oscura, oscurece, demasiado claro, demasiada luz, oscurécelo
  brighter | brighter, lighter, more light, sunnier, too dark, brighten, brighten up, lighten, light up | 更亮, 亮一点, 明亮一点, 更明亮, 再亮, 太暗, 太暗了, 太黑, 太黑了 | más luminoso, más claro, más clara, más luz, más brillante, aclara, demasiado oscuro, demasiado oscura, muy oscuro, ilumina
  harder | harder, more difficult, more challenging, tougher, increase the difficulty, raise the difficulty, too easy, too simple, make it hard, trickier, harder for me, bump up the difficulty, up the difficulty | 更难, 难一点, 增加难度, 提高难度, 更有挑战, 再难, 难一些, 太简单, 太简单了, 太容易, 太容易了, 难度高一点, 难度提高, 难度大一点, 加大难度, 加难度, 更有难度 | más difícil, más complicado, más duro, sube la dificultad, aumenta la dificultad, más dificultad, demasiado fácil, muy fácil para mí, más exigente, que cueste más, más jodido, súbele la dificultad, sube dificultad
  easier | easier, simpler, less difficult, less hard, lower the difficulty, reduce the difficulty, too hard, too difficult, too tough, easier for me, tone down the difficulty, less challenging, more forgiving, less tough, gentler | 更简单, 简单一点, 降低难度, 更容易, 容易一点, 再简单, 简单一些, 太难, 太难了, 难度低一点, 难度降低, 难度小一点, 减难度, 降点难度 | más fácil, más sencillo, baja la dificultad, reduce la dificultad, menos difícil, demasiado difícil, muy difícil para mí, más accesible, bájale la dificultad, menos dura, menos duro, más facil, más simple
  faster | faster, quicker, more speed, speed up, run faster, too slow, run quicker, move faster, speed everything up, speed it up, speed things up, pick up the pace | 更快, 快一点, 跑快, 跑得更快, 加速, 快, 走快, 走快点, 走快一点, 走得快, 车速快, 车速更快, 速度快, 速度更快, 开快, 开得快, 快些, 快一些, 太慢, 太慢了, 跑快点, 快点, 提速 | más rápido, más veloz, más velocidad, acelera, demasiado lento, más deprisa, corra más, corran más, más ligero, muy lento
  slower | slower, less speed, slow down, run slower, too fast, less fast, more slowly, slow it down | 更慢, 慢一点, 跑慢, 跑得更慢, 减速, 慢, 走慢, 走慢点, 走慢一点, 走得慢, 车速慢, 车速更慢, 速度慢, 速度更慢, 开慢, 开得慢, 慢些, 慢一些, 太快, 太快了, 慢点, 跑慢点 | más lento, menos velocidad, más despacio, frena, demasiado rápido, muy rápido, menos rápido, corra menos
  higher-jump | jump higher, higher jumps, higher jump, more jump, jump further, bigger jumps, jump a bit higher, jump much higher, higher jumping, jump more, jumps higher | 跳得更高, 跳高一点, 跳更高, 更高的跳跃, 跳得高一点, 跳得再高一点, 跳得高点, 跳高点, 跳得更远 | saltar más alto, salto más alto, saltos más altos, salta más, saltar más, salte más alto, salten más alto, salte más, saltar mucho más, salto mayor
  lower-jump | jump lower, lower jumps, lower jump, smaller jumps, jump less, jump less high | 跳得更低, 跳低一点, 跳矮一点, 跳得矮一点 | saltar menos, salto más bajo, saltos más bajos, salte menos, saltar más bajo
  normal-gravity | normal gravity, usual gravity, earth gravity | 正常重力, 普通重力 | gravedad normal
  bigger | bigger, larger, bigger map, larger map, more space, taller, too small, wider, enlarge, expand, grow, scale up, extend | 更大, 大一点, 大一些, 更高, 高一点, 高大一点, 太小, 太小了, 扩大, 放大, 变大, 再大, 大点, 大些, 更大一点 | más grande, más amplio, mayor, más alto, más alta, más grandes, más altos, más altas, demasiado pequeño, demasiado pequeña, agranda, amplía, muy chico, ampliá, engrandece, muy pequeño
  smaller | smaller, smaller map, tighter, more compact, too big, too large, shrink, shorter, scale down, tinier | 更小, 小一点, 小一些, 太大, 太大了, 缩小, 变小, 再小, 小点, 小些, 更小一点, 更矮, 矮一点 | más pequeño, más compacto, menor, más pequeña, más pequeños, más pequeñas, demasiado grande, achica, encoge, más chico, más chica, más bajo, muy grande, reduce el tamaño
  flatter | flatter, less hilly, fewer hills, flatten, too hilly, level the ground | 更平坦, 平坦一点, 平一点, 太陡 | más llano, más plano, menos colinas, demasiadas colinas, aplana
  hillier | hillier, more hills, more hilly, steeper, more mountainous | 更多山, 更陡, 多些山丘, 起伏更大 | más colinas, más montañoso, más empinado
  greener | more plants, greener, more vegetation, lusher, more trees and plants, more green | 更多植物, 绿化多一点, 更茂密, 绿一点, 植物多一点, 更绿 | más plantas, más verde, más vegetación, más vegetacion, más plantas
  barer | fewer plants, less vegetation, barer | 更少植物, 少点植物 | menos plantas, menos vegetación
  more-time | more time, longer timer, extra time, too little time, longer | 更多时间, 多一点时间, 时间长一点, 多给点时间, 延长时间, 时间太短, 时间不够, 多些时间 | más tiempo, más tiempo, poco tiempo, muy poco tiempo
  less-time | less time, shorter timer, too much time | 更少时间, 少一点时间, 时间短一点, 缩短时间, 时间太长 | menos tiempo, demasiado tiempo
  greeting | greeting, greet, hello line, first line, greets | 问候语, 问候, 开场白 | saludo, saludar, salude, saluda, que salude
  chase | chase, chases, chasing, hunt the player, hunt you, hunt me, go after, attack, attack the player, run after, aggressive, hostile | 追, 追赶, 追逐, 追着, 追击, 攻击 | persigan, perseguir, persiga, persigue, ataquen, ataque, atacar, agresivos, agresivas
  patrol | patrol, patrols, patrolling, walk around, wander, wander around, roam, stroll around | 巡逻, 来回走, 走来走去, 游荡, 闲逛 | patrullen, patrullar, patrulle, patrulla, deambulen, que caminen
  watch | guard, guards the, protect, protects, watch over, defend, stand guard, keep watch over | 守着, 看守, 守住, 保护, 看着 | guarden, vigilen, protejan, custodien, cuiden, vigile, proteja
  appearance | wear, wears, wearing, put on, dressed, dress, outfit, clothes, dressed in | 戴, 戴着, 穿, 穿着, 打扮 | lleve, lleva, vista, viste, vestido, vestida, ropa, use, se ponga
  normal-speed | normal speed, usual speed | 正常速度 | velocidad normal
  opening | opening, intro, start, beginning | 开场, 开头, 开始时 | inicial, al principio, al empezar, de inicio
  all | all, every, everything, each, both, whole, entire | 所有, 全部, 一切, 全都, 都 | todos, todas, todo, cada, toda
`,
  ),
  // What reads as something else in a prompt, or is too short a word for one.
  ...readTable(
    'hero',
    `
    hero | the player should be, the player must be, let the player be, make the player, turn the player into, turn me into, let me be, let me play as, the player becomes, the player looks like, my character should be, the hero should be, the hero becomes, change the player to, change the player into, the player wears, the player should wear, give the player, player should wear, my character wears, my character should wear, dress the player | 让玩家当, 玩家变成, 玩家改成, 玩家应该是, 玩家当, 让我当, 主角改成, 主角变成, 把主角换成, 玩家戴, 玩家穿, 给玩家戴, 让玩家戴, 主角戴, 主角穿, 让主角, 把玩家变成, 把玩家改成 | que el jugador sea, haz que el jugador sea, el jugador debería ser, que la jugadora sea, convierte al jugador, que yo sea, que sea el jugador, el protagonista es, el protagonista sea, que el protagonista sea, que el jugador lleve, viste al jugador, el jugador lleva, que el héroe sea, cambia al jugador
  `,
  ),
  ...readTable(
    'ability',
    `
    climb | climb, climbing | 攀爬, 爬, 攀登 | escalar, trepar, escale, trepe
    glide | gliding through the air | 飘 | planee, volar planeando
    dash | sprint, dodge | 冲 | esprintar, hacer dash, esquivar
    double-jump | jump again, second jump, jump twice in the air | 再跳一次, 跳两下 | saltar otra vez, segundo salto
    swim | swim underwater | 游 | nade, naden, bucee
  `,
  ),
  ...readTable(
    'mood',
    `
    spooky | spookier, scarier, creepier, more frightening, more scary | 更恐怖, 恐怖一点, 吓人一点 | más terrorífico, que dé miedo, dé más miedo, más miedo, más tenebroso
    cosy | cosier, cozier, warmer, more homely | 更温馨, 温馨一点 | más acogedor, más cálido
    cheerful | happier, more fun, funnier, merrier, jollier | 更欢快, 开心一点, 欢乐一点 | más alegre, más feliz, más divertido
    serene | calmer, quieter, more peaceful, more relaxed, less scary, more chill | 更平静, 安静一点, 平静一点 | más tranquilo, más sereno, más calmado, más relajado
    mysterious | more mysterious, more magical | 更神秘, 神秘一点 | más misterioso, más mágico
    epic | more epic, grander, more heroic | 更史诗, 更宏大, 更壮观 | más épico, más heroico
  `,
  ),
  ...readTable(
    'biome',
    `
    snow | wintery, wintry, winter time, snowy land, snowy lands, snowy mountain, snowy mountains, snowy landscape, snowy world, land of snow | 冬季, 下雪的山地, 下雪的山, 下雪的地方, 下雪的森林, 雪山, 雪地, 雪国 | invernal, tierra nevada, montaña nevada, montañas nevadas, paisaje nevado, tierra de nieve
    autumn | fall season, the fall | 秋 | otoñal
    meadow | spring, springtime, summer, summertime | 春天, 夏天, 春季, 夏季 | primavera, verano, veraniego
  `,
  ),
  ...readTable(
    'weather',
    `
    clear | clear the sky, clear up the sky, clear sky, clear skies | 放晴, 天放晴, 天晴 | despeja el cielo, cielo despejado, que despeje
  `,
  ),
  ...readTable(
    'time',
    `
    dawn | dawns, daybreak | 天刚亮 | amanezca, que amanezca, amanece
    dusk | - | 天快黑 | atardezca, que atardezca
    night | - | 天黑 | anochezca, que anochezca
  `,
  ),
  ...readTable(
    'manner',
    `
    flee | run away, runs away, run away from, flee from, run from, run off, afraid of the player, scared of the player, avoid the player, escape | 逃跑, 躲开玩家, 躲着玩家, 怕玩家 | huyan, huya, huir, escapen, escape, que huyan, que escapen
    shoot | shoot, shoots, shoot at you, shoot at the player, fire arrows, throw rocks, throw stones | 射击, 开枪, 扔石头 | disparen, dispare, disparar, que disparen, lancen piedras
  `,
  ),
  ...readTable(
    'sky',
    `
    wind | wind, winds, breeze, breezy | 刮风, 有风, 起风, 风力, 吹风, 风吹 | viento, vientos, brisa
    slippery | icy ground, icy floor | 地面结冰 | suelo helado
  `,
  ),
  ...readTable(
    'trait',
    `
    glowing | glow, glows, shine, shines, light up, sparkle | 发亮, 亮起来 | brillen, brille, brillar, reluzcan
    friendly | harmless, peaceful, kind | 无害, 不伤人 | pacíficos, inofensivos, amistosas
  `,
  ),
];
