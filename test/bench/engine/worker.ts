import { type TaskInput, type TaskName, tasks } from '#test/bench/engine/tasks.ts';
import type { Answer } from '#test/bench/engine/workers.ts';

process.on('message', (request: { name: TaskName; item: unknown }) => {
  const run = tasks[request.name] as (item: TaskInput<TaskName>) => unknown;
  let answer: Answer;
  try {
    answer = { output: run(request.item as TaskInput<TaskName>) };
  } catch (error) {
    answer = { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
  process.send?.(answer);
});
