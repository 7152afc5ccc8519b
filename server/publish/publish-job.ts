import { z } from 'zod';
import { InputError } from '#engine/errors.ts';
import { publicSpec, specHash } from '#engine/level/parse-spec.ts';
import { canonicalJson } from '#engine/math/hash.ts';
import type { Certificate, Finding } from '#engine/sim/types.ts';
import type { Publication } from '#engine/protocol/api/shapes.ts';
import type { EngineWorker } from '#server/generate/engine-worker.ts';
import { digestOfCid } from '#server/ipfs/raw-cid.ts';
import type { PinnedFile, Pins } from '#server/ipfs/pins.ts';
import type { JobContext, JobHandler } from '#server/jobs/job-runner.ts';
import { composeMetadata } from '#server/publish/compose-metadata.ts';
import { readThumbnail } from '#server/publish/read-thumbnail.ts';
import { writeGlb } from '#server/publish/write-glb.ts';
import type { Levels, StoredLevel } from '#server/storage/levels.ts';
import type { StoredJob } from '#server/storage/jobs.ts';

/** Steps of publishing, in order, as people see them. */
export const publishSteps = [
  'Prove that it can be won',
  'Build the model',
  'Pin the package',
  'Read it back',
  'Publish',
] as const;
type Step = (typeof publishSteps)[number];

const inputSchema = z.object({ thumbnail: z.string() });

/** What publishing needs. */
export interface PublishParts {
  readonly levels: Levels;
  readonly engineWorker: EngineWorker;
  readonly pins: Pins;
}

/** Publishes a level: proves it, bundles it, pins it, reads it back. Every step may be repeated: content addresses stay the same. */
export function createPublishHandler(parts: PublishParts): JobHandler {
  return {
    kind: 'publish',
    run: async (job, context) => publishLevel(parts, { job, context }),
  };
}

async function publishLevel(
  parts: PublishParts,
  { job, context }: { job: StoredJob; context: JobContext },
): Promise<Publication> {
  const level = await parts.levels.read(job.levelId);
  if (!level) throw new InputError('The level is gone.', { code: 'level.not-found', fix: 'Save it again.' });
  if (level.publication) return level.publication;
  const png = readThumbnail(inputSchema.parse(job.input).thumbnail);
  const during = async <Value>(step: Step, work: () => Promise<{ value: Value; text: string }>): Promise<Value> => {
    context.signal.throwIfAborted();
    await context.step(step, 'running');
    try {
      const { value, text } = await work();
      await context.step(step, 'done', text);
      return value;
    } catch (error) {
      await context.step(step, 'failed', error instanceof Error ? error.message : '');
      throw error;
    }
  };
  const certificate = await during('Prove that it can be won', () => prove(parts, { level, context }));
  const model = await during('Build the model', () => buildModel(parts, { level, context }));
  const pinned = await during('Pin the package', () => pinPackage(parts, { level, certificate, png, model }));
  await during('Read it back', () => readBack(parts.pins, pinned));
  return during('Publish', async () => {
    const publication: Publication = { ...pinned.cids, certificate, publishedAt: Date.now() };
    const thumbnail = `/ipfs/${pinned.cids.packageCid}/thumbnail.png`;
    if (!(await parts.levels.publish({ id: level.id, revision: level.revision, publication, thumbnail }))) {
      throw new InputError('The draft was changed while it was being published.', {
        code: 'publish.conflict',
        fix: 'Publish it again.',
      });
    }
    return { value: publication, text: `ipfs://${pinned.cids.packageCid}` };
  });
}

type Work<Value> = Promise<{ value: Value; text: string }>;

async function prove(
  { engineWorker }: PublishParts,
  { level, context }: { level: StoredLevel; context: JobContext },
): Work<Certificate> {
  const { spec, seed } = level;
  const verified = await engineWorker.run('verify', { spec, seed }, context.signal);
  if (!verified.certificate || verified.repaired) throw unwinnable(verified.findings);
  const { certificate } = verified;
  const replay = await engineWorker.run('replay', { spec, certificate }, context.signal);
  if (!replay.holds) throw unwinnable([{ message: replay.because, fix: 'Verify it again.' }]);
  return {
    value: certificate,
    text: `The bot wins in ${Math.round(certificate.tickCount / 30)} s; its inputs were run again.`,
  };
}

interface BuiltModel {
  readonly glb: Uint8Array;
  readonly facts: Parameters<typeof composeMetadata>[0]['facts'];
}

async function buildModel(
  { engineWorker }: PublishParts,
  { level, context }: { level: StoredLevel; context: JobContext },
): Work<BuiltModel> {
  const { facts, emblem } = await engineWorker.run('portray', { spec: level.spec, seed: level.seed }, context.signal);
  const provenance = { spec_hash: specHash(level.spec), seed: String(level.seed), look: emblem.look };
  const glb = await writeGlb(emblem.mesh, { name: level.title, provenance });
  return {
    value: { glb, facts },
    text: `${emblem.look}: ${emblem.mesh.indices.length / 3} triangles, no error in the Khronos validator.`,
  };
}

interface PinnedPackage {
  readonly cids: { readonly packageCid: string; readonly metadataCid: string };
  readonly files: readonly PinnedFile[];
  readonly metadata: Uint8Array;
}

async function pinPackage(
  { pins }: PublishParts,
  made: { level: StoredLevel; certificate: Certificate; png: Uint8Array; model: BuiltModel },
): Work<PinnedPackage> {
  const { level, certificate, png, model } = made;
  const encode = (value: unknown) => new TextEncoder().encode(canonicalJson(value));
  const files: PinnedFile[] = [
    { path: 'spec.json', bytes: encode(publicSpec(level.spec)) },
    { path: 'certificate.json', bytes: encode(certificate) },
    { path: 'facts.json', bytes: encode(model.facts) },
    { path: 'thumbnail.png', bytes: png },
    { path: 'model.glb', bytes: model.glb },
  ];
  const packageCid = await pins.addFolder(files);
  const digest = await crypto.subtle.digest('SHA-256', Uint8Array.from(model.glb));
  const metadata = encode(
    composeMetadata({
      levelId: level.id,
      ownerName: level.ownerName,
      spec: level.spec,
      seed: level.seed,
      facts: model.facts,
      packageCid,
      modelSha256: Buffer.from(digest).toString('hex'),
      specHash: specHash(level.spec),
    }),
  );
  const metadataCid = await pins.addBlock(metadata);
  const text = `${files.length} files as ipfs://${packageCid}`;
  return { value: { cids: { packageCid, metadataCid }, files, metadata }, text };
}

async function readBack(pins: Pins, { cids, files, metadata }: PinnedPackage): Work<null> {
  for (const { path, bytes } of files) requireSame(await pins.read(cids.packageCid, path), { bytes, path });
  requireSame(await pins.read(cids.metadataCid), { bytes: metadata, path: 'metadata' });
  digestOfCid(cids.metadataCid);
  if (!(await pins.isPinned(cids.packageCid)) || !(await pins.isPinned(cids.metadataCid))) throw lost('the pins');
  return { value: null, text: 'Every byte came back, and both addresses are pinned.' };
}

function requireSame(read: Uint8Array, expected: { bytes: Uint8Array; path: string }): void {
  if (Buffer.compare(read, expected.bytes) !== 0) throw lost(expected.path);
}

function lost(what: string): InputError {
  return new InputError(`${what} did not come back from storage as it was put there.`, {
    code: 'publish.read-back',
    fix: 'Publish it again; see the health page if it stays.',
  });
}

function unwinnable(findings: readonly Pick<Finding, 'message' | 'fix'>[]): InputError {
  const first = findings[0];
  return new InputError(`The bot cannot win this level as it is: ${first?.message ?? 'it found no way to the goal.'}`, {
    code: 'publish.unwinnable',
    fix: first?.fix ?? 'Verify it in the studio and take one of the repairs offered there.',
  });
}
