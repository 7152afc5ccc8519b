import type { WorldSpec } from '#engine/level/world-spec.ts';

/** An instruction on one of the base levels, what has to hold afterwards, and which parts of the spec it may touch. */
export interface EditCase {
  readonly base: EditBase;
  readonly instruction: string;
  /** `said` is the diff in words, or the message of the error. */
  readonly holds: (after: WorldSpec, before: WorldSpec, said: string) => boolean;
  /** First parts of the patch paths that may change. */
  readonly touches: readonly string[];
}

/** Prompts of the levels that are edited. */
export const editBases = {
  en: 'a foggy harbour town at dusk, ghosts steal the lanterns, bring back 8 before dawn. Mira the baker. A market and a fountain.',
  zh: '黄昏的雾中海港小镇，幽灵偷走了灯笼，天亮前找回八盏，面包师米拉，喷泉，市场',
  es: 'un pueblo portuario con niebla al atardecer, los fantasmas roban los faroles, recupera 8, la panadera Lucía, una fuente y un mercado',
  obby: 'a neon sky obby with moving platforms and spikes, 3 lives',
  race: 'a kart race through the desert, 3 laps',
  dungeon: 'a spooky dungeon with doors, keys and goblins',
  survival: 'survive 5 waves of slimes in a swamp at night',
  meadow: 'a relaxing meadow with a lake, benches and ten flowers, no enemies',
  boss: 'fight a giant golem boss on a volcano',
  flags: 'capture the flag in a snowy forest, two teams',
  stealth: 'sneak past the guards at night and steal the gem from the tower',
  mountain: '雪山脚下的小村庄，帮助老爷爷找回五颗星星，有一座风车',
  runner: '霓虹城市里的无尽跑酷，躲避横梁',
  farm: 'una granja tranquila con un granjero llamado Pepe, planta zanahorias',
  flight: 'un pájaro vuela a través de 12 aros al amanecer',
} as const;
/** Name of a level that is edited. */
export type EditBase = keyof typeof editBases;

/** How many of a kind a spec holds. */
export function countKind(spec: WorldSpec, kind: string): number {
  return spec.things.filter((group) => group.kind === kind).reduce((sum, group) => sum + group.count, 0);
}

/** True when a kind stands in a relation to another kind. */
export function standsNear(spec: WorldSpec, pair: { kind: string; near: string; relation: string }): boolean {
  const group = spec.things.find((candidate) => candidate.kind === pair.kind && candidate.placement.near !== undefined);
  const other = spec.things.find((candidate) => candidate.id === group?.placement.near);
  return other?.kind === pair.near && group?.placement.relation === pair.relation;
}

/** Parts of a spec that hold written lines. */
export const texts = ['quests', 'cutscenes', 'characters'];
