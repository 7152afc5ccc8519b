/** Words read per second, and the time that the eye needs to find a subtitle. */
const wordsPerSecond = 2.7;
const settleSeconds = 0.4;
const shortestSeconds = 1.5;

/** Counts words; two characters of a script without spaces (Chinese, Japanese) count as one. */
export function countWords(line: string): number {
  const dense = line.match(/[\u3040-\u30ff\u3400-\u9fff]/g)?.length ?? 0;
  const spaced =
    line.replace(/[\u3040-\u30ff\u3400-\u9fff]/g, ' ').match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;
  return spaced + dense / 2;
}

/** Shortest time in seconds in which a line can be read: max(1.5, words / 2.7 + 0.4). */
export function readingSeconds(line: string): number {
  return Math.max(shortestSeconds, line === '' ? 0 : countWords(line) / wordsPerSecond + settleSeconds);
}
