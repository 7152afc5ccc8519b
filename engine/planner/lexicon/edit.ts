import type { LexiconEntry } from '#engine/planner/lexicon/entry.ts';
import { readTable } from '#engine/planner/lexicon/entry.ts';

/** What an edit does: verbs and comparatives, on top of everything that a prompt may say. */
export const editLexicon: readonly LexiconEntry[] = readTable(
  'edit',
  `
  add | add, put, place, include, insert, give me, i want, bring in, build, spawn, there should be, we need, put in, add in, also, add some | 加, 添加, 加上, 增加, 放, 放置, 加入, 多加, 再加, 新增, 我要, 建, 放上, 来, 添, 再来, 再放 | añade, agrega, pon, añadir, agregar, poner, coloca, incluye, quiero, construye, suma, mete, ponle, añádele
  remove | remove, delete, take away, get rid of, take out, drop, erase, clear away, lose, kill off, cut, eliminate, no more | 删除, 移除, 去掉, 拿掉, 删掉, 取消, 去除, 清除, 不要, 移走, 拿走 | quita, elimina, borra, quitar, eliminar, borrar, saca, retira, suprime, fuera
  change | make, set, change, turn, switch, let, convert, modify, adjust, make it, set it, should be, restyle, re-style, become | 改成, 变成, 设为, 设置为, 改为, 换成, 调成, 变为, 让, 把, 设置, 调整, 使, 改 | cambia, haz, hazlo, pon a, convierte, ajusta, que sea, cambiar, hacer, vuelve, transforma, modifica
  rename | rename, retitle, name, call, title, call it, name it, title it, call the level, name the level | 改名, 重命名, 改名为, 改名叫, 更名, 更名为, 命名为, 重命名为, 叫 | renombra, renombrar, llama, titula, llámalo, titúlalo, cambia el nombre, ponle de nombre, nombra
  replace | replace, swap, exchange, substitute, trade | 替换, 换掉, 替换成, 替换为, 取代 | reemplaza, sustituye, reemplazar, sustituir, intercambia
  move | move, shift, relocate, bring | 移动, 移到, 搬到, 挪到, 移动到, 搬, 挪 | mueve, desplaza, traslada, mover, lleva
  more | more, additional, extra, further, another | 更多, 再多, 多一些, 多点, 多一点, 多, 多些 | más, otro, otra, otros, otras, adicionales, extra
  less | less, fewer, reduce, lower, decrease | 更少, 少一些, 减少, 少点, 少一点, 降低, 少, 少些 | menos, reduce, disminuye, baja
  only | only, just, exactly | 只要, 只留, 仅, 只有, 只保留 | solo, sólo, solamente, exactamente, únicamente
  instead | instead of, rather than, in place of | 而不是, 代替 | en vez de, en lugar de
  thicker | thicker, denser, heavier, thicken, more fog, foggier, more mist, mistier | 更浓, 浓一点, 再浓, 浓一些, 加浓, 雾大一点, 更大的雾 | más espesa, más densa, más niebla, espesa, más bruma, más neblina
  thinner | thinner, less fog, lighter fog, less foggy, less mist, thin out, clearer air | 更淡, 淡一点, 稀薄一点, 雾小一点, 减少雾, 少一点雾, 薄一点 | más ligera, menos densa, menos niebla, más fina, menos espesa, menos bruma
  darker | darker, make it dark, gloomier, dim | 更暗, 暗一点, 更黑, 黑一点, 再暗 | más oscuro, más oscura, oscurece
  brighter | brighter, lighter, more light, sunnier | 更亮, 亮一点, 明亮一点, 更明亮, 再亮 | más luminoso, más claro, más clara, más luz, más brillante, aclara
  harder | harder, more difficult, more challenging, tougher, increase the difficulty, raise the difficulty | 更难, 难一点, 增加难度, 提高难度, 更有挑战, 再难, 难一些 | más difícil, más complicado, más duro, sube la dificultad, aumenta la dificultad, más dificultad
  easier | easier, simpler, less difficult, less hard, lower the difficulty, reduce the difficulty | 更简单, 简单一点, 降低难度, 更容易, 容易一点, 再简单, 简单一些 | más fácil, más sencillo, baja la dificultad, reduce la dificultad, menos difícil
  faster | faster, quicker, more speed, speed up, run faster | 更快, 快一点, 跑快, 跑得更快, 加速, 快一些 | más rápido, más veloz, más velocidad, acelera
  slower | slower, less speed, slow down, run slower | 更慢, 慢一点, 跑慢, 跑得更慢, 减速, 慢一些 | más lento, menos velocidad, más despacio, frena
  higher-jump | jump higher, higher jumps, higher jump, more jump, jump further, bigger jumps | 跳得更高, 跳高一点, 跳更高, 更高的跳跃 | saltar más alto, salto más alto, saltos más altos, salta más, saltar más
  lower-jump | jump lower, lower jumps, lower jump, smaller jumps | 跳得更低, 跳低一点, 跳矮一点 | saltar menos, salto más bajo, saltos más bajos
  normal-gravity | normal gravity, usual gravity, earth gravity | 正常重力, 普通重力 | gravedad normal
  bigger | bigger, larger, bigger map, larger map, more space | 更大, 大一点, 大一些 | más grande, más amplio, mayor
  smaller | smaller, smaller map, tighter, more compact | 更小, 小一点, 小一些 | más pequeño, más compacto, menor
  flatter | flatter, less hilly, fewer hills, flatten | 更平坦, 平坦一点, 平一点 | más llano, más plano, menos colinas
  hillier | hillier, more hills, more hilly, steeper, more mountainous | 更多山, 更陡, 多些山丘, 起伏更大 | más colinas, más montañoso, más empinado
  greener | more plants, greener, more vegetation, lusher | 更多植物, 绿化多一点, 更茂密 | más plantas, más verde, más vegetación
  barer | fewer plants, less vegetation, barer | 更少植物, 少点植物 | menos plantas, menos vegetación
  more-time | more time, longer timer, extra time | 更多时间, 多一点时间, 时间长一点, 多给点时间, 延长时间 | más tiempo
  less-time | less time, shorter timer | 更少时间, 少一点时间, 时间短一点, 缩短时间 | menos tiempo
  greeting | greeting, greet, hello line, first line, greets | 问候语, 问候, 开场白 | saludo, saludar
  all | all, every, everything | 所有, 全部, 一切 | todos, todas, todo
`,
);
