import type { LexiconEntry } from '#engine/planner/lexicon/entry.ts';
import { readTable } from '#engine/planner/lexicon/entry.ts';

/** Trades and stations of characters; the first phrase of each language is shown. */
export const roleLexicon: readonly LexiconEntry[] = readTable(
  'role',
  `
  baker | baker, cake maker, pastry chef | 面包师, 烘焙师, 面包店老板 | panadero, panadera, pastelero | 👩‍🍳, 👨‍🍳
  cook | cook, chef, innkeeper, tavern keeper, barkeep | 厨师, 客栈老板, 酒馆老板, 厨娘 | cocinero, posadero, tabernero |
  fisher | fisher, diver, fisherman, fisherwoman, angler | 渔夫, 渔民, 渔女 | pescador, pescadora | 🎣
  sailor | sailor, captain, sea captain, pirate, ferryman, boatman, pirate captain | 水手, 船长, 海盗, 船夫 | marinero, capitán, pirata, barquero, capitana | 🏴‍☠️
  keeper | lighthouse keeper, keeper, harbour master, harbor master, caretaker | 灯塔看守人, 守塔人, 看守人, 守护者, 港务长 | farero, guardián del faro, guardián, guardesa |
  smith | blacksmith, smith, inventor, mechanic, engineer, tinkerer, clockmaker, toymaker | 铁匠, 发明家, 工程师, 钟表匠, 机械师, 玩具匠 | herrero, inventor, mecánico, relojero, ingeniero, juguetero |
  merchant | merchant, trader, shopkeeper, seller, vendor, peddler | 商人, 店主, 小贩, 摊主, 掌柜 | mercader, comerciante, tendero, vendedor |
  wizard | wizard, witch, mage, sorcerer, sorceress, magician, alchemist, fortune teller, druid | 巫师, 女巫, 魔法师, 法师, 炼金术士, 占卜师 | mago, maga, bruja, brujo, hechicero, hechicera, alquimista | 🧙, 🧙‍♀️, 🧙‍♂️
  guard | guard, knight, warden, police officer, policeman, officer, watchman, watchwoman, sheriff, samurai, warrior, ranger | 卫兵, 骑士, 守卫, 巡夜人, 武士, 警长, 战士 | guardia, caballero, vigilante, centinela, guerrero | 💂
  ruler | king, queen, duke, duchess, baron, count, lord, lady, prince, princess, emperor, mayor, chief, elder, village elder | 国王, 女王, 王子, 公主, 皇帝, 镇长, 村长, 长老, 市长 | rey, reina, príncipe, princesa, emperador, alcalde, alcaldesa, anciano sabio | 👑, 🤴, 👸
  farmer | farmer, shepherd, shepherdess, beekeeper, rancher, miller | 农夫, 农民, 牧羊人, 养蜂人, 磨坊主, 农妇 | granjero, granjera, pastor, pastora, agricultor, apicultor, molinero | 🧑‍🌾, 👩‍🌾, 👨‍🌾
  gardener | gardener, florist, herbalist, botanist | 园丁, 花匠, 花店老板, 药草师 | jardinero, jardinera, florista, herborista |
  healer | healer, doctor, nurse, apothecary | 医生, 治疗师, 护士, 药师, 郎中 | curandero, curandera, médico, enfermera, doctora, doctor | 👩‍⚕️, 👨‍⚕️
  scholar | librarian, headmaster, headmistress, principal, student, wise man, wise woman, inspector, scholar, teacher, professor, scientist, astronomer, historian, explorer, archaeologist | 图书管理员, 学者, 老师, 教授, 科学家, 天文学家, 考古学家, 探险家 | bibliotecario, bibliotecaria, erudito, maestro, maestra, profesor, profesora, científica, astrónomo, explorador, exploradora | 🧑‍🏫, 👩‍🔬, 🧑‍🚀
  musician | musician, bard, singer, violinist, piper, drummer | 音乐家, 吟游诗人, 歌手, 乐师 | músico, bardo, cantante, violinista | 🎻, 🎵, 🎸
  artist | painter, artist, tailor, potter, weaver, seamstress | 画家, 艺术家, 裁缝, 陶艺师, 织工 | pintor, pintora, artista, sastre, alfarera, tejedora | 🎨
  child | child, kid, boy, girl, little girl, little boy, orphan | 孩子, 小孩, 小女孩, 小男孩, 男孩, 女孩 | niño, niña, chico, chica, huérfano | 👧, 👦
  elder | old man, old woman, grandmother, grandma, grandfather, grandpa, granny, hermit, monk, nun, sage | 老人, 老奶奶, 奶奶, 爷爷, 老爷爷, 隐士, 僧人, 和尚, 智者 | anciano, anciana, abuela, abuelo, ermitaño, monje, sabio, viejecita | 👵, 👴
  robot | robot, android, talking robot, golem | 机器人, 人造人, 石头人 | robot, androide, gólem | 🤖
  miner | miner, woodcutter, lumberjack, hunter, carpenter, mason, builder | 矿工, 樵夫, 伐木工, 猎人, 木匠, 工匠 | minero, leñador, cazador, carpintero, albañil | 👷
  postman | postman, mail carrier, postwoman, courier, messenger | 邮差, 信使, 快递员, 邮递员 | cartero, cartera del correo, mensajero, mensajera |
  friend | friend, butler, servant, maid, guest, tourist, passenger, bride, groom, twin, stranger, traveller, traveler, villager, neighbour, neighbor | 朋友, 陌生人, 旅人, 旅行者, 邻居 | amigo, amiga, forastero, viajero, viajera |
`,
);
