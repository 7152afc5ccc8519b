import { styleText } from 'node:util';
import { GameError, reportError, type ErrorReport } from '#engine/errors.ts';
import type { StepReporter } from '#server/start/run-parts.ts';

type Style = Parameters<typeof styleText>[0];

/** Where lines are written; colour is used only where `isTTY` is true. */
export interface TextStream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** A terminal that shows how the server is getting on. */
export interface Terminal extends StepReporter {
  title(text: string): void;
  line(text: string): void;
  links(rows: readonly (readonly [string, string])[]): void;
  /** An error as a sentence and a way out; unexpected ones with their cause. */
  problem(error: unknown): void;
}

/** Makes a terminal over a stream. */
export function createTerminal(stream: TextStream): Terminal {
  const paint = (style: Style, text: string) =>
    stream.isTTY ? styleText(style, text, { validateStream: false }) : text;
  const line = (text: string) => void stream.write(`${text}\n`);
  const step = (mark: string, name: string, rest: string) => line(`  ${mark} ${name.padEnd(14)} ${rest}`);
  const time = (milliseconds: number) => paint('dim', `${Math.round(milliseconds)} ms`);
  return {
    line,
    title: (text) => line(`\n${paint('bold', text)}\n`),
    links: (rows) => {
      line('');
      for (const [name, address] of rows) line(`  ${name.padEnd(10)} ${paint('cyan', address)}`);
    },
    started: () => undefined,
    ready: (part, detail, milliseconds) => step(paint('green', '✓'), part, `${detail}  ${time(milliseconds)}`),
    failed: (part, milliseconds) => step(paint('red', '✗'), part, time(milliseconds)),
    stopped: (part, milliseconds) => step(paint('dim', '·'), part, `stopped  ${time(milliseconds)}`),
    problem: (error) => {
      const report: ErrorReport = reportError(error);
      line('');
      line(`${paint('red', 'Problem:')} ${report.message}`);
      line(`${paint('yellow', 'Way out:')} ${report.fix}`);
      if (!(error instanceof GameError)) line(paint('dim', String(error instanceof Error ? error.stack : error)));
    },
  };
}
