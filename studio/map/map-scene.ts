import Phaser from 'phaser';
import type { Level } from '#engine/level/level.ts';
import { badgePixels, drawBadge } from '#studio/map/badge-textures.ts';
import type { MapMark, MarkTone } from '#studio/map/map-marks.ts';
import { paintTerrain } from '#studio/map/paint-terrain.ts';
import { type Region, regionAt, regionNames, regionOutline } from '#studio/map/regions.ts';

/** Pixels of the painted ground per terrain cell. */
const pixelsPerCell = 6;
const dragPixels = 6;
const zoomRange = { least: 0.35, most: 8 };
const badgeShare = {
  goal: 0.5,
  collect: 0.46,
  danger: 0.46,
  person: 0.52,
  landmark: 0.46,
  plant: 0.2,
  scenery: 0.24,
  spawn: 0.5,
} as const satisfies Record<MarkTone, number>;

/** What the map tells its owner. */
export interface MapEvents {
  /** Somebody chose a mark, or empty ground (null). */
  onSelect(mark: MapMark | null): void;
  /** Somebody dragged a group over a region and let go. */
  onMove(group: string, region: Region): void;
  /** What would happen on letting go now, in words, or null. */
  onHint(hint: string | null): void;
}

/** What the map shows. */
export interface MapContent {
  readonly level: Level;
  readonly marks: readonly MapMark[];
  /** SVG text of each look's icon. */
  readonly icons: Readonly<Record<string, string>>;
}

interface Grip {
  readonly mark: MapMark | null;
  readonly startX: number;
  readonly startY: number;
  moved: boolean;
}

/** The map: painted ground, marks, pan, zoom, select and drag. World units are metres. */
export class MapScene extends Phaser.Scene {
  private readonly events2d: MapEvents;
  private content: MapContent | null = null;
  private sprites = new Map<string, Phaser.GameObjects.Image>();
  private grip: Grip | null = null;
  private pinchDistance = 0;
  private selectedGroup: string | null = null;
  private overlay: Phaser.GameObjects.Graphics | null = null;
  private layer: Phaser.GameObjects.Container | null = null;
  private drawing = 0;
  private fitted = false;
  /** Phaser makes camera and input only when it starts the scene, some frames after it was handed over. */
  private created = false;

  constructor(events: MapEvents) {
    super('map');
    this.events2d = events;
  }

  create(): void {
    this.created = true;
    this.input.addPointer(1);
    this.input.on('pointerdown', this.onDown, this);
    this.input.on('pointermove', this.onMovePointer, this);
    this.input.on('pointerup', this.onUp, this);
    this.input.on('wheel', (pointer: Phaser.Input.Pointer, _over: unknown, _deltaX: number, deltaY: number) => {
      this.zoomTo(this.cameras.main.zoom * (deltaY > 0 ? 0.88 : 1.14), pointer);
    });
    this.scale.on('resize', () => this.fit());
    if (this.content) void this.draw(this.content);
  }

  /** Shows a level; the view stays where it is unless it is the first. */
  show(content: MapContent): void {
    this.content = content;
    if (this.created) void this.draw(content);
  }

  /** Marks a group as selected. */
  mark(group: string | null): void {
    this.selectedGroup = group;
    if (!this.created) return;
    for (const [id, sprite] of this.sprites) {
      const mark = this.content?.marks.find((candidate) => candidate.id === id);
      const chosen = mark?.group === group;
      sprite.setAlpha(group === null || chosen ? 1 : 0.5);
      sprite.setDepth(chosen ? 20 : depthOf(mark));
    }
    this.scaleBadges();
  }

  /** Zooms by a factor about the middle. */
  zoomBy(factor: number): void {
    if (!this.created) return;
    const { width, height } = this.scale;
    this.zoomTo(this.cameras.main.zoom * factor, { x: width / 2, y: height / 2 });
  }

  /** Shows the whole level. */
  fit(): void {
    if (!this.content || !this.created) return;
    const side = this.content.level.terrain.cells * this.content.level.terrain.cellMetres;
    const camera = this.cameras.main;
    camera.setZoom((Math.min(this.scale.width, this.scale.height) / side) * 0.96);
    camera.centerOn(0, 0);
    this.scaleBadges();
  }

  private async draw(content: MapContent): Promise<void> {
    this.drawing += 1;
    const drawing = this.drawing;
    await Promise.all(content.marks.filter(hasBadge).map((mark) => this.needBadge(mark, content.icons)));
    // A newer level may have come while icons were being decoded.
    if (drawing !== this.drawing || !this.sys.isActive()) return;
    this.layer?.destroy();
    this.sprites.clear();
    this.overlay?.destroy();
    this.layer = this.add.container(0, 0);
    this.drawGround(content.level);
    for (const mark of content.marks) this.drawFootprint(mark, content.level);
    this.overlay = this.add.graphics().setDepth(15);
    for (const mark of content.marks.filter(hasBadge)) {
      const sprite = this.add.image(mark.x, mark.z, badgeKey(mark)).setDepth(depthOf(mark));
      this.sprites.set(mark.id, sprite);
      this.layer.once('destroy', () => sprite.destroy());
    }
    if (!this.fitted) this.fit();
    this.fitted = true;
    this.mark(this.selectedGroup);
  }

  private async needBadge(mark: MapMark, icons: MapContent['icons']): Promise<void> {
    const key = badgeKey(mark);
    if (this.textures.exists(key)) return;
    const canvas = await drawBadge(icons[mark.look] ?? icons['unknown'] ?? '', mark.tone);
    if (this.sys.isActive() && !this.textures.exists(key)) this.textures.addCanvas(key, canvas);
  }

  private drawGround(level: Level): void {
    const { width, height, pixels } = paintTerrain(level, pixelsPerCell);
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    canvas.getContext('2d')?.putImageData(new ImageData(pixels, width, height), 0, 0);
    const key = `ground-${this.drawing}`;
    this.textures.addCanvas(key, canvas);
    const ground = this.add.image(0, 0, key).setScale(level.terrain.cellMetres / pixelsPerCell);
    this.layer?.once('destroy', () => {
      ground.destroy();
      this.textures.remove(key);
    });
  }

  private drawFootprint(mark: MapMark, level: Level): void {
    if (!mark.footprint) return;
    const { width, depth } = mark.footprint;
    const colour =
      mark.look === 'lava-pool'
        ? '#ff7a3c'
        : mark.look === 'moving-platform'
          ? level.environment.palette.accent
          : level.environment.palette.ground[0];
    const shape = this.add
      .rectangle(mark.x, mark.z, width, depth, Phaser.Display.Color.HexStringToColor(colour).color)
      .setStrokeStyle(0.25, 0xffffff, 0.6)
      .setDepth(2);
    this.layer?.once('destroy', () => shape.destroy());
  }

  private scaleBadges(): void {
    const { zoom } = this.cameras.main;
    for (const [id, sprite] of this.sprites) {
      const mark = this.content?.marks.find((candidate) => candidate.id === id);
      if (!mark) continue;
      const chosen = mark.group === this.selectedGroup ? 1.3 : 1;
      sprite.setScale((badgeShare[mark.tone] * chosen) / zoom);
    }
  }

  private zoomTo(wanted: number, at: { readonly x: number; readonly y: number }): void {
    const camera = this.cameras.main;
    const before = camera.getWorldPoint(at.x, at.y);
    camera.setZoom(Phaser.Math.Clamp(wanted, zoomRange.least, zoomRange.most * 4));
    camera.preRender();
    const after = camera.getWorldPoint(at.x, at.y);
    camera.scrollX += before.x - after.x;
    camera.scrollY += before.y - after.y;
    this.scaleBadges();
  }

  private markUnder(pointer: Phaser.Input.Pointer): MapMark | null {
    const point = this.cameras.main.getWorldPoint(pointer.x, pointer.y);
    let best: { mark: MapMark; distance: number } | null = null;
    for (const mark of this.content?.marks ?? []) {
      const reach = Math.max(
        (badgePixels * badgeShare[mark.tone] * 0.55) / this.cameras.main.zoom,
        (mark.footprint?.width ?? 0) / 2,
      );
      const distance = Math.hypot(mark.x - point.x, mark.z - point.y);
      // Scenery gives way to what matters when both are under the pointer.
      const weighed = distance * (isQuiet(mark) ? 2 : 1);
      if (distance <= reach && (!best || weighed < best.distance)) best = { mark, distance: weighed };
    }
    return best?.mark ?? null;
  }

  private regionUnder(pointer: Phaser.Input.Pointer): Region | null {
    if (!this.content) return null;
    const { terrain } = this.content.level;
    const half = (terrain.cells * terrain.cellMetres) / 2;
    const { x, y: z } = this.cameras.main.getWorldPoint(pointer.x, pointer.y);
    if (Math.abs(x) > half || Math.abs(z) > half) return null;
    const column = Math.min(Math.floor((x + half) / terrain.cellMetres), terrain.cells - 1);
    const row = Math.min(Math.floor((z + half) / terrain.cellMetres), terrain.cells - 1);
    const ground = terrain.heights[row * (terrain.cells + 1) + column] ?? 0;
    return regionAt({ x, z, half, wet: terrain.waterLevel !== null && ground < terrain.waterLevel - 0.3 });
  }

  private onDown(pointer: Phaser.Input.Pointer): void {
    this.grip = { mark: this.markUnder(pointer), startX: pointer.x, startY: pointer.y, moved: false };
    this.pinchDistance = 0;
  }

  private onMovePointer(pointer: Phaser.Input.Pointer): void {
    const [first, second] = [this.input.pointer1, this.input.pointer2];
    if (first.isDown && second.isDown) return this.pinch(first, second);
    if (!this.grip || !pointer.isDown) return;
    if (Math.hypot(pointer.x - this.grip.startX, pointer.y - this.grip.startY) > dragPixels) this.grip.moved = true;
    if (!this.grip.moved) return;
    if (this.grip.mark?.movable) return this.dragMark(this.grip.mark, pointer);
    const camera = this.cameras.main;
    camera.scrollX -= (pointer.x - pointer.prevPosition.x) / camera.zoom;
    camera.scrollY -= (pointer.y - pointer.prevPosition.y) / camera.zoom;
  }

  private pinch(first: Phaser.Input.Pointer, second: Phaser.Input.Pointer): void {
    const distance = Math.hypot(first.x - second.x, first.y - second.y);
    if (this.pinchDistance > 0)
      this.zoomTo(this.cameras.main.zoom * (distance / this.pinchDistance), {
        x: (first.x + second.x) / 2,
        y: (first.y + second.y) / 2,
      });
    this.pinchDistance = distance;
    if (this.grip) this.grip.moved = true;
  }

  private dragMark(mark: MapMark, pointer: Phaser.Input.Pointer): void {
    const region = this.regionUnder(pointer);
    const point = this.cameras.main.getWorldPoint(pointer.x, pointer.y);
    this.sprites.get(mark.id)?.setPosition(point.x, point.y).setDepth(30);
    this.overlay?.clear();
    if (!region || !this.content) return this.events2d.onHint(null);
    const { terrain } = this.content.level;
    this.events2d.onHint(`Let go to move ${mark.name} to ${regionNames[region]}`);
    this.overlay?.fillStyle(0xffffff, 0.16).lineStyle(0.5, 0xffffff, 0.7);
    for (const outline of regionOutline(region, (terrain.cells * terrain.cellMetres) / 2)) {
      const points = outline.map(({ x, z }) => new Phaser.Math.Vector2(x, z));
      this.overlay?.fillPoints(points, true).strokePoints(points, true);
    }
  }

  private onUp(pointer: Phaser.Input.Pointer): void {
    const { grip } = this;
    this.grip = null;
    this.pinchDistance = 0;
    this.overlay?.clear();
    this.events2d.onHint(null);
    if (!grip) return;
    if (!grip.moved) return this.events2d.onSelect(grip.mark);
    if (!grip.mark?.movable) return;
    this.sprites.get(grip.mark.id)?.setPosition(grip.mark.x, grip.mark.z).setDepth(depthOf(grip.mark));
    const region = this.regionUnder(pointer);
    if (region) this.events2d.onMove(grip.mark.group, region);
  }
}

function badgeKey(mark: MapMark): string {
  return `${mark.look}/${mark.tone}`;
}

function depthOf(mark: MapMark | undefined): number {
  if (!mark || isQuiet(mark)) return 5;
  return mark.tone === 'landmark' ? 6 : 10;
}

/** Platforms and islands are drawn true to scale: a badge on each would bury what stands on them. */
function hasBadge(mark: MapMark): boolean {
  return mark.footprint === null || (mark.look !== 'platform' && mark.look !== 'island');
}

function isQuiet(mark: MapMark): boolean {
  return mark.tone === 'scenery' || mark.tone === 'plant';
}
