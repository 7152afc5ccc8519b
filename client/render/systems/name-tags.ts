import { CanvasTexture, Group, LinearFilter, Sprite, SpriteMaterial, SRGBColorSpace, Vector3 } from 'three';
import { readableAccent } from '#client/ui/accent.ts';
import type { RenderContext, RenderMoment, RenderSystem } from '#client/render/render-system.ts';

interface Tag {
  readonly sprite: Sprite;
  readonly texture: CanvasTexture;
  readonly material: SpriteMaterial;
  /** Width and height in metres when seen from afar. */
  readonly size: Vector3;
  seen: boolean;
}

interface Named {
  readonly key: string;
  readonly name: string;
  readonly accent: boolean;
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

const reachMetres = 26;
const sameSizeMetres = 11;

/** Names over heads, nearest first up to the tier's number; characters of the level have the accent colour. */
export function createNameTags({ level, quality }: RenderContext): RenderSystem {
  const group = new Group();
  const tags = new Map<string, Tag>();
  const accent = readableAccent(level.environment.palette.accent);
  const residents = level.entities
    .filter((entity) => (entity.look === 'character' || entity.mechanic === 'lever') && entity.name !== '')
    .map(({ id, name, position }): Named => ({
      key: id,
      name,
      accent: true,
      x: position.x,
      y: position.y,
      z: position.z,
    }));
  return {
    object: group,
    update({ frame, camera }: RenderMoment) {
      for (const tag of tags.values()) tag.seen = false;
      const bodies = frame
        .bodies()
        .filter((body) => body.name !== '')
        .map((body): Named => ({
          key: `body-${body.index}`,
          name: body.name,
          accent: false,
          x: body.x,
          y: body.y,
          z: body.z,
        }));
      const away = (person: Named): number =>
        Math.hypot(person.x - camera.position.x, person.y - camera.position.y, person.z - camera.position.z);
      const shown = [...residents, ...bodies]
        .filter((person) => away(person) < reachMetres)
        .toSorted((a, b) => away(a) - away(b))
        .slice(0, quality.nameTags);
      for (const person of shown) {
        const key = `${person.key}/${person.name}`;
        const tag = tags.get(key) ?? makeTag({ name: person.name, colour: person.accent ? accent : '#ffffff' });
        if (!tags.has(key)) {
          tags.set(key, tag);
          group.add(tag.sprite);
        }
        tag.seen = true;
        tag.sprite.position.set(person.x, person.y + 2.12, person.z);
        tag.material.opacity = Math.min(1, (reachMetres - away(person)) / 6, Math.max(0, away(person) - 1.4));
        // Near the camera a name keeps its size on the screen: it must not cover the face below it.
        tag.sprite.scale.copy(tag.size).multiplyScalar(Math.min(1, away(person) / sameSizeMetres));
      }
      for (const [key, tag] of tags) {
        tag.sprite.visible = tag.seen;
        if (tag.seen || tags.size < quality.nameTags * 2) continue;
        group.remove(tag.sprite);
        freeTag(tag);
        tags.delete(key);
      }
    },
    dispose() {
      for (const tag of tags.values()) freeTag(tag);
    },
  };
}

function freeTag({ texture, material }: Tag): void {
  texture.dispose();
  material.dispose();
}

function makeTag({ name, colour }: { name: string; colour: string }): Tag {
  const canvas = document.createElement('canvas');
  const height = 64;
  const font = `600 34px 'Inter Variable', 'Inter', system-ui, sans-serif`;
  const pen = canvas.getContext('2d');
  if (pen) pen.font = font;
  canvas.width = Math.ceil((pen?.measureText(name).width ?? 120) + 52);
  canvas.height = height;
  if (pen) {
    pen.font = font;
    pen.fillStyle = 'rgba(13, 16, 30, 0.62)';
    pen.beginPath();
    pen.roundRect(2, 6, canvas.width - 4, height - 12, 26);
    pen.fill();
    pen.fillStyle = colour;
    pen.textAlign = 'center';
    pen.textBaseline = 'middle';
    pen.fillText(name, canvas.width / 2, height / 2 + 1);
  }
  const texture = new CanvasTexture(canvas);
  texture.colorSpace = SRGBColorSpace;
  texture.minFilter = LinearFilter;
  texture.generateMipmaps = false;
  const material = new SpriteMaterial({
    map: texture,
    transparent: true,
    depthWrite: false,
    fog: false,
    toneMapped: false,
  });
  const sprite = new Sprite(material);
  const metres = 0.34;
  const size = new Vector3((canvas.width / height) * metres, metres, 1);
  sprite.renderOrder = 8;
  return { sprite, texture, material, size, seen: true };
}
