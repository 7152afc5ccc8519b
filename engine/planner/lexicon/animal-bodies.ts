/** Animals and people with bodies of their own: body | kind that it behaves as | English | Chinese | Spanish | emoji. */
export const animalBodies = `
  cat | star | cat, kitten, kitty | 猫, 小猫, 猫咪 | gato, gatito | 🐱, 🐈
  dog | star | dog, puppy, pup, hound, border collie, collie | 狗, 小狗 | perro, perrito, cachorro | 🐶, 🐕
  sheep | star | sheep, lamb, ewe | 羊, 绵羊, 小羊, 羊群 | oveja, cordero | 🐑
  goat | star | goat, kid goat | 山羊 | cabra | 🐐
  cow | star | cow, calf, bull, ox, buffalo, yak | 奶牛, 牛, 水牛 | vaca, ternero, buey | 🐄, 🐮
  pig | star | pig, piglet | 猪, 小猪 | cerdo, cerdito | 🐷, 🐖
  horse | star | horse, pony, foal, stallion | 马, 小马 | caballo, poni | 🐴, 🐎
  donkey | star | donkey, mule, llama, alpaca | 驴, 羊驼 | burro, mula, alpaca | 🫏, 🦙
  unicorn | star | unicorn | 独角兽 | unicornio | 🦄
  rabbit | star | rabbit, bunny, hare | 兔子, 小兔子 | conejo, liebre | 🐰, 🐇
  fox | wolf | fox | 狐狸 | zorro | 🦊
  bear | wolf | bear, polar bear, grizzly | 熊, 北极熊 | oso, oso polar | 🐻
  panda | star | panda, koala | 熊猫, 考拉 | panda, koala | 🐼, 🐨
  deer | star | deer, stag, reindeer, moose, elk, fawn, antelope | 鹿, 小鹿, 驯鹿 | ciervo, reno, alce, venado | 🦌
  lion | wolf | lion, lioness | 狮子 | león | 🦁
  tiger | wolf | tiger, panther, leopard, jaguar, cheetah, sabertooth | 老虎, 豹子 | tigre, pantera, leopardo | 🐯, 🐅, 🐆
  zebra | star | zebra | 斑马 | cebra | 🦓
  giraffe | star | giraffe | 长颈鹿 | jirafa | 🦒
  camel | star | camel | 骆驼 | camello | 🐫, 🐪
  elephant | star | elephant, mammoth | 大象, 猛犸 | elefante, mamut | 🐘, 🦣
  mouse | star | mouse, mice, rat, hamster, guinea pig | 老鼠, 仓鼠 | ratón, rata, hámster | 🐭, 🐹
  squirrel | star | squirrel, chipmunk | 松鼠 | ardilla | 🐿
  hedgehog | star | hedgehog, porcupine | 刺猬 | erizo | 🦔
  raccoon | star | raccoon, badger, otter, beaver | 浣熊, 水獭, 河狸 | mapache, nutria, castor, tejón | 🦝, 🦦, 🦫
  turtle | star | turtle, tortoise | 乌龟, 海龟 | tortuga | 🐢
  frog | star | frog, toad | 青蛙, 蟾蜍 | rana, sapo | 🐸
  crocodile | wolf | crocodile, alligator, lizard | 鳄鱼, 蜥蜴 | cocodrilo, caimán, lagarto | 🐊, 🦎
  monkey | star | monkey, ape, gorilla, chimpanzee | 猴子, 大猩猩 | mono, gorila | 🐒, 🐵, 🦍
  bird | star | bird, sparrow, robin, songbird, bluebird, seagull, gull, pigeon, dove | 小鸟, 鸟儿, 鸽子, 海鸥 | pájaro, pajarito, gorrión, gaviota, paloma | 🐦, 🕊
  chicken | star | chicken, hen, rooster, chick | 鸡, 小鸡, 母鸡, 公鸡 | gallina, pollo, pollito, gallo | 🐔, 🐓, 🐥, 🐤
  duck | star | duck, duckling, goose | 鸭子, 小鸭, 鹅 | pato, patito, ganso | 🦆
  owl | star | owl | 猫头鹰 | búho, lechuza | 🦉
  penguin | star | penguin | 企鹅 | pingüino | 🐧
  parrot | star | parrot, toucan | 鹦鹉 | loro, papagayo, tucán | 🦜
  swan | star | swan | 天鹅 | cisne | 🦢
  crow | star | crow, raven, magpie | 乌鸦, 喜鹊 | cuervo, urraca | 🐦‍⬛
  eagle | wolf | eagle, hawk, falcon, vulture, griffin | 老鹰, 秃鹫 | águila, halcón, buitre, grifo | 🦅
  flamingo | star | flamingo, crane, heron, stork | 火烈鸟, 白鹤, 鹤 | flamenco, garza, grulla, cigüeña | 🦩
  peacock | star | peacock | 孔雀 | pavo real | 🦚
  fish | shell | fish, goldfish, salmon, trout, koi | 鱼, 鱼儿, 金鱼, 锦鲤 | pez, pescado, salmón, trucha | 🐟, 🐠, 🐡
  shark | wolf | shark, piranha | 鲨鱼, 食人鱼 | tiburón, piraña | 🦈
  dolphin | star | dolphin | 海豚, 海豹 | delfín, foca | 🐬, 🦭
  whale | star | whale, orca | 鲸鱼, 虎鲸 | ballena, orca | 🐳, 🐋
  octopus | slime | octopus, squid, kraken | 章鱼, 乌贼 | pulpo, calamar | 🐙, 🦑
  crab | shell | crab, lobster | 螃蟹, 龙虾 | cangrejo, langosta | 🦀, 🦞
  jellyfish | shell | jellyfish | 水母 | medusa | 🪼
  starfish | shell | starfish | 海星 | estrella de mar | -
  butterfly | star | butterfly, moth, dragonfly | 蝴蝶, 蜻蜓 | mariposa, libélula, polilla | 🦋
  bee | star | bee, bumblebee, wasp, hornet | 蜜蜂, 黄蜂 | abeja, avispa, abejorro | 🐝
  spider | wolf | spider, tarantula, giant spider, spider queen | 蜘蛛, 蜘蛛女王 | araña, tarántula, araña gigante, reina araña | 🕷
  snail | slime | snail, slug | 蜗牛 | caracol, babosa | 🐌
  snake | wolf | snake, serpent, cobra, viper, python, giant snake, basilisk | 蛇, 毒蛇, 眼镜蛇 | serpiente, cobra, víbora | 🐍
  bat | ghost | bat | 蝙蝠 | murciélago | 🦇
  scorpion | wolf | scorpion, giant scorpion | 蝎子 | escorpión, alacrán | 🦂
  ladybird | star | ladybug, ladybird, beetle, ant, caterpillar | 瓢虫, 甲虫, 蚂蚁, 毛毛虫 | mariquita, escarabajo, hormiga, oruga | 🐞, 🪲, 🐜, 🐛
  dragon | wolf | dragon, wyvern, hydra, dragon king | 龙, 巨龙, 恶龙, 魔龙, 飞龙 | dragón, hidra | 🐉, 🐲
  dragon | star | baby dragon, friendly dragon | 小龙 | dragoncito | -
  dinosaur | wolf | dinosaur, t rex, tyrannosaurus, velociraptor, raptor | 恐龙, 霸王龙, 迅猛龙 | dinosaurio, tiranosaurio | 🦖, 🦕
  skeleton | ghost | skeleton, lich | 骷髅, 骷髅兵 | esqueleto | 💀, ☠
  zombie | ghost | zombie, ghoul, undead | 僵尸, 丧尸, 食尸鬼 | zombi, zombie, muerto viviente | 🧟
  mummy | ghost | mummy | 木乃伊 | momia | -
  vampire | ghost | vampire | 吸血鬼 | vampiro | 🧛
  demon | ghost | demon, devil, demon lord | 恶魔, 魔鬼 | demonio, diablo | 👹, 😈
  pirate | goblin | pirate, buccaneer | 海盗 | pirata, bucanero | 🏴‍☠️
  knight | goblin | knight, dark knight, paladin, gladiator, legionary | 骑士, 黑骑士 | caballero, caballero oscuro | -
  viking | goblin | viking, barbarian, raider | 维京人, 野蛮人 | vikingo, bárbaro | -
  soldier | wolf | soldier, trooper, stormtrooper | 士兵 | soldado | 🪖
  archer | goblin | archer, bowman, crossbowman, sniper | 弓箭手, 射手, 弓手 | arquero, ballestero | 🏹
  bandit | goblin | bandit, outlaw, robber, highwayman, thug, gangster | 强盗, 土匪 | bandido, forajido | -
  bandit | wolf | thief, burglar, pickpocket | 小偷, 盗贼 | ladrón | -
  ninja | goblin | ninja, assassin, samurai | 忍者, 刺客, 武士 | ninja, asesino, samurái | 🥷
  witch | goblin | witch, evil witch, hag | 女巫, 巫婆 | bruja, hechicera | 🧙‍♀️
  wizard | goblin | wizard, evil wizard, sorcerer, warlock, mage, necromancer | 巫师, 法师, 魔法师 | mago, hechicero, brujo, nigromante | 🧙
  elf | star | elf, gnome, pixie, leprechaun, dwarf | 精灵, 矮人, 小矮人 | elfo, gnomo, enano, duendecillo | 🧝
  fairy | star | fairy | 仙子, 仙女 | hada | 🧚
  angel | star | angel | 天使 | ángel | 👼
  orc | goblin | orc, ogre warrior, hobgoblin | 兽人 | orco | -
  troll | goblin | troll, yeti, bigfoot, sasquatch, minotaur | 巨魔, 雪怪, 野人, 牛头人 | trol, yeti, minotauro | 🧌
  alien | slime | alien, martian, extraterrestrial | 外星人 | extraterrestre, alienígena, marciano | 👽
  king | statue | king, emperor | 国王, 皇帝 | rey, emperador | 🤴
  clown | goblin | clown, evil clown, jester | 小丑 | payaso | 🤡
  astronaut | statue | astronaut, spaceman, cosmonaut | 宇航员 | astronauta | 🧑‍🚀
  cowboy | goblin | cowboy, gunslinger | 牛仔 | vaquero | 🤠
  robot | goblin | robot, evil robot, android, drone enemy, cyborg | 机器人, 邪恶机器人 | robot, androide | 🤖
  robot | golem | mech, giant robot | 机甲, 巨型机器人 | robot gigante | -
  mermaid | star | mermaid, merman | 美人鱼 | sirena | 🧜
  snowman | statue | snowman | 雪人 | muñeco de nieve | ⛄
  scarecrow | statue | scarecrow | 稻草人 | espantapájaros | -
`;
