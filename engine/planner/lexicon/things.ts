import type { LexiconEntry } from '#engine/planner/lexicon/entry.ts';
import { readTable } from '#engine/planner/lexicon/entry.ts';

/** Things by their own names; the first phrase of each language is what the world calls it. */
export const thingLexicon: readonly LexiconEntry[] = readTable(
  'thing',
  `
  coin | coin, gold coin, gold piece, gold, silver coin | 金币, 硬币, 钱币, 铜钱 | moneda, moneda de oro, oro | 🪙, 💰 | 枚 | f
  gem | gem, gemstone, jewel, crystal shard, precious stone | 宝石, 水晶碎片, 珠宝 | gema, joya, piedra preciosa | 💎 | 颗 | f
  lantern | lantern, paper lantern | 灯笼, 提灯, 灯盏 | farol, linterna, farolillo | 🏮, 🪔 | 盏 | m
  star | star, fallen star, starlet | 星星, 星辰 | estrella, lucero | ⭐, 🌟, ✨ | 颗 | f
  mushroom | mushroom, toadstool | 蘑菇, 菌子 | seta, hongo, champiñón | 🍄 | 个 | f
  flower | flower, blossom | 花朵, 鲜花, 花儿, 花 | flor | 🌸, 🌹, 🌻, 🌷, 🌺, 🌼 | 朵 | f
  book | book, tome, page | 书本, 书籍, 书 | libro, tomo | 📚, 📖, 📜 | 本 | m
  shell | seashell, shell | 贝壳 | concha | 🐚 | 枚 | f
  apple | apple | 苹果 | manzana | 🍎, 🍏 | 个 | f
  key | key | 钥匙 | llave | 🔑, 🗝 | 把 | f
  tree | tree, oak, pine, birch, palm tree, willow, cherry tree | 大树, 树木, 松树, 柳树, 樱花树, 树 | árbol, roble, pino, palmera, sauce, cerezo | 🌳, 🌲, 🌴 | 棵 | m
  rock | rock, boulder, standing stone | 岩石, 石头, 巨石 | roca, piedra, peñasco | 🪨 | 块 | f
  house | house, cottage, cabin, hut, home | 房子, 小屋, 木屋, 房屋, 茅屋 | casa, cabaña, casita, choza | 🏠, 🏡, 🛖 | 座 | f
  tower | tower, watchtower, clock tower, bell tower | 高塔, 塔楼, 钟楼, 瞭望塔, 塔 | torre, atalaya, campanario | 🗼 | 座 | f
  lighthouse | lighthouse, light house | 灯塔 | faro | - | 座 | m
  windmill | windmill, mill | 风车, 磨坊 | molino, molino de viento | - | 座 | m
  well | wishing well, stone well, old well, well | 水井, 古井, 许愿井, 井 | pozo, pozo de los deseos | - | 口 | m
  fountain | fountain | 喷泉 | fuente | ⛲ | 座 | f
  market-stall | market stall, stall, market, bazaar, shop, marketplace, kiosk | 集市摊位, 摊位, 市场, 集市, 商店, 摊子, 店铺 | puesto, puesto de mercado, mercado, tienda, bazar, mercadillo | 🏪 | 个 | m
  bridge | bridge, footbridge | 木桥, 小桥, 石桥, 桥 | puente | 🌉 | 座 | m
  boat | boat, rowing boat, sailboat, sailing boat | 小船, 帆船, 渔船, 船 | barca, bote, velero, barco | ⛵, 🛶, 🚤 | 艘 | f
  statue | statue, monument, sculpture | 雕像, 石像, 纪念碑, 雕塑 | estatua, monumento, escultura | 🗿, 🗽 | 尊 | f
  ruin | ruin, ancient ruin, temple ruin | 遗迹, 废墟, 古迹 | ruina | 🏛 | 处 | f
  fence | fence, picket fence | 栅栏, 篱笆, 围栏 | valla, cerca de madera, vallado | - | 段 | f
  campfire | campfire, the fire, bonfire, camp fire | 篝火, 营火 | hoguera, fogata | 🔥, 🏕 | 堆 | f
  lamp-post | lamp post, street lamp, streetlight, street light, lamppost | 路灯, 街灯 | farola | - | 盏 | f
  crate | crate, box, wooden crate | 木箱, 箱子 | caja, cajón | 📦 | 个 | f
  ghost | ghost, spirit, phantom, spectre, specter, wraith, spook | 幽灵, 鬼魂, 鬼怪, 幽魂, 鬼 | fantasma, espectro, espíritu | 👻 | 只 | m
  slime | slime, slime monster, jelly | 史莱姆, 黏液怪, 粘液怪 | limo, slime, baboso | - | 只 | m
  wolf | wolf | 野狼, 狼 | lobo | 🐺 | 只 | m
  goblin | goblin, orc, imp, bandit, troll | 哥布林, 地精, 兽人, 强盗, 小恶魔 | goblin, orco, duende malvado, bandido, trol, trasgo | 👺 | 只 | m
  golem | stone golem, golem, stone giant, rock giant, ogre, cyclops | 石像巨人, 石巨人, 魔像, 食人魔, 独眼巨人 | gólem, gólem de piedra, gigante de piedra, ogro, cíclope | - | 个 | m
  guard | guard, guardsman, sentry, sentinel, watchman, patrol guard, security guard | 守卫, 卫兵, 哨兵, 警卫, 保安 | guardia, centinela, vigilante, vigía | 💂 | 名 | m
  spikes | spike, spike trap, spike pit | 尖刺, 地刺, 尖刺陷阱 | pincho, trampa de pinchos, púa | - | 处 | m
  lava-pool | lava pool, the floor is lava, floor is lava, pool of lava, lava pit, lava | 岩浆池, 地板是岩浆, 熔岩池, 岩浆, 熔岩 | charco de lava, el suelo es lava, pozo de lava, lava | - | 处 | m
  bouncer | bouncer, trampoline, bounce pad, jump pad, spring pad, bouncy mushroom, springboard | 弹跳板, 蹦床, 弹簧垫, 弹簧 | trampolín, cama elástica, plataforma elástica | - | 个 | m
  moving-platform | moving platform, floating platform, sliding platform, platform, elevator | 移动平台, 浮动平台, 移动的平台, 平台, 升降台 | plataforma móvil, plataforma flotante, plataforma, plataforma que se mueve | - | 个 | f
  checkpoint | checkpoint, check point, save point, checkpoint flag | 检查点, 存档点, 记录点 | punto de control, punto de guardado, checkpoint | 🚩 | 个 | m
  gate | gate, rings, pipe, hoop, archway | 圆环, 环, 门洞, 管道, 水管, 大门, 关口 | aro, anillo, tubería | ⭕ | 个 | m
  crop | crop, vegetable, carrot, wheat, corn, cabbage, tomato, potato, vegetable bed, crop plot, farm plot, field bed, seedling | 作物, 庄稼, 胡萝卜, 小麦, 玉米, 白菜, 番茄, 西红柿, 土豆, 蔬菜, 菜地 | cultivo, verdura, hortaliza, zanahoria, trigo, maíz, col, tomate, patata, papa, bancal | 🥕, 🌽, 🍅 | 畦 | m
  bench | bench, wooden bench, park bench, seat, viewpoint, picnic spot, resting place, lookout | 长椅, 长凳, 座椅, 观景台 | banco, banca, mirador, asiento | 🪑 | 张 | m
  heart | heart, health pickup, heart container, first aid kit, medkit | 爱心, 红心, 血包, 急救包 | corazón, botiquín | ❤ | 颗 | m
  crystal | power crystal, heart crystal, crystal heart, energy crystal, power core, energy core, nexus | 能量核心, 水晶核心, 能量水晶, 主水晶 | cristal de poder, núcleo de energía, nexo, cristal de energía | - | 座 | m
  build-pad | build pad, building pad, tower pad, tower slot, tower site, building plot, defence tower, defense tower, arrow tower, cannon tower, frost tower | 塔位, 防御塔, 建塔点, 炮塔, 箭塔 | base de torre, torre defensiva, torre de defensa, torre de flechas, hueco para torre | - | 座 | f
  way-stone | way stone, waystone, waymark, milestone | 路标石, 里程碑 | mojón, hito del camino | - | 块 | m
  rift | rift, dark portal, monster portal, spawn portal, hell gate | 裂缝, 黑暗传送门, 怪物之门 | grieta, portal oscuro, portal de monstruos | 🌀 | 道 | f
  boost-pad | boost pad, speed boost, boost, speed pad, booster, nitro pad, turbo pad, dash panel | 加速板, 加速带, 加速踏板, 氮气 | placa de impulso, acelerador, turbo, impulso | ⚡ | 个 | f
  air-bubble | air bubble, oxygen bubble, oxygen refill, bubble of air, oxygen tank, oxygen | 气泡, 氧气泡, 氧气瓶, 氧气 | burbuja de aire, burbuja, bombona de oxígeno, oxígeno | 🫧 | 个 | f
  flag | flag, enemy flag | 旗帜, 旗子, 军旗 | bandera | 🏴, 🏳 | 面 | f
  banner | home base, team base, base banner | 大本营, 基地 | base, base del equipo | - | 个 | f
  beam | low beam, beam, overhead bar, hanging log, bar to slide under | 横梁, 低梁, 横杆 | viga, viga baja, barra baja | - | 根 | f
  secret-chest | secret chest, treasure chest, hidden chest, chest, buried treasure, hidden treasure | 秘密宝箱, 宝箱, 隐藏宝箱, 藏宝箱, 埋藏的宝藏 | cofre secreto, cofre del tesoro, cofre, cofre escondido, tesoro enterrado, tesoro escondido | 🎁 | 个 | m
  door | door, locked door, doorway, iron door, wooden door | 门, 上锁的门, 铁门, 木门 | puerta, puerta cerrada, puerta cerrada con llave, puertas cerradas con llave, puerta con llave, puertas con llave, puerta con candado, portón | 🚪 | 扇 | f
  lever | lever, switch, hand lever | 拉杆, 开关, 操纵杆, 机关拉杆 | palanca, interruptor | - | 根 | f
  plate | pressure plate, plate, floor plate, floor switch | 压力板, 压板, 地板机关, 踏板 | losa, placa de presión, baldosa | - | 块 | f
  block | push block, pushing block, block, stone block, pushable block, pushable crate, sliding block | 推箱, 石块, 方块, 推块, 可推的箱子, 方石 | bloque, bloque de piedra, bloque que se empuja | - | 块 | m
  portal | portal, teleporter, teleport, magic portal, warp gate | 传送门, 传送阵, 传送点 | portal, teletransportador, portal mágico | - | 个 | m
  conveyor | conveyor, conveyor belt, moving walkway | 传送带, 输送带 | cinta transportadora, cinta | - | 条 | f
  sign | signpost, notice board, wooden sign, sign board | 告示牌, 木牌, 路牌 | cartel, letrero | 🪧 | 块 | m
  wall | stone wall, brick wall, high wall, wall | 石墙, 砖墙, 高墙 | muro, muralla, pared | 🧱 | 堵 | m
`,
);

/** Words for things that the engine does not have; the concept is the kind that stands in and carries the name. */
export const standInLexicon: readonly LexiconEntry[] = readTable(
  'stand-in',
  `
  secret-chest | treasure, loot | 宝藏, 财宝 | tesoro, botín | -
  coin | doubloon, medal, ticket, token, badge | 奖章, 硬糖, 徽章 | doblón, medalla, ficha, insignia | -
  gem | diamond, ruby, emerald, sapphire, golden ring, magic ring, potion, orb, magic orb, crystal, rune, amulet, ring of power, dragon egg, egg, easter egg, candy, sweet | 钻石, 红宝石, 蓝宝石, 药水, 魔法球, 水晶, 符文, 护身符, 龙蛋, 糖果, 鸡蛋, 彩蛋 | diamante, rubí, esmeralda, zafiro, poción, orbe, cristal, runa, amuleto, huevo de dragón, huevo, caramelo, dulce | 🔮, 🥚, 🍬, 🍭, 💍
  lantern | candle, lights, torch, firefly, lamp, light bulb, balloon | 蜡烛, 灯光, 灯火, 火把, 萤火虫, 台灯, 气球 | vela, luces, antorcha, luciérnaga, lámpara, bombilla, globo | 🕯, 🔦, 🎈, 💡
  star | kitten, cat, puppy, chick, sheep, lamb, duckling, butterfly, fairy, snowflake, feather, moonstone, rabbit, bunny, chicken, penguin, dog, pony, horse, camel, cow, pig, duck, goat, deer, owl, parrot, hamster, turtle, hen, goose, bee, toy, teddy bear | 小猫, 猫咪, 小狗, 小鸡, 绵羊, 小羊, 蝴蝶, 仙子, 雪花, 羽毛, 兔子, 企鹅, 玩具, 猫, 狗, 马, 骆驼, 奶牛, 小猪, 鸭子, 山羊, 小鹿, 猫头鹰, 鹦鹉, 乌龟, 绵羊, 小羊, 羊群, 羊, 奶牛, 小鸡, 母鸡, 鸭子, 小狗, 小猫 | gatito, gato, perrito, cachorro, pollito, oveja, cordero, mariposa, hada, copo de nieve, pluma, conejo, pingüino, perro, caballo, camello, vaca, cerdo, pato, cabra, ciervo, búho, loro, tortuga, gallina, juguete, oveja, vaca, gallina | 🐱, 🐈, 🐶, 🐥, 🐑, 🦋, ❄, 🪶, 🐰, 🐧, 🧸
  flower | rose, tulip, daisy, sunflower, lily, herb, leaf, seed, magic plant, clover, berry bush | 玫瑰, 向日葵, 草药, 叶子, 种子, 四叶草 | rosa, margarita, girasol, tulipán, hierba medicinal, hoja, semilla, trébol | 🍀, 🌿, 🍁
  book | scroll, map page, spellbook, letter, note, diary, treasure map, photo, painting, recipe, newspaper, parcel, package | 卷轴, 信件, 日记, 照片, 食谱, 信, 包裹 | pergamino, carta, nota, diario, foto, receta, paquete, cuadro | ✉, 💌, 🗺, 📰
  shell | pearl, conch, starfish, crab, fish, bottle, message in a bottle, anchor | 珍珠, 海螺, 海星, 螃蟹, 鱼儿, 漂流瓶, 鱼 | perla, caracola, estrella de mar, cangrejo, pez, botella, ancla, pescado | 🐟, 🐠, 🦀, ⚓
  apple | pumpkin, orange, fruit, cherry, strawberry, banana, bread, loaf, cake, pie, cookie, cheese, coconut, peach, watermelon, berry, pizza, food | 南瓜, 橙子, 水果, 樱桃, 草莓, 香蕉, 面包, 蛋糕, 饼干, 奶酪, 桃子, 西瓜, 月饼, 食物 | calabaza, naranja, fruta, cereza, fresa, plátano, pan, pastel, tarta, galleta, queso, coco, sandía, comida | 🎃, 🍊, 🍒, 🍓, 🍌, 🍞, 🥖, 🍰, 🍪, 🧀, 🥕, 🍑, 🍉, 🍕
  key | gear, cog, crank | 齿轮, 发条 | engranaje, manivela | ⚙
  tower | castle, fortress, palace, church, cathedral, pagoda, skyscraper, chimney, rocket | 城堡, 宫殿, 教堂, 宝塔, 摩天楼, 火箭 | castillo, fortaleza, palacio, iglesia, catedral, rascacielos, cohete | 🏰, 🏯, ⛪, 🚀
  house | inn, tavern, bakery, barn, school, library, temple, farmhouse, igloo, tea house, mansion, shed, building | 客栈, 酒馆, 面包店, 谷仓, 学校, 图书馆, 寺庙, 冰屋, 茶馆, 豪宅, 楼房 | posada, taberna, panadería, granero, escuela, biblioteca, templo, iglú, mansión, edificio | 🏫, 🏨, ⛩
  bridge | pier, dock, jetty, boardwalk | 码头, 栈桥 | muelle, embarcadero, pasarela | -
  boat | ship, pirate ship, shipwreck, canoe, raft | 海盗船, 轮船, 沉船, 木筏, 独木舟 | buque, barco pirata, naufragio, canoa, balsa | 🚢
  crate | barrel, bench, cart, wagon, basket | 木桶, 长椅, 马车, 推车, 篮子 | barril, banco de madera, carreta, cesta | -
  ruin | graveyard, cemetery, tomb, stone circle, pyramid, tombstone, altar | 墓地, 坟墓, 金字塔, 祭坛, 墓碑 | cementerio, tumba, pirámide, altar, lápida | 🪦
  campfire | tent, camp, stove, oven | 帐篷, 营地, 火炉 | tienda de campaña, campamento, horno | ⛺
  statue | snowman, scarecrow, gargoyle, totem | 雪人, 稻草人, 图腾 | muñeco de nieve, espantapájaros, gárgola, tótem | ⛄
  ghost | zombie, skeleton, vampire, bat, demon, shadow, mummy, witch doctor, banshee | 僵尸, 骷髅, 吸血鬼, 蝙蝠, 恶魔, 影子, 木乃伊 | zombi, zombie, esqueleto, vampiro, murciélago, demonio, sombra, momia | 🧟, 💀, 🧛, 🦇, 👹
  slime | monster, blob, creature, snail, frog, beast, alien, octopus | 怪物, 怪兽, 蜗牛, 青蛙, 外星人, 章鱼 | monstruo, criatura, caracol, rana, bestia, extraterrestre, pulpo | 👾, 👽, 🐙, 🐸
  wolf | bear, tiger, lion, spider, dragon, snake, crocodile, guard dog, fox, thief, soldier | 熊, 老虎, 狮子, 蜘蛛, 巨龙, 蛇, 鳄鱼, 狐狸, 小偷, 士兵, 恶龙 | oso, tigre, león, araña, dragón, duende, serpiente, cocodrilo, zorro, ladrón, soldado | 🐻, 🐯, 🦁, 🕷, 🐉, 🐲, 🐍, 🐊, 🦊
  goblin | archer, bowman, crossbowman, sniper | 弓箭手, 射手, 弓手 | arquero, arquera, ballestero | 🏹
  spikes | trap, thorn, cactus, saw, blade, cacti, cactuses | 陷阱, 荆棘, 仙人掌, 锯片 | trampa, espina, cactus, sierra, cuchilla | 🌵
`,
);
