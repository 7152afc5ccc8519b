import { create } from 'zustand';
import { reportError } from '#engine/errors.ts';
import type { Level } from '#engine/level/level.ts';
import type { PlanCard } from '#engine/protocol/api/shapes.ts';
import type { DocumentContent } from '#studio/document/command.ts';
import { useDocument } from '#studio/document/store.ts';
import { closeEngineWorker, runInWorker } from '#studio/worker/run-in-worker.ts';

interface LevelState {
  /** The compiled level of `content`, or the last one that compiled. */
  readonly level: Level | null;
  readonly content: DocumentContent | null;
  readonly cards: readonly PlanCard[];
  readonly compileMilliseconds: number;
  readonly problem: string | null;
}

const empty: LevelState = { level: null, content: null, cards: [], compileMilliseconds: 0, problem: null };

/** What the engine makes of the open document. */
export const useLevel = create<LevelState>()(() => empty);

const quietMilliseconds = 80;

/** Compiles the open document after every change. Returns what stops it. */
export function startCompiling(): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let wanted: DocumentContent | null = null;
  const compile = async (content: DocumentContent) => {
    try {
      const { level, cards, milliseconds } = await runInWorker('compile', content);
      if (content === wanted)
        useLevel.setState({ level, content, cards, compileMilliseconds: milliseconds, problem: null });
    } catch (error) {
      if (content === wanted) useLevel.setState({ problem: reportError(error).message });
    }
  };
  const follow = () => {
    const content = useDocument.getState().open?.history.content ?? null;
    if (content === wanted) return;
    wanted = content;
    if (timer) clearTimeout(timer);
    if (content) timer = setTimeout(() => void compile(content), quietMilliseconds);
    else useLevel.setState(empty);
  };
  follow();
  const unsubscribe = useDocument.subscribe(follow);
  return () => {
    unsubscribe();
    if (timer) clearTimeout(timer);
    wanted = null;
    useLevel.setState(empty);
    closeEngineWorker();
  };
}
