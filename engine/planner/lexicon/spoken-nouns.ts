import type { LexiconEntry } from '#engine/planner/lexicon/entry.ts';
import { readTable } from '#engine/planner/lexicon/entry.ts';

/** More words for things with a model of their own, as Chinese and Spanish speakers on both sides of an ocean say them. */
export const spokenThingLexicon: readonly LexiconEntry[] = readTable(
  'thing',
  `
  coin | gold coins | 金元宝, 元宝, 古币, 银币 | monedita, moneda de plata, monedas de oro
  gem | precious gem | 珍宝, 宝珠 | joyita, gemita
  lantern | hanging lantern | 红灯笼, 纸灯笼, 风灯, 天灯, 孔明灯 | farol de papel, linterna de papel, farola de papel
  star | shooting star | 小星星, 流星, 星 | estrellita, estrella fugaz
  mushroom | - | 香菇, 毒蘑菇, 菌菇 | callampa, hongo venenoso, setas, hongo rojo
  flower | wildflower | 野花, 小花, 花丛, 鲜花 | florecita, flor silvestre
  book | - | 古书, 魔法书, 书册 | librito, libro viejo, libro de hechizos
  key | - | 金钥匙, 铁钥匙 | llavecita, llave dorada
  tree | coconut tree | 橡树, 椰子树, 椰树, 棕榈树, 榕树, 桃树, 杨树, 桦树, 枯树, 古树, 老树, 果树 | palma, cocotero, encina, arbolito, árbol frutal, abedul
  rock | stone | 石块, 大石头, 礁石, 碎石 | roca grande, pedrusco, peñón
  house | - | 木头房子, 茅草屋, 石屋, 民居, 农舍, 住宅, 房屋, 屋子, 屋 | casa de madera, ranchito, casucha, bohío, cabañita, chocita, rancho
  tower | - | 石塔, 尖塔, 哨塔, 高楼, 塔楼 | torre alta, torrecita, torre de vigilancia, torre de piedra
  lighthouse | - | 旧灯塔, 老灯塔, 灯楼 | faro viejo, faro antiguo
  windmill | - | 风力磨坊, 大风车 | molinito, molino viejo
  well | - | 枯井, 深井, 老井 | aljibe, pozo viejo, pozo de agua, noria de agua
  fountain | water fountain | 喷水池, 音乐喷泉 | fuente de agua, fuente de piedra, pileta
  market-stall | food stall | 小摊, 小吃摊, 水果摊, 货摊, 小卖部, 杂货铺, 铺子 | puestito, tenderete, tiendita, kiosco, quiosco, puesto de frutas, puesto de comida, chiringuito
  bridge | rope bridge | 吊桥, 拱桥, 铁桥, 独木桥 | puente colgante, puente de piedra, puentecito, puente de madera
  boat | fishing boat | 木船, 小木船, 渔舟, 龙舟, 乌篷船 | lancha, barquita, bote de remos, barco de pesca, panga, chalupa
  statue | - | 石雕, 铜像, 佛像, 石狮子, 塑像 | estatua de piedra, figura de piedra
  campfire | - | 火堆, 营火堆 | fueguito, fogón, fogata grande
  lamp-post | lamp pole | 灯柱, 街灯柱 | poste de luz, alumbrado, farola de calle
  crate | - | 木箱子, 货箱, 纸箱, 盒子 | cajita, cajón de madera, huacal, guacal
  ghost | - | 小鬼, 鬼影, 鬼火怪, 女鬼, 幽灵鬼 | fantasmita, espanto, ánima
  wolf | hungry wolf | 灰狼, 大灰狼, 恶狼, 狼群 | lobito, lobo feroz, manada de lobos
  goblin | outlaw | 山贼, 土匪, 劫匪, 妖怪, 小妖 | bandolero, asaltante, ladronzuelo, maleante, malhechor
  guard | patrolman | 巡逻兵, 士兵守卫, 保安员, 看守 | guardia de seguridad, custodio, velador, celador
  bouncer | bouncy pad | 弹簧床, 跳板, 弹跳垫, 弹簧板 | resorte, brincolín, colchoneta, plataforma de rebote, muelle saltarín
  moving-platform | lift | 会动的平台, 电梯, 移动踏板, 会移动的平台 | plataforma en movimiento, elevador, ascensor, plataformas que se mueven
  checkpoint | save point | 存盘点, 复活点, 重生点 | punto de guardar, punto de reaparición
  gate | hoop | 管子, 水管道, 钢管, 铁环, 光环, 圈圈, 个圈 | tubo, caño, argolla
  heart | healing heart | 心心, 回血包, 补血包, 医疗包 | corazoncito, kit médico, vida extra
  secret-chest | treasure box | 百宝箱, 藏宝盒, 宝盒 | cofrecito, baúl del tesoro
  door | - | 房门, 石门, 暗门, 密门, 木头门 | portal de madera, puertita, puerta secreta
  fence | - | 木栅栏, 围篱, 篱笆墙 | reja, alambrada, cercado, barda, cerco, verja
  bench | garden bench | 石凳, 凳子, 木凳 | banquito, banca de parque
  flag | - | 旗, 红旗, 小旗子 | banderita, banderín
  sign | road sign | 指示牌, 标志牌, 公告牌 | señal, rótulo, anuncio, letrerito
  lava-pool | lava pond | 岩浆坑, 熔岩坑 | piscina de lava, foso de lava
  spikes | spike | 钉板 | estacas, clavos
  crop | crops | 稻子, 稻田, 茄子, 萝卜, 油菜, 麦子, 大白菜 | milpa, siembra, elote, choclo, jitomate, lechuga, frijol, calabacín
`,
);

/** More words for what has no model of its own; the concept is the kind that stands in and carries the name. */
export const spokenStandInLexicon: readonly LexiconEntry[] = readTable(
  'stand-in',
  `
  secret-chest | riches | 珍宝箱, 金银财宝 | riquezas, tesorito
  gem | ring, sword, swords, shield, magic wand, bottle cap, sea glass | 戒指, 首饰, 珍珠项链, 玻璃珠, 金蛋, 灵石, 仙丹, 丹药, 灵珠, 宝玉, 晶石, 陶器, 瓷器, 花瓶碎片, 玉石, 玛瑙, 琥珀, 剑, 宝剑, 长剑, 盾牌, 法杖, 魔杖, 弓箭, 匕首, 金条, 金块 | espada, escudo, varita, varita mágica, daga, lanza, arco y flecha, anillo, sortija, alhaja, pepita de oro, lingote, ámbar, canica, cuarzo, piedrita, vasija, ánfora
  key | padlock | 铜铃, 时钟, 闹钟, 大钟, 铜钟, 扫帚, 锄头, 罗盘, 望远筒 | candado, cascabel, escoba, azadón, tuerca, tornillo, llave inglesa
  lantern | lightbulb, paper lamp | 灯, 红烛, 彩灯, 荧光棒, 南瓜灯笼 | velita, candil, quinqué, foco, lamparita, candelabro, veladora, cirio, globito
  star | koi, goldfish, duckling, ram, rooster, piglet, lamb | 锦鲤, 金鱼, 大鹅, 鹅, 公鸡, 猪, 鸡, 鸭, 兔, 鸟, 小鹿, 鹿, 小熊, 小象, 鹦鹉, 仙鹤, 白鹤, 鹤, 燕子, 青蛙王子, 萤火虫, 蝴蝶, 猫, 狗, 牛, 水牛, 小马, 海龟, 松鼠, 土拨鼠, 水獭, 白兔, 玉兔, 羊驼, 骆驼, 小鸡崽, 狗狗, 猫猫, 小鸟, 蝉, 蟋蟀, 蜻蜓, 宠物, 鸡仔, 布娃娃, 娃娃 | pez koi, ganso, gallo, borrego, borreguito, chancho, cochino, puerco, cerdito, chanchito, pollo, patito, becerro, ternero, potro, yegua, caballito, perico, guacamaya, tortuguita, conejito, ovejita, mascota, cabrito, chivo, iguana, mapache, cuy, grillo, saltamontes, peluche, osito, osito de peluche, muñequito
  shell | octopus toy, clam, oyster | 鱼, 鲤鱼, 虾米, 蛤蜊, 扇贝, 牡蛎, 寄居蟹, 海鲜, 小鱼 | almeja, ostra, cangrejito, pececito, pescadito, jaiba, camarón, trucha, salmón
  apple | pumpkin, melon | 梨子, 橘子, 荔枝, 龙眼, 包子, 馒头, 粽子, 汤圆, 糖葫芦, 年糕, 火锅, 烤鸭, 豆腐, 奶茶, 茶叶, 竹笋, 红薯, 栗子, 大西瓜, 仙桃, 蟠桃, 果子, 野果, 浆果, 食物, 粮食, 蛋糕, 点心 | durazno, melocotón, papaya, guayaba, piña, mora, zarzamora, frutilla, palta, aguacate, tamal, arepa, churro, tortilla, pastelito, alfajor, galletita, bizcocho, magdalena, panecillo, melón, higo, granada, mandarina, sandía
  book | treasure map, scroll, wanted poster | 藏宝图, 寻宝图, 书信, 密信, 奏折, 竹简, 秘籍, 武功秘籍, 古籍, 字画, 画卷, 名画, 报纸, 信封, 相册, 作业本 | mapa del tesoro, trozo de mapa, libreta, cuadernillo, periódico, álbum, lienzo, retrato, cartita, plano secreto
  flower | sunflower field, seedling | 菊花, 梅花, 荷花, 牡丹, 桃花, 百合, 郁金香, 茉莉, 灵芝, 草, 小草, 药草, 仙草, 蒲公英, 树叶, 枫叶片, 落叶 | jazmín, lirio, azucena, cempasúchil, hortensia, girasoles, hierbabuena, hojita, diente de león, romero, semillita, planta mágica
  tower | palace tower, castle | 城堡塔, 城楼, 鼓楼, 天守阁, 佛塔, 长城, 城墙塔, 皇宫, 城池, 大教堂, 清真寺 | castillito, alcázar, torre de marfil, mezquita, rascacielos, faro de piedra, fortín
  house | greenhouse, warehouse | 仓房, 粮仓, 鸡舍, 猪圈, 羊圈, 马棚, 面馆, 饭馆, 茶楼, 茶铺, 药铺, 糖果屋, 糖果店, 书店, 花店, 面包房, 宿舍, 办公楼, 办公室, 大楼, 大厦, 公寓, 超市, 便利店, 祠堂, 庙, 寺, 道观, 小庙, 四合院, 蒙古包, 洋房, 祖屋, 消防局, 警察局, 体育馆, 派出所, 旅馆, 餐馆 | bodega, galpón, gallinero, corral, caballeriza, pulpería, cantina, fonda, librería, florería, farmacia, botica, dulcería, supermercado, oficina, departamento, apartamento, hacienda, finca, chalet, refugio, templo antiguo, ayuntamiento, comisaría, cuartel, hostal, convento, ermita, mercado cubierto, garita, carpa de circo
  boat | raft, sunken boat, ghost ship, ghost ships | 幽灵船, 鬼船, 竹筏, 皮划艇, 邮轮, 货轮, 军舰, 飞船残骸, 沉没的船 | barco fantasma, buque fantasma, nave fantasma, barco hundido, nave hundida, crucero, lancha rápida, piragua, patera, carabela, balsa de madera
  statue | rocket ship, bicycle | 自行车, 摩托车, 马车, 花轿, 轿子, 飞碟, 大佛, 兵马俑, 石碑亭, 秋千架, 跷跷板, 屏风, 编钟, 古筝, 钢琴, 雪雕, 冰雕, 沙雕, 机器, 熔炉, 太空船, 宇宙飞船, 坦克, 直升机, 热气球, 救护车, 消防车, 保险箱, 保险柜, 冰箱, 洗衣机 | bicicleta, motocicleta, moto, camioneta, helicóptero, tanque, globo aerostático, carroza, resbaladilla, subibaja, rueda de la fortuna, ovni, platillo volador, caja fuerte, refrigerador, nevera, lavadora, piñata, maniquí, ataúd de cristal, muñeca gigante, satélite
  crate | gift box, traffic cone, sled, cart, barrel | 雪橇, 路锥, 锥桶, 交通锥, 木盆, 水缸, 酒坛, 酒桶, 油桶, 铁桶, 桶, 竹篓, 背篓, 筐, 麻袋, 行李, 书包, 礼盒, 礼物盒, 红包, 稻草堆, 柴堆, 柴火, 木材, 木桩, 板凳, 石桌, 石磨, 石臼, 摇椅, 鸟笼, 鱼缸, 花盆, 盆栽, 灶台, 小推车, 手推车, 帆布包, 积木 | caja de regalo, cajita de regalo, cono, cono de tráfico, trineo, carretilla, tambo, tonel, bidón, canasta, canasto, costal, macetero, maceta, pecera, leña, fardo, alforja, regalito, mesita, sillón, mecedora, taburete, petate, bulto, paquetito, juguetero, valija, cofre vacío, fogón de leña
  tree | bamboo grove tree | 竹林, 桂花树, 梧桐树, 槐树, 银杏树, 银杏, 胡杨, 芭蕉, 芭蕉树, 柿子树, 梅树, 枣树, 杉树, 樱树, 樱花树 | ceiba, jacaranda, ahuehuete, eucalipto, almendro, limonero, higuera, álamo, nogal, ébano, duraznero, melocotonero, peral, ciruelo, cafeto
  rock | boulder pile | 鹅卵石, 假山, 石堆, 石林, 水晶柱 | guijarro, canto rodado, montón de piedras, piedrota
  ruin | - | 古墓, 石阵, 坟头, 坟, 墓, 神殿, 古庙, 残垣, 古堡, 陵园, 祭台, 遗址 | camposanto, panteón, sepulcro, ruinas mayas, templo en ruinas, sarcófago, tumba antigua, yacimiento
  campfire | camp stove | 火炉, 炉子, 炭火, 帐篷, 蒙古帐, 灶 | tienda de acampar, carpa, toldo, brasas, anafre
  statue | snowman | 雪人, 稻草人, 木偶, 石人, 泥人 | monigote, muñeco de madera, mono de nieve, monito de nieve
  ghost | skeleton | 骷髅, 骷髅兵, 僵尸, 吊死鬼, 无头鬼, 鬼娃娃, 怨灵, 恶鬼, 恶灵, 妖精 | calavera, llorona, esqueletos, calaca, momias, vampiros, chupacabras, demonios, bruja malvada
  slime | - | 小怪, 小怪物, 怪兽, 蟑螂, 毛毛虫, 蚯蚓, 蚂蚁, 蛞蝓, 异形, 外星怪物 | monstruito, bicho, cucaracha, hormiga, oruga, babosa, alienígena, marciano
  wolf | dragon, bull, big cat | 龙, 大龙, 火龙, 飞龙, 冰龙, 恐龙王, 猛兽, 野兽, 恶犬, 疯狗, 毒蛇, 大蛇, 蟒蛇, 黑熊, 棕熊, 大熊, 猎豹, 豹, 雪豹, 鹰, 老鹰, 大蜘蛛, 毒蜘蛛, 鲨, 大白鲨, 坏蛋, 强盗头子, 海怪, 贼, 盗贼, 敌兵, 海盗兵 | dragoncito, tiburones, jaguar feroz, puma, tarántula, caimán, culebra, oso grizzly, bestia feroz, toro bravo, perro rabioso, cocodrilos, leona, mosquito gigante
  spikes | nettle, icicle | 冰锥, 冰刺, 滚石, 落石, 毒气, 毒刺, 齿轮锯, 电网, 暗器, 箭雨 | ortiga, carámbano, estaca, filo, llamarada, guillotina
  golem | final monster | 巨人王, 魔王, 大魔王, 树精, 树妖, 机械巨人, 巨型机器人, 雪山巨人, 石头巨人 | ogro gigante, rey demonio, monstruo gigante, robot malvado
  bridge | stepping stones | 浮桥, 栈道, 码头, 小码头 | malecón, muellecito, embarcadero de madera
  sign | poster | 招牌, 牌匾, 横幅, 门牌 | pancarta, cartelito
`,
);
