import { describe, expect, it } from 'vitest';

import { GameError } from '#engine/errors.ts';
import { archetypeKinds } from '#engine/level/world-spec.ts';
import type { Certificate } from '#engine/sim/types.ts';
import { parseCertificate } from '#engine/verify/certificate.ts';
import { maxTraceTicks } from '#engine/verify/play-level.ts';
import { replayCertificate } from '#engine/verify/replay.ts';
import { decodeTrace, encodeTrace } from '#engine/verify/trace.ts';
import { verifyLevel } from '#engine/verify/verify-level.ts';
import { sampleSpec } from '#test/bench/sample-spec.ts';

function prove(archetype: (typeof archetypeKinds)[number], seed = 12) {
  const { spec, certificate } = verifyLevel({ spec: sampleSpec(archetype, seed), seed });
  if (certificate === null) throw new Error(`The bot could not win ${archetype} ${seed}.`);
  return { spec, certificate };
}

const proven = prove('collect');

describe('a certificate', () => {
  it.each(archetypeKinds)('of the archetype %s survives JSON and holds when it is run again', (archetype) => {
    const { spec, certificate } = prove(archetype);
    expect(parseCertificate(JSON.parse(JSON.stringify(certificate)))).toEqual(certificate);
    expect(replayCertificate({ spec, certificate })).toEqual({
      holds: true,
      because: `The inputs win in ${certificate.tickCount} ticks.`,
    });
    expect(certificate.difficultyEstimate).toBeGreaterThanOrEqual(0);
    expect(certificate.difficultyEstimate).toBeLessThanOrEqual(1);
  });

  it('calls a siege harder where the waves come nearer', () => {
    const [easy, hard] = [0, 1].map((difficulty) => {
      const spec = sampleSpec('tower-defence', 1);
      const { certificate: own } = verifyLevel({ spec: { ...spec, rules: { ...spec.rules, difficulty } }, seed: 1 });
      return own?.difficultyEstimate ?? 0;
    });
    expect(easy).toBeGreaterThan(0.1);
    expect(hard).toBeGreaterThan((easy ?? 1) + 0.05);
  });

  it('is the same whoever makes it', () => {
    expect(prove('obby')).toEqual(prove('obby'));
  });

  it('is small', () => {
    expect(JSON.stringify(proven.certificate).length).toBeLessThan(40_000);
  });

  const { certificate } = proven;
  const first = certificate.inputTrace[0];
  if (first === undefined) throw new Error('The trace is empty.');
  const half = Math.floor(certificate.inputTrace.length / 2);
  const tampered: Record<string, object> = {
    'a tampered trace': {
      ...certificate,
      inputTrace: certificate.inputTrace.map((entry, index) =>
        index === half ? [entry[0], -entry[1], -entry[2], entry[3], entry[4], entry[5]] : entry,
      ),
    },
    'a trace that stops early': { ...certificate, inputTrace: certificate.inputTrace.slice(0, -2) },
    'a trace that goes on after the win': {
      ...certificate,
      inputTrace: [...certificate.inputTrace, [30, 0, 0, 0, 0, 0]],
      tickCount: certificate.tickCount + 30,
    },
    'a wrong tick count': { ...certificate, tickCount: certificate.tickCount + 1 },
    'a wrong final state': { ...certificate, finalStateHash: '0'.repeat(64) },
    'a wrong spec': { ...certificate, specHash: '0'.repeat(64) },
    'a wrong layout': { ...certificate, layoutHash: '0'.repeat(64) },
    'another seed': { ...certificate, seed: certificate.seed + 1 },
    'another engine': { ...certificate, engineVersion: '0.0.1' },
    'a stick pushed too far': {
      ...certificate,
      inputTrace: [[first[0], 900, 0, 0, 0, 0], ...certificate.inputTrace.slice(1)],
    },
    'half a tick': { ...certificate, inputTrace: [[0.5, 0, 0, 0, 0, 0], ...certificate.inputTrace] },
    'a trace of a year': {
      ...certificate,
      inputTrace: Array.from({ length: 20_000 }, () => [maxTraceTicks, 0, 0, 0, 0, 0]),
    },
    'an endless tick': { ...certificate, inputTrace: [[Infinity, 0, 0, 0, 0, 0]] },
    'an unknown field': { ...certificate, extra: 1 },
    nothing: {},
  };

  it.each(Object.entries(tampered))('with %s is refused', (_name, forged) => {
    const result = replayCertificate({ spec: proven.spec, certificate: forged });
    expect(result.holds).toBe(false);
    expect(result.because).toMatch(/.{10,}\.$/);
  });

  it('does not hold for another spec', () => {
    const other = { ...proven.spec, title: `${proven.spec.title}!` };
    expect(replayCertificate({ spec: other, certificate })).toMatchObject({ holds: false });
  });

  it('holds for the spec without its secrets as well', () => {
    const { spec, certificate: proof } = prove('quest-village');
    const secret = { id: 'cave', text: 'The key is in the cave.', unlockPhrase: 'moon' };
    const full = { ...spec, characters: spec.characters.map((character) => ({ ...character, secrets: [secret] })) };
    expect(replayCertificate({ spec: full, certificate: proof })).toMatchObject({ holds: true });
  });
});

describe('a trace', () => {
  it('comes out as it went in', () => {
    const frame = (moveX: number, pressed = 0) => ({ moveX, moveZ: 5, yaw: 7, buttons: pressed, pressed });
    const frames = [frame(1), frame(1), frame(2), frame(1), frame(1, 1), frame(1, 1)];
    expect(encodeTrace(frames).map((entry) => entry[0])).toEqual([2, 1, 1, 2]);
    expect(decodeTrace(encodeTrace(frames))).toEqual(frames);
  });

  it('is not unpacked when it is too long', () => {
    const endless = [[maxTraceTicks, 0, 0, 0, 0, 0]] as Certificate['inputTrace'];
    expect(() => decodeTrace([...endless, ...endless])).toThrow(GameError);
  });
});
