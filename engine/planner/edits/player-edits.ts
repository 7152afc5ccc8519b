import type { AbilityKind, ThingGroup, WorldSpec } from '#engine/level/world-spec.ts';
import { abilityKinds } from '#engine/level/world-spec.ts';
import { lookOfHero } from '#engine/planner/compose/compose-player.ts';
import type { EditContext } from '#engine/planner/edits/edit-context.ts';
import { editConcepts, isRemoved, movingKinds, note, say } from '#engine/planner/edits/edit-context.ts';
import { mentionsOf } from '#engine/planner/text/read-text.ts';
import type { HeroWish } from '#engine/planner/understand/hero.ts';
import { readMeasures } from '#engine/planner/understand/measures.ts';
import { readNegation } from '#engine/planner/understand/negation.ts';
import { readRules } from '#engine/planner/understand/rules.ts';
import { abilityWords } from '#engine/planner/words/edit-words.ts';

/** What players can do, how they move, how fast the music goes; how fast may be said of a group instead. */
export function editPlayer(context: EditContext, spokenOf: ThingGroup | null): void {
  const negation = readNegation(context.reading);
  const { abilities } = readRules(context.reading, negation);
  const measures = readMeasures(context.reading, negation);
  editAbilities(context);
  editTempo(context, measures.get('tempo') ?? null);
  const { player } = context.spec;
  const leap = measures.get('jump');
  setMultiplier(context, { key: 'gravityMultiplier', wanted: gravityOf(context, abilities, measures.get('gravity')) });
  if (spokenOf === null || !movingKinds.has(spokenOf.kind))
    setMultiplier(context, { key: 'speedMultiplier', wanted: speedOf(context, abilities, measures.get('speed')) });
  // A jump twice as high needs the root of two of the usual speed.
  const jump = leap === undefined ? jumpOf(context, abilities) : player.jumpMultiplier * Math.sqrt(leap);
  setMultiplier(context, { key: 'jumpMultiplier', wanted: jump });
}

/** Who one plays: role, colour and hat of the player. */
export function editHero(context: EditContext, hero: HeroWish): void {
  const { player } = context.spec;
  const look = { ...player.appearance, ...lookOfHero(hero) };
  if (JSON.stringify(look) === JSON.stringify(player.appearance)) {
    note(context, hero.word ?? hero.hat ?? hero.colour ?? '');
    return;
  }
  player.appearance = look;
  const told = [hero.word, hero.colour, hero.hat].filter((part) => part !== null);
  say(context, { topic: 'hero', words: [[...new Set(told)].join(', ')] });
}

function editAbilities(context: EditContext): void {
  const { player } = context.spec;
  const { language } = context.reading;
  for (const mention of mentionsOf(context.reading, 'ability')) {
    const off = isRemoved(context, mention);
    if (mention.concept === 'double-jump') {
      if (player.doubleJump === !off) note(context, mention.phrase);
      else say(context, { topic: off ? 'double-jump-off' : 'double-jump-on' });
      player.doubleJump = !off;
    }
    const kind = abilityKinds.find((ability) => ability === mention.concept);
    if (kind !== undefined) setAbility(context, { kind, off, word: abilityWords[language][kind] });
  }
}

function setAbility(context: EditContext, change: { kind: AbilityKind; off: boolean; word: string }): void {
  const { player } = context.spec;
  const { kind, off, word } = change;
  const before = player.abilities ?? [];
  if (before.includes(kind) === !off) {
    note(context, word);
    return;
  }
  const after = off ? before.filter((ability) => ability !== kind) : [...before, kind];
  if (after.length === 0) delete player.abilities;
  else player.abilities = after;
  say(context, { topic: off ? 'ability-off' : 'ability-on', words: [word] });
}

const musicWord = /\b(?:music|soundtrack|song|beat|tempo|música|musica|banda sonora|canción)\b|音乐|配乐|节奏/i;

/** Whether a clause speaks of the music and not of the player. */
function isAboutMusic(context: EditContext): boolean {
  return musicWord.test(context.reading.text);
}

function editTempo(context: EditContext, named: number | null): void {
  const { setting } = context.spec;
  const concepts = editConcepts(context);
  const before = setting.beatsPerMinute ?? 100;
  const factor = !isAboutMusic(context) ? 1 : concepts.has('faster') ? 1.25 : concepts.has('slower') ? 0.8 : 1;
  const wanted = Math.min(220, Math.max(40, Math.round(named ?? before * factor)));
  if (named === null && factor === 1) return;
  if (setting.beatsPerMinute === wanted) {
    note(context, String(wanted));
    return;
  }
  setting.beatsPerMinute = wanted;
  say(context, { topic: 'tempo', words: [wanted] });
}

function gravityOf(context: EditContext, abilities: ReadonlySet<string>, named: number | undefined): number {
  const { gravityMultiplier: before } = context.spec.player;
  const word = mentionsOf(context.reading, 'ability').find((mention) => mention.concept.endsWith('gravity'));
  if (editConcepts(context).has('normal-gravity') || (word !== undefined && isRemoved(context, word))) return 1;
  const spoken = mentionsOf(context.reading, 'measure').some((mention) => mention.concept === 'gravity');
  const concepts = editConcepts(context);
  const less = context.verb === 'less' || concepts.has('less') || concepts.has('smaller');
  const more = context.verb === 'more' || concepts.has('more') || concepts.has('bigger');
  const share = percentOf(context);
  if (spoken && share !== null && (less || more)) return before * (less ? 1 - share : 1 + share);
  if (named !== undefined) return named;
  if (word === undefined && spoken && less) return before * 0.7;
  if (word === undefined && spoken && more) return before * 1.3;
  if (abilities.has('low-gravity')) return before <= 0.5 ? 0.4 : 0.5;
  return abilities.has('high-gravity') ? (before >= 1.4 ? before * 1.2 : 1.4) : before;
}

function speedOf(context: EditContext, abilities: ReadonlySet<string>, named: number | undefined): number {
  const { speedMultiplier: before } = context.spec.player;
  const concepts = editConcepts(context);
  const much = /\b(?:much|way|a lot|far|mucho)\b|得多|很多|多了/i.test(context.reading.text) ? 1.4 : 1.2;
  // A word about the music, or about how fast something else is, says nothing about the player.
  const others = mentionsOf(context.reading, 'thing', 'stand-in', 'role').length > 0;
  const own = /\b(?:player|hero|character|me|i|jugador|jugadora|protagonista|personaje)\b|玩家|主角|我/i.test(
    context.reading.text,
  );
  if (isAboutMusic(context) || (others && !own)) return before;
  if (concepts.has('normal-speed')) return 1;
  const ofOther = mentionsOf(context.reading, 'measure', 'weather').some((mention) => mention.concept !== 'speed');
  if (ofOther && mentionsOf(context.reading, 'measure').every((mention) => mention.concept !== 'speed')) return before;
  const share = percentOf(context);
  if (share !== null && (concepts.has('faster') || context.verb === 'more')) return before * (1 + share);
  if (share !== null && (concepts.has('slower') || context.verb === 'less')) return before * (1 - share);
  if (named !== undefined) return named > 1 && concepts.has('faster') ? before * named : named;
  if (concepts.has('faster')) return before * much;
  if (concepts.has('slower')) return before / much;
  return abilities.has('fast') ? 1.4 : abilities.has('slow') ? 0.75 : before;
}

/** The percentage that a clause names, as a share; null without one. */
export function percentOf({ reading }: EditContext): number | null {
  const number = reading.numbers.find((span) => /^(?:%|％|percent)$/.test(reading.tokens[span.last + 1]?.key ?? ''));
  return number === undefined ? null : number.value / 100;
}

function jumpOf(context: EditContext, abilities: ReadonlySet<string>): number {
  const { jumpMultiplier: before } = context.spec.player;
  const concepts = editConcepts(context);
  if (concepts.has('higher-jump')) return before * 1.15;
  if (concepts.has('lower-jump')) return before / 1.15;
  return abilities.has('high-jump') ? 1.35 : abilities.has('low-jump') ? 0.8 : before;
}

const topicOf = { gravityMultiplier: 'gravity', speedMultiplier: 'speed', jumpMultiplier: 'jump' } as const;

function setMultiplier(context: EditContext, change: { key: keyof typeof topicOf; wanted: number }): void {
  const player: WorldSpec['player'] = context.spec.player;
  const { key, wanted } = change;
  const before = player[key];
  const least = key === 'gravityMultiplier' ? 0.4 : 0.5;
  const after = Math.round(Math.min(2, Math.max(least, wanted)) * 100) / 100;
  if (Math.abs(after - before) < 0.005) {
    if (Math.abs(wanted - before) > 0.005) note(context, `${before}x`);
    return;
  }
  player[key] = after;
  say(context, { topic: topicOf[key], words: [before, after] });
}
