import type { ErrorReport } from '#engine/errors.ts';

/** HTTP status by the last word of an error code, as in "level.not-found". */
const statusByWord: Readonly<Record<string, number>> = {
  missing: 401,
  unknown: 401,
  unauthorised: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  refused: 422,
  unwinnable: 422,
  'too-many': 429,
  busy: 429,
  'no-handler': 501,
};

const statusByFault = { input: 400, provider: 502, chain: 502, bug: 500 } as const;

/** HTTP status of a report: the last word of its code, else whose fault it is. Refusals of the chain conflict (409). */
export function statusOf(report: Pick<ErrorReport, 'code' | 'fault'>): number {
  const word = report.code.slice(report.code.lastIndexOf('.') + 1);
  if (report.fault === 'chain') return word === 'refused' ? 409 : 502;
  return (
    (report.fault === 'input' || word === 'no-handler' ? statusByWord[word] : undefined) ?? statusByFault[report.fault]
  );
}
