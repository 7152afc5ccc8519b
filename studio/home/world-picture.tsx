import { type ReactNode, useState } from 'react';
import { Landscape } from '#studio/home/landscape.tsx';
import { worldColours } from '#studio/home/world-colours.ts';

interface WorldPictureProps {
  /** Path of a picture on this server, or null: then a small landscape is drawn. */
  readonly image: string | null;
  readonly seed: string;
  readonly biome: string;
  readonly timeOfDay: string;
  /** Tags over the picture. */
  readonly children?: ReactNode;
}

/** A picture of a world: its photo, or a landscape in its colours while there is none. */
export function WorldPicture({ image, seed, biome, timeOfDay, children }: WorldPictureProps) {
  const [broken, setBroken] = useState(false);
  return (
    <div className="picture">
      <Landscape seed={seed} {...worldColours(biome, timeOfDay)} />
      {image && !broken && <img src={image} alt="" loading="lazy" onError={() => setBroken(true)} />}
      <div className="picture-tags">{children}</div>
    </div>
  );
}
