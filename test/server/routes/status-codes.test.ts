import { describe, expect, it } from 'vitest';
import { statusOf } from '#server/routes/status-codes.ts';

describe('HTTP status', () => {
  it.each([
    ['input', 'session.missing', 401],
    ['input', 'level.forbidden', 403],
    ['input', 'level.not-found', 404],
    ['input', 'revision.conflict', 409],
    ['input', 'request.too-large', 413],
    ['input', 'input.refused', 422],
    ['input', 'request.too-many', 429],
    ['input', 'spec.shape', 400],
    ['bug', 'route.no-handler', 501],
    ['bug', 'bug.unexpected', 500],
    ['provider', 'provider.timeout', 502],
    ['chain', 'chain.refused', 409],
    ['chain', 'chain.unreachable', 502],
  ] as const)('of a %s fault "%s" is %i', (fault, code, status) => {
    expect(statusOf({ fault, code })).toBe(status);
  });
});
