import { Chart } from 'cdk8s';
import type { Construct, IConstruct } from 'constructs';

/** Charts that wiring ties together, each with its neighbours. */
const neighbours = new WeakMap<Chart, Set<Chart>>();

/** Records that wiring ties the charts of two constructs into one installation. */
export function tie(a: Construct, b: Construct): void {
  const [chartA, chartB] = [Chart.of(a), Chart.of(b)];
  if (chartA === chartB) return;
  neighbours.set(chartA, (neighbours.get(chartA) ?? new Set()).add(chartB));
  neighbours.set(chartB, (neighbours.get(chartB) ?? new Set()).add(chartA));
}

/** The charts of a construct's installation, in the order of the tree; charts that nothing ties are apart, nested or not. */
export function chartsOf(construct: Construct): Chart[] {
  const charts = new Set([Chart.of(construct)]);
  for (const chart of charts) {
    for (const neighbour of neighbours.get(chart) ?? []) charts.add(neighbour);
  }
  if (charts.size === 1) return [...charts];
  const positions = [...charts].map(chart => ({ chart, position: positionOf(chart) }));
  return positions.sort((a, b) => compare(a.position, b.position)).map(({ chart }) => chart);
}

/** Everything in the installation's charts, in the order of the tree, without what is in a nested chart of another one. */
export function constructsOf(charts: Chart[]): Construct[] {
  const own = new Set<Construct>(charts);
  const tops = charts.filter(chart => !chart.node.scopes.slice(0, -1).some(scope => own.has(scope)));
  const constructs: Construct[] = [];
  // Not `findAll`, and not `Chart.of` of each: this runs for every chart once for every chart.
  const visit = (construct: IConstruct, isOwn: boolean) => {
    const isInside = Chart.isChart(construct) ? own.has(construct as Construct) : isOwn;
    if (isInside) constructs.push(construct as Construct);
    for (const child of construct.node.children) visit(child, isInside);
  };
  for (const chart of tops) visit(chart, true);
  return constructs;
}

/** The place among its siblings of each construct on the way to a construct. */
function positionOf({ node }: Construct): number[] {
  return node.scopes.slice(1).map(construct => construct.node.scope!.node.children.indexOf(construct));
}

function compare(a: number[], b: number[]): number {
  const different = a.findIndex((place, depth) => place !== b[depth]);
  return different < 0 ? -1 : a[different] - (b[different] ?? -1);
}
