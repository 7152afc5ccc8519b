import {
  beltPuzzle,
  blockPuzzle,
  leverPuzzle,
  orderPuzzle,
  twoBlockPuzzle,
} from '#engine/procgen/rooms/room-puzzles.ts';
import { portalPuzzle } from '#engine/procgen/rooms/portal-puzzle.ts';
import { layOutPuzzleRooms } from '#engine/procgen/rooms/puzzle-rooms.ts';
import { defineArchetype } from './archetype.ts';

/** Rooms in a row, each with a harder idea than the one before: levers, blocks and plates, portals, belts, orders. */
export const puzzleArchetype = defineArchetype({
  kind: 'puzzle',
  describe:
    'Rooms in a row whose doors open by thinking: push blocks onto plates, pull levers in order, choose portals, ride belts; reach the goal.',
  layOut: (plan, rng) =>
    layOutPuzzleRooms(plan, {
      rng,
      look: 'hall',
      rooms: { small: 4, medium: 5, large: 7 },
      puzzles: [leverPuzzle, blockPuzzle, portalPuzzle, beltPuzzle, orderPuzzle, twoBlockPuzzle],
    }),
});
