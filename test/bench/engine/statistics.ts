/** Value below which a share of a list lies; 0 for an empty list. */
export function quantile(list: readonly number[], share: number): number {
  const sorted = list.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Mean of a list; 0 for an empty list. */
export function mean(list: readonly number[]): number {
  return list.length === 0 ? 0 : list.reduce((sum, value) => sum + value, 0) / list.length;
}

/** Spearman's rank correlation of pairs, -1 .. 1 (ties share their mean rank); 0 where one side never changes. */
export function spearman(pairs: readonly (readonly [number, number])[]): number {
  const first = ranks(pairs.map((pair) => pair[0]));
  const second = ranks(pairs.map((pair) => pair[1]));
  const middle = mean(first);
  let both = 0;
  let own = 0;
  let other = 0;
  first.forEach((rank, index) => {
    const a = rank - middle;
    const b = (second[index] ?? 0) - middle;
    both += a * b;
    own += a * a;
    other += b * b;
  });
  return own === 0 || other === 0 ? 0 : both / Math.sqrt(own * other);
}

function ranks(values: readonly number[]): number[] {
  return values.map((value) => {
    const below = values.filter((other) => other < value).length;
    const equal = values.filter((other) => other === value).length;
    return below + (equal + 1) / 2;
  });
}

/** Median and 95th percentile in milliseconds. */
export function milliseconds(list: readonly number[]): string {
  return `${quantile(list, 0.5).toFixed(1)} / ${quantile(list, 0.95).toFixed(1)} ms`;
}
