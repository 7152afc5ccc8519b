import type { LexiconEntry } from '#engine/planner/lexicon/entry.ts';
import { readTable } from '#engine/planner/lexicon/entry.ts';

/** What people ask for and no level can do yet; a level says so instead of leaving it out in silence. */
export const beyondLexicon: readonly LexiconEntry[] = readTable(
  'beyond',
  `
  schedule | time passes, changing weather, weather changes, dynamic weather, seasons change, every few minutes it rains, it starts to rain, the sun goes down slowly, sun rises slowly | 天气变化, 动态天气, 季节变化, 四季变化 | clima cambiante, el tiempo cambia, cambian las estaciones, clima dinámico |
  crafting | crafting, craft items, build your own, building mode, base building, mining blocks | 合成系统, 自己建造, 建造模式, 制作物品 | construir objetos, fabricar objetos, modo construcción, artesanía |
  camera | first person, first person view, top down view, isometric view, side view, split screen, vr mode | 第一人称, 俯视视角, 横版视角, 分屏 | primera persona, vista cenital, vista isométrica, pantalla dividida |
  endings | multiple endings, branching story, different endings, choices matter | 多结局, 分支剧情, 多个结局 | varios finales, finales múltiples, historia ramificada |
  inventory | inventory, skill tree, level up, experience points, xp | 技能树, 升级系统, 经验值, 背包系统 | inventario, árbol de habilidades, puntos de experiencia |
  voice | voice acting, voice over, real voices, sing, singing npcs | 配音, 真人语音, 唱歌 | actores de voz, doblaje, voces reales |
  destructible | destructible, destroy buildings, blow up, explosions, collapsing | 可破坏, 炸毁, 爆炸, 倒塌 | destructible, explosiones, volar edificios, derrumbe |
  size-change | shrink, shrinks you, grow bigger, become tiny, giant player | 变小, 变大, 缩小 | encoger, hacerse gigante, encogerse |
  time-travel | time travel, rewind time, slow motion, bullet time | 时间旅行, 倒流时间, 慢动作, 子弹时间 | viajar en el tiempo, rebobinar, cámara lenta |
`,
);
