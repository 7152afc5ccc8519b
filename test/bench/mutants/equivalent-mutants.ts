/** A change that no test can notice, and why. */
export interface EquivalentMutant {
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly why: string;
}

/** Changes that leave the meaning of the contracts as it is. */
export const equivalentMutants: readonly EquivalentMutant[] = [];
