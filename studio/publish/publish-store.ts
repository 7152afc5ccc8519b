import { create } from 'zustand';
import { InputError, reportError } from '#engine/errors.ts';
import type { Job } from '#engine/protocol/api/shapes.ts';
import { saveNow } from '#studio/document/autosave.ts';
import { useDocument, withoutContent } from '#studio/document/store.ts';
import { takeFramedThumbnail } from '#studio/preview/preview-store.ts';
import { useWorkshop } from '#studio/workshop/workshop-store.ts';
import { callApi, queryClient } from '#studio/session/api.ts';

const pollMilliseconds = 600;
const keyOf = (levelId: string) => `worldloom.publish-job.${levelId}`;

interface PublishState {
  readonly levelId: string | null;
  readonly job: Job | null;
  /** What happens before there is a job, in words, or null. */
  readonly preparing: string | null;
  readonly problem: { readonly message: string; readonly fix: string } | null;
}

const empty: PublishState = { levelId: null, job: null, preparing: null, problem: null };

/** How publishing the open level is getting on. */
export const usePublish = create<PublishState>()(() => empty);

function isOver(job: Job): boolean {
  return job.status !== 'queued' && job.status !== 'running';
}

function fail(error: unknown): void {
  const { message, fix } = reportError(error);
  usePublish.setState({ preparing: null, problem: { message, fix } });
}

/** Follows the publish job of a level, if this browser started one that was not over. */
export function resumePublish(levelId: string): void {
  usePublish.setState({ ...empty, levelId });
  const jobId = localStorage.getItem(keyOf(levelId));
  if (jobId) void followJob(levelId, jobId).catch(() => localStorage.removeItem(keyOf(levelId)));
}

async function followJob(levelId: string, jobId: string): Promise<void> {
  for (;;) {
    const job = await callApi('readJob', { params: { id: jobId } });
    if (usePublish.getState().levelId !== levelId) return;
    usePublish.setState({ job });
    if (isOver(job)) break;
    await new Promise((resolve) => setTimeout(resolve, pollMilliseconds));
  }
  localStorage.removeItem(keyOf(levelId));
  await refreshRecord(levelId);
}

/** Reads what the server now says about the open level. */
export async function refreshRecord(levelId: string): Promise<void> {
  useDocument.getState().updateRecord(withoutContent(await callApi('readLevel', { params: { id: levelId } })));
  await queryClient.invalidateQueries();
}

/** Saves, takes a picture of the 3D view and publishes the open level; problems end up in the store, in words. */
export async function publishOpenLevel(): Promise<void> {
  const levelId = useDocument.getState().open?.record.id;
  if (!levelId || usePublish.getState().preparing !== null) return;
  usePublish.setState({ levelId, job: null, problem: null, preparing: 'Saving the draft' });
  try {
    await saveNow();
    const { open } = useDocument.getState();
    if (open?.saveState !== 'saved') {
      throw new InputError('The draft is not saved.', {
        code: 'publish.unsaved',
        fix: open?.saveProblem ?? 'Wait until the bar below says "Saved".',
      });
    }
    usePublish.setState({ preparing: 'Taking a picture of the level' });
    // A hidden view draws nothing.
    useWorkshop.setState({ tab: 'world' });
    const thumbnail = await takeFramedThumbnail(open.history.content);
    usePublish.setState({ preparing: 'Handing it over' });
    const job = await callApi('publish', { params: { id: levelId }, body: { thumbnail } });
    localStorage.setItem(keyOf(levelId), job.id);
    usePublish.setState({ job, preparing: null });
    await followJob(levelId, job.id);
  } catch (error) {
    fail(error);
  }
}

/** Stops the running job. */
export async function cancelPublish(): Promise<void> {
  const { job } = usePublish.getState();
  if (job && !isOver(job)) usePublish.setState({ job: await callApi('cancelJob', { params: { id: job.id } }) });
}
