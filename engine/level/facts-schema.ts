import { z } from 'zod';

import { cutsceneTriggers, shotAngles, shotMoves, shotSetups, shotSizes, shotTransitions } from './cutscene-spec.ts';
import {
  abilityKinds,
  archetypeKinds,
  biomeKinds,
  moodKinds,
  styleKinds,
  timesOfDay,
  weatherKinds,
} from './world-spec.ts';

const count = z.int().min(0);
const metres = z.number();
const share = z.number().min(0).max(1);
const positionSchema = z
  .strictObject({ x: metres, y: metres, z: metres })
  .describe('Where it stands, metres; y is up, north is -z, east is +x.');

const saleSchema = z
  .strictObject({ item: z.string(), price: count, haggleTries: count })
  .describe('What is for sale, for how many coins, and how often one may haggle.');

const groupSchema = z.strictObject({
  id: z.string().describe('Id of the group in the spec, or of what the compiler added ("wild:tree").'),
  kind: z.string().describe('What it looks like: a kind of thing ("lantern") or a body ("piano").'),
  name: z.string().describe('Its own name, or "" where it has none.'),
  role: z.string().describe('What it is for: "collectable", "enemy", "hazard", "scenery", ...'),
  count: count.describe('How many stand in the level.'),
  traits: z.array(z.string()).describe('What is special about them: colour, size, "glowing", ...'),
  sells: saleSchema.optional(),
});

const namedSchema = z.strictObject({
  name: z.string().describe('The name that players see.'),
  kind: z.string().describe('A kind of thing, "character" or "goal".'),
  role: z.string().describe('Trade of a character, else what the thing is for.'),
  traits: z.array(z.string()).describe('What is special about it: colour, size, "glowing", ...'),
  position: positionSchema,
});

const relationSchema = z.strictObject({
  subject: z.string().describe('Id of a group or character.'),
  relation: z
    .string()
    .describe(
      '"beside", "near", "north-of", "south-of", "east-of", "west-of", "in-front-of", "behind", "left-of", "right-of", "between", "around", "on", "inside", or "in".',
    ),
  object: z.string().describe('Id of a group or character, a kind, a water, or for "in" a part of the map.'),
  holds: z.boolean().describe('Whether the compiled level keeps it.'),
  asked: z.boolean().describe('True for what the spec asks for, false for what just happens to hold.'),
});

const rulesSchema = z.strictObject({
  win: z.string().describe('What has to be done to win, such as "collect 8 lantern".'),
  winKind: z.string().describe('Kind of the win rule, such as "collect" or "reach-goal".'),
  winCount: count.nullable().describe('How many have to be collected, passed or driven, or null.'),
  lose: z.array(z.string()).describe('What ends a run without a win: "time is up", "no lives left".'),
  timerSeconds: z.number().nullable().describe('Time limit in seconds, or null.'),
  laps: count.nullable().describe('Times round the course, or null.'),
  waves: count.nullable().describe('Waves of enemies, or null.'),
  lives: count.nullable().describe('Lives of a run, or null for as many tries as one likes.'),
  teams: count.nullable().describe('Teams that play against each other, or null.'),
  players: count.nullable().describe('How many may play at once, or null for as many as the room takes.'),
});

const layoutSchema = z.strictObject({
  size: z.enum(['small', 'medium', 'large']).describe('How big the level is, measured by its kind.'),
  widthMetres: metres.describe('From west to east.'),
  depthMetres: metres.describe('From north to south.'),
  heightRangeMetres: metres.describe('From the lowest to the highest place.'),
  floors: count.describe('Storeys: separate heights that one can stand on, 1 on open ground.'),
  symmetry: share.describe('How alike the west and east halves are: 1 is a mirror.'),
  hilliness: share.describe('How hilly the ground is.'),
  water: z.string().describe('"none", "pond", "lake", "river" or "sea".'),
  regions: z
    .array(z.strictObject({ region: z.string(), biome: z.enum(biomeKinds), kinds: z.array(z.string()) }))
    .describe('What stands in each part of the map, and its landscape.'),
});

const playerSchema = z.strictObject({
  controller: z.string().describe('How one moves: "walker", "flyer", ...'),
  abilities: z
    .array(z.enum(['jump', 'double-jump', 'flap', 'drive', 'drift', 'hover', 'run', 'slide', ...abilityKinds]))
    .describe('What players can do besides moving.'),
  appearance: z
    .strictObject({ hue: z.int().nullable(), hat: z.string().nullable(), role: z.string().nullable() })
    .describe('What everybody looks like here; null is left to whoever plays. Hue in degrees.'),
});

const parametersSchema = z
  .object({
    speedMultiplier: z.number().describe('Running speed, times the usual.'),
    jumpMultiplier: z.number().describe('Height of a jump at usual gravity, times the usual.'),
    jumpSpeedMultiplier: z.number().describe('Take-off speed of a jump, times the usual.'),
    gravityMultiplier: z.number().describe('Gravity, times the usual.'),
    speedMetresPerSecond: z.number().describe('Running or flying speed.'),
    jumpHeightMetres: z.number().describe('Highest rise of a jump, second jump in the air included.'),
    gravityMetresPerSecondSquared: z.number().describe('Pull downwards.'),
    fogDensity: share.describe('0 is clear air, 1 the thickest fog.'),
    vegetation: share.describe('0 is bare, 1 overgrown.'),
    difficulty: share.describe('0 is a stroll, 1 brutal.'),
    beatsPerMinute: z.number().describe('Pace of the music.'),
    respawnDelaySeconds: z.number().describe('Time in which nothing hurts after a respawn.'),
  })
  .catchall(z.number())
  .describe('Every number in force; mechanics add their own ("enemySpeedMetresPerSecond").');

const characterSchema = z.strictObject({
  name: z.string().describe('The name that players see.'),
  role: z.string().describe('Trade in plain words.'),
  persona: z.string().describe('How somebody is and talks.'),
  greeting: z.string().describe('What is said first.'),
  knowledge: count.describe('How many things somebody can tell.'),
  lines: z.array(z.string()).describe('Everything that somebody tells anybody, the greeting first; never a secret.'),
  sells: z.array(saleSchema).describe('What somebody sells.'),
  position: positionSchema,
});

const questSchema = z.strictObject({
  title: z.string().describe('What the task is called.'),
  giver: z.string().describe('Name of whoever gives it, or "".'),
  steps: count.describe('How many steps it has.'),
  tasks: z
    .array(
      z.strictObject({
        kind: z.enum(['talk', 'collect', 'reach']),
        target: z.string().describe('Id of a group or character.'),
        targetName: z.string().describe('Name of a character or thing, else the kind of thing.'),
        count: count.describe('How many are needed.'),
      }),
    )
    .describe('The steps in their order.'),
  rewardCredits: count.describe('Credits for whoever does it.'),
});

const cutsceneSchema = z.strictObject({
  id: z.string().describe('Id of the cutscene in the spec.'),
  trigger: z
    .enum(cutsceneTriggers)
    .describe('When it plays: at the start, at the end, or when what `target` names is taken, beaten, reached or met.'),
  target: z.string().nullable().describe('Id of what the trigger is about, or null for the run as a whole.'),
  targetName: z.string().nullable().describe('Its name, else its kind of thing, or null.'),
  beats: count.describe('How many moments it tells.'),
  actors: z.array(z.string()).describe('Names of the people who appear or speak.'),
  lines: z.array(z.string()).describe('What is said, in order.'),
});

const shotSchema = z.strictObject({
  kind: z.string().describe('Which shot of the camera grammar it is, such as "close-up".'),
  size: z.enum(shotSizes).describe('How much of the frame the subject fills.'),
  setup: z.enum(shotSetups).describe('How people stand to the camera; "master" shows where everybody is.'),
  move: z.enum(shotMoves).describe('What the camera does.'),
  angle: z.enum(shotAngles).describe('From which height it looks.'),
  subject: z.string().describe('Id of what is shown; "player" or "place".'),
  subjectKind: z
    .string()
    .describe('Its kind of thing, the trade of a character, "player", or "place" for the whole level.'),
  subjectName: z.string().describe('Its name, else its kind of thing; "player", or the title of the level.'),
  speaker: z.string().describe('Name of whoever says the text, or "" where nobody does.'),
  text: z.string().describe('Subtitle, or "".'),
  seconds: z.number().describe('How long it lasts.'),
  transition: z.enum(shotTransitions).describe('How it ends: with the next picture, or in black.'),
});

/** Facts that are measured while a level is compiled, from the level alone. */
export const levelFactsSchema = z.strictObject({
  archetype: z.enum(archetypeKinds).describe('The kind of game.'),
  archetypes: z.array(z.enum(archetypeKinds)).describe('All kinds of games in it; the first leads.'),
  biome: z.enum(biomeKinds).describe('The landscape that leads.'),
  biomes: z
    .array(z.strictObject({ biome: z.enum(biomeKinds), region: z.string(), share }))
    .describe('All landscapes with the part of the map and the share of the ground that they cover.'),
  timeOfDay: z.enum(timesOfDay).describe('When it is.'),
  weather: z.enum(weatherKinds).describe('What falls or drifts in the air.'),
  mood: z.enum(moodKinds).describe('The feeling that grading and music follow.'),
  style: z.enum(styleKinds).describe('The look of all materials.'),
  difficulty: share.describe('0 is a stroll, 1 brutal.'),
  counts: z
    .record(z.string(), count)
    .describe(
      'Exact number of placed things per kind (a "pine-tree" is a "tree" too), and per noun that they are called by ("crewmate").',
    ),
  groups: z.array(groupSchema).describe('What stands together: kind, name, exact number and traits.'),
  mechanics: z.array(z.string()).describe('Everything that behaves, and what players can do.'),
  named: z.array(namedSchema).describe('Everything that has a name.'),
  relations: z.array(relationSchema).describe('Who stands where to whom.'),
  lighting: z
    .array(z.string())
    .describe('"sun" or "moon", "shadows", "fog", "neon", "lamps", "pink tint", and every light that is there.'),
  rules: rulesSchema.describe('How the level is won and lost.'),
  layout: layoutSchema.describe('How the level is laid out.'),
  player: playerSchema.describe('What players are and can do.'),
  parameters: parametersSchema,
  size: z
    .strictObject({ widthMetres: metres, depthMetres: metres, heightRangeMetres: metres, water: z.boolean() })
    .describe('Extent of the level in metres, and whether there is water.'),
  characters: z.array(characterSchema).describe('Everybody who can be talked to.'),
  quests: z.array(questSchema).describe('Tasks with the name of their giver.'),
  cutscenes: z.array(cutsceneSchema).describe('Scenes that play.'),
  absent: z
    .array(z.strictObject({ what: z.string(), holds: z.boolean() }))
    .describe('What must not be there, and whether it is not.'),
});

/** All facts of a world: those of its level, its filmed cutscenes, the secrets that are kept, and what was refused. */
export const worldFactsSchema = levelFactsSchema.extend({
  characters: z
    .array(characterSchema.extend({ secretsKept: count.describe('Secrets that stay on the server.') }))
    .describe('Everybody who can be talked to.'),
  cutscenes: z
    .array(
      cutsceneSchema.extend({
        seconds: z.number().describe('How long the scene lasts.'),
        shots: z.array(shotSchema).describe('The edit, as the director solved it in this level.'),
      }),
    )
    .describe('Scenes that play, filmed.'),
  refusals: z.array(z.string()).describe('What was asked for and is not there, in plain words.'),
});

/** Measured on the compiled level, never copied from the spec. */
export type LevelFacts = z.infer<typeof levelFactsSchema>;
/** What the forge reports about a world. */
export type WorldFacts = z.infer<typeof worldFactsSchema>;

/** JSON Schema of the facts, for tools that read them. */
export function factsJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(worldFactsSchema) as Record<string, unknown>;
}
