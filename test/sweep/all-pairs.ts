/** Names of the values of each axis. */
export interface Axes {
  readonly [axis: string]: readonly string[];
}

/** One value of each axis. */
export interface Combination {
  readonly [axis: string]: string;
}

/**
 * Combinations in which every two values of different axes meet at least once: the same ones in the same order each time. Each
 * begins with a pair that has not met, and takes of every other axis the value with the most pairs that have not met either.
 */
export function allPairs(axes: Axes): Combination[] {
  const names = Object.keys(axes);
  const pairOfAxes = names.flatMap((a, index) => names.slice(index + 1).map(b => [a, b]));
  const unmet = new Map(
    pairOfAxes
      .flatMap(([a, b]) => axes[a].flatMap(x => axes[b].map((y): Combination => ({ [a]: x, [b]: y }))))
      .map(pair => [JSON.stringify(pair), pair]),
  );
  const meetingsIn = (chosen: Combination) =>
    pairOfAxes
      .filter(([a, b]) => a in chosen && b in chosen)
      .map(([a, b]) => JSON.stringify({ [a]: chosen[a], [b]: chosen[b] }))
      .filter(pair => unmet.has(pair));

  const combinations: Combination[] = [];
  for (const pair of unmet.values()) {
    let chosen = pair;
    for (const name of names.filter(name => !(name in pair))) {
      const choices = axes[name].map(value => ({ ...chosen, [name]: value }));
      const gains = choices.map(choice => meetingsIn(choice).length);
      chosen = choices[gains.indexOf(Math.max(...gains))];
    }
    for (const met of meetingsIn(chosen)) unmet.delete(met);
    combinations.push(chosen);
  }
  return combinations;
}
