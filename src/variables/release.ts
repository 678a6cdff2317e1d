/** Below zero where one release came before the other, zero where they are the same. */
export function compareReleases(one: string, other: string): number {
  const [a, b] = [numbersOf(one), numbersOf(other)];
  const differs = a.findIndex((number, index) => number !== b[index]);
  return differs < 0 ? 0 : a[differs] - b[differs];
}

/** Whether a text is a release as upstream numbers them. */
export function isRelease(text: string): boolean {
  return /^\d+\.\d+\.\d+$/.test(text);
}

function numbersOf(release: string): number[] {
  return release.split('.').map(Number);
}
