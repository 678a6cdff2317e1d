import { ApiObject, App, Chart, Testing } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import { HttpRoute } from '../imports/gateway.networking.k8s.io';
import { problemsOf, RELEASES } from './schema/strict-schema';
import type { Manifest } from './support';
import { allPairs } from './sweep/all-pairs';
import { type Choice, namesOf } from './sweep/family';
import { lost } from './sweep/leaves';
import { mustBreak, type Program, programs, sweptNames, webuis } from './variants';

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
function wrongs({ manifests, broken }: Output, expected: string[]): string[] {
  const titles = manifests.map(({ kind, metadata }) => `${kind} ${metadata.namespace}/${metadata.name}`);
  return [
    ...broken.filter(id => !expected.includes(id)).map(id => `breaks ${id}`),
    ...expected.filter(id => !broken.includes(id)).map(id => `does not break ${id}`),
    ...RELEASES.flatMap(release => problemsOf(manifests, release).map(problem => `${release}: ${problem}`)),
    ...titles.filter((title, index) => titles.indexOf(title) !== index).map(title => `${title} is there twice`),
    ...titles
      .filter(title => !/\/[a-z]([-a-z0-9]{0,61}[a-z0-9])?$/.test(title))
      .map(title => `${title} is no DNS label`),
    ...manifests
      .filter(({ metadata, spec }) => metadata.namespace === undefined && JSON.stringify(spec).includes('.svc'))
      .map(({ kind }) => `${kind} without namespace has a URL with one`),
  ];
}

/** Every variant, each in a program that is otherwise as plain as can be. */
const variants = programs.flatMap(program =>
  Object.entries(namesOf(program.families)).flatMap(([prop, names]) =>
    names.map(variant => ({ program, name: program.name, prop, variant, choice: { [prop]: variant } })),
  ),
);

describe('every variant', () => {
  const kinds = [...Object.values(k8s), HttpRoute].filter(value => typeof value === 'function' && 'manifest' in value);
  const written: { props: unknown; manifest: Manifest }[] = [];

  beforeAll(() => {
    for (const kind of kinds as { manifest(props: unknown): Manifest }[]) {
      const original = kind.manifest;
      jest.spyOn(kind, 'manifest').mockImplementation(props => {
        const manifest = original(props);
        written.push({ props, manifest });
        return manifest;
      });
    }
  });

  afterAll(() => jest.restoreAllMocks());

  test.each(variants)('is correct, and everything written arrives: $name, $prop: $variant', variant => {
    written.splice(0);
    const output = synthesize(variant.program, variant.choice, 'ai');
    expect(wrongs(output, mustBreak(variant.program, variant.choice))).toEqual([]);
    expect(written).not.toHaveLength(0);
    for (const { props, manifest } of written) {
      const arrived = output.manifests.find(
        ({ kind, metadata }) => kind === manifest.kind && metadata.name === manifest.metadata.name,
      );
      expect(lost(props, arrived)).toEqual([]);
    }
  });

  test.each(programs)('says something that no other variant of its prop says: $name', program => {
    for (const [prop, names] of Object.entries(namesOf(program.families))) {
      const said = new Map<string, string>();
      const silent = names.filter(name => {
        const output = JSON.stringify(synthesize(program, { [prop]: name }, 'ai').manifests);
        const isSaid = said.has(output);
        said.set(output, name);
        return isSaid;
      });
      // A peer is for network policies only, and a default is the same when it is said.
      expect(silent.filter(name => !/ a peer/.test(name) && name !== 'a volume')).toEqual([]);
    }
  });

  test('would be caught if a typed kind lost a field that came after 1.28', () => {
    const preStop = { sleep: { seconds: 5 } } as k8s.LifecycleHandler;
    const props = { spec: { template: { spec: { containers: [{ name: 'chat', lifecycle: { preStop } }] } } } };
    expect(lost(props, k8s.KubeDeployment.manifest(props as k8s.KubeDeploymentProps))).toEqual([
      'spec.template.spec.containers.0.lifecycle.prestop.sleep.seconds=5',
    ]);
  });
});

describe('every two variants together', () => {
  test.each(webuis)('are correct: $name', program => {
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
