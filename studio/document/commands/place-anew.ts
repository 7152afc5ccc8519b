import { placeAnew, regionSchema } from '#engine/level/arrangement.ts';
import { defineCommand } from '#studio/document/command.ts';

/** Places what can be moved in a circle of the map anew; everything else stays bit-identical. */
export const placeAnewCommand = defineCommand({
  name: 'place-anew',
  title: 'Place a part of the map anew',
  description: 'Select something and let what is around it find other places; pinned things stay.',
  argumentsSchema: regionSchema.omit({ seed: true }),
  apply(content, circle) {
    return {
      content: { ...content, spec: placeAnew(content.spec, circle) },
      label: `Placed ${Math.round(circle.radiusMetres)} m of the map anew`,
    };
  },
});
