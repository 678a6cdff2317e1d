import { join } from 'node:path';
import { catalogue } from '../../src/rules/catalogue';
import type { Manifest } from '../../src/rules/manifests/manifest';
import { Manifests } from '../../src/rules/manifests/manifests';
import { Draft } from './draft';

type Path = (string | number)[];

/** What nobody should write where Kubernetes wants something else. */
const ODDITIES: unknown[] = [
  null,
  42,
  true,
  'odd',
  '',
  [],
  [null],
  {},
  { toString: 1 },
  [[{ name: {} }]],
  { constructor: [] },
];

const installations = ['clean-installation.yaml', 'clean-single-installation.yaml'].map(file =>
  Draft.ofFile(join(__dirname, file)),
);

test.each(catalogue.map(rule => [rule.id, rule] as const))('%s takes any JSON', (_id, rule) => {
  for (const [index, [objects, path]] of installations.flatMap(({ objects }) => placesIn(objects)).entries()) {
    // Every place in every run, and every oddity in many places: all pairs would take minutes.
    const odd = replaced(objects, path, ODDITIES[index % ODDITIES.length]);
    expect(() => rule.check(read(odd))).not.toThrow();
  }
});

function read(documents: unknown): Manifests {
  return Manifests.of((documents as Manifest[]).map(manifest => ({ manifest, origin: 'test' })));
}

function placesIn(objects: unknown[]): [unknown[], Path][] {
  return pathsOf(objects).map(path => [objects, path]);
}

/** The path of everything below a value. */
function pathsOf(value: unknown): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    const step = Array.isArray(value) ? Number(key) : key;
    return [[step], ...pathsOf(child).map(path => [step, ...path])];
  });
}

/** A copy of a value with something else at a path. */
function replaced(value: unknown, [step, ...rest]: Path, other: unknown): unknown {
  if (step === undefined) return other;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string | number, unknown>;
  copy[step] = replaced(copy[step], rest, other);
  return copy;
}
