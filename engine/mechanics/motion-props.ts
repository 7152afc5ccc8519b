import { z } from 'zod';

/** Props of everything that swings between its position and position + travel: metres, and ticks of 1/30 s. */
export const motionProps = {
  travelX: z.number().min(-60).max(60).default(0),
  travelY: z.number().min(-30).max(30).default(0),
  travelZ: z.number().min(-60).max(60).default(0),
  /** There and back again. */
  periodTicks: z.int().min(30).max(1800).default(180),
  phaseTicks: z.int().min(0).max(1800).default(0),
};
