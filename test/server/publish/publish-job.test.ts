import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parseSpec } from '#engine/level/parse-spec.ts';
import type { WorldSpec } from '#engine/level/world-spec.ts';
import { replayCertificate } from '#engine/verify/replay.ts';
import { createEngineWorker, type EngineWorker } from '#server/generate/engine-worker.ts';
import { openHeliaPins } from '#server/ipfs/helia-pins.ts';
import type { Pins } from '#server/ipfs/pins.ts';
import { digestOfCid } from '#server/ipfs/raw-cid.ts';
import { tokenMetadataSchema } from '#server/ipfs/token-metadata.ts';
import { createJobRunner, type JobRunner } from '#server/jobs/job-runner.ts';
import { createPublishHandler, publishSteps } from '#server/publish/publish-job.ts';
import { openDatabase, type OpenDatabase } from '#server/storage/database.ts';
import { createJobs, type Jobs, type StoredJob } from '#server/storage/jobs.ts';
import { createLevels, type Levels, type StoredLevel } from '#server/storage/levels.ts';
import { bytesOfDataUrl, pngOf } from '#test/server/publish/png.ts';
import { sampleSpec } from '#test/server/sample-spec.ts';

const logger = pino({ level: 'silent' });
const thumbnail = pngOf({ width: 320, height: 180 });
let folder: string;
let open: OpenDatabase;
let jobs: Jobs;
let levels: Levels;
let engineWorker: EngineWorker;
let pins: Pins;
let runner: JobRunner;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'worldloom-publish-'));
  open = await openDatabase({});
  jobs = createJobs(open.database);
  levels = createLevels(open.database);
  engineWorker = createEngineWorker({ logger });
  pins = await openHeliaPins(folder);
});
afterAll(async () => {
  await engineWorker.close();
  await pins.close();
  await open.close();
  await rm(folder, { recursive: true });
});
beforeEach(() => {
  runner = createJobRunner({ jobs, logger });
});
afterEach(() => runner.close());

const draft = (spec: WorldSpec): Promise<StoredLevel> =>
  levels.create({ ownerId: 'p1', spec, seed: 11, accent: '#aabbcc' });

const enqueue = (level: StoredLevel) =>
  runner.enqueue({ kind: 'publish', levelId: level.id, playerId: 'p1', steps: publishSteps, input: { thumbnail } });

async function finished({ id }: StoredJob): Promise<StoredJob> {
  const isOver = (job: StoredJob | null) => job !== null && !['queued', 'running'].includes(job.status);
  await expect.poll(async () => isOver(await jobs.read(id)), { timeout: 25_000 }).toBe(true);
  return (await jobs.read(id)) as StoredJob;
}

/** Pins that stop at the package until told, and the promise that they were reached. */
function gatedPins(): { pins: Pins; reached: Promise<void>; release: () => void } {
  const [reached, gate] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const addFolder: Pins['addFolder'] = async (files) => {
    reached.resolve();
    await gate.promise;
    return pins.addFolder(files);
  };
  return { pins: { ...pins, addFolder }, reached: reached.promise, release: gate.resolve };
}

describe('publishing', () => {
  it('ends with everything pinned and readable, the proof included, and no secret in it', async () => {
    await runner.register(createPublishHandler({ levels, engineWorker, pins }));
    const level = await draft(sampleSpec('Published meadow'));
    const job = await finished(await enqueue(level));
    expect(job).toMatchObject({ status: 'done', error: null });
    expect(job.steps.map(({ name, status }) => [name, status])).toEqual(publishSteps.map((name) => [name, 'done']));

    const stored = await levels.read(level.id);
    expect(stored).toMatchObject({ status: 'published', publication: job.publication });
    const { packageCid, metadataCid, certificate } = job.publication ?? { packageCid: '', metadataCid: '' };
    expect(stored?.thumbnail).toBe(`/ipfs/${packageCid}/thumbnail.png`);
    expect([await pins.isPinned(packageCid), await pins.isPinned(metadataCid)]).toEqual([true, true]);
    const read = async (path: string) => Buffer.from(await pins.read(packageCid, path));
    expect(Buffer.compare(await read('thumbnail.png'), bytesOfDataUrl(thumbnail))).toBe(0);
    expect((await read('model.glb')).subarray(0, 4).toString()).toBe('glTF');
    const spec = parseSpec(JSON.parse((await read('spec.json')).toString()));
    expect(spec).toMatchObject({ title: 'Published meadow', characters: [{ name: 'Mira', secrets: [] }] });
    expect(JSON.parse((await read('certificate.json')).toString())).toEqual(certificate);
    // Anybody can check the proof with the package alone.
    if (certificate) expect(replayCertificate({ spec, certificate })).toMatchObject({ holds: true });

    const metadataBytes = await pins.read(metadataCid);
    const metadata = tokenMetadataSchema.parse(JSON.parse(Buffer.from(metadataBytes).toString()));
    expect(metadata).toMatchObject({
      name: 'Published meadow',
      image: `ipfs://${packageCid}/thumbnail.png`,
      animation_url: `ipfs://${packageCid}/model.glb`,
      properties: { content_cid: packageCid },
    });
    const digest = await crypto.subtle.digest('SHA-256', Uint8Array.from(metadataBytes));
    expect(digestOfCid(metadataCid)).toBe(`0x${Buffer.from(digest).toString('hex')}`);
    const everything = await Promise.all(['spec.json', 'facts.json', 'certificate.json'].map(read));
    expect(Buffer.concat([...everything, Buffer.from(metadataBytes)]).toString()).not.toMatch(
      /moonstone|under the well/,
    );
  });

  it('refuses a level that the bot cannot win, with what is wrong', async () => {
    await runner.register(createPublishHandler({ levels, engineWorker, pins }));
    const spec = sampleSpec('Too short a time');
    const level = await draft({
      ...spec,
      layout: { ...spec.layout, size: 'large' },
      things: [{ ...spec.things[0]!, count: 60 }],
      rules: { ...spec.rules, timerSeconds: 10, win: { kind: 'collect', target: 'coins', count: 60 } },
    });
    const job = await finished(await enqueue(level));
    expect(job).toMatchObject({
      status: 'failed',
      publication: null,
      error: { code: 'publish.unwinnable', fault: 'input', fix: expect.stringMatching(/\S/) },
    });
    expect(job.error?.message).toMatch(/^The bot cannot win this level as it is: ./);
    expect(job.steps[0]).toMatchObject({ status: 'failed' });
    expect(job.steps.slice(1).every(({ status }) => status === 'waiting')).toBe(true);
    expect(await levels.read(level.id)).toMatchObject({ status: 'draft', publication: null });
  });

  it('is taken up by the next server when one stops in the middle', async () => {
    const gated = gatedPins();
    await runner.register(createPublishHandler({ levels, engineWorker, pins: gated.pins }));
    const level = await draft(sampleSpec('Interrupted'));
    const job = await enqueue(level);
    await gated.reached;
    const closing = runner.close();
    gated.release();
    await closing;
    expect(await jobs.read(job.id)).toMatchObject({ status: 'running', publication: null });
    expect(await levels.read(level.id)).toMatchObject({ status: 'draft' });

    const next = createJobRunner({ jobs, logger });
    await next.register(createPublishHandler({ levels, engineWorker, pins }));
    expect(await finished(job)).toMatchObject({ status: 'done' });
    expect(await levels.read(level.id)).toMatchObject({ status: 'published' });
    await next.close();
  });

  it('leaves the draft alone when it is cancelled', async () => {
    const gated = gatedPins();
    await runner.register(createPublishHandler({ levels, engineWorker, pins: gated.pins }));
    const level = await draft(sampleSpec('Cancelled'));
    const job = await enqueue(level);
    await gated.reached;
    expect(await runner.cancel(job.id)).toMatchObject({ status: 'cancelled' });
    gated.release();
    await runner.close();
    expect(await jobs.read(job.id)).toMatchObject({ status: 'cancelled', publication: null });
    expect(await levels.read(level.id)).toMatchObject({ status: 'draft', publication: null });
  });

  it('does not publish a draft that was changed meanwhile', async () => {
    const gated = gatedPins();
    await runner.register(createPublishHandler({ levels, engineWorker, pins: gated.pins }));
    const level = await draft(sampleSpec('Old title'));
    const job = await enqueue(level);
    await gated.reached;
    const { id, revision, seed, accent } = level;
    await levels.save({ id, revision, seed, accent, spec: sampleSpec('New title') });
    gated.release();
    expect(await finished(job)).toMatchObject({ status: 'failed', error: { code: 'publish.conflict' } });
    expect(await levels.read(id)).toMatchObject({ status: 'draft', title: 'New title', publication: null });
  });

  it('fails when storage does not give back what was put there', async () => {
    const damaging: Pins = { ...pins, read: async (cid, path) => (await pins.read(cid, path)).map((byte) => byte ^ 1) };
    await runner.register(createPublishHandler({ levels, engineWorker, pins: damaging }));
    const level = await draft(sampleSpec('Damaged'));
    expect(await finished(await enqueue(level))).toMatchObject({
      status: 'failed',
      error: { code: 'publish.read-back' },
    });
    expect(await levels.read(level.id)).toMatchObject({ status: 'draft' });
  });
});
