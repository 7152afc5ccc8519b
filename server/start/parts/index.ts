import type { Part } from '#server/start/part.ts';
import { addressPart } from '#server/start/parts/address-part.ts';
import { chainPart, economyPart } from '#server/start/parts/chain-part.ts';
import { dataFolderPart } from '#server/start/parts/data-folder-part.ts';
import { databasePart } from '#server/start/parts/database-part.ts';
import { enginePart } from '#server/start/parts/engine-part.ts';
import { generationPart } from '#server/start/parts/generation-part.ts';
import { inferencePart } from '#server/start/parts/inference-part.ts';
import { ipfsPart, pinKeeperPart } from '#server/start/parts/ipfs-part.ts';
import { jobsPart } from '#server/start/parts/jobs-part.ts';
import { publishingPart } from '#server/start/parts/publishing-part.ts';
import { starterWorldsPart } from '#server/start/parts/starter-worlds-part.ts';
import { webPart } from '#server/start/parts/web-part.ts';

/** Every part of the server, each after the parts that it needs. */
export function createParts(): readonly Part[] {
  return [
    dataFolderPart(),
    webPart(),
    chainPart(),
    ipfsPart(),
    databasePart(),
    enginePart(),
    jobsPart(),
    inferencePart(),
    economyPart(),
    generationPart(),
    pinKeeperPart(),
    publishingPart(),
    starterWorldsPart(),
    addressPart(['inference', 'economy', 'paid planner', 'publishing', 'starter worlds']),
  ];
}
