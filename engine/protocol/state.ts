import { schema, t, type SchemaType } from '@colyseus/schema';

/** Identity and standing of a player in a room: what everybody may know. Motion does not travel here. */
export const PlayerView = schema(
  {
    playerId: t.string().default(''),
    /** Number of this player in packed snapshots, unique in the room while joined. */
    index: t.uint16().default(0),
    name: t.string().default(''),
    hue: t.uint16().default(0),
    status: t.string().default('playing'),
    score: t.uint32().default(0),
    connected: t.boolean().default(true),
  },
  'PlayerView',
);
/** Instance type of `PlayerView`. */
export type PlayerView = SchemaType<typeof PlayerView>;

/** State of a level room, shared by everyone in it; keys of `players` are session ids. */
export const LevelRoomState = schema(
  {
    levelId: t.string().default(''),
    title: t.string().default(''),
    players: t.map(PlayerView),
  },
  'LevelRoomState',
);
/** Instance type of `LevelRoomState`. */
export type LevelRoomState = SchemaType<typeof LevelRoomState>;
