/**
 * The candidate that somebody most likely meant by a name, or nothing where all are far.
 *
 * A name is compared as characters, for a slip of the hand (`ENALBE_SIGNUP`), and as words, for a slip of the memory
 * (`TIKA_URL` for `TIKA_SERVER_URL`); the better of both counts. A word weighs as much as it tells: one that many of
 * the candidates have may be missing or too much at little cost, one that few have may not. `farthest` is the share of
 * a name's weight that need not agree.
 */
export function nearestOf(typed: string, candidates: readonly string[], farthest = FARTHEST): string | undefined {
  const word = folded(typed.slice(0, LONGEST));
  if (word === '') return undefined;
  const distanceTo = distancesFrom(word, candidates);
  let best: { readonly candidate: string; readonly distance: number } | undefined;
  for (const candidate of candidates) {
    const distance = distanceTo(folded(candidate));
    if (distance < (best?.distance ?? farthest)) best = { candidate, distance };
  }
  return best?.candidate;
}

/** No name is longer; the cost grows with the product of both lengths. */
const LONGEST = 100;

/** Up to here a suggestion helps somebody who asks for one. */
const FARTHEST = 0.5;

/** How far each of the candidates is from a name: 0 where everything agrees. */
function distancesFrom(typed: string, candidates: readonly string[]): (candidate: string) => number {
  const weightOf = weights(candidates);
  const words = typed.split('_');
  const weight = sum(words.map(weightOf));
  const unlike = remembered(unlikeWords);
  const costs: Costs<string> = {
    leaveOut: word => WRITTEN * weightOf(word),
    add: weightOf,
    replace: (a, b) => (weightOf(a) + weightOf(b)) * unlike(a, b),
  };
  return candidate =>
    Math.min(byCharacters(typed, candidate), edits(words, candidate.split('_'), costs) / (2 * weight));
}

/** A word that was written says more than one that was left out. */
const WRITTEN = 1.5;

/** Separators do not count as characters: `VECTORDB` is `VECTOR_DB`. */
function byCharacters(typed: string, candidate: string): number {
  const [a, b] = [typed.replaceAll('_', ''), candidate.replaceAll('_', '')];
  const longest = Math.max(a.length, b.length);
  const atLeast = (CHARACTER * Math.max(lacking(a, b), lacking(b, a))) / longest;
  if (atLeast >= FARTHEST) return atLeast;
  const separators = typed.split('_').length === candidate.split('_').length ? 0 : SEPARATOR;
  return (CHARACTER * edits([...a], [...b], ONE_EACH)) / longest + separators;
}

/** How many characters of one text the other has not, wherever they stand; no fewer edits lead to the other. */
function lacking(text: string, other: string): number {
  let rest = other;
  let count = 0;
  for (const character of text) {
    if (rest.includes(character)) rest = rest.replace(character, '');
    else count++;
  }
  return count;
}

/** A wrong character tells more than its share of the length. */
const CHARACTER = 1.6;

/** Breaks ties in favour of the name with as many words. */
const SEPARATOR = 0.001;

/** How little two words have in common, between 0 and 1. */
function unlikeWords(a: string, b: string): number {
  if (a === b) return 0;
  if (SYNONYMS.some(words => words.includes(a) && words.includes(b))) return SYNONYM;
  if (singular(a) === singular(b)) return PLURAL;
  return Math.min(1, (CHARACTER * edits([...a], [...b], ONE_EACH)) / Math.max(a.length, b.length));
}

const PLURAL = 0.05;
const SYNONYM = 0.2;

/** Words that people take for one another. */
const SYNONYMS = [
  ['DATABASE', 'DB', 'POSTGRES', 'POSTGRESQL'],
  ['ENDPOINT', 'HOST', 'URI', 'URL'],
  ['PASS', 'PASSWD', 'PASSWORD', 'PWD'],
  ['USER', 'USERNAME'],
  ['OAUTH', 'OIDC', 'OPENID'],
];

function singular(word: string): string {
  return word.length > 3 && word.endsWith('S') ? word.slice(0, -1) : word;
}

/** Blanks, dashes and dots are separators, and case does not count. */
function folded(name: string): string {
  return name
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_')
    .replace(/^_|_$/g, '');
}

/** What a word costs where it is missing, by how few of the candidates have it. */
function weights(candidates: readonly string[]): (word: string) => number {
  const counts = new Map<string, number>();
  for (const candidate of candidates) {
    for (const word of new Set(folded(candidate).split('_'))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const rarest = Math.log(candidates.length + 1);
  return word => LIGHTEST + 1 - Math.log(counts.get(word) ?? 1) / rarest;
}

/** What even the commonest word weighs. */
const LIGHTEST = 0.1;

/** What the steps from one sequence to another cost. */
interface Costs<T> {
  leaveOut(item: T): number;
  add(item: T): number;
  replace(item: T, other: T): number;
}

const ONE_EACH: Costs<string> = { leaveOut: () => 1, add: () => 1, replace: () => 1 };

/** Damerau-Levenshtein's distance: the cheapest way by leaving out, adding, replacing, and swapping neighbours. */
function edits<T>(from: T[], to: T[], { leaveOut, add, replace }: Costs<T>): number {
  const rows: number[][] = [[0]];
  for (const [j, item] of to.entries()) rows[0].push(rows[0][j] + add(item));
  for (const [i, item] of from.entries()) {
    const row = [rows[i][0] + leaveOut(item)];
    for (const [j, other] of to.entries()) {
      const isSwapped = i > 0 && j > 0 && from[i - 1] === other && item === to[j - 1];
      row.push(
        Math.min(
          rows[i][j + 1] + leaveOut(item),
          row[j] + add(other),
          rows[i][j] + (item === other ? 0 : replace(item, other)),
          isSwapped ? rows[i - 1][j - 1] + add(other) : Number.POSITIVE_INFINITY,
        ),
      );
    }
    rows.push(row);
  }
  return rows[from.length][to.length];
}

/** Asks only once for each pair. */
function remembered(ask: (a: string, b: string) => number): (a: string, b: string) => number {
  const answers = new Map<string, number>();
  return (a, b) => {
    const key = `${a} ${b}`;
    const answer = answers.get(key) ?? ask(a, b);
    answers.set(key, answer);
    return answer;
  };
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
