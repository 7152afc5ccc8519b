import type { CutsceneSpec } from '#engine/level/world-spec.ts';
import type { Reading } from '#engine/planner/text/read-text.ts';
import { mentionsOf } from '#engine/planner/text/read-text.ts';
import type { FoundShown, Shown } from '#engine/planner/understand/scene-subjects.ts';

/** When a scene plays, with the characters of the text that say so. */
export interface SceneCue {
  readonly at: number;
  readonly end: number;
  readonly trigger: CutsceneSpec['trigger'];
  readonly target: Shown | null;
}

const condition =
  /\b(?:when(?:ever)?|once|after|as soon as|if|upon|every time|as(?= (?:the player|you|we|players)\b)|cuando|al|tras|despu[eé]s de(?: que)?|una vez que|en cuanto|si)\s+([^,.;:"“«]{2,70}?)(?=,|[.;:"“«]|\s+(?:then|show|play|there|we|cut|the camera|a (?:cut ?scene|short|wide|close|low|high|slow|handheld|tracking|medium|crane)|muestra|se ve|la c[aá]mara)\b|$)|当([^，。；：“「]{1,24}?)(?:时|后|之后|的时候)/giu;

const opening =
  /\b(?:(?:open|start|begin|opens|starts|begins)(?:s|ing)? (?:with|on)|at the (?:start|beginning)|opening (?:scene|shot)|empieza|comienza|abre con|al (?:principio|inicio|comienzo))\b|开场|片头|一开始|开头/giu;
const ending =
  /\b(?:(?:ends?|finish(?:es)?|close[sd]?) (?:with|on)|at the (?:very )?end|(?:ending|final|closing|victory) (?:scene|cut ?scene|shot)|termina con|acaba con|al final|escena final)\b|结尾|结局|片尾|最后(?=的?(?:镜头|画面|动画|场景))/giu;

const questDone = /\bquest\b.*\b(?:done|complete)|complet\w+ .*\b(?:quest|mission)|termina .*misi[oó]n|完成.*任务/iu;
const questTaken = /accept|takes? (?:on )?the (?:quest|mission)|acepta|接受.*任务|接下.*任务/iu;
const losing =
  /\b(?:los(?:e|es|ing|t)|fail(?:s|ed)?|game over|time (?:runs out|is up)|(?:you|player|hero) (?:dies?|is defeated)|pierd\w+|perder|se acaba el tiempo|mueres|muere el jugador)\b|失败|输了|输掉|时间到|玩家死/iu;
const winning =
  /\b(?:wins?|winning|won|victory|(?:finish|complete|beat)\w* (?:the |this )?(?:game|level|race|course|it)|gan(?:a|as|ar)|victoria|completa\w* el (?:nivel|juego))\b|胜利|获胜|通关|赢/iu;
const beating =
  /\b(?:dies?|dead|death|defeat\w*|kill\w*|sla(?:y|ys|in|yed|ying)|beat(?:s|en|ing)?|falls|destroy\w*|vanquish\w*|muer[ae]|derrot\w+|vence\w*|mata\w*)\b|死|击败|打败|打倒|消灭/iu;
const talking = /\b(?:talk\w*|speak\w*|meet\w*|greet\w*|habl\w+|conoce\w*)\b|对话|说话|交谈|遇到|见到/iu;
const taking =
  /\b(?:tak\w+|took|pick\w*|grab\w*|collect\w*|find\w*|found|gets?|getting|got|steal\w*|touch\w*|obtain\w*|tom\w+|recog\w+|cog\w+|agarr\w+|encuentr\w+|consig\w+)\b|拿|捡|取|得到|获得|找到|收集/iu;
const arriving =
  /\b(?:enter\w*|reach\w*|arriv\w*|comes?|steps?|approach\w*|walks?|goes|gets? to|near\w*|cross\w*|entr\w+|lleg\w+|alcanz\w+|acerc\w+)\b|进入|走进|到达|来到|靠近|接近/iu;

/** Reads when scenes play: at the start, at the end, or when something happens on the way. */
export function readSceneCues(reading: Reading, shown: readonly FoundShown[]): SceneCue[] {
  const { text } = reading;
  const cues: SceneCue[] = [];
  for (const match of text.matchAll(condition)) {
    const what = match[1] ?? match[2] ?? '';
    const span = { at: match.index, end: match.index + match[0].length };
    const trigger = triggerOf(what, { gerund: /^al\b/iu.test(match[0]) });
    if (trigger === null) continue;
    const inside = shown.filter((found) => found.at >= span.at && found.end <= span.end).map((found) => found.shown);
    cues.push({ ...span, trigger, target: needsTarget(trigger) ? (inside.findLast(isNamed) ?? null) : null });
  }
  const plain = [
    [opening, 'start'],
    [ending, 'win'],
  ] as const;
  for (const [pattern, trigger] of plain)
    for (const match of text.matchAll(pattern)) {
      const span = { at: match.index, end: match.index + match[0].length };
      if (!cues.some((cue) => span.at < cue.end && span.end > cue.at)) cues.push({ ...span, trigger, target: null });
    }
  for (const mention of mentionsOf(reading, 'scene')) {
    const span = { at: reading.tokens[mention.first]?.start ?? 0, end: reading.tokens[mention.last]?.end ?? 0 };
    if (mention.concept === 'ending' && !cues.some((cue) => span.at < cue.end && span.end > cue.at))
      cues.push({ ...span, trigger: 'win', target: null });
  }
  return cues.toSorted((a, b) => a.at - b.at);
}

function isNamed(shown: Shown): boolean {
  return shown.kind === 'thing' || shown.kind === 'person';
}

function needsTarget(trigger: SceneCue['trigger']): boolean {
  return ['item-taken', 'enemy-defeated', 'place-reached', 'talk'].includes(trigger);
}

function triggerOf(what: string, { gerund }: { gerund: boolean }): SceneCue['trigger'] | null {
  // "al" is a preposition, too: only an infinitive makes it "when".
  if (gerund && !/^\p{L}+r\b/iu.test(what.trim())) return null;
  if (questDone.test(what)) return 'quest-done';
  if (questTaken.test(what)) return 'quest-accepted';
  if (losing.test(what)) return 'lose';
  if (winning.test(what)) return 'win';
  if (beating.test(what)) return 'enemy-defeated';
  if (talking.test(what)) return 'talk';
  if (taking.test(what)) return 'item-taken';
  return arriving.test(what) ? 'place-reached' : null;
}
