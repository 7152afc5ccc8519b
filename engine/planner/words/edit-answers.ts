import type { Language } from '#engine/planner/text/detect-language.ts';

/** The error and examples for an instruction that was not understood. */
export const notUnderstoodWords: Readonly<Record<Language, { readonly sentence: string; readonly fix: string }>> = {
  en: {
    sentence: 'The edit "{0}" was not understood.',
    fix: 'Try "thicker fog", "add a lighthouse beside the lake", "12 lanterns instead of 8", "remove the ghosts", "make it night" or "rename Mira to Lena".',
  },
  zh: {
    sentence: '没有看懂修改“{0}”。',
    fix: '可以试试：“雾更浓”、“在湖边加一座灯塔”、“灯笼改成12盏”、“去掉幽灵”、“改成夜晚”或“把米拉改名为小雨”。',
  },
  es: {
    sentence: 'No entendí el cambio «{0}».',
    fix: 'Prueba «más niebla», «añade un faro junto al lago», «12 faroles en vez de 8», «quita los fantasmas», «que sea de noche» o «renombra a Mira como Lena».',
  },
};

/** Answer to "undo", which a spec alone cannot do. */
export const undoWords: Readonly<Record<Language, { readonly sentence: string; readonly fix: string }>> = {
  en: {
    sentence: 'A level does not remember what it was before its last change, so nothing was changed.',
    fix: 'Apply the "undo" patch that came with the last change, or use the level from before; the studio undoes by word or by its undo button.',
  },
  zh: {
    sentence: '关卡本身不记得上一次修改之前的样子，所以什么都没有改动。',
    fix: '请应用上一次修改附带的“undo”补丁，或使用之前的关卡；在工作室里可以直接说“撤销”或按撤销按钮。',
  },
  es: {
    sentence: 'Un nivel no recuerda cómo era antes de su último cambio, así que nada cambió.',
    fix: 'Aplica el parche «undo» que vino con el último cambio o usa el nivel de antes; el estudio deshace al decirlo o con su botón.',
  },
};

/** Said where an edited level could not be won with everything at its old place. */
export const laidAnewWords: Readonly<Record<Language, string>> = {
  en: 'With everything at its old place nobody could win it, so the level was laid out anew.',
  zh: '一切留在原处就无法通关，所以重新布置了关卡。',
  es: 'Con todo en su sitio nadie podría ganar, así que el nivel se dispuso de nuevo.',
};

/** Said when the last change was taken back. */
export const takenBackWords: Readonly<Record<Language, string>> = {
  en: 'Took the last change back.',
  zh: '撤销了上一次修改。',
  es: 'Deshecho el último cambio.',
};
