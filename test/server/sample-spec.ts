import { worldSpecSchema, type WorldSpec } from '#engine/level/world-spec.ts';

/** A small level to collect coins in, whose one character keeps a secret. */
export function sampleSpec(title = 'Coin meadow'): WorldSpec {
  return worldSpecSchema.parse({
    version: 1,
    title,
    prompt: 'a meadow with coins',
    archetype: 'collect',
    setting: { biome: 'meadow' },
    layout: { size: 'small' },
    player: {},
    things: [{ id: 'coins', kind: 'coin', count: 5, role: 'collect' }],
    characters: [
      {
        id: 'mira',
        name: 'Mira',
        knowledge: ['Coins shine at noon.'],
        secrets: [{ id: 'vault', text: 'The vault is under the well.', unlockPhrase: 'moonstone' }],
      },
    ],
    rules: { win: { kind: 'collect', target: 'coins', count: 5 } },
  });
}
