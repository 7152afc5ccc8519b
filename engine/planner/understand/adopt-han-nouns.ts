import type { Concern, LexiconEntry } from '#engine/planner/lexicon/entry.ts';
import type { Mention, Reading } from '#engine/planner/text/read-text.ts';
import { mentionsOf } from '#engine/planner/text/read-text.ts';
import { isKnown } from '#engine/planner/understand/unknown-words.ts';

const longestNoun = 5;
const solid: readonly Concern[] = ['thing', 'stand-in', 'role'];
/** Single characters of these may be part of a longer noun: 水 in 水獭, 红 in 红薯, 海 in 海狸. */
const swallowable: ReadonlySet<string> = new Set(
  'category water trait weather time biome missing-biome size relief mood air unit thing stand-in'.split(' '),
);
/** What ends a noun: particles, verbs, places and numbers. */
const ends =
  /^[的地得了着过和与跟及或在是有被把给让会能要想就都也还又再不没别很太最更到去来从往向对为用靠由将从只个并且但而于上下里外前后旁边中间内左右做当住站坐躺睡等找抓追飞跑走跳游说叫名卖守藏放摆挂飘散掉落游围绕巡逛挡拿带穿戴送帮打开关变成可每各全我你他她它们这那哪什么谁一二两三四五六七八九十几半呢吗吧啊]$/;
const classifiers =
  /^[个只盏颗座条朵本把棵块口艘尊处段堆枚位名根张片扇道件匹头株栋幢间所家架台辆部支枝粒封份卷箱袋瓶碗盘篮罐群串面幅顶尾峰滴团捆束种些款套对双排圈]$/;
const leads = /^[这那有放来造建加种养摆画丢了着的一每几]$/;
const sizes = /^[大小老旧新]$/;

/** Kinds by the last character of a noun. */
const kindsByEnd: readonly (readonly [RegExp, string])[] = [
  [/[树木松柏杉竹]$/, 'tree'],
  [/[花草藤莲兰菊梅苗]$/, 'flower'],
  [/[船舟艇筏]$/, 'boat'],
  [/[桥]$/, 'bridge'],
  [/[塔堡碉]$/, 'tower'],
  [/[屋房楼店馆庙寺宫院厂舍棚堂斋阁坊亭窝]$/, 'house'],
  [/[石岩礁]$/, 'rock'],
  [/[灯烛炬]$/, 'lantern'],
  [/[书信卷册画图纸报谱]$/, 'book'],
  [/[鱼贝螺虾蟹]$/, 'shell'],
  [/[果瓜饼糕包饭糖豆菜薯莓桃酒茶]$/, 'apple'],
  [/[像碑俑车机炮琴钢台座球椅]$/, 'statue'],
  [/[鸟狗猫兔鼠羊牛马猪鸡鸭鹅虫蝶蜂猴鹿雀鹰鹤獭貂狸狮象鲸豚驴骡鸽燕]$/, 'star'],
  [/[狼虎熊豹蛇龙蝎鳄]$/, 'wolf'],
  [/[鬼魂灵妖]$/, 'ghost'],
  [/[怪兽魔]$/, 'slime'],
  [/[珠玉宝晶石币钻戒环链]$/, 'gem'],
  [/[匙钟铃锁表]$/, 'key'],
  [/[箱盒桶筐柜桌床缸罐瓶壶坛锅]$/, 'crate'],
];
const roleEnd =
  /(?:师|匠|员|商|官|兵|生|徒|夫|婆|娘|爷|叔|姐|妹|哥|婶|主|士|客|贩|教练|老板|先生|小姐|女士|大妈|大叔|大爷)$/;
const kindsByClassifier: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'只头匹群'].map((word) => [word, 'star'])),
  ...Object.fromEntries([...'栋幢间所家'].map((word) => [word, 'house'])),
  ...Object.fromEntries([...'座尊台架辆部'].map((word) => [word, 'statue'])),
  ...Object.fromEntries([...'颗枚粒串滴'].map((word) => [word, 'gem'])),
  ...Object.fromEntries([...'本封份卷张幅'].map((word) => [word, 'book'])),
  棵: 'tree',
  株: 'flower',
  朵: 'flower',
  束: 'flower',
  盏: 'lantern',
  块: 'rock',
  艘: 'boat',
  把: 'key',
  条: 'shell',
  尾: 'shell',
};

interface Noun {
  readonly first: number;
  readonly last: number;
  readonly concern: 'stand-in' | 'role' | 'thing';
  readonly concept: string;
}

/** Gives Chinese nouns that no lexicon knows a body, where a measure word, a verb of seeking or a negation leads to them: 三只水獭, 收集铜铃, 不要鹦鹉螺. */
export function adoptHanNouns(reading: Reading): Reading {
  let { mentions } = reading;
  for (const start of starts(reading)) {
    const noun = nounAt({ ...reading, mentions }, start);
    if (noun === null) continue;
    const phrase = reading.tokens
      .slice(noun.first, noun.last + 1)
      .map((token) => token.key)
      .join('');
    const entry: LexiconEntry = { concern: noun.concern, concept: noun.concept, zh: phrase };
    const { first, last, concern, concept } = noun;
    mentions = [
      ...mentions.filter((mention) => mention.first < first || mention.first > last),
      { concern, concept, weight: 1, first, last, phrase, language: 'zh' as const, entry },
    ].toSorted((a, b) => a.first - b.first);
  }
  return mentions === reading.mentions ? reading : { ...reading, mentions };
}

interface Start {
  readonly position: number;
  /** Measure word before it, '' after a verb or a negation. */
  readonly classifier: string;
  readonly sought: boolean;
}

function starts(reading: Reading): Start[] {
  const found: Start[] = [];
  reading.tokens.forEach((token, position) => {
    const claimed = isKnown(reading, position);
    const ofQuantity = mentionsOf(reading, 'quantity').some((mention) => mention.last === position);
    if (ofQuantity || (!claimed && classifiers.test(token.key) && isLed(reading, position)))
      found.push({ position: position + 1, classifier: token.key, sought: isSought(reading, position) });
  });
  for (const verb of mentionsOf(reading, 'take', 'negator')) {
    const sought = verb.concern === 'take';
    found.push({ position: verb.last + 1, classifier: '', sought });
    for (
      let position = verb.last + 1;
      /^[^。，,；;！!？?]$/.test(reading.tokens[position]?.text ?? '。');
      position += 1
    )
      if (/^[和或与及、]$/.test(reading.tokens[position]?.key ?? '') && position < verb.last + 16)
        found.push({ position: position + 1, classifier: '', sought });
  }
  return found.toSorted((a, b) => a.position - b.position);
}

function isLed(reading: Reading, classifier: number): boolean {
  const before = reading.tokens[classifier - 1];
  return (
    before !== undefined &&
    (reading.numbers.some((span) => span.last === classifier - 1) ||
      leads.test(before.key) ||
      mentionsOf(reading, 'quantity', 'take', 'edit').some((mention) => mention.last === classifier - 1))
  );
}

function isSought(reading: Reading, position: number): boolean {
  return mentionsOf(reading, 'take').some((verb) => verb.last < position && position - verb.last <= 4);
}

function nounAt(reading: Reading, start: Start): Noun | null {
  const first = skipTraits(reading, start);
  const end = nounEnd(reading, first);
  if (end === null || end.last < first) return null;
  const { last, head } = end;
  const length = last - first + 1;
  const text = reading.tokens
    .slice(first, last + 1)
    .map((token) => token.key)
    .join('');
  if (head !== null && head.first === first) return null;
  if (length < 2 && reading.tokens[first - 1]?.key === '个') return null;
  if (head !== null) return { first, last, concern: head.concern as Noun['concern'], concept: head.concept };
  if (length < 2 && (start.classifier === '' || start.classifier === '个')) return null;
  if (/^[位名个]$/.test(start.classifier) && roleEnd.test(text))
    return { first, last, concern: 'role', concept: 'friend' };
  if (/^[位名种些款]$/.test(start.classifier)) return null;
  const byEnd = kindsByEnd.find(([pattern]) => pattern.test(text))?.[1];
  const plain = start.sought ? 'gem' : 'crate';
  return { first, last, concern: 'stand-in', concept: byEnd ?? kindsByClassifier[start.classifier] ?? plain };
}

// 一只大鹅, 三盏红色的风灯: what describes stands before the noun.
function skipTraits(reading: Reading, { position }: Start): number {
  let first = position;
  for (;;) {
    const trait = mentionsOf(reading, 'trait', 'size', 'quantity').find((mention) => mention.first === first);
    const token = reading.tokens[first];
    if (trait !== undefined && (trait.last > first || sizes.test(token?.key ?? '') || isLongAfter(reading, first + 1)))
      first = trait.last + 1;
    else if (token?.key === '的' || /^[任何其他别]$/.test(token?.key ?? '')) first += 1;
    else return first;
  }
}

const mentionsAt = new WeakMap<Reading['mentions'], ReadonlyMap<number, Mention>>();

/** The first mention that starts at a token; asked for again and again, so the table is kept per reading. */
function firstAt({ mentions }: Reading, position: number): Mention | undefined {
  const table = mentionsAt.get(mentions) ?? new Map(mentions.toReversed().map((mention) => [mention.first, mention]));
  mentionsAt.set(mentions, table);
  return table.get(position);
}

function isLongAfter(reading: Reading, position: number): boolean {
  return [position, position + 1].every((at) => isFree(reading, at));
}

function isFree(reading: Reading, position: number): boolean {
  const token = reading.tokens[position];
  return token?.kind === 'han' && !ends.test(token.key) && !isKnown(reading, position);
}

/** The last token of the noun from `first`, and the known thing that is its head (木 in no mention, 树 in 银杏树). */
function nounEnd(reading: Reading, first: number): { last: number; head: Mention | null } | null {
  let last = first - 1;
  let head: Mention | null = null;
  while (last - first + 1 < longestNoun) {
    const next = last + 1;
    if (isFree(reading, next)) {
      last = next;
      continue;
    }
    const known = firstAt(reading, next);
    if (known === undefined) break;
    if (solid.includes(known.concern) && known.concern !== 'role') {
      head = known;
      last = known.last;
      if (!(known.first === known.last && isFree(reading, last + 1))) break;
      head = null;
      continue;
    }
    if (known.first !== known.last || !swallowable.has(known.concern) || !isFree(reading, next + 1)) break;
    last = next;
  }
  const freeCount = reading.tokens.slice(first, last + 1).filter((_, index) => isFree(reading, first + index)).length;
  return freeCount === 0 ? null : { last, head };
}
