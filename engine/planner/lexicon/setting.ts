import type { LexiconEntry } from '#engine/planner/lexicon/entry.ts';
import { readTable } from '#engine/planner/lexicon/entry.ts';

/** Places, times, weather, mood, style and the shape of the land. */
export const settingLexicon: readonly LexiconEntry[] = [
  ...readTable(
    'biome',
    `
    meadow | meadow, grassland, field, prairie, countryside, pasture, farm, hills, garden, park, valley, fields, grassy, grassy plain, grassy hills, lawn, plains, rolling hills, green hills, farmyard, barnyard, countryside road, heath, hill country, alpine meadow, steppe meadow, flower meadow | 草地, 草原, 田野, 乡村, 牧场, 农场, 花园, 公园, 山谷, 原野 | pradera, prado, campo, campiña, granja, jardín, parque, valle, colinas | 🌾, 🏞
    forest | forest, wood, woods, woodland, grove, enchanted forest, jungle clearing, forests, pine forest, birch forest, fairy forest, rain forest clearing, forest clearing, clearing | 森林, 树林, 林间, 魔法森林, 林地, 树林里, 林子, 林子里 | bosque, arboleda, bosque encantado, monte, bosquecillo | 🌲🌲, 🦌
    desert | desert, dune, sahara, wasteland, oasis, canyon, wild west, sand dunes, desert canyon, sandy desert, wild west town, arid, dry land, dusty | 沙漠, 沙丘, 戈壁, 荒漠, 绿洲, 峡谷 | desierto, duna, oasis, cañón, lejano oeste | 🏜, 🐪
    snow | snow, snowy, snowfield, arctic, tundra, frozen, ice, icy, winter, glacier, snowy mountain, winter wonderland, icy mountain, snow village, ice field, frozen tundra, snowy peaks, snow globe world, blizzard world, igloo village | 雪地, 雪山, 冰原, 冰雪, 冬天, 雪原, 北极, 冰川, 冬日, 雪村 | nieve, nevado, ártico, tundra, helado, hielo, invierno, glaciar, montaña nevada | 🏔, 🎿, 🎄
    volcano | volcano, volcanic, magma, lava land, ash land, inferno, hell, underworld, lava cave, magma chamber, crater, hellscape, mordor, lava world, lava caves, burning land, fire world, fire temple, pompeii, hades realm, lavaland, volcanic island, fiery, nether | 火山, 岩浆世界, 熔岩世界 | volcán, volcánico, magma, mundo de lava | 🌋
    harbour | harbour, harbor, port, harbour town, port town, seaside, coast, coastal, fishing village, beach, wharf, shore, bay, quay, beaches, seashore, seaside town, coastline, beachside, sea cliffs, sandy beach, sunny beach, port city, fishing harbour, waterfront town, docks | 港口, 海港, 海边, 渔村, 海岸, 沙滩, 海滩, 港湾, 港口小镇, 港口镇 | puerto, portuario, pueblo portuario, ciudad portuaria, costero, costa, playa, bahía, pueblo pesquero, litoral, orilla del mar | 🏖, 🏝
    swamp | swamp, marsh, bog, wetland, bayou, mire, mangrove, mangroves, everglades, rice paddies, sewer, sewers, toxic waste dump, moor, moorland, fen, quagmire, muddy, mudflats, louisiana | 沼泽, 湿地, 泥沼 | pantano, ciénaga, marisma, humedal | -
    crystal | crystal cave, crystal cavern, crystal valley, crystal world, crystal kingdom, crystal forest, cave, cavern, grotto, crystalline, geode, caves, caverns, underground cave, ice crystals cave, gem cave, mushroom cave, stalactites | 水晶洞, 水晶洞穴, 水晶谷, 水晶世界, 洞穴, 山洞, 水晶洞窟, 溶洞 | cueva de cristal, cueva de cristales, caverna, cueva, gruta, mundo de cristal, valle de cristal | -
    sky-islands | sky island, floating island, sky, cloud kingdom, above the clouds, in the clouds, cloud city, sky kingdom, among the clouds, flying island, sky islands, skies, high in the sky, up in the sky, floating isles, in the air, heavens | 天空岛, 浮空岛, 空中岛, 天空之城, 云端, 云上, 空岛, 浮岛, 天空群岛, 天空, 云上面, 云朵上, 云海 | isla flotante, islas del cielo, isla del cielo, cielo, sobre las nubes, entre las nubes, ciudad de nubes, reino de nubes, en las nubes, sobre las nubes, entre las nubes, por las nubes | ☁️☁️
    autumn | autumn, fall leaves, autumnal, autumn forest, maple, golden leaves, harvest, fall forest, fall colours, fall colors, autumn leaves, falling leaves, harvest time, golden autumn, autumn park, in the fall | 秋天, 秋日, 枫林, 秋季, 金秋, 红叶, 枫叶 | otoño, otoñal, bosque de otoño, arce, cosecha, hojas doradas | 🍂, 🍁🍁
  `,
  ),
  ...readTable(
    'missing-biome',
    `
    forest | jungle, rainforest, bamboo grove, amazon, safari jungle, taiga, bamboo forest, woodland clearing, glade, thicket, treetops, canopy, national park, prehistoric, prehistoric jungle, jurassic, dinosaur island, dinosaur world, lost world, enchanted glade, camp site, campsite, wilderness, backwoods, elf village, redwood forest, jungle temple, overgrown city, borneo, tropical jungle | 丛林, 雨林, 竹林, 林间空地, 国家公园, 史前丛林, 侏罗纪 | selva, jungla, amazonas, claro del bosque, parque nacional, selva prehistórica, jurásico | -
    desert | egypt, ancient egypt, egyptian, sahara desert, arabia, arabian, mexico, texas, savanna, savannah, badlands, sand, sandy, sandbox desert, steppe, outback, western town, ghost town, dust bowl, mesa, cowboy town, cowboys, western, apocalypse, post apocalyptic, post apocalypse, apocalyptic, quarry, agrabah, safari, australian outback, route 66, nevada, arizona, tatooine, dust plains, salt flats, persian, persia, morocco, marrakech, sandpit, sandbox pit, dried up lake, nomad camp, babylon, mesopotamia, mad max | 埃及, 古埃及, 阿拉伯, 沙地, 西部小镇, 草原沙地, 末日, 末世, 采石场, 波斯, 摩洛哥 | egipto, antiguo egipto, arabia, sabana, arena, arenoso, estepa, apocalipsis, postapocalíptico, cantera, persia, marruecos, lejano este | -
    snow | north pole, south pole, antarctica, siberia, lapland, alps, himalaya, himalayas, ski resort, iceland, ice rink, ski slope, ski, skiing, snowboarding, sledging, sledding, christmas, xmas, santas village, santas workshop, polar, mountain top, mountaintop, permafrost, ice palace, ice castle, new years eve, yule, nordic, norway, sweden, finland, alaska, canada, hoth, frost, frosty, wintry, ice world, ice kingdom, ice cave, ice cavern, narnia, everest, mountain pass, greenland | 南极, 西伯利亚, 喜马拉雅, 滑雪场, 滑雪场, 溜冰场, 圣诞村, 极地, 冰宫, 挪威 | polo norte, polo sur, antártida, siberia, laponia, alpes, estación de esquí, pista de esquí, pista de hielo, navidad, polo norte, palacio de hielo, noruega | -
    autumn | graveyard world, orchard, vineyard, medieval town, medieval village, medieval, october, thanksgiving, corn field, cornfield, japan, japanese, japanese garden, kyoto, tuscany, new england, vineyards, halloween town, witches wood, school of magic, hogwarts, feudal japan, samurai, china, chinese garden, medieval castle, knights and castles, sherwood, sleepy hollow | 果园, 葡萄园, 中世纪, 日本庭园, 感恩节, 霍格沃茨, 玉米地 | huerto de manzanos, viñedo, medieval, octubre, jardín japonés, acción de gracias, maizal, japón | -
    crystal | moon, mars, planet, mine, underground, mine shaft, mineshaft, alien planet, alien world, moon base, lunar base, lunar surface, moon surface, lab, laboratory, subway, metro, bunker, underground lab, secret lab, underground city, catacombs below, dwarf mine, dwarven mine, dwarven city, diamond mine, gold mine, exoplanet, other planet, strange planet, planet surface, basement, cellar, tunnels, tunnel, inside a computer, computer chip, virtual reality, cyberspace | 月球, 火星, 星球, 矿井, 地下, 月球基地, 实验室地下, 地铁, 地堡, 矮人矿山, 外星球 | luna, marte, planeta, mina, subterráneo, base lunar, metro, búnker, mina de diamantes, planeta alienígena, sótano | 🪐
    sky-islands | space, outer space, galaxy, heaven, dream world, sky castle, floating castle, airship, in orbit, space station, spaceship interior, milky way, nebula, cosmos, cosmic, starship, asteroid field, asteroid belt, saturn, jupiter, zero g station, olympus, mount olympus, in the sky, up in the air, above the earth, dreamscape, dream, cloudland, cloud world | 太空, 宇宙, 银河, 梦境, 空间站, 天空城堡, 飞艇, 小行星带, 奥林匹斯 | espacio, galaxia, mundo de los sueños, estación espacial, castillo flotante, dirigible, cosmos, olimpo | 🌌
    harbour | fjord, cove, cape, peninsula, pirate cove, underwater, venice, dockyard, sunken city, atlantis, tropical island, island, pirate island, archipelago, islands, beach party, shipyard, marina, pirate bay, caribbean, mediterranean, greek island, hawaii, hawaiian, seabed, reef, ocean floor, sea floor, seafloor, deep sea, aquarium, bottom of the sea, bottom of the ocean, undersea, ocean world, tropical, tropics, tropical beach, desert island, deserted island, treasure island, santorini, bahamas, maldives, polynesia, tiki, viking village, viking harbour, seaport, oil rig, dolphin bay, lighthouse island, surf, surfing, fisherman village | 海底, 威尼斯, 海岛, 热带岛屿, 岛屿, 海盗岛, 小岛, 孤岛, 群岛, 岛, 海床, 珊瑚礁, 深海, 夏威夷 | bajo el mar, venecia, isla, isla tropical, archipiélago, arrecife de coral, fondo del mar, caribe, hawái | -
    meadow | candy land, fairyland, kingdom, suburb, playground, carnival, circus, fairground, fun fair, amusement park, theme park, spring, springtime, summer, summertime, camp, campground, zoo, golf course, school yard, backyard, neighbourhood, neighborhood, stadium ground, city, cities, big city, downtown, metropolis, street, streets, suburbs, skate park, festival ground, castle grounds, candy kingdom, candyland, candy world, wonderland, toyland, dreamland, farmland, ranch, hillside, cottage garden, kitchen, bedroom, living room, bathroom, house interior, classroom, office, mall, shopping mall, supermarket, grocery store, airport, attic, playroom, toy store, toy shop, toy room, nursery, kindergarten, campus, courtyard, palace garden, rooftop garden, village green, botanical garden, ireland, england, scotland, holland, switzerland, shire, picnic area, racetrack infield, athens, rome, ancient rome, ancient greece, paris, london, new york, tokyo, construction site, dollhouse, doll house, bouncy castle, gym hall, stadium, arena grounds, circus tent, dance floor, nightclub, concert, football pitch, soccer field | 糖果王国, 仙境, 王国, 游乐场, 马戏团, 嘉年华, 春天, 春季, 夏天, 夏季, 动物园, 后院, 城市, 街道, 厨房, 教室 | país de caramelo, reino, país de las hadas, parque infantil, circo, feria, carnaval, primavera, verano, zoológico, patio, ciudad, calle, calles, cocina, dormitorio | -
  `,
  ),
  ...readTable(
    'time',
    `
    dawn | dawn, sunrise, daybreak, early morning, first light, break of dawn, crack of dawn, sun coming up, rising sun, sun rises, sunup, early in the morning, morning mist, breakfast time, the sun is rising | 黎明, 日出, 清晨, 破晓, 拂晓, 凌晨 | amanecer, alba, madrugada, aurora | 🌅, 🌄
    day | day, daytime, daylight, noon, midday, morning, afternoon, lunchtime, broad daylight, high noon, mid morning, late morning, early afternoon, summer day, summers day, sunny day, spring day | 白天, 中午, 正午, 白昼, 下午, 上午, 早上 | día, mediodía, de día, mañana, por la tarde, plena luz | 🌞
    dusk | dusk, sunset, twilight, evening, golden hour, nightfall, late afternoon, sundown, gloaming, sun going down, sun sets, setting sun, early evening, dinner time, end of the day, rainy evening | 黄昏, 日落, 傍晚, 暮色, 夕阳 | atardecer, anochecer, crepúsculo, ocaso, puesta de sol | 🌆, 🌇
    night | night, full moon, big moon, crescent moon, moonrise, under the moon, under the stars, stars in the sky, midnight, nighttime, moonlit, moonlight, starry, starlit, dark, after dark, until dawn, till dawn, until sunrise, till sunrise, until morning, till morning, until daybreak, until the sun rises, until the sun comes up, till the sun comes up, until first light, through the night, survive the night, last the night, make it till morning, make it to morning, pitch black, pitch dark, northern lights, aurora, aurora borealis, starry sky, stargazing, night sky, dead of night, witching hour, bedtime, small hours, moonless, moonshine, star filled sky, clear night, rainy night | 夜晚, 晚上, 夜里, 午夜, 月光, 星空, 深夜, 黑夜, 夜间, 半夜, 月夜, 星夜, 夜 | noche, medianoche, nocturno, luz de luna, estrellado, oscuro | 🌙, 🌕, 🌚
  `,
  ),
  ...readTable(
    'weather',
    `
    clear | clear, sunny, sunshine, cloudless, bright, blue sky, clear sky, clear skies, sun, sunlit, sunlight, sunny day, fine weather, good weather, nice weather, clear night, moonlit, full moon, starry, starlit, under the stars, blue skies, scorching, hot day, heat wave, heatwave, boiling hot | 晴朗, 晴天, 阳光, 万里无云, 蓝天, 阳光明媚 | despejado, soleado, sol, cielo azul, cielo despejado | ☀
    cloudy | cloudy, overcast, clouds, grey sky, gray sky, dreary, grey day, gray day, gloomy sky, dull weather, partly cloudy, cloud cover, leaden sky | 多云, 阴天, 乌云 | nublado, nubes, cielo gris | ☁, ⛅
    fog | fog, foggy, mist, misty, haze, hazy, fog everywhere, foggy day, smog, smoky, steam, steamy, murky, morning mist | 雾气, 大雾, 浓雾, 薄雾, 起雾, 有雾, 迷雾, 雾蒙蒙, 雾 | niebla, neblina, bruma, brumoso, neblinoso | 🌫
    rain | rain, rainy, raining, drizzle, downpour, showers, pouring, pouring rain, rainstorm, drizzling, drizzly, wet weather, rainfall, monsoon, rainy day, rainy evening, pitter patter, its raining, shower of rain, raindrops, soaking wet, rainy night | 下雨, 雨天, 大雨, 小雨, 细雨, 雨中, 雨 | lluvia, lluvioso, llueve, llueva, llovizna, lloviendo | 🌧, ☔
    snow | snowfall, snowing, falling snow, blizzard, snowstorm, snowflakes, snow, snowy, snow covered, covered in snow | 下雪, 飘雪, 暴风雪, 大雪, 雪花纷飞, 积雪, 白雪皑皑, 雪中, 下着雪 | nevando, nevada, ventisca, nieva, nieve, nevado, cubierto de nieve, cubierta de nieve, con nieve | 🌨, ❄️❄️
    storm | storm, stormy, thunder, thunderstorm, lightning, tempest, hurricane, sandstorm, dust storm, gale, windstorm, thundering, lightning strikes, typhoon, cyclone, squall, tornado, twister, thunderclouds, thunder and lightning, stormy weather, electrical storm | 暴风雨, 雷雨, 雷电, 风暴, 打雷, 闪电, 沙暴, 沙尘暴, 台风, 狂风, 雷暴, 电闪雷鸣, 雷阵雨 | tormenta, tormentoso, truene, trueno, rayos, tempestad, tormenta de arena, huracán, vendaval, tormenta eléctrica | ⛈, 🌩, ⚡
  `,
  ),
  ...readTable(
    'mood',
    `
    cosy | cosy, cozy, warm, homely, snug, comfy, hygge, homey, heartwarming, comfortable, wholesome, snuggly, warm and fuzzy, rainy evening, rainy day, hot chocolate, by the fire, cottagecore, soothing, lullaby, bedtime story, gezellig, cuddly | 温馨, 舒适, 温暖, 惬意, 治愈 | acogedor, cálido, hogareño | -
    cheerful | cheerful, happy, fun, funny, joyful, bright and happy, cute, playful, silly, upbeat, bubbly, jolly, lighthearted, light hearted, goofy, wacky, zany, hilarious, festive, party, bouncy, sunny mood, joyous, colourful, colorful, whimsical, birthday, happy go lucky, merry, bright and cheerful, lively | 欢快, 快乐, 开心, 有趣, 可爱, 搞笑, 欢乐 | alegre, feliz, divertido, gracioso, lindo, bonito | 😀, 😄, 😂, 🎉, 🥳, 😊, 🤪, 🌈
    mysterious | mysterious, mystery, magical, enigmatic, strange, enchanted, secretive, eerie, dreamy, mystical, arcane, otherworldly, surreal, dreamlike, ethereal, weird, ominous mystery, cryptic, puzzling, hypnotic, trippy, uncanny, liminal | 神秘, 奇幻, 魔法, 谜一样, 奇怪, 梦幻 | misterioso, misterio, mágico, enigmático, extraño, encantado | 🤔, 🧐
    spooky | spooky, scary, haunted, creepy, horror, halloween, frightening, terrifying, cursed, ghostly, sinister, menacing, dark and scary, nightmarish mood, gothic, macabre, ominous, unsettling, tense, disturbing, chilling, hair raising, grim, dread, dreadful, bone chilling, vampire castle, abandoned asylum, gloomy, dark and gloomy, lovecraftian | 恐怖, 吓人, 阴森, 闹鬼, 诡异, 可怕, 万圣节 | terrorífico, espeluznante, embrujado, escalofriante, miedo, terror, tenebroso, maldito | 😱, 😨, 🕸
    epic | epic, heroic, grand, legendary, adventurous, adventure, majestic, dramatic, intense, cinematic, thrilling, exciting, action packed, glorious, monumental, mighty, grandiose, high stakes, adrenaline, heroes, warlike, triumphant, breathtaking, fast and furious, mythic, mythical | 史诗, 英雄, 宏大, 传奇, 壮丽, 冒险 | épico, heroico, legendario, grandioso, majestuoso, aventura | ⚔, 🗡, 🛡, 💪
    serene | serene, peaceful, calm, quiet, relaxing, tranquil, zen, relaxed, gentle, relax, chill, soothing calm, mellow, laid back, meditative, stress free, stressfree, quiet and calm, contemplative, restful, slow and calm, melancholic, melancholy, bittersweet, nostalgic, wistful, soft and calm, unwinding, after a long day, for relaxing, mindful, lofi, lo fi, ambient | 宁静, 平静, 安静, 放松, 祥和, 悠闲, 禅意, 静谧 | sereno, tranquilo, pacífico, calmado, relajante, relajado, zen | 😌, 🧘, 😴, ❤, 💕, 🥰
  `,
  ),
  ...readTable(
    'style',
    `
    storybook | storybook, fairy tale, fairytale, picture book, watercolour, watercolor, hand painted, fairytale like, childrens book, illustrated, hand drawn, handdrawn, painterly, ghibli, studio ghibli, crayon, sketch, paper craft, papercraft, oil painting, claymation, watercolours, watercolors | 绘本, 童话, 水彩, 故事书 | cuento, cuento de hadas, acuarela | -
    toon | toon, cartoon, cel shaded, comic, anime, lego, blocky, cartoonish, cartoony, comic book, manga, pixel art, pixelated, retro, 8 bit, 16 bit, low poly, lowpoly, voxel, pixar, disney, looney, minecraft style, bold outlines | 卡通, 动漫, 漫画, 动画风格 | dibujo animado, caricatura, cómic, anime | -
    neon | neon, neon lights, neon light, cyberpunk, synthwave, glowing neon, retro wave, tron, vaporwave, futuristic, fluorescent, glow in the dark, blacklight, sci fi, scifi, science fiction, holographic, outrun, cyber, 80s arcade, eighties, disco, laser show, blade runner, night city, bioluminescent | 霓虹, 霓虹灯, 赛博朋克, 荧光, 蒸汽波, 未来感 | neón, luces de neón, ciberpunk, cyberpunk, futurista | 🕹
    noir | noir, black and white, film noir, monochrome, detective film, without colour, without color, no colour, no color, colourless, colorless, greyscale, grayscale, sepia, black & white, b&w, old movie, silent movie, silent film, grayscale look, 1940s, forties detective, monochromatic, sin city | 黑白, 黑色电影, 单色, 没有颜色, 无色彩 | noir, blanco y negro, cine negro, monocromo, sin color, sin colores, en escala de grises | 🕵, 🖤
    pastel | pastel, soft colours, soft colors, kawaii, pastel colours, pastel colors, soft pastel, candy coloured, candy colored, candy colours, candy colors, cotton candy colours, bubblegum, baby blue, light colours, light colors, soft tones | 粉彩, 马卡龙, 柔和色彩, 粉嫩 | pastel, colores suaves, colores pastel, tonos pastel | 🩷
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
    bare | bare, barren, empty land, sparse | 荒凉, 光秃秃, 稀疏 | árido, desolado, escaso, pelón, pelado, pelona | -
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
    wind | wind pushes, the wind pushes you, wind blows you, gust, gusts, gust of wind, gusts of wind, strong wind, strong winds, windy, wind knocks, blown by the wind, cold wind, icy wind, wind every, wind blows, wind gusts, winds blow, breeze every, windstorms | 大风, 强风, 狂风, 阵风, 风会推, 风把你, 风吹动 | viento fuerte, vientos fuertes, ráfaga, ráfagas, ráfaga de viento, ráfagas de viento, el viento empuja, el viento te empuja, ventoso |
    slippery | slippery, slippery ground, slippery floor, slippery ice, you slip, slides on ice, rain makes it slippery | 湿滑, 地面很滑, 打滑, 滑溜溜 | resbaladizo, resbaladiza, suelo resbaladizo, resbalas, hielo resbaladizo |
    cold | freezing cold, cold drains, the cold drains, cold hurts, freeze to death, keep warm, stay warm, warm up at the fire, warm up by the fire, stay near the fire, hypothermia | 严寒, 寒冷会, 冻伤, 冻死, 保暖, 取暖, 靠近火堆 | frío helador, frío mortal, el frío quita, congelarte, mantenerte caliente, calentarte, cerca del fuego |
    blind-fog | fog blinds, fog hides you, hidden by the fog, fog shortens, cannot see you in the fog, hide in the fog | 雾中看不见, 雾里看不见, 藏在雾中, 雾遮住视线 | la niebla te oculta, la niebla ciega, escondido en la niebla, no te ven en la niebla |
    cycle | day and night cycle, day night cycle, day cycle, day/night cycle, night and day cycle, cycle of day and night, a day lasts, each day lasts, every day lasts, the day lasts, day lasts, days last, a day takes, one day lasts, day takes, day length, full day lasts, day and night last, day night cycle lasts | 昼夜循环, 昼夜交替, 昼夜变化, 日夜循环, 昼夜更替, 一天持续, 每天持续 | ciclo de día y noche, ciclo día y noche, ciclo de día noche, ciclo diurno, un día dura, cada día dura, el día dura |
    wakes | wake up at night, wakes up at night, wake at night, awake at night, awaken at night, come out at night, comes out at night, rise at night, only at night, come alive at night, attack at night, hunt at night, sleep by day, sleep during the day, at night only, roam at night, roams at night, appear at night, appears at night, nocturnal, prowl at night, prowls at night, hunts at night, active at night, only come out at night, roam only at night, roaming at night, during the night only | 夜里醒来, 晚上醒来, 夜晚醒来, 夜间醒来, 夜里出现, 晚上出来, 夜晚出现, 夜间出没, 白天睡觉 | se despiertan de noche, despiertan de noche, despiertan por la noche, se despiertan por la noche, salen de noche, salen por la noche, aparecen de noche, atacan de noche, duermen de día |
    wakes-up | wake up, wakes up, awaken, awakens, come alive, comes alive | 会醒来, 苏醒, 会苏醒 | se despiertan, despiertan, cobran vida |
  `,
  ),
];
