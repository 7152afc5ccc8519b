import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashRun } from '#engine/sim/hash-run.ts';
import { cloneRun, createRun, prepareWorld, stepRun } from '#engine/sim/step.ts';
import { idleInput, inputButtons, type InputFrame, type RunState } from '#engine/sim/types.ts';
import { createPredictor, historyLimit } from '#client/net/predict.ts';
import { block, pickup, testLevel } from '#test/harness.ts';

const world = prepareWorld(
  testLevel({
    ground: (x, z) => Math.sin(x / 6) + Math.cos(z / 5),
    entities: [
      block('wall-1', { at: { x: 3, y: 2, z: -4 }, size: { x: 3, y: 2, z: 1 } }),
      pickup('coin-1', { at: { x: 0, y: 1, z: -5 } }),
    ],
  }),
);

const frameArbitrary: fc.Arbitrary<InputFrame> = fc.record({
  moveX: fc.integer({ min: -127, max: 127 }),
  moveZ: fc.integer({ min: -127, max: 127 }),
  yaw: fc.integer({ min: 0, max: 65535 }),
  buttons: fc.integer({ min: 0, max: 7 }),
  pressed: fc.integer({ min: 0, max: 7 }),
});

const forward: InputFrame = { ...idleInput, moveZ: 127 };

/** A server that plays numbered frames in order, as the room does. */
function createServer(): { run: RunState; ackSequence: number; play: (sequence: number, frame: InputFrame) => void } {
  const server = {
    run: createRun(world),
    ackSequence: 0,
    play(sequence: number, frame: InputFrame) {
      stepRun(world, server.run, frame);
      server.ackSequence = sequence;
    },
  };
  return server;
}

function startPredictor() {
  return createPredictor({ world, run: createRun(world), ackSequence: 0 });
}

describe('createPredictor', () => {
  it('agrees with a server that plays the same frames', () => {
    const predictor = startPredictor();
    const server = createServer();
    for (let tick = 1; tick <= 40; tick += 1) {
      predictor.advance(forward);
      server.play(tick, forward);
      expect(predictor.acknowledge({ ackSequence: tick, ownHash: hashRun(server.run) })).toBe('agrees');
    }
  });

  it('notices when the server has another run', () => {
    const predictor = startPredictor();
    predictor.advance(forward);
    expect(predictor.acknowledge({ ackSequence: 1, ownHash: 12345 })).toBe('differs');
  });

  it('does not judge acknowledgements of frames that it no longer keeps', () => {
    const predictor = startPredictor();
    predictor.advance(forward);
    predictor.acknowledge({ ackSequence: 1, ownHash: hashRun(predictor.run) });
    expect(predictor.acknowledge({ ackSequence: 1, ownHash: 1 })).toBe('unknown');
  });

  it('ends bit-equal to the server after a forced mismatch and a replay', () => {
    const predictor = startPredictor();
    const server = createServer();
    // The server was pushed where this client never was.
    server.run.position.x += 1.5;
    for (let tick = 1; tick <= 30; tick += 1) predictor.advance({ ...forward, yaw: tick * 900 });
    for (let tick = 1; tick <= 20; tick += 1) server.play(tick, { ...forward, yaw: tick * 900 });
    expect(predictor.acknowledge({ ackSequence: 20, ownHash: hashRun(server.run) })).toBe('differs');
    predictor.restore({ ackSequence: 20, run: JSON.parse(JSON.stringify(server.run)) as RunState });
    for (let tick = 21; tick <= 30; tick += 1) server.play(tick, { ...forward, yaw: tick * 900 });
    expect(predictor.run).toEqual(server.run);
    expect(hashRun(predictor.run)).toBe(hashRun(server.run));
    expect(predictor.acknowledge({ ackSequence: 30, ownHash: hashRun(server.run) })).toBe('agrees');
  });

  it('stays bit-equal under any inputs, delays and disturbances', () => {
    fc.assert(
      fc.property(
        fc.array(frameArbitrary, { minLength: 5, maxLength: 120 }),
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 1, max: 100 }),
        (frames, delayTicks, disturbedAt) => {
          const predictor = startPredictor();
          const server = createServer();
          frames.forEach((frame, index) => {
            predictor.advance(frame);
            const arrived = index - delayTicks;
            const late = frames[arrived];
            if (late === undefined) return;
            server.play(arrived + 1, late);
            if (arrived + 1 === disturbedAt) server.run.velocity.x = Math.fround(server.run.velocity.x + 3);
            const verdict = predictor.acknowledge({ ackSequence: arrived + 1, ownHash: hashRun(server.run) });
            if (verdict === 'differs') {
              predictor.restore({ ackSequence: arrived + 1, run: JSON.parse(JSON.stringify(server.run)) as RunState });
            }
          });
          const played = cloneRun(server.run);
          for (const frame of frames.slice(server.ackSequence)) stepRun(world, played, frame);
          expect(hashRun(predictor.run)).toBe(hashRun(played));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('stops when three seconds of frames are unanswered, and goes on after an answer', () => {
    const predictor = startPredictor();
    for (let tick = 0; tick < historyLimit + 5; tick += 1) predictor.advance(forward);
    expect(predictor.stalled).toBe(true);
    expect(predictor.sequence).toBe(historyLimit);
    predictor.acknowledge({ ackSequence: 10, ownHash: 0 });
    expect(predictor.stalled).toBe(false);
    predictor.advance(forward);
    expect(predictor.sequence).toBe(historyLimit + 1);
  });

  it('numbers its frames after those of the server when it takes a new seat', () => {
    const predictor = startPredictor();
    for (let tick = 0; tick < 9; tick += 1) predictor.advance(forward);
    const server = createServer();
    predictor.adopt({ ackSequence: 0, run: server.run });
    expect(predictor.unacknowledged().frames).toEqual([]);
    predictor.advance({ ...idleInput, pressed: inputButtons.jump, buttons: inputButtons.jump });
    expect(predictor.unacknowledged().firstSequence).toBe(1);
    server.play(1, { ...idleInput, pressed: inputButtons.jump, buttons: inputButtons.jump });
    expect(predictor.acknowledge({ ackSequence: 1, ownHash: hashRun(server.run) })).toBe('agrees');
  });

  it('keeps its own copy of what the server sent', () => {
    const authority = createRun(world);
    const predictor = createPredictor({ world, run: authority, ackSequence: 0 });
    predictor.advance(forward);
    expect(authority.tick).toBe(0);
  });
});
