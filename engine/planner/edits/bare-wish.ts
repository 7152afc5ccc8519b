import type { ThingWish } from '#engine/planner/understand/intent.ts';

/** A wish for one thing of which nothing more is said. */
export const bareWish: ThingWish = {
  kind: 'golem',
  name: '',
  count: 1,
  needed: null,
  plural: false,
  latin: true,
  single: true,
  definite: false,
  taken: false,
  hostile: true,
  behaviour: null,
  traits: [],
  variants: [],
  placement: { region: null, relation: null, near: null, and: null },
  spans: [],
};
