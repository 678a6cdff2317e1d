/** The candidate that takes the fewest edits, for somebody who mistyped it; nothing where all are far. */
export function nearest(typed: string, candidates: string[]): string | undefined {
  const word = typed.slice(0, LONGEST);
  const [best] = candidates
    .map(candidate => ({ candidate, distance: distanceOf(word, candidate) }))
    .sort((a, b) => a.distance - b.distance);
  return best && best.distance <= best.candidate.length / 2 ? best.candidate : undefined;
}

const LONGEST = 100;

/** Levenshtein's distance. */
function distanceOf(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length];
}
