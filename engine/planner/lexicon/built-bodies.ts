/** Buildings, furniture, vehicles and plants with bodies of their own: body | kind that it behaves as | words. */
export const builtBodies = `
  pyramid | ruin | pyramid, ziggurat | 金字塔 | pirámide | -
  igloo | house | igloo | 冰屋 | iglú | -
  tent | campfire | tent, camp, teepee, yurt, wigwam | 帐篷, 营地, 蒙古包 | tienda de campaña, campamento, carpa, yurta | ⛺
  castle | tower | castle, fortress, palace, citadel, fort | 城堡, 宫殿, 要塞, 皇宫 | castillo, fortaleza, palacio, ciudadela | 🏰
  church | tower | church, cathedral, chapel, abbey | 教堂, 大教堂 | iglesia, catedral, capilla | ⛪
  temple | house | temple, parthenon, sanctuary | 神殿 | templo, santuario | 🏛
  pagoda | tower | pagoda, buddhist temple, chinese temple, japanese castle | 宝塔, 佛塔, 寺庙, 寺 | pagoda | 🏯
  shrine | house | shrine, torii, torii gate | 神社, 鸟居, 神庙 | santuario sintoísta, torii | ⛩
  barn | house | barn, stable, farmhouse | 谷仓, 马厩, 农舍 | granero, establo, cuadra | -
  greenhouse | house | greenhouse, glasshouse, conservatory | 温室 | invernadero | -
  pillar | tower | pillar, column, stone pillar, totem pole | 柱子, 石柱 | pilar, columna | -
  obelisk | tower | obelisk, monolith | 方尖碑 | obelisco, monolito | -
  arch | statue | arch, stone arch, triumphal arch | 拱门, 牌坊 | arco, arco de piedra | -
  tombstone | ruin | tombstone, gravestone, grave, headstone, tomb | 墓碑, 坟墓 | lápida, tumba | 🪦
  altar | ruin | altar | 祭坛 | altar | -
  skyscraper | tower | skyscraper, tower block, apartment block, office tower | 摩天楼, 摩天大楼, 大厦, 高楼 | rascacielos, bloque de pisos | 🏙, 🏢
  treehouse | house | treehouse, tree house | 树屋 | casa del árbol | -
  gazebo | house | gazebo, pavilion, bandstand | 亭子, 凉亭 | pabellón, cenador, quiosco de música | -
  table | crate | table, desk, workbench, picnic table | 桌子, 书桌 | mesa, escritorio | -
  chair | crate | chair, stool, armchair | 椅子, 凳子 | silla, taburete, sillón | -
  bed | crate | bed, bunk | 床 | cama, litera | 🛏
  bookshelf | crate | bookshelf, bookcase, shelf, cupboard, cabinet, wardrobe | 书架, 柜子, 衣柜 | estantería, estante, armario | -
  barrel | crate | barrel, keg, cask | 木桶 | barril, tonel | 🛢
  pot | crate | pot, vase, urn, jar, amphora | 花瓶, 罐子, 陶罐 | jarrón, vasija, olla, tarro, ánfora | 🏺
  throne | statue | throne | 王座, 宝座 | trono | -
  piano | statue | piano, grand piano, harpsichord, organ | 钢琴 | piano, órgano | 🎹
  mirror | statue | mirror, magic mirror | 镜子, 魔镜 | espejo | 🪞
  clock | statue | clock, grandfather clock | 大钟, 座钟, 时钟 | reloj, reloj de pie | 🕰
  cauldron | crate | cauldron | 大锅, 坩埚 | caldero | -
  anvil | crate | anvil | 铁砧 | yunque | -
  cannon | statue | cannon, catapult, ballista | 大炮, 投石车 | cañón, catapulta | -
  candle | lantern | candle, candlestick | 蜡烛 | vela, candelabro | 🕯
  torch | lantern | torch, brazier | 火把, 火炬, 火盆 | antorcha, brasero | -
  telescope | statue | telescope | 望远镜 | telescopio | 🔭
  cart | crate | cart, wagon, carriage, wheelbarrow | 马车, 推车 | carro, carreta, carruaje, carretilla | 🛒
  carousel | statue | carousel, merry go round | 旋转木马 | carrusel, tiovivo | 🎠
  ferris-wheel | statue | ferris wheel | 摩天轮 | noria, rueda de la fortuna | 🎡
  swing | statue | swing set, swing | 秋千 | columpio | -
  slide | statue | playground slide | 滑梯 | tobogán | 🛝
  mailbox | crate | mailbox, letterbox, post box | 邮箱, 邮筒 | buzón | 📬, 📫
  parasol | crate | parasol, umbrella, beach umbrella | 遮阳伞, 雨伞 | sombrilla, paraguas | ⛱, ☂
  gift | crate | gift, gift box, christmas present | 礼物, 礼盒 | regalo | 🎁
  beehive | crate | beehive, hive | 蜂箱, 蜂巢 | colmena | -
  ladder | crate | ladder, stepladder | 梯子 | escalera de mano, escalera | 🪜
  computer | statue | computer, terminal, television, tv | 电脑, 电视, 终端 | ordenador, computadora, televisor | 💻, 🖥, 📺
  sofa | crate | sofa, couch | 沙发 | sofá | 🛋
  coffin | crate | coffin, sarcophagus | 棺材, 石棺 | ataúd, sarcófago | ⚰
  haystack | crate | haystack, hay bale, bale of hay | 干草堆 | pajar, paca de heno | -
  car | statue | car, taxi, race car, sports car, jeep | 汽车, 小汽车, 出租车 | coche, taxi, carro de carreras | 🚗, 🚕, 🚙
  truck | statue | truck, lorry, pickup truck, van | 卡车, 货车 | camión, furgoneta | 🚚, 🛻
  bus | statue | bus, school bus | 公交车, 巴士, 校车 | autobús | 🚌
  train | statue | train, locomotive, steam train, tram | 火车, 列车, 蒸汽火车 | tren, locomotora, tranvía | 🚂, 🚆
  tractor | statue | tractor | 拖拉机 | tractor | 🚜
  rocket | tower | rocket, spaceship, space ship, starship, space shuttle | 火箭, 飞船, 宇宙飞船 | cohete, nave espacial | 🚀
  ufo | statue | ufo, flying saucer | 飞碟 | ovni, platillo volante | 🛸
  airplane | statue | airplane, aeroplane, biplane, plane wreck | 飞机 | avión | ✈
  helicopter | statue | helicopter | 直升机 | helicóptero | 🚁
  bicycle | crate | bicycle, bike, motorcycle, motorbike, scooter | 自行车, 摩托车 | bicicleta, bici, motocicleta, moto | 🚲, 🏍
  hot-air-balloon | statue | hot air balloon, airship, zeppelin | 热气球, 飞艇 | globo aerostático, dirigible | -
  submarine | boat | submarine | 潜水艇, 潜艇 | submarino | -
  pirate-ship | boat | pirate ship, galleon, sailing ship, tall ship, viking ship, longship, warship, ship | 海盗船, 大船, 战船 | barco pirata, galeón | ⛵
  sled | crate | sled, sledge, sleigh, snowmobile | 雪橇 | trineo | 🛷
  palm-tree | tree | palm tree, coconut tree | 棕榈树, 椰子树 | palmera, cocotero | 🌴
  pine-tree | tree | pine tree, pine, fir, fir tree, spruce | 松树, 杉树 | pino, abeto | 🌲
  cherry-tree | tree | cherry tree, cherry blossom tree, blossom tree, sakura, plum tree | 樱花树, 桃树, 梅树 | cerezo, ciruelo en flor | -
  maple-tree | tree | maple tree, maple | 枫树 | arce | -
  willow-tree | tree | willow, willow tree, weeping willow | 柳树 | sauce | -
  dead-tree | tree | dead tree, bare tree, burnt tree | 枯树 | árbol muerto, árbol seco | -
  christmas-tree | tree | christmas tree | 圣诞树 | árbol de navidad | 🎄
  cactus | spikes | cactus, cacti, cactuses | 仙人掌 | cactus | 🌵
  bamboo | tree | bamboo | 竹子 | bambú | 🎋
  bush | tree | bush, shrub | 灌木, 灌木丛 | arbusto, matorral | -
  hedge | tree | hedge, hedgerow | 树篱 | seto | -
  log | crate | log, fallen log, driftwood | 木头, 圆木, 原木 | tronco | 🪵
  stump | tree | stump, tree stump | 树桩 | tocón | -
  coral | shell | coral, coral reef | 珊瑚 | coral | 🪸
  iceberg | rock | iceberg, ice block, block of ice | 冰山, 冰块 | iceberg, bloque de hielo | 🧊
`;
