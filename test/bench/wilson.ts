/** A share with its 95 % Wilson interval, in per cent: "92.1 % [88.0, 95.0]". */
export function wilson(hits: number, total: number): string {
  if (total === 0) return '-';
  const z = 1.96;
  const share = hits / total;
  const centre = share + (z * z) / (2 * total);
  const spread = z * Math.sqrt((share * (1 - share)) / total + (z * z) / (4 * total * total));
  const scale = 1 + (z * z) / total;
  const percent = (value: number): string => (Math.min(1, Math.max(0, value / scale)) * 100).toFixed(1);
  return `${(share * 100).toFixed(1)} % [${percent(centre - spread)}, ${percent(centre + spread)}]`;
}
