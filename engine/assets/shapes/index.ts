import type { PartShape } from '#engine/assets/model-part.ts';
import { blobSurface } from './blob.ts';
import { boxSurface } from './box.ts';
import { extrudeSurface } from './extrude.ts';
import { frondSurface, latheSurface, ringSurface } from './lathe.ts';
import type { Detail, Surface } from './surface.ts';
import { tubeSurface } from './tube.ts';

/** Cuts any shape into triangles. */
export function shapeSurface(shape: PartShape, detail: Detail): Surface {
  switch (shape.kind) {
    case 'box':
      return boxSurface(shape, detail);
    case 'lathe':
      return latheSurface(shape, detail);
    case 'blob':
      return blobSurface(shape, detail);
    case 'extrude':
      return extrudeSurface(shape, detail);
    case 'tube':
      return tubeSurface(shape, detail);
    case 'frond':
      return frondSurface(shape, detail);
    case 'ring':
      return ringSurface(shape, detail);
  }
}
