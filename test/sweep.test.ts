import { ApiObject, App, Chart, Testing } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import { HttpRoute } from '../imports/gateway.networking.k8s.io';
import { problemsOf, RELEASES } from './schema/strict-schema';
import type { Manifest } from './support';
import { allPairs } from './sweep/all-pairs';
import { type Choice, namesOf } from './sweep/family';
import { lost } from './sweep/leaves';
import { besides, installations, mustBreak, type Program, programs, releasesFor, sweptNames } from './variants';

interface Output {
  readonly manifests: Manifest[];

  /** Ids of the rules that fail synth. */
  readonly broken: string[];
}

/** What a program writes, also where a rule would not let it. */
function synthesize({ define }: Program, choice: Choice, namespace?: string): Output {
  const chart = new Chart(new App(), 'chat', { namespace });
  define(chart, choice);
  try {
    return { manifests: Testing.synth(chart), broken: [] };
  } catch (error) {
    const broken = [...(error as Error).message.matchAll(/ breaks ([a-z-]+):/g)].map(([, id]) => id);
    if (broken.length === 0) throw error;
    const objects = chart.node.findAll().filter(construct => ApiObject.isApiObject(construct));
    return { manifests: objects.map(object => object.toJson()), broken: [...new Set(broken)].sort() };
  }
}

/** Everything that is wrong with an output that should break some rules and no others. */
function wrongs({ manifests, broken }: Output, expected: string[], releases = RELEASES): string[] {
  const titles = manifests.map(({ kind, metadata }) => `${kind} ${metadata.namespace}/${metadata.name}`);
  return [
    ...broken.filter(id => !expected.includes(id)).map(id => `breaks ${id}`),
    ...expected.filter(id => !broken.includes(id)).map(id => `does not break ${id}`),
    ...releases.flatMap(release => problemsOf(manifests, release).map(problem => `${release}: ${problem}`)),
    ...titles.filter((title, index) => titles.indexOf(title) !== index).map(title => `${title} is there twice`),
    ...manifests.flatMap(twice),
    ...titles
      .filter(title => !/\/[a-z]([-a-z0-9]{0,61}[a-z0-9])?$/.test(title))
      .map(title => `${title} is no DNS label`),
  ];
}

/** Variables that a container has twice: the first of them would be a lie. */
function twice({ kind, metadata, spec }: Manifest): string[] {
  const { initContainers = [], containers = [] } = spec?.template?.spec ?? {};
  return [...initContainers, ...containers].flatMap(container => {
    const names: string[] = (container.env ?? []).map(({ name }: { name: string }) => name);
    return names
      .filter((name, index) => names.indexOf(name) !== index)
      .map(name => `${kind} ${metadata.name} has ${name} twice`);
  });
}

/** A typed struct, and what became of it. */
interface Written {
  readonly props: unknown;
  readonly manifest: Manifest;
}

/** Everything that the running test writes through a typed kind. */
const written: Written[] = [];

beforeAll(() => {
  const kinds = [...Object.values(k8s), HttpRoute].filter(each => typeof each === 'function' && 'manifest' in each);
  for (const kind of kinds as { manifest(props: unknown): Manifest }[]) {
    const { manifest: original } = kind;
    jest.spyOn(kind, 'manifest').mockImplementation(props => {
      const manifest = original(props);
      written.push({ props, manifest });
      return manifest;
    });
  }
});

beforeEach(() => written.splice(0));

/** The values that a typed kind, or anything after it, has dropped. */
function lostOf({ props, manifest }: Written, manifests: Manifest[]): string[] {
  const arrived = manifests.find(
    ({ kind, metadata }) => kind === manifest.kind && metadata.name === manifest.metadata.name,
  );
  return lost(props, arrived);
}

describe.each(programs)('every variant of $name', program => {
  const variants = Object.entries(namesOf(program.families)).flatMap(([prop, names]) =>
    names.map(variant => ({ prop, variant })),
  );

  test.each(variants)('is correct, and everything written arrives: $prop: $variant', ({ prop, variant }) => {
    const choice = { [prop]: variant };
    const output = synthesize(program, choice, 'ai');
    expect(wrongs(output, mustBreak(program, choice), releasesFor(choice))).toEqual([]);
    expect(written).not.toHaveLength(0);
    expect(written.flatMap(each => lostOf(each, output.manifests))).toEqual([]);
  });

  test('says something that no other variant of its prop says', () => {
    for (const [prop, names] of Object.entries(namesOf(program.families))) {
      const said = new Set<string>();
      const silent = names.filter(name => {
        const text = JSON.stringify(synthesize(program, { ...besides[prop], [prop]: name }, 'ai').manifests);
        return said.size === said.add(text).size;
      });
      // A peer is for network policies only, and a default is the same when it is said.
      expect(silent.filter(name => !/ a peer/.test(name) && name !== 'a volume')).toEqual([]);
    }
  });
});

test('a field that came after 1.28 and that a typed kind does not write is missed', () => {
  const preStop = { sleep: { seconds: 5 } } as k8s.LifecycleHandler;
  const props = { spec: { template: { spec: { containers: [{ name: 'chat', lifecycle: { preStop } }] } } } };
  expect(lost(props, k8s.KubeDeployment.manifest(props as k8s.KubeDeploymentProps))).toEqual([
    'spec.template.spec.containers.0.lifecycle.prestop.sleep.seconds=5',
  ]);
});

describe('every two variants together', () => {
  test.each(installations)('are correct: $name', program => {
    const axes = { ...sweptNames(program), namespace: ['ai', ''] };
    const wrong = allPairs(axes).flatMap(({ namespace, ...choice }) =>
      wrongs(synthesize(program, choice, namespace || undefined), mustBreak(program, choice)).map(
        wrong => `${wrong}, with ${JSON.stringify(choice)}`,
      ),
    );
    expect(wrong).toEqual([]);
  });

  test('meet', () => {
    const axes = { a: ['1', '2', '3'], b: ['1', '2'], c: ['1', '2', '3', '4'], d: ['1'] };
    const combinations = allPairs(axes);
    for (const [a, xs] of Object.entries(axes))
      for (const [b, ys] of Object.entries(axes).filter(([b]) => b !== a))
        for (const x of xs)
          for (const y of ys) expect(combinations).toContainEqual(expect.objectContaining({ [a]: x, [b]: y }));
    expect(combinations.length).toBeLessThan(16);
    expect(allPairs(axes)).toEqual(combinations);
  });
});
