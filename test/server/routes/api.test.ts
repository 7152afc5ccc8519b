import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ErrorReport } from '#engine/errors.ts';
import type { CallApi } from '#engine/protocol/api/client.ts';
import { endpoints } from '#engine/protocol/api/endpoints.ts';
import type { Session } from '#engine/protocol/api/shapes.ts';
import { bootServer, type TestServer } from '#test/server/boot-server.ts';
import { sampleSpec } from '#test/server/sample-spec.ts';

let server: TestServer;

beforeAll(async () => {
  server = await bootServer();
});

afterAll(() => server.stop());

async function join(name = 'Ada'): Promise<Session & { api: CallApi }> {
  const session = await server.api()('createGuest', { body: { name } });
  return { ...session, api: server.api(session.token) };
}

/** Sends text as it is and answers with the status and the report. */
async function sendText(path: string, body: string, headers: Record<string, string> = {}) {
  const response = await server.send(path, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  });
  return { status: response.status, report: (await response.json()) as ErrorReport };
}

describe('guests', () => {
  it('join by name and stay who they are', async () => {
    const { api, token, player } = await join('  Zoë  ');
    expect(player).toMatchObject({ name: 'Zoë', wallet: null, owner: null, ledgerCredits: 0 });
    expect(await api('readSession')).toEqual({ token, player });
  });

  it('cannot hide behind an invisible name', async () => {
    await expect(server.api()('createGuest', { body: { name: '\u200b\u202e\u2060' } })).rejects.toMatchObject({
      code: 'input.name',
    });
  });

  it('are asked to join again when their token is not known', async () => {
    await expect(server.api('x'.repeat(43))('readSession')).rejects.toMatchObject({ code: 'session.unknown' });
    await expect(server.api()('readSession')).rejects.toMatchObject({ code: 'session.missing' });
    expect(await server.api('x'.repeat(43))('listLevels')).toHaveProperty('levels');
    const response = await server.send('/api/session', { headers: { authorization: 'Basic abc' } });
    expect(response.status).toBe(401);
  });
});

describe('the key that owns a player account', () => {
  it('is accepted with its signature, and not replaced by another one', async () => {
    const { api, player } = await join();
    const sign = async (account = privateKeyToAccount(generatePrivateKey())) => ({
      owner: account.address,
      signature: await account.signMessage({ message: `Worldloom player ${player.id} is owned by ${account.address}` }),
    });
    const mine = await sign();
    expect((await api('setOwner', { body: mine })).player.owner).toBe(mine.owner.toLowerCase());
    expect((await api('setOwner', { body: mine })).player.owner).toBe(mine.owner.toLowerCase());
    await expect(api('setOwner', { body: await sign() })).rejects.toMatchObject({ code: 'owner.conflict' });
  });

  it('is refused when somebody else signed', async () => {
    const { api, player } = await join();
    const account = privateKeyToAccount(generatePrivateKey());
    const other = privateKeyToAccount(generatePrivateKey());
    const message = `Worldloom player ${player.id} is owned by ${account.address}`;
    const signature = await other.signMessage({ message });
    await expect(api('setOwner', { body: { owner: account.address, signature } })).rejects.toMatchObject({
      code: 'owner.signature',
    });
  });
});

describe('wallets', () => {
  const wallet = privateKeyToAccount(generatePrivateKey());

  async function signIn(api: CallApi, account = wallet) {
    const { payload, message } = await api('walletPayload', { body: { address: account.address } });
    return { payload, signature: await account.signMessage({ message }) };
  }

  it('link to a guest, who keeps everything', async () => {
    const guest = await join('Keeps');
    const level = await guest.api('createLevel', { body: { spec: sampleSpec(), seed: 3 } });
    const linked = await guest.api('walletLogin', { body: await signIn(guest.api) });
    expect(linked).toMatchObject({
      token: guest.token,
      player: { id: guest.player.id, wallet: wallet.address.toLowerCase() },
    });

    const elsewhere = await server.api()('walletLogin', { body: await signIn(server.api()) });
    expect(elsewhere.player.id).toBe(guest.player.id);
    const own = await server.api(elsewhere.token)('listOwnLevels');
    expect(own.levels.map(({ id }) => id)).toEqual([level.id]);
  });

  it('bring what a second guest made to the player that they had', async () => {
    const second = await join('Second');
    const level = await second.api('createLevel', { body: { spec: sampleSpec('Made as a guest'), seed: 3 } });
    const linked = await second.api('walletLogin', { body: await signIn(second.api) });
    expect(linked.player.name).toBe('Keeps');
    const own = await server.api(linked.token)('listOwnLevels');
    expect(own.levels.map(({ id }) => id)).toContain(level.id);
  });

  it('cannot sign in twice with one text', async () => {
    const body = await signIn(server.api());
    await server.api()('walletLogin', { body });
    await expect(server.api()('walletLogin', { body })).rejects.toMatchObject({ code: 'wallet.unauthorised' });
  });

  it('cannot sign in with the signature of another wallet, or for another site', async () => {
    const { payload } = await signIn(server.api());
    const { signature } = await signIn(server.api(), privateKeyToAccount(generatePrivateKey()));
    await expect(server.api()('walletLogin', { body: { payload, signature } })).rejects.toMatchObject({
      code: 'wallet.unauthorised',
    });
    const proof = await signIn(server.api());
    const moved = { ...(proof.payload as object), domain: 'evil.example' };
    await expect(server.api()('walletLogin', { body: { ...proof, payload: moved } })).rejects.toMatchObject({
      code: 'wallet.unauthorised',
    });
  });
});

describe('levels', () => {
  it('are drafts of their owner until they are published', async () => {
    const owner = await join('Owner');
    const stranger = await join('Stranger');
    const created = await owner.api('createLevel', { body: { spec: sampleSpec(), seed: 7 } });
    expect(created).toMatchObject({
      title: 'Coin meadow',
      status: 'draft',
      revision: 1,
      ownerName: 'Owner',
      playersNow: 0,
    });
    expect(created.accent).toMatch(/^#[0-9a-f]{6}$/i);
    const params = { id: created.id };
    expect((await owner.api('readLevel', { params })).spec).toEqual(created.spec);
    await expect(stranger.api('readLevel', { params })).rejects.toMatchObject({ code: 'level.not-found' });
    await expect(
      stranger.api('saveLevel', { params, body: { spec: sampleSpec(), seed: 7, revision: 1 } }),
    ).rejects.toMatchObject({
      code: 'level.not-found',
    });
  });

  it('keep the secrets of their characters from everybody but the owner', async () => {
    const owner = await join('Owner');
    const { id } = await owner.api('createLevel', { body: { spec: sampleSpec('Secretive'), seed: 7 } });
    await server.services.levels.publish({ id, revision: 1, publication: null, thumbnail: null });
    const seen = await server.api()('readLevel', { params: { id } });
    expect(JSON.stringify(seen)).not.toContain('under the well');
    expect(JSON.stringify(seen)).not.toContain('moonstone');
    expect(JSON.stringify(await owner.api('readLevel', { params: { id } }))).toContain('under the well');
    const body = { spec: sampleSpec(), seed: 7, revision: 1 };
    await expect(owner.api('saveLevel', { params: { id }, body })).rejects.toMatchObject({ code: 'level.conflict' });
  });

  it('refuse a change to a revision that is not the last', async () => {
    const { api } = await join();
    const { id } = await api('createLevel', { body: { spec: sampleSpec(), seed: 7 } });
    const save = (title: string) =>
      api('saveLevel', { params: { id }, body: { spec: sampleSpec(title), seed: 7, revision: 1 } });
    expect(await save('First')).toMatchObject({ revision: 2, title: 'First' });
    await expect(save('Second')).rejects.toMatchObject({ code: 'revision.conflict' });
    const { status } = await server
      .send(`/api/levels/${id}`, { method: 'PUT', body: '{}' })
      .then((response) => ({ status: response.status }));
    expect(status).toBe(401);
  });

  it('refuse specs that are no specs', async () => {
    const { api } = await join();
    for (const spec of [null, 7, [], { ...sampleSpec(), version: 99 }, { ...sampleSpec(), extra: 1 }]) {
      await expect(api('createLevel', { body: { spec, seed: 7 } })).rejects.toMatchObject({ fault: 'input' });
    }
    const crowded = sampleSpec();
    const things = [{ ...crowded.things[0], count: 1_000_000_000 }];
    await expect(api('createLevel', { body: { spec: { ...crowded, things }, seed: 7 } })).rejects.toMatchObject({
      fault: 'input',
    });
  });
});

describe('planning', () => {
  it('goes from a prompt to a level that is proven to be winnable', async () => {
    const { api } = await join();
    const plan = await api('plan', {
      body: { prompt: 'a sunny meadow, collect 6 coins', seed: 11, planner: 'embedded' },
    });
    expect(plan.seed).toBe(11);
    expect(plan.cards.length).toBeGreaterThan(0);
    expect(plan.attempts.at(-1)).toMatchObject({ provider: 'embedded', outcome: 'answered' });
    const proof = await api('verify', { body: { spec: plan.spec, seed: plan.seed } });
    expect(proof.certificate).not.toBeNull();
    expect(proof.findings.filter((finding) => finding.severity === 'error')).toEqual([]);
  });

  it('refuses an empty prompt with something to try', async () => {
    const { api } = await join();
    await expect(api('plan', { body: { prompt: '   ', seed: 1 } })).rejects.toMatchObject({
      code: 'input.prompt-empty',
    });
  });
});

describe('hostile requests', () => {
  it('get a clear answer for a body that is no JSON', async () => {
    expect(await sendText('/api/session/guest', '{"name":')).toMatchObject({
      status: 400,
      report: { code: 'request.not-json' },
    });
    expect(await sendText('/api/session/guest', '"just text"')).toMatchObject({
      status: 400,
      report: { code: 'request.not-json' },
    });
  });

  it('get 413 for more than two megabytes', async () => {
    const body = JSON.stringify({ name: 'x'.repeat(2.1 * 1024 * 1024) });
    expect(await sendText('/api/session/guest', body)).toMatchObject({
      status: 413,
      report: { code: 'request.too-large' },
    });
  });

  it('get 400 for fields that are missing, wrong or too many', async () => {
    for (const body of [
      '{}',
      '{"name":7}',
      '{"name":"a","admin":true}',
      '{"name":"a","__proto__":{"admin":true}}',
      '[]',
    ]) {
      expect(await sendText('/api/session/guest', body)).toMatchObject({
        status: 400,
        report: { code: 'request.shape' },
      });
    }
    expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
  });

  it('get a report for compressed bodies, which are not read', async () => {
    expect((await sendText('/api/session/guest', '{"name":"a"}', { 'content-encoding': 'gzip' })).status).toBe(400);
  });

  it('get 404 for what is not there', async () => {
    for (const path of ['/api/nothing', '/nothing', '/static/nothing.js', '/static/..%2f..%2fpackage.json', '/%00']) {
      const response = await server.send(path);
      expect([400, 404]).toContain(response.status);
      expect(await response.json()).toMatchObject({ fault: 'input', fix: expect.any(String) });
    }
  });

  it('cannot flood the door to the rooms with large bodies', async () => {
    const { status } = await sendText('/matchmake/joinOrCreate/level', JSON.stringify({ a: 'x'.repeat(20_000) }));
    expect(status).toBe(413);
  });
});

describe('the description of the API', () => {
  it('names every endpoint with its body and its answer', async () => {
    const document = (await (await server.send('/api/openapi.json')).json()) as {
      paths: Record<string, Record<string, { operationId: string; requestBody?: unknown }>>;
    };
    const described = Object.values(document.paths).flatMap((path) =>
      Object.values(path).map((operation) => operation.operationId),
    );
    expect(described.toSorted()).toEqual(Object.keys(endpoints).toSorted());
    expect(JSON.stringify(document.paths['/api/session/guest']?.['post']?.requestBody)).toContain('"maxLength":24');
  });

  it('says how the server is', async () => {
    const health = await server.api()('health');
    expect(health.parts.map((part) => part.name)).toContain('database');
    expect(health.providers.map((provider) => provider.id)).toContain('embedded');
  });
});

describe('pages and metrics', () => {
  it('keep scripts and connections to this address', async () => {
    const response = await server.send('/');
    expect(response.status).toBe(503);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'self'");
    expect(policy).not.toContain("'unsafe-eval'");
  });

  it('count requests by route, not by id, for this machine only', async () => {
    await server.send('/api/levels/l_0123456789abcdef');
    const metrics = await (await server.send('/metrics')).text();
    expect(metrics).toContain('route="/api/levels/:id"');
    expect(metrics).not.toContain('l_0123456789abcdef');
    const elsewhere = await server.send('/metrics', { headers: { 'x-forwarded-for': '203.0.113.9' } });
    expect(elsewhere.status).toBe(403);
  });
});

describe('floods', () => {
  it('are stopped per address, and others are not harmed', async () => {
    const guest = (address: string) =>
      sendText('/api/session/guest', '{"name":"Flood"}', { 'x-forwarded-for': address });
    const answers = await Promise.all(Array.from({ length: 80 }, () => guest('203.0.113.7')));
    const refused = answers.filter((answer) => answer.status === 429);
    expect(refused.length).toBeGreaterThan(5);
    expect(refused[0]?.report).toMatchObject({ code: 'request.too-many', fix: expect.stringMatching(/Wait \d+ s/) });
    expect((await guest('203.0.113.8')).status).toBe(200);
  });
});
