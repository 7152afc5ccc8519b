import { describe, expect, it } from 'vitest';
import { leaveReasons } from '#engine/protocol/messages.ts';
import { explainJoinFailure, explainLeave } from '#client/net/join.ts';

describe('explainLeave', () => {
  it('knows every reason of the protocol', () => {
    for (const reason of Object.values(leaveReasons)) expect(explainLeave(reason.code)).toEqual(reason);
  });

  it('offers to join again after an unknown cut', () => {
    expect(explainLeave(4002)).toMatchObject({ retry: false });
    expect(explainLeave(1006)).toMatchObject({ retry: true });
  });
});

describe('explainJoinFailure', () => {
  it('passes on what the server said', () => {
    const error = explainJoinFailure(new Error('This level does not exist or is not published yet.'));
    expect(error.fault).toBe('input');
    expect(error.message).toContain('not published');
  });

  it('calls a dead line by its name', () => {
    expect(explainJoinFailure(new TypeError('fetch failed')).code).toBe('net.unreachable');
  });
});
