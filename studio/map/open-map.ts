import Phaser from 'phaser';
import { type MapEvents, MapScene } from '#studio/map/map-scene.ts';

/** An open map in the page. */
export interface MapHandle {
  readonly scene: MapScene;
  close(): void;
}

/** Opens the map in an element that has a size; it follows that element's size until closed. */
export function openMap(host: HTMLElement, events: MapEvents): MapHandle {
  const scene = new MapScene(events);
  const game = new Phaser.Game({
    type: Phaser.AUTO,
    parent: host,
    scene,
    backgroundColor: '#10152b',
    banner: false,
    audio: { noAudio: true },
    disableContextMenu: true,
    scale: { mode: Phaser.Scale.RESIZE },
    input: { mouse: { preventDefaultWheel: true } },
  });
  return { scene, close: () => game.destroy(true) };
}
