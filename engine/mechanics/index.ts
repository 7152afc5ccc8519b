import { archerMechanic } from './archer.ts';
import { baseMechanic } from './base.ts';
import { blockMechanic } from './block.ts';
import { airMechanic } from './air.ts';
import { bossMechanic } from './boss.ts';
import { boostMechanic } from './boost.ts';
import { bouncerMechanic } from './bouncer.ts';
import { chaserMechanic } from './chaser.ts';
import { characterMechanic } from './character.ts';
import { checkpointMechanic } from './checkpoint.ts';
import { collectableMechanic } from './collectable.ts';
import { conveyorMechanic } from './conveyor.ts';
import { creepMechanic } from './creep.ts';
import { doorMechanic } from './door.ts';
import { enemyMechanic } from './enemy.ts';
import { flagMechanic } from './flag.ts';
import { gateMechanic } from './gate.ts';
import { goalMechanic } from './goal.ts';
import { healMechanic } from './heal.ts';
import { guardMechanic } from './guard.ts';
import { hazardMechanic } from './hazard.ts';
import { keepMechanic } from './keep.ts';
import { listenerMechanic } from './listener.ts';
import { leverMechanic } from './lever.ts';
import { movingPlatformMechanic } from './moving-platform.ts';
import { platformMechanic } from './platform.ts';
import { plateMechanic } from './plate.ts';
import { portalMechanic } from './portal.ts';
import { propMechanic } from './prop.ts';
import { runawayMechanic } from './runaway.ts';
import { searchMechanic } from './search.ts';
import { riftMechanic } from './rift.ts';
import { ringMechanic } from './ring.ts';
import { secretMechanic } from './secret.ts';
import { shopMechanic } from './shop.ts';
import { signMechanic } from './sign.ts';
import { cropMechanic } from './crop.ts';
import { towerMechanic } from './tower.ts';
import { viewpointMechanic } from './viewpoint.ts';
import { waymarkMechanic } from './waymark.ts';
import type { Mechanic } from './mechanic.ts';

/** Every mechanic that levels can use; a new one is a file and a line here. */
export const mechanics = [
  airMechanic,
  archerMechanic,
  baseMechanic,
  blockMechanic,
  bossMechanic,
  boostMechanic,
  bouncerMechanic,
  characterMechanic,
  chaserMechanic,
  checkpointMechanic,
  collectableMechanic,
  conveyorMechanic,
  creepMechanic,
  doorMechanic,
  enemyMechanic,
  flagMechanic,
  gateMechanic,
  goalMechanic,
  guardMechanic,
  hazardMechanic,
  listenerMechanic,
  leverMechanic,
  healMechanic,
  keepMechanic,
  movingPlatformMechanic,
  platformMechanic,
  plateMechanic,
  portalMechanic,
  propMechanic,
  runawayMechanic,
  searchMechanic,
  riftMechanic,
  ringMechanic,
  secretMechanic,
  shopMechanic,
  signMechanic,
  towerMechanic,
  cropMechanic,
  viewpointMechanic,
  waymarkMechanic,
] as const satisfies readonly Mechanic[];

const byKind: ReadonlyMap<string, Mechanic> = new Map(mechanics.map((mechanic) => [mechanic.kind, mechanic]));

/** The mechanic of a kind, or undefined where there is none. */
export function findMechanic(kind: string): Mechanic | undefined {
  return byKind.get(kind);
}
