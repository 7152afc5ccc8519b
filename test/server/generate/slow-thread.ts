import { parentPort } from 'node:worker_threads';

// A thread that does what its input says: answer, fail, never answer, or die.
parentPort?.on('message', ({ id, input }: { id: number; input: unknown }) => {
  if (input === 'for ever') for (;;);
  if (input === 'die') process.exit(3);
  const report = { code: 'spec.test', fault: 'input', message: 'No.', fix: 'Yes.' };
  parentPort?.postMessage(input === 'fail' ? { id, report, cause: '' } : { id, output: input });
});
