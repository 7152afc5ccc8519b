import { cleanText } from '#engine/planner/text/tokenise.ts';

const lead = String.raw`^(?:no|oh no|oops|ups|wait|ok|okay|hmm+|sorry|please|por favor|perdón|不|不要|不对|等等|请|哎呀)?[\s,.!，。！…-]*`;
const tail = String.raw`[\s,.!，。！…-]*(?:please|por favor|thanks|gracias|吧|谢谢|了)?[\s.!。！]*$`;
const undoing = [
  String.raw`(?:can you |could you )?(?:undo|revert|roll back|take back|cancel|reverse)(?: it| that| this| them)?(?: all)?(?: (?:the |your |my )?(?:last|previous|latest)(?: (?:change|edit|one|step|thing))?| (?:the |that |your )?(?:change|edit))?`,
  String.raw`(?:take|put|bring|change|turn|set|make) (?:it|that|this|them|everything) back(?: again)?(?: (?:to )?(?:how|the way|what) (?:it|they|everything) (?:was|were)(?: before)?| as (?:it|they) (?:was|were)(?: before)?| like before| to before)?`,
  String.raw`(?:go|step) back(?: (?:one|a) step)?(?: to (?:how it was|before|the (?:last|previous) (?:version|one)))?`,
  String.raw`(?:not that|not like that|not this|nope|never ?mind|i did(?:n't| not) (?:mean|want) that|that(?:'s| is| was) (?:wrong|not (?:it|what i (?:meant|wanted))))`,
  String.raw`(?:restore|back to) (?:it|how it was|the (?:last|previous|old) (?:version|one)|what it was|before)(?: before)?`,
  String.raw`(?:deshaz(?:lo|er)?|deshace(?:lo)?|revierte(?:lo)?|anula(?:lo)?|cancela(?:lo)?)(?: eso| esto)?(?: (?:el|la) (?:último|última|anterior)(?: (?:cambio|edición|paso))?| (?:el|ese) cambio)?`,
  String.raw`(?:(?:déjalo|ponlo|vuelve a ponerlo|que vuelva a estar|devuélvelo)(?: todo)? (?:como|a como) (?:estaba|era)(?: antes)?|como estaba antes|vuelve atrás|volver atrás|eso no|así no)`,
  String.raw`(?:把(?:它|这个|刚才的|上一步|那个)?)?(?:撤销|撤回|还原|恢复|取消|退回|回退|改回|变回)(?:掉)?(?:刚才|刚刚|上一?次|上一?步|之前|这|那|最后)?(?:一?[步次个])?(?:的)?(?:修改|改动|操作|更改|编辑|样子)?(?:原样|原来的样子|去|来)?`,
  String.raw`(?:不是这个|不是这样|不要这样|算了|改回去|改回来|变回去|变回原样|回到(?:上一步|之前|原来(?:的样子)?)|恢复(?:原样|到之前|成原来的样子))`,
].join('|');
const redoing = String.raw`(?:redo|do it again|rehaz(?:lo)?|rehacer|重做|恢复撤销)(?: it| that| this)?`;
const undo = new RegExp(`${lead}(?:${undoing})${tail}`, 'iu');
const redo = new RegExp(`${lead}(?:${redoing})${tail}`, 'iu');

/** Whether an instruction asks for nothing but the level as it was before the last change ("undo"), or that change again ("redo"). */
export function readUndo(instruction: string): 'undo' | 'redo' | null {
  const text = cleanText(instruction);
  if (text === '' || text.length > 120) return null;
  return redo.test(text) ? 'redo' : undo.test(text) ? 'undo' : null;
}
