import { fingerprintLevel } from '#test/bench/engine/fingerprint.ts';
import { breakLevel } from '#test/bench/engine/mutants.ts';
import { winLevel } from '#test/bench/engine/completability.ts';
import { measureDepth } from '#test/bench/engine/measure-depth.ts';
import { survive } from '#test/bench/engine/survive.ts';

/** Work that is shared out between processes, by name. */
export const tasks = { winLevel, breakLevel, fingerprintLevel, survive, measureDepth } as const;

/** Name of a task. */
export type TaskName = keyof typeof tasks;
/** What a task takes. */
export type TaskInput<Name extends TaskName> = Parameters<(typeof tasks)[Name]>[0];
/** What a task answers. */
export type TaskOutput<Name extends TaskName> = ReturnType<(typeof tasks)[Name]>;
