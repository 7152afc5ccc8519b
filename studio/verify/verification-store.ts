import { createPatch } from 'rfc6902';
import { create } from 'zustand';
import { InputError, reportError } from '#engine/errors.ts';
import { parseSpec } from '#engine/level/parse-spec.ts';
import type { EndpointResponse } from '#engine/protocol/api/endpoints.ts';
import type { DocumentContent } from '#studio/document/command.ts';
import { runCommand, useDocument } from '#studio/document/store.ts';
import { callApi } from '#studio/session/api.ts';
import { requireSession } from '#studio/session/session.ts';
import { runInWorker } from '#studio/worker/run-in-worker.ts';

/** What the bot found out. */
export type VerifyAnswer = EndpointResponse<'verify'>;

interface VerificationState {
  readonly running: boolean;
  /** What was verified; another content means that the answer is out of date. */
  readonly content: DocumentContent | null;
  readonly answer: VerifyAnswer | null;
  readonly problem: string | null;
  /** What re-running the certificate in this browser said. */
  readonly proof: { readonly holds: boolean; readonly because: string; readonly milliseconds: number } | null;
}

const empty: VerificationState = { running: false, content: null, answer: null, problem: null, proof: null };

/** The last bot run of the open level. */
export const useVerification = create<VerificationState>()(() => empty);

/** Forgets the last run, when another level opens. */
export function resetVerification(): void {
  useVerification.setState(empty);
}

/** Lets the bot play the open level on the server and re-runs its proof in this browser. */
export async function verifyOpenLevel(): Promise<void> {
  const content = useDocument.getState().open?.history.content;
  if (!content || useVerification.getState().running || !(await requireSession())) return;
  useVerification.setState({ ...empty, running: true, content });
  try {
    const answer = await callApi('verify', { body: content });
    const verified = takeOverRepair(content, answer);
    useVerification.setState({ answer, content: verified });
    if (answer.certificate) {
      const proof = await runInWorker('replay', { spec: verified.spec, certificate: answer.certificate });
      useVerification.setState({ proof });
    }
  } catch (error) {
    const { message, fix } = reportError(error);
    useVerification.setState({ problem: `${message} ${fix}` });
  } finally {
    useVerification.setState({ running: false });
  }
}

/** A repair of the spec becomes a step of the history like any other, so that it can be undone. */
function takeOverRepair(content: DocumentContent, answer: VerifyAnswer): DocumentContent {
  if (!answer.repaired) return content;
  if (useDocument.getState().open?.history.content !== content) {
    throw new InputError('You changed the level while the bot was playing.', {
      code: 'verify.overtaken',
      fix: 'Verify again.',
    });
  }
  const patch = createPatch(content.spec, parseSpec(answer.spec));
  runCommand('apply-fix', { label: 'Repaired so that it can be won', patch: patch as never });
  return useDocument.getState().open?.history.content ?? content;
}
