interface Match {
  readonly first: number;
  readonly second: number;
  readonly size: number;
}

const crowdedLength = 200;

/** Where each character of a text stands; in long texts those that make up more than 1 % are left out, as the published measure does. */
function indexOfCharacters(text: string): Map<string, number[]> {
  const places = new Map<string, number[]>();
  [...text].forEach((character, index) => {
    const list = places.get(character);
    if (list === undefined) places.set(character, [index]);
    else list.push(index);
  });
  if (text.length < crowdedLength) return places;
  const most = Math.floor(text.length / 100) + 1;
  for (const [character, list] of places) if (list.length > most) places.delete(character);
  return places;
}

/** Ratcliff and Obershelp's similarity of two texts, 0..1: twice the characters in matching blocks over all characters. */
export function similarity(first: string, second: string): number {
  const places = indexOfCharacters(second);
  let matched = 0;
  const open = [{ from: 0, to: first.length, low: 0, high: second.length }];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    const { from, to, low, high } = part;
    const match = longestMatch(first, { second, places, ...part });
    if (match.size === 0) continue;
    matched += match.size;
    open.push({ from, to: match.first, low, high: match.second });
    open.push({ from: match.first + match.size, to, low: match.second + match.size, high });
  }
  const all = first.length + second.length;
  return all === 0 ? 1 : (2 * matched) / all;
}

function longestMatch(
  first: string,
  part: { second: string; places: Map<string, number[]>; from: number; to: number; low: number; high: number },
): Match {
  const { second, places, from, to, low, high } = part;
  let best: Match = { first: from, second: low, size: 0 };
  let lengths = new Map<number, number>();
  for (let index = from; index < to; index += 1) {
    const next = new Map<number, number>();
    for (const place of places.get(first.charAt(index)) ?? []) {
      if (place < low) continue;
      if (place >= high) break;
      const size = (lengths.get(place - 1) ?? 0) + 1;
      next.set(place, size);
      if (size > best.size) best = { first: index - size + 1, second: place - size + 1, size };
    }
    lengths = next;
  }
  // Characters that were left out of the index may still lengthen a match at its ends.
  let { first: start, second: other, size } = best;
  while (start > from && other > low && first[start - 1] === second[other - 1]) {
    start -= 1;
    other -= 1;
    size += 1;
  }
  while (start + size < to && other + size < high && first[start + size] === second[other + size]) size += 1;
  return { first: start, second: other, size };
}
