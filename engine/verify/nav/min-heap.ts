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
  const swap = (a: number, b: number): void => {
    const value = values[a] ?? 0;
    const cost = costs[a] ?? 0;
    values[a] = values[b] ?? 0;
    costs[a] = costs[b] ?? 0;
    values[b] = value;
    costs[b] = cost;
  };
  const isLess = (a: number, b: number): boolean => (costs[a] ?? Infinity) < (costs[b] ?? Infinity);
  return {
    get size() {
      return values.length;
    },
    push(value, cost) {
      values.push(value);
      costs.push(cost);
      for (let at = values.length - 1; at > 0;) {
        const parent = (at - 1) >> 1;
        if (!isLess(at, parent)) break;
        swap(at, parent);
        at = parent;
      }
    },
    pop() {
      const top = values[0];
      const lastValue = values.pop();
      const lastCost = costs.pop();
      if (values.length === 0 || lastValue === undefined || lastCost === undefined) return top;
      values[0] = lastValue;
      costs[0] = lastCost;
      for (let at = 0; ;) {
        const left = at * 2 + 1;
        const smaller = left + 1 < values.length && isLess(left + 1, left) ? left + 1 : left;
        if (smaller >= values.length || !isLess(smaller, at)) break;
        swap(at, smaller);
        at = smaller;
      }
      return top;
    },
  };
}
