import type { LexiconEntry } from '#engine/planner/lexicon/entry.ts';
import { readTable } from '#engine/planner/lexicon/entry.ts';

/** Places, times, weather, mood, style and the shape of the land. */
export const settingLexicon: readonly LexiconEntry[] = [
  ...readTable(
    'biome',
    `
    meadow | meadow, grassland, field, prairie, countryside, pasture, farm, hills, garden, park, valley | 草地, 草原, 田野, 乡村, 牧场, 农场, 花园, 公园, 山谷, 原野 | pradera, prado, campo, campiña, granja, jardín, parque, valle, colinas | 🌾, 🏞
    forest | forest, wood, woods, woodland, grove, enchanted forest | 森林, 树林, 林间, 魔法森林, 林地, 树林里, 林子, 林子里 | bosque, arboleda, bosque encantado, monte, bosquecillo | 🌲🌲, 🦌
    desert | desert, dune, sahara, wasteland, oasis, canyon, wild west | 沙漠, 沙丘, 戈壁, 荒漠, 绿洲, 峡谷 | desierto, duna, oasis, cañón, lejano oeste | 🏜, 🐪
    snow | snow, snowy, snowfield, arctic, tundra, frozen, ice, icy, winter, glacier, snowy mountain, winter wonderland | 雪地, 雪山, 冰原, 冰雪, 冬天, 雪原, 北极, 冰川, 冬日, 雪村 | nieve, nevado, ártico, tundra, helado, hielo, invierno, glaciar, montaña nevada | 🏔, 🎿, 🎄
    volcano | volcano, volcanic, magma, lava land, ash land, inferno | 火山, 岩浆世界, 熔岩世界 | volcán, volcánico, magma, mundo de lava | 🌋
    harbour | harbour, harbor, port, harbour town, port town, seaside, coast, coastal, fishing village, beach, wharf, shore, bay, quay | 港口, 海港, 海边, 渔村, 海岸, 沙滩, 海滩, 港湾, 港口小镇, 港口镇 | puerto, portuario, pueblo portuario, ciudad portuaria, costero, costa, playa, bahía, pueblo pesquero, litoral, orilla del mar | 🏖, 🏝
    swamp | swamp, marsh, bog, wetland, bayou, mire | 沼泽, 湿地, 泥沼 | pantano, ciénaga, marisma, humedal | -
    crystal | crystal cave, crystal cavern, crystal valley, crystal world, crystal kingdom, crystal forest, cave, cavern, grotto, crystalline, geode | 水晶洞, 水晶洞穴, 水晶谷, 水晶世界, 洞穴, 山洞, 水晶洞窟, 溶洞 | cueva de cristal, cueva de cristales, caverna, cueva, gruta, mundo de cristal, valle de cristal | -
    sky-islands | sky island, floating island, sky, cloud kingdom, above the clouds, in the clouds, cloud city, sky kingdom, among the clouds, flying island | 天空岛, 浮空岛, 空中岛, 天空之城, 云端, 云上, 空岛, 浮岛, 天空群岛, 天空, 云上面, 云朵上, 云海 | isla flotante, islas del cielo, isla del cielo, cielo, sobre las nubes, entre las nubes, ciudad de nubes, reino de nubes, en las nubes, sobre las nubes, entre las nubes, por las nubes | ☁️☁️
    autumn | autumn, fall leaves, autumnal, autumn forest, maple, golden leaves, harvest, fall forest | 秋天, 秋日, 枫林, 秋季, 金秋, 红叶, 枫叶 | otoño, otoñal, bosque de otoño, arce, cosecha, hojas doradas | 🍂, 🍁🍁
  `,
  ),
  ...readTable(
    'missing-biome',
    `
    forest | jungle, rainforest, bamboo grove, amazon, safari jungle, taiga | 丛林, 雨林, 竹林 | selva, jungla, amazonas | -
    desert | egypt, ancient egypt, egyptian, sahara desert, arabia, arabian, mexico, texas, savanna, savannah, badlands, sand, sandy, sandbox desert, steppe, outback, western town, ghost town | 埃及, 古埃及, 阿拉伯, 沙地, 西部小镇, 草原沙地 | egipto, antiguo egipto, arabia, sabana, arena, arenoso, estepa | -
    snow | north pole, south pole, antarctica, siberia, lapland, alps, himalaya, himalayas, ski resort, iceland | 南极, 西伯利亚, 喜马拉雅, 滑雪场 | polo norte, polo sur, antártida, siberia, laponia, alpes, estación de esquí | -
    autumn | graveyard world, orchard, vineyard, apple orchard, pumpkin patch, medieval town, medieval village, medieval, october | 果园, 葡萄园, 中世纪 | huerto de manzanos, viñedo, medieval, octubre | -
    crystal | moon, mars, planet, mine, underground | 月球, 火星, 星球, 矿井, 地下 | luna, marte, planeta, mina, subterráneo | 🪐
    sky-islands | space, outer space, galaxy, heaven, dream world | 太空, 宇宙, 银河, 梦境 | espacio, galaxia, mundo de los sueños | 🌌
    harbour | city, fjord, cove, cape, peninsula, pirate cove, underwater, venice, dockyard, sunken city, atlantis, tropical island, island, pirate island, archipelago, islands | 城市, 海底, 威尼斯, 海岛, 热带岛屿, 岛屿, 海盗岛, 小岛, 孤岛, 群岛, 岛 | ciudad, bajo el mar, venecia, isla, isla tropical, archipiélago | 🏙, 🌃
    meadow | candy land, fairyland, kingdom, suburb, playground, carnival, circus, fairground, fun fair, amusement park, theme park, spring, springtime, summer, summertime, camp, campground, zoo, golf course, school yard, backyard, neighbourhood, neighborhood, stadium ground | 糖果王国, 仙境, 王国, 游乐场, 马戏团, 嘉年华, 春天, 春季, 夏天, 夏季, 动物园, 后院 | país de caramelo, reino, país de las hadas, parque infantil, circo, feria, carnaval, primavera, verano, zoológico, patio | -
  `,
  ),
  ...readTable(
    'time',
    `
    dawn | dawn, sunrise, daybreak, early morning, first light | 黎明, 日出, 清晨, 破晓, 拂晓, 凌晨 | amanecer, alba, madrugada, aurora | 🌅, 🌄
    day | day, daytime, daylight, noon, midday, morning, afternoon | 白天, 中午, 正午, 白昼, 下午, 上午, 早上 | día, mediodía, de día, mañana, por la tarde, plena luz | 🌞
    dusk | dusk, sunset, twilight, evening, golden hour, nightfall | 黄昏, 日落, 傍晚, 暮色, 夕阳 | atardecer, anochecer, crepúsculo, ocaso, puesta de sol | 🌆, 🌇
    night | night, full moon, big moon, crescent moon, moonrise, under the moon, under the stars, stars in the sky, midnight, nighttime, moonlit, moonlight, starry, starlit, dark, after dark | 夜晚, 晚上, 夜里, 午夜, 月光, 星空, 深夜, 黑夜, 夜间, 半夜, 月夜, 星夜, 夜 | noche, medianoche, nocturno, luz de luna, estrellado, oscuro | 🌙, 🌕, 🌚
  `,
  ),
  ...readTable(
    'weather',
    `
    clear | clear, sunny, sunshine, cloudless, bright, blue sky, clear sky, clear skies, sun | 晴朗, 晴天, 阳光, 万里无云, 蓝天, 阳光明媚 | despejado, soleado, sol, cielo azul, cielo despejado | ☀
    cloudy | cloudy, overcast, clouds, grey sky, gray sky | 多云, 阴天, 乌云 | nublado, nubes, cielo gris | ☁, ⛅
    fog | fog, foggy, mist, misty, haze, hazy | 雾气, 大雾, 浓雾, 薄雾, 起雾, 有雾, 迷雾, 雾蒙蒙, 雾 | niebla, neblina, bruma, brumoso, neblinoso | 🌫
    rain | rain, rainy, raining, drizzle, downpour, showers | 下雨, 雨天, 大雨, 小雨, 细雨, 雨中, 雨 | lluvia, lluvioso, llueve, llueva, llovizna, lloviendo | 🌧, ☔
    snow | snowfall, snowing, falling snow, blizzard, snowstorm, snowflakes, snow, snowy, snow covered, covered in snow | 下雪, 飘雪, 暴风雪, 大雪, 雪花纷飞, 积雪, 白雪皑皑, 雪中, 下着雪 | nevando, nevada, ventisca, nieva, nieve, nevado, cubierto de nieve, cubierta de nieve, con nieve | 🌨, ❄️❄️
    storm | storm, stormy, thunder, thunderstorm, lightning, tempest, hurricane, sandstorm, dust storm, gale, windstorm | 暴风雨, 雷雨, 雷电, 风暴, 打雷, 闪电, 沙暴, 沙尘暴, 台风, 狂风, 雷暴, 电闪雷鸣, 雷阵雨 | tormenta, tormentoso, truene, trueno, rayos, tempestad, tormenta de arena, huracán, vendaval, tormenta eléctrica | ⛈, 🌩, ⚡
  `,
  ),
  ...readTable(
    'mood',
    `
    cosy | cosy, cozy, warm, homely, snug, comfy, hygge, homey | 温馨, 舒适, 温暖, 惬意, 治愈 | acogedor, cálido, hogareño | -
    cheerful | cheerful, happy, fun, funny, joyful, bright and happy, cute, playful, silly | 欢快, 快乐, 开心, 有趣, 可爱, 搞笑, 欢乐 | alegre, feliz, divertido, gracioso, lindo, bonito | 😀, 😄, 😂, 🎉, 🥳, 😊, 🤪, 🌈
    mysterious | mysterious, mystery, magical, enigmatic, strange, enchanted, secretive, eerie, dreamy | 神秘, 奇幻, 魔法, 谜一样, 奇怪, 梦幻 | misterioso, misterio, mágico, enigmático, extraño, encantado | 🤔, 🧐
    spooky | spooky, scary, haunted, creepy, horror, halloween, frightening, terrifying, cursed | 恐怖, 吓人, 阴森, 闹鬼, 诡异, 可怕, 万圣节 | terrorífico, espeluznante, embrujado, escalofriante, miedo, terror, tenebroso, maldito | 😱, 😨, 🕸
    epic | epic, heroic, grand, legendary, adventurous, adventure, majestic | 史诗, 英雄, 宏大, 传奇, 壮丽, 冒险 | épico, heroico, legendario, grandioso, majestuoso, aventura | ⚔, 🗡, 🛡, 💪
    serene | serene, peaceful, calm, quiet, relaxing, tranquil, zen, relaxed, gentle, relax, chill | 宁静, 平静, 安静, 放松, 祥和, 悠闲, 禅意, 静谧 | sereno, tranquilo, pacífico, calmado, relajante, relajado, zen | 😌, 🧘, 😴, ❤, 💕, 🥰
  `,
  ),
  ...readTable(
    'style',
    `
    storybook | storybook, fairy tale, fairytale, picture book, watercolour, watercolor, hand painted | 绘本, 童话, 水彩, 故事书 | cuento, cuento de hadas, acuarela | -
    toon | toon, cartoon, cel shaded, comic, anime, lego, blocky | 卡通, 动漫, 漫画, 动画风格 | dibujo animado, caricatura, cómic, anime | -
    neon | neon, neon lights, neon light, cyberpunk, synthwave, glowing neon, retro wave, tron, vaporwave, futuristic | 霓虹, 霓虹灯, 赛博朋克, 荧光, 蒸汽波, 未来感 | neón, luces de neón, ciberpunk, cyberpunk, futurista | 🕹
    noir | noir, black and white, film noir, monochrome, detective film, without colour, without color, no colour, no color, colourless, colorless, greyscale, grayscale, sepia | 黑白, 黑色电影, 单色, 没有颜色, 无色彩 | noir, blanco y negro, cine negro, monocromo, sin color, sin colores, en escala de grises | 🕵, 🖤
    pastel | pastel, soft colours, soft colors, kawaii, pastel colours, pastel colors | 粉彩, 马卡龙, 柔和色彩, 粉嫩 | pastel, colores suaves, colores pastel, tonos pastel | 🩷
  `,
  ),
  ...readTable(
    'water',
    `
    pond | pond, pool, puddle | 池塘, 水池, 水潭 | estanque, charca | -
    lake | lake, lagoon, lakeside | 湖泊, 湖水, 湖 | lago, laguna | -
    river | river, stream, creek, brook, canal, riverside, waterfall | 河流, 小河, 溪流, 小溪, 运河, 河 | río, arroyo, canal, riachuelo | -
    sea | sea, ocean, seas, ocean waves | 大海, 海洋, 海 | mar, océano | 🌊
  `,
  ),
  ...readTable(
    'size',
    `
    small | small, tiny, little, mini, short, compact, cramped, small map | 小型, 很小, 迷你, 小小, 短小, 小地图, 迷你地图 | pequeño, diminuto, mini, corto, chico, chiquito, chiquitito, cortito | -
    large | large, big, huge, vast, giant, enormous, long, massive, sprawling, as long as possible, as big as possible, as large as possible | 大型, 很大, 大大, 巨大, 广阔, 宽广, 超大, 越长越好, 越大越好, 大地图, 超长 | grande, enorme, gigante, vasto, inmenso, largo, larguísimo, larga, lo más largo posible, la más larga posible, lo más grande posible, el más grande posible, grandote | -
    medium | medium, medium sized, mid sized | 中型, 中等大小 | mediano | -
  `,
  ),
  ...readTable(
    'relief',
    `
    flat | flat, plain, level ground | 平坦, 平地, 平原 | llano, plano, llanura | -
    hilly | hilly, hill, rolling | 丘陵, 小山, 起伏 | colina, ondulado | ⛰
    steep | mountain, mountainous, steep, cliff, peak, alpine | 高山, 山峰, 悬崖, 陡峭, 山地, 山区 | montaña, montañoso, acantilado, empinado, cima, pico | -
  `,
  ),
  ...readTable(
    'symmetry',
    `
    mirror | symmetrical, symmetric, symmetry, symmetrically, mirrored, mirror image, both sides the same, both halves the same, facing each other | 对称, 左右对称, 镜像 | simétrico, simetría, en espejo, simétricamente, uno frente al otro | -
  `,
  ),
  ...readTable(
    'storey',
    `
    floor | floor, storey, storeys, story, stories, tier, storied, storeyed, floored | 层, 层楼, 层高, 楼层 | piso, planta, piso de altura, pisos de altura | -
    level | level | 关, 级 | nivel | -
    named-1 | ground floor, first floor, downstairs, main floor | 一楼, 底层, 首层 | planta baja, primer piso, primera planta, piso de abajo | -
    named-2 | second floor, upper floor, upstairs | 二楼, 楼上, 第二层 | segundo piso, segunda planta, planta alta, piso de arriba, planta de arriba | -
    named-3 | third floor, attic, loft | 三楼, 阁楼, 第三层 | tercer piso, tercera planta, ático, desván | -
    named-4 | fourth floor | 四楼, 第四层 | cuarto piso, cuarta planta | -
    top | top floor, topmost floor, highest floor, uppermost floor | 顶层, 顶楼, 最高层, 最上层 | último piso, última planta, piso más alto | -
    cellar | basement, cellar, lower floor, bottom floor, lowest floor, underground level, undercroft | 地下室, 地窖, 地下层, 最底层, 楼下 | sótano, bodega subterránea, subsuelo, piso inferior | -
  `,
  ),
  ...readTable(
    'vegetation',
    `
    dense | dense, overgrown, lush, thick forest, leafy | 茂密, 郁郁葱葱, 繁茂 | frondoso, denso, exuberante | -
    bare | bare, barren, empty land, sparse | 荒凉, 光秃秃, 稀疏 | árido, desolado, escaso | -
  `,
  ),
  ...readTable(
    'air',
    `
    thick | thick, heavy, thicker, denser, deep | 浓, 浓密, 厚重, 更浓 | espeso, densa, más espesa, cerrada | -
    thin | light, thin, slight, soft, a little, thinner | 淡淡, 稀薄, 轻微, 薄 | ligero, leve, suave, fino | -
  `,
  ),
  ...readTable(
    'sky',
    `
    wind | wind pushes, the wind pushes you, wind blows you, gust, gusts, gust of wind, gusts of wind, strong wind, strong winds, windy, wind knocks, blown by the wind | 大风, 强风, 狂风, 阵风, 风会推, 风把你, 风吹动 | viento fuerte, vientos fuertes, ráfaga, ráfagas, ráfaga de viento, ráfagas de viento, el viento empuja, el viento te empuja, ventoso |
    slippery | slippery, slippery ground, slippery floor, slippery ice, you slip, slides on ice, rain makes it slippery | 湿滑, 地面很滑, 打滑, 滑溜溜 | resbaladizo, resbaladiza, suelo resbaladizo, resbalas, hielo resbaladizo |
    cold | freezing cold, cold drains, the cold drains, cold hurts, freeze to death, keep warm, stay warm, warm up at the fire, warm up by the fire, stay near the fire, hypothermia | 严寒, 寒冷会, 冻伤, 冻死, 保暖, 取暖, 靠近火堆 | frío helador, frío mortal, el frío quita, congelarte, mantenerte caliente, calentarte, cerca del fuego |
    blind-fog | fog blinds, fog hides you, hidden by the fog, fog shortens, cannot see you in the fog, hide in the fog | 雾中看不见, 雾里看不见, 藏在雾中, 雾遮住视线 | la niebla te oculta, la niebla ciega, escondido en la niebla, no te ven en la niebla |
    cycle | day and night cycle, day night cycle, day cycle, day/night cycle, night and day cycle, cycle of day and night, a day lasts, each day lasts, every day lasts, the day lasts | 昼夜循环, 昼夜交替, 昼夜变化, 日夜循环, 昼夜更替, 一天持续, 每天持续 | ciclo de día y noche, ciclo día y noche, ciclo de día noche, ciclo diurno, un día dura, cada día dura, el día dura |
    wakes | wake up at night, wakes up at night, wake at night, awake at night, awaken at night, come out at night, comes out at night, rise at night, only at night, come alive at night, attack at night, hunt at night, sleep by day, sleep during the day | 夜里醒来, 晚上醒来, 夜晚醒来, 夜间醒来, 夜里出现, 晚上出来, 夜晚出现, 夜间出没, 白天睡觉 | se despiertan de noche, despiertan de noche, despiertan por la noche, se despiertan por la noche, salen de noche, salen por la noche, aparecen de noche, atacan de noche, duermen de día |
    wakes-up | wake up, wakes up, awaken, awakens, come alive, comes alive | 会醒来, 苏醒, 会苏醒 | se despiertan, despiertan, cobran vida |
  `,
  ),
];
