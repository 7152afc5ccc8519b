import type { Part } from '#server/start/part.ts';
import { addressPart } from '#server/start/parts/address-part.ts';
import { dataFolderPart } from '#server/start/parts/data-folder-part.ts';
import { databasePart } from '#server/start/parts/database-part.ts';
import { enginePart } from '#server/start/parts/engine-part.ts';
import { inferencePart } from '#server/start/parts/inference-part.ts';
import { jobsPart } from '#server/start/parts/jobs-part.ts';
import { starterWorldsPart } from '#server/start/parts/starter-worlds-part.ts';
import { webPart } from '#server/start/parts/web-part.ts';

/** Every part of the server, each after the parts that it needs. */
export function createParts(): readonly Part[] {
  return [
    dataFolderPart(),
    webPart(),
    databasePart(),
    enginePart(),
    jobsPart(),
    inferencePart(),
    starterWorldsPart(),
    addressPart(['jobs', 'inference', 'starter worlds']),
  ];
}
