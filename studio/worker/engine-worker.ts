import { reportError } from '#engine/errors.ts';
import { type EngineRequest, runEngineTask } from '#studio/worker/engine-tasks.ts';

addEventListener('message', ({ data }: MessageEvent<EngineRequest>) => {
  try {
    postMessage({ id: data.id, output: runEngineTask(data) });
  } catch (error) {
    postMessage({ id: data.id, report: reportError(error) });
  }
});
