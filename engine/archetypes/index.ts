import type { ArchetypeKind } from '#engine/level/world-spec.ts';
import type { Archetype } from './archetype.ts';
import { bossArchetype } from './boss.ts';
import { captureFlagArchetype } from './capture-flag.ts';
import { collectArchetype } from './collect.ts';
import { dungeonArchetype } from './dungeon.ts';
import { escapeRoomArchetype } from './escape-room.ts';
import { mazeArchetype } from './maze.ts';
import { puzzleArchetype } from './puzzle.ts';
import { flyerArchetype } from './flyer.ts';
import { obbyArchetype } from './obby.ts';
import { questVillageArchetype } from './quest-village.ts';
import { stealthArchetype } from './stealth.ts';
import { survivalArchetype } from './survival.ts';
import { raceArchetype } from './race.ts';
import { farmArchetype } from './farm.ts';
import { sandboxArchetype } from './sandbox.ts';
import { ringsArchetype } from './rings.ts';
import { runnerArchetype } from './runner.ts';
import { towerDefenceArchetype } from './tower-defence.ts';

/** Every kind of game; a new one is a file and a line here. */
export const archetypes = [
  bossArchetype,
  captureFlagArchetype,
  collectArchetype,
  dungeonArchetype,
  escapeRoomArchetype,
  mazeArchetype,
  puzzleArchetype,
  flyerArchetype,
  obbyArchetype,
  questVillageArchetype,
  stealthArchetype,
  survivalArchetype,
  raceArchetype,
  sandboxArchetype,
  farmArchetype,
  ringsArchetype,
  runnerArchetype,
  towerDefenceArchetype,
] as const satisfies readonly Archetype[];

/** Finds the layout of a kind of game. */
export const archetypeOf = {
  collect: collectArchetype,
  dungeon: dungeonArchetype,
  maze: mazeArchetype,
  puzzle: puzzleArchetype,
  'escape-room': escapeRoomArchetype,
  flyer: flyerArchetype,
  obby: obbyArchetype,
  'quest-village': questVillageArchetype,
  survival: survivalArchetype,
  boss: bossArchetype,
  stealth: stealthArchetype,
  'capture-flag': captureFlagArchetype,
  race: raceArchetype,
  sandbox: sandboxArchetype,
  farm: farmArchetype,
  rings: ringsArchetype,
  runner: runnerArchetype,
  'tower-defence': towerDefenceArchetype,
} as const satisfies Record<ArchetypeKind, Archetype>;
