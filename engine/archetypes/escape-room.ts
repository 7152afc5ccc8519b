import { orderPuzzle, riddlePuzzle, searchPuzzle } from '#engine/procgen/rooms/room-puzzles.ts';
import { layOutPuzzleRooms } from '#engine/procgen/rooms/puzzle-rooms.ts';
import { defineArchetype } from './archetype.ts';

/** A locked house: search for keys, answer riddles, pull levers in order, get out. */
export const escapeRoomArchetype = defineArchetype({
  kind: 'escape-room',
  describe:
    'Locked rooms to get out of: riddles with labelled levers, hiding places with keys, levers in a secret order.',
  layOut: (plan, rng) =>
    layOutPuzzleRooms(plan, {
      rng,
      look: 'house',
      rooms: { small: 3, medium: 4, large: 6 },
      puzzles: [searchPuzzle, riddlePuzzle, orderPuzzle, riddlePuzzle, searchPuzzle],
    }),
});
