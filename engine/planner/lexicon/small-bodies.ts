/** Things small enough to carry, with bodies of their own: body | kind that it behaves as | English | Chinese | Spanish | emoji. */
export const smallBodies = `
  crystal-shard | gem | crystal, crystal shard, shard, power crystal shard, moonstone, amethyst, quartz | 水晶, 水晶碎片, 碎片 | cristal, cuarzo, amatista | 🔮
  pearl | shell | pearl | 珍珠 | perla | 🦪
  feather | star | feather, quill | 羽毛 | pluma | 🪶
  acorn | apple | acorn, walnut, chestnut, hazelnut, nut | 橡果, 坚果, 栗子 | bellota, nuez, castaña, avellana | 🌰
  potion | gem | potion, elixir, vial, flask, magic potion | 药水, 魔药 | poción, elixir, frasco | 🧪
  scroll | book | scroll, parchment, blueprint | 卷轴, 羊皮纸 | pergamino, papiro | 📜
  egg | gem | egg, easter egg, dragon egg | 蛋, 鸡蛋, 彩蛋, 龙蛋 | huevo, huevo de pascua, huevo de dragón | 🥚
  bone | gem | bone, fossil | 骨头, 化石 | hueso, fósil | 🦴
  ring | gem | golden ring, magic ring, ring of power, jewel ring | 戒指, 魔戒 | anillo mágico, sortija | 💍
  crown | gem | crown, tiara | 皇冠, 王冠 | corona, tiara | 👑
  sword | gem | sword, dagger, magic sword, excalibur, katana, knife | 剑, 宝剑, 刀, 匕首 | espada, daga, cuchillo | 🗡, ⚔
  shield | gem | shield, armor, armour | 盾, 盾牌, 盔甲 | escudo, armadura | 🛡
  trophy | gem | trophy, goblet, chalice, grail, golden cup | 奖杯, 圣杯 | trofeo, copa, cáliz | 🏆
  letter | book | letter, envelope, postcard, invitation, newspaper | 信件, 信, 明信片, 请柬 | carta, postal, invitación, sobre | ✉, 💌, 📨
  map | book | treasure map, map piece, map page | 地图, 藏宝图 | mapa, mapa del tesoro | 🗺
  bell | key | bell, church bell, jingle bell | 铃铛, 钟 | campana, campanilla, cascabel | 🔔
  compass | key | compass, pocket watch, watch, stopwatch | 指南针, 罗盘, 怀表 | brújula, reloj de bolsillo | 🧭
  mask | gem | mask, idol | 面具 | máscara, ídolo | 🎭
  skull | gem | skull, crystal skull | 头骨, 头盖骨 | calavera, cráneo | -
  necklace | gem | necklace, amulet, bracelet, pendant, talisman, medallion | 项链, 护身符, 手镯 | collar, amuleto, pulsera, colgante, medallón | 📿
  hourglass | key | hourglass | 沙漏 | reloj de arena | ⌛, ⏳
  bag | crate | bag, sack, backpack, satchel, purse, suitcase | 背包, 袋子, 行李箱 | bolsa, saco, mochila, maleta | 🎒, 👜
  pumpkin | apple | pumpkin, jack o lantern, jack o lanterns | 南瓜, 南瓜灯 | calabaza | 🎃
  carrot | crop | carrot | 胡萝卜 | zanahoria | 🥕
  banana | apple | banana | 香蕉 | plátano, banana | 🍌
  strawberry | apple | strawberry, raspberry, berry | 草莓, 浆果 | fresa, frambuesa, frutilla | 🍓
  cherry | apple | cherry | 樱桃 | cereza | 🍒
  orange | apple | orange, tangerine, mandarin | 橙子, 橘子 | naranja, mandarina | 🍊
  lemon | apple | lemon, lime | 柠檬 | limón | 🍋
  peach | apple | peach, apricot, mango | 桃子, 芒果 | melocotón, durazno, mango | 🍑, 🥭
  coconut | apple | coconut | 椰子 | coco | 🥥
  watermelon | apple | watermelon, melon | 西瓜 | sandía, melón | 🍉
  bread | apple | bread, loaf, baguette, bun, croissant | 面包 | pan, barra de pan, cruasán | 🍞, 🥖, 🥐
  cake | apple | cake, cupcake, birthday cake, muffin, pie | 蛋糕, 月饼 | pastel, tarta, magdalena | 🍰, 🎂, 🧁
  cheese | apple | cheese | 奶酪, 芝士 | queso | 🧀
  cookie | apple | cookie, biscuit, gingerbread man, gingerbread | 饼干, 姜饼 | galleta | 🍪
  candy | gem | candy, sweet, bonbon, candies | 糖果, 糖 | caramelo, dulce, golosina | 🍬
  lollipop | gem | lollipop, candy cane | 棒棒糖 | piruleta, chupetín | 🍭
  donut | apple | donut, doughnut, bagel | 甜甜圈 | rosquilla, dónut | 🍩
  ice-cream | apple | ice cream, popsicle | 冰淇淋, 雪糕 | helado | 🍦
  pizza | apple | pizza, pizza slice, slice of pizza | 披萨 | pizza | 🍕
  cup | apple | cup, mug, cup of tea, tea, coffee, cup of coffee, teacup, teapot | 杯子, 茶杯, 茶, 咖啡 | taza, café, tetera | ☕, 🍵
  gear | key | gear, cog, cogwheel, machine part, engine part, spare part | 齿轮, 零件 | engranaje, pieza | ⚙
  battery | key | battery, fuse, energy cell, power cell | 电池 | batería, pila | 🔋
  rope | crate | rope, coil of rope | 绳子, 绳索 | cuerda, soga | 🪢
  plank | crate | plank, wooden plank, lumber, timber | 木板 | tabla, tablón | -
  hammer | key | hammer, mallet | 锤子 | martillo | 🔨
  wrench | key | wrench, spanner, screwdriver | 扳手 | llave inglesa, destornillador | 🔧
  axe | key | axe, hatchet | 斧头 | hacha | 🪓
  pickaxe | key | pickaxe | 镐, 镐子 | pico | ⛏
  shovel | key | shovel, spade | 铲子 | pala | -
  bottle | shell | bottle, message in a bottle, milk bottle | 瓶子, 漂流瓶 | botella | 🍾
  camera | key | photo camera | 照相机 | cámara de fotos | 📷
  anchor | shell | anchor | 船锚, 锚 | ancla | ⚓
  guitar | crate | guitar, lute, violin, banjo, ukulele, harp | 吉他, 小提琴, 琵琶 | guitarra, violín, laúd, arpa | 🎸, 🎻
  drum | crate | drum, drum kit | 大鼓 | tambor, batería musical | 🥁
  music-note | star | music note, musical note, melody | 音符 | nota musical | 🎵, 🎶
  balloon | lantern | balloon | 气球 | globo | 🎈
  ball | star | ball, football, soccer ball, basketball, beach ball | 皮球, 足球, 篮球 | pelota, balón | ⚽, 🏀
  teddy-bear | star | teddy bear, teddy, toy, doll, plush | 玩具, 玩具熊, 泰迪熊, 娃娃 | osito de peluche, peluche, juguete, muñeca | 🧸
  snowflake | star | snowflake | 雪花 | copo de nieve | ❄
  wheel | crate | wheel, tyre, tire, cartwheel | 轮子, 轮胎 | rueda, neumático | 🛞
  hat | star | hat, magic hat, top hat | 帽子 | sombrero mágico | 🎩
  rose | flower | rose | 玫瑰, 玫瑰花 | rosa | 🌹
  tulip | flower | tulip | 郁金香 | tulipán | 🌷
  sunflower | flower | sunflower | 向日葵 | girasol | 🌻
  daisy | flower | daisy, chamomile | 雏菊 | margarita | 🌼
  leaf | flower | leaf, maple leaf, clover, four leaf clover | 叶子, 枫叶, 四叶草 | hoja, trébol | 🍁, 🍂, 🍀
  lily-pad | flower | lily pad, water lily, lotus | 睡莲, 莲花, 荷花 | nenúfar, loto | 🪷
`;
