import { create } from 'zustand';
import { ProviderError } from '#engine/errors.ts';
import type { FromPreview, ToPreview } from '#engine/protocol/preview.ts';
import type { DocumentContent } from '#studio/document/command.ts';
import { openPreviewLink, previewAddress, type PreviewLink } from '#studio/preview/preview-link.ts';
import { select } from '#studio/workshop/workshop-store.ts';

/** How the preview shows the level. */
export type PreviewMode = Extract<ToPreview, { type: 'load' }>['mode'];

interface PreviewState {
  readonly status: 'starting' | 'loading' | 'shown' | 'failed';
  readonly problem: string | null;
  readonly mode: PreviewMode;
  /** True while a certificate is being replayed for people to watch. */
  readonly replaying: boolean;
  readonly result: { readonly status: 'won' | 'lost'; readonly ticks: number } | null;
}

const start: PreviewState = { status: 'starting', problem: null, mode: 'orbit', replaying: false, result: null };

/** What the preview shows and how far it is. */
export const usePreview = create<PreviewState>()(() => start);

let link: PreviewLink | null = null;

function hear(message: FromPreview): void {
  if (message.type === 'loaded') usePreview.setState({ status: 'shown', problem: null });
  if (message.type === 'failed') usePreview.setState({ status: 'failed', problem: message.message });
  if (message.type === 'finished')
    usePreview.setState({ result: { status: message.status, ticks: message.ticks }, replaying: false });
  if (message.type === 'picked') pick(message.entity);
}

let pick: (entity: string) => void = (entity) => select({ group: entity, entity });

/** Connects the iframe, then gives it its address. Returns what disconnects it. */
export function attachPreview(frame: HTMLIFrameElement, onPick: (entity: string) => void): () => void {
  pick = onPick;
  const opened = openPreviewLink(frame, hear);
  link = opened;
  frame.src = previewAddress;
  return () => {
    opened.close();
    if (link === opened) link = null;
    usePreview.setState(start);
  };
}

/** Shows some content in a mode. */
export function showInPreview(content: DocumentContent, mode: PreviewMode): void {
  usePreview.setState(({ status }) => ({
    mode,
    result: null,
    replaying: false,
    status: status === 'starting' ? 'starting' : 'loading',
    problem: null,
  }));
  link?.send({ type: 'load', spec: content.spec, seed: content.seed, mode });
}

/** Replays a certificate's inputs on what is loaded. */
export function replayInPreview(certificate: unknown): void {
  usePreview.setState({ replaying: true, result: null });
  link?.send({ type: 'replay', certificate });
}

/** Turns the preview's camera to an entity; null clears the mark. */
export function markInPreview(entity: string | null): void {
  link?.send({ type: 'select', entity });
}

const showMilliseconds = 30_000;

function waitUntilShown(): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      unsubscribe();
    };
    const look = ({ status, problem }: PreviewState) => {
      if (status !== 'shown' && status !== 'failed') return;
      stop();
      if (status === 'shown') resolve();
      else reject(noPicture(problem ?? 'The 3D view could not show this level.'));
    };
    const unsubscribe = usePreview.subscribe(look);
    const timer = setTimeout(() => {
      stop();
      reject(noPicture('The 3D view did not come up.'));
    }, showMilliseconds);
    look(usePreview.getState());
  });
}

function noPicture(sentence: string): ProviderError {
  return new ProviderError(sentence, {
    code: 'preview.no-picture',
    fix: 'Open the 3D tab, wait until the level stands there, and try again.',
  });
}

/**
 * A PNG of some content as a data URL, framed as the preview frames a level when it comes up.
 * Rejects with ProviderError when there is no preview or it stays silent.
 */
export async function takeFramedThumbnail(content: DocumentContent): Promise<string> {
  if (!link) throw noPicture('The 3D view is not open.');
  showInPreview(content, 'orbit');
  await waitUntilShown();
  return link.takeThumbnail();
}
