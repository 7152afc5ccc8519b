import type { ModelLook } from '#engine/assets/model-part.ts';
import { block, conveyor, lever, plate, portal, sign } from './contraptions.ts';
import { ghost, slime, wolf } from './creatures.ts';
import { banner, flag, goblin, golem, guard, heart, rift } from './foes.ts';
import { bench } from './bench.ts';
import { bodyBuilders } from './bodies/index.ts';
import { airBubble } from './air-bubble.ts';
import { beam } from './beam.ts';
import { boostPad } from './boost-pad.ts';
import { crop } from './crop.ts';
import { buildPad, crystal, wayStone } from './siege.ts';
import { bouncer, lavaPool, spikes } from './hazards.ts';
import { house } from './houses.ts';
import { boat, bridge, ruin, statue } from './landmarks.ts';
import { campfire, lampPost } from './lights.ts';
import { island, movingPlatform, platform } from './platforms.ts';
import { lighthouse, tower, windmill } from './towers.ts';
import type { ModelBuilder } from './model-builder.ts';
import { apple, flower, groundProp, mushroom, rock, shell } from './nature.ts';
import { book, coin, gem, key, lantern, star } from './pickups.ts';
import { checkpoint, gate, goal, secretChest } from './structures.ts';
import { crate, fence, fountain, marketStall, well } from './town.ts';
import { tree } from './trees.ts';
import { door, wall } from './walls.ts';

/** The builder of every look; a new thing kind is asked for here by the compiler. */
export const modelBuilders = {
  coin,
  gem,
  lantern,
  star,
  mushroom,
  flower,
  book,
  shell,
  apple,
  key,
  tree,
  rock,
  house,
  tower,
  lighthouse,
  windmill,
  well,
  fountain,
  'market-stall': marketStall,
  bridge,
  boat,
  statue,
  ruin,
  fence,
  campfire,
  'lamp-post': lampPost,
  crate,
  ghost,
  slime,
  wolf,
  goblin,
  golem,
  guard,
  spikes,
  'lava-pool': lavaPool,
  bouncer,
  'moving-platform': movingPlatform,
  checkpoint,
  gate,
  'secret-chest': secretChest,
  door,
  lever,
  plate,
  block,
  portal,
  conveyor,
  sign,
  wall,
  heart,
  rift,
  flag,
  banner,
  'boost-pad': boostPad,
  beam,
  'air-bubble': airBubble,
  bench,
  crop,
  crystal,
  'build-pad': buildPad,
  'way-stone': wayStone,
  goal,
  platform,
  island,
  'ground-prop': groundProp,
  masonry: wall,
  ...bodyBuilders,
} satisfies Record<ModelLook, ModelBuilder>;
