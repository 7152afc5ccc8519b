import type { LevelFacts } from '#engine/level/facts-schema.ts';
import { describeGoal } from '#engine/planner/describe-plan.ts';
import type { WorldSpec } from '#engine/level/world-spec.ts';
import { engineVersion } from '#engine/protocol/version.ts';
import { sha256Hex } from '#engine/math/hash.ts';
import type { TokenMetadata } from '#server/ipfs/token-metadata.ts';

/** What token metadata is made from. CIDs are version 1, base32. */
export interface MetadataParts {
  readonly levelId: string;
  readonly ownerName: string;
  readonly spec: WorldSpec;
  readonly seed: number;
  readonly facts: LevelFacts;
  readonly packageCid: string;
  readonly modelSha256: string;
  readonly specHash: string;
}

/**
 * Metadata of a level as wallets and markets show it: picture, model, traits from measured facts, and the provenance that
 * anybody can check. Field names: OpenSea metadata standards, ERC-1155, ERC-7007 (`aigc_type`), IPTC digital source types.
 */
export function composeMetadata(parts: MetadataParts): TokenMetadata {
  const { spec, facts, packageCid } = parts;
  return {
    name: spec.title,
    description: describe(parts),
    image: `ipfs://${packageCid}/thumbnail.png`,
    animation_url: `ipfs://${packageCid}/model.glb`,
    attributes: [
      trait('Kind', facts.archetype),
      trait('Biome', facts.biome),
      trait('Time', facts.timeOfDay),
      trait('Weather', facts.weather),
      trait('Mood', facts.mood),
      trait('Style', facts.style),
      { trait_type: 'Difficulty', display_type: 'number', value: Math.round(facts.difficulty * 100) / 100 },
      { trait_type: 'People', display_type: 'number', value: facts.characters.length },
      { trait_type: 'Width', display_type: 'number', value: Math.round(facts.size.widthMetres) },
    ],
    properties: {
      content_cid: packageCid,
      level: parts.levelId,
      files: [{ uri: `ipfs://${packageCid}/model.glb`, type: 'model/gltf-binary', sha256: parts.modelSha256 }],
      aigc_type: 'model/gltf-binary',
      prompt_hash: `0x${sha256Hex(spec.prompt)}`,
      model: { id: `worldloom-engine ${engineVersion}` },
      seed: String(parts.seed),
      spec_hash: parts.specHash,
      parents: spec.parents,
      digitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia',
    },
  };
}

function trait(name: string, value: string): TokenMetadata['attributes'][number] {
  return { trait_type: name, value };
}

function describe({ spec, ownerName, facts }: MetadataParts): string {
  const people = facts.characters.map((character) => character.name).join(', ');
  const tokens = spec.parents.map((parent) => parent.replace('token:', 'token ')).join(' and ');
  return [
    `A level that plays, by ${ownerName}. ${describeGoal(spec)}`,
    people && `You will meet ${people}.`,
    'The package holds a certificate: inputs that win the level, which any browser can run again.',
    tokens && `A remix of ${tokens}.`,
  ]
    .filter(Boolean)
    .join('\n\n');
}
