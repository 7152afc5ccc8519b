/** Numbers ordered by cost, cheapest first; ties come out in a fixed order. */
export interface MinHeap {
  readonly size: number;
  push(value: number, cost: number): void;
  /** Removes the cheapest value, or undefined when empty. */
  pop(): number | undefined;
}

/** Makes an empty binary heap. */
export function createMinHeap(): MinHeap {
  const values: number[] = [];
  const costs: number[] = [];
  return {
    get size() {
      return values.length;
    },
    push(value, cost) {
      let at = values.length;
      values.push(value);
      costs.push(cost);
      // Parents move down into the hole until the new value fits.
      while (at > 0) {
        const parent = (at - 1) >> 1;
        const above = costs[parent] as number;
        if (cost >= above) break;
        values[at] = values[parent] as number;
        costs[at] = above;
        at = parent;
      }
      values[at] = value;
      costs[at] = cost;
    },
    pop() {
      const top = values[0];
      const value = values.pop();
      const cost = costs.pop();
      const size = values.length;
      if (size === 0 || value === undefined || cost === undefined) return top;
      let at = 0;
      for (let child = 1; child < size; child = at * 2 + 1) {
        if (child + 1 < size && (costs[child + 1] as number) < (costs[child] as number)) child += 1;
        const below = costs[child] as number;
        if (below >= cost) break;
        values[at] = values[child] as number;
        costs[at] = below;
        at = child;
      }
      values[at] = value;
      costs[at] = cost;
      return top;
    },
  };
}
