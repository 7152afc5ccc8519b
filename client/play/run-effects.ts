import type { RunEvent } from '#engine/sim/types.ts';
import type { SoundBoard } from '#client/audio/sound-board.ts';
import type { SoundKind } from '#client/audio/sounds.ts';

const soundOf = {
  jump: 'jump',
  land: 'land',
  bounce: 'bounce',
  boost: 'bounce',
  lap: 'quest',
  taken: 'pickup',
  bought: 'reward',
  hurt: 'hurt',
  respawn: 'respawn',
  checkpoint: 'checkpoint',
  opened: 'checkpoint',
  closed: 'land',
  switched: 'pickup',
  refused: 'hurt',
  pushed: 'land',
  teleported: 'bounce',
  swing: 'swing',
  hit: 'hit',
  blocked: 'blocked',
  slain: 'slain',
  slam: 'slam',
  alarm: 'alarm',
  'flag-taken': 'pickup',
  'flag-dropped': 'respawn',
  captured: 'quest',
  built: 'checkpoint',
  shot: 'swing',
  breached: 'alarm',
  wave: 'wave',
  talk: 'talk',
  'quest-accepted': 'quest',
  'quest-step': 'checkpoint',
  'quest-done': 'quest',
  won: 'win',
  lost: 'lose',
} satisfies Record<RunEvent['kind'], SoundKind>;

/** Makes what happened heard. */
export function soundEvents(sounds: SoundBoard, events: readonly RunEvent[]): void {
  for (const event of events) sounds.play(soundOf[event.kind]);
}

const metresPerStep = 1.9;

/** Plays a step each time the body has walked far enough on the ground. */
export function createFootsteps(
  sounds: SoundBoard,
): (walk: { metresPerSecond: number; grounded: boolean; elapsedSeconds: number }) => void {
  let metres = 0;
  return ({ metresPerSecond, grounded, elapsedSeconds }) => {
    if (!grounded || metresPerSecond < 0.5) return;
    metres += metresPerSecond * elapsedSeconds;
    if (metres < metresPerStep) return;
    metres = 0;
    sounds.play('step');
  };
}
