import { ApiObject, type App, Chart, JsonPatch, Lazy, Testing } from 'cdk8s';
import { Construct } from 'constructs';
import { enforceRules } from '../../src/rules/enforce/enforce';
import { tie } from '../../src/rules/enforce/installation';
import { Rules } from '../../src/rules/enforce/rules';
import { get } from '../../src/rules/manifests/manifest';
import type { Rule } from '../../src/rules/rule';

const evaluations = jest.fn();

// Two rules that are easy to break: one of a single object, one of an installation.
jest.mock('../../src/rules/catalogue', () => {
  const texts = { title: 'title', why: 'why', fix: 'fix', source: 'https://example.com' };
  const colours: Rule = {
    ...texts,
    id: 'nothing-is-red',
    level: 'error',
    check: manifests => {
      evaluations();
      return manifests.objects
        .filter(object => get(object, 'spec', 'colour') === 'red')
        .map(object => ({ object, found: `colour is ${get(object, 'spec', 'colour')}` }));
    },
  };
  const kings: Rule = {
    ...texts,
    id: 'one-king',
    level: 'error',
    check: manifests => {
      const all = manifests.ofKind('King');
      return all.length > 1 ? all.map(object => ({ object, found: `${all.length} kings` })) : [];
    },
  };
  const hints: Rule = {
    ...texts,
    id: 'no-hints',
    level: 'warning',
    check: manifests => manifests.objects.map(object => ({ object, found: 'a hint' })),
  };
  return { catalogue: [colours, kings, hints] };
});

beforeEach(() => evaluations.mockClear());

/** A construct of ours with one object. */
class Part extends Construct {
  public readonly object: ApiObject;

  constructor(scope: Construct, id: string, spec: unknown = {}, kind = 'Thing', owner = false) {
    super(scope, id);
    this.object = thing(this, 'object', spec, kind);
    enforceRules(this, { owner });
  }
}

class King extends Part {
  constructor(scope: Construct, id: string, spec: unknown = {}) {
    super(scope, id, spec, 'King', true);
  }
}

function thing(scope: Construct, id: string, spec: unknown = {}, kind = 'Thing'): ApiObject {
  return new ApiObject(scope, id, { apiVersion: 'example.com/v1', kind, spec } as { apiVersion: string; kind: string });
}

/** What synth says: the first line of each message. */
function errorsOf(synth: () => unknown): string[] {
  try {
    synth();
    return [];
  } catch (error) {
    return (error as Error).message.split('\n').filter(line => line.startsWith('  ['));
  }
}

let app: App;
let chart: Chart;

beforeEach(() => {
  app = Testing.app();
  chart = new Chart(app, 'chat', { disableResourceNameHashes: true });
});

const red = '[chat/part] Thing/chat-part-object breaks nothing-is-red: title';

test('synth fails with the path, the object, the values and the way out', () => {
  new Part(chart, 'part', { colour: 'red' });
  expect(() => app.synth()).toThrowErrorMatchingInlineSnapshot(`
"Validation failed with the following errors:
  [chat/part] Thing/chat-part-object breaks nothing-is-red: title
      found: colour is red
      why:   why
      fix:   fix
      more:  https://github.com/cdk8s-open-webui/cdk8s-open-webui/blob/main/docs/rules.md#nothing-is-red
      or:    Rules.acknowledge(<object>, 'nothing-is-red', '<reason>')"
`);
});

test('what holds, and what is only a warning, is silent', () => {
  new Part(chart, 'part', { colour: 'blue' });
  expect(errorsOf(() => app.synth())).toEqual([]);
});

test('a JSON patch is seen', () => {
  new Part(chart, 'part', { colour: 'blue' }).object.addJsonPatch(JsonPatch.replace('/spec/colour', 'red'));
  expect(errorsOf(() => app.synth())).toEqual([`  ${red}`]);
});

test('a Lazy is seen', () => {
  new Part(chart, 'part', { colour: Lazy.any({ produce: () => 'red' }) });
  expect(errorsOf(() => app.synth())).toEqual([`  ${red}`]);
});

test('the items of a list are seen', () => {
  const part = new Part(chart, 'part');
  const item = { apiVersion: 'example.com/v1', kind: 'Thing', metadata: { name: 'item' }, spec: { colour: 'red' } };
  new ApiObject(part, 'list', { apiVersion: 'v1', kind: 'List', items: [item] } as {
    apiVersion: string;
    kind: string;
  });
  expect(errorsOf(() => app.synth())).toEqual(['  [chat/part] Thing/item breaks nothing-is-red: title']);
});

describe('acknowledging', () => {
  test('makes a finding silent, on its object alone', () => {
    const { object } = new Part(chart, 'part', { colour: 'red' });
    new Part(chart, 'other', { colour: 'red' });
    Rules.acknowledge(object, 'nothing-is-red', 'the customer insists');
    expect(object.toJson().metadata.annotations).toEqual({
      'cdk8s-open-webui.io/acknowledge.nothing-is-red': 'the customer insists',
    });
    expect(errorsOf(() => app.synth())).toEqual([
      '  [chat/other] Thing/chat-other-object breaks nothing-is-red: title',
    ]);
  });

  test('needs a rule that exists and a reason', () => {
    const { object } = new Part(chart, 'part');
    expect(() => Rules.acknowledge(object, 'nothing-is-blue', 'reason')).toThrow(
      "there is no rule 'nothing-is-blue', did you mean 'nothing-is-red'?",
    );
    expect(() => Rules.acknowledge(object, 'toString', 'reason')).toThrow("there is no rule 'toString'");
    expect(() => Rules.acknowledge(object, 'nothing-is-red', ' ')).toThrow(
      "acknowledging 'nothing-is-red' on chat/part/object needs a reason, and an empty one was given",
    );
  });
});

describe('nothing stale passes', () => {
  const spec: Record<string, unknown> = { nested: [{ deep: {} }] };
  let front: Construct;
  let part: Part;

  beforeEach(() => {
    spec.colour = 'blue';
    front = new Construct(chart, 'front');
    new Part(chart, 'before');
    part = new Part(chart, 'part', spec);
    new Part(chart, 'after');
    expect(errorsOf(() => app.synth())).toEqual([]);
  });

  test.each<[string, () => unknown]>([
    ['a field of the props', () => Object.assign(spec, { colour: 'red' })],
    ['a JSON patch', () => part.object.addJsonPatch(JsonPatch.add('/spec/colour', 'red'))],
    ['a Lazy in place of a text', () => Object.assign(spec, { colour: Lazy.any({ produce: () => 'red' }) })],
    ['a resolvable in place of a text', () => Object.assign(spec, { colour: { resolve: () => 'red' } })],
    ['a part in front', () => new Part(front, 'first', { colour: 'red' })],
    ['an object of a part', () => thing(part, 'more', { colour: 'red' })],
    ['a removed object', () => chart.node.tryRemoveChild('before') && Object.assign(spec, { colour: 'red' })],
  ])('%s is seen at the next synth', (_what, change) => {
    change();
    expect(errorsOf(() => app.synth())).toHaveLength(1);
    expect(errorsOf(() => Testing.synth(chart))).toHaveLength(1);
  });

  test('an annotation is seen, and its removal too', () => {
    spec.colour = 'red';
    Rules.acknowledge(part.object, 'nothing-is-red', 'reason');
    expect(errorsOf(() => app.synth())).toEqual([]);
    part.object.metadata.addAnnotation('cdk8s-open-webui.io/acknowledge.nothing-is-red', '');
    expect(errorsOf(() => app.synth())).toEqual([`  ${red}`]);
  });

  test('a Lazy is asked again at every synth', () => {
    let colour = 'blue';
    spec.colour = Lazy.any({ produce: () => colour });
    expect(errorsOf(() => app.synth())).toEqual([]);
    colour = 'red';
    expect(errorsOf(() => app.synth())).toEqual([`  ${red}`]);
    colour = 'blue';
    expect(errorsOf(() => app.synth())).toEqual([]);
  });

  test('a patch is applied again at every synth', () => {
    const value: Record<string, unknown> = { colour: 'blue' };
    part.object.addJsonPatch(JsonPatch.replace('/spec', value));
    expect(errorsOf(() => app.synth())).toEqual([]);
    value.colour = 'red';
    expect(errorsOf(() => app.synth())).toEqual([`  ${red}`]);
  });

  test('a resolver of the user’s is asked again at every synth', () => {
    let colour = 'blue';
    const resolve: App['resolvers'][number] = {
      resolve: context => {
        if (context.key.at(-1) === 'colour' && context.value !== colour) context.replaceValue(colour);
      },
    };
    const other = Testing.app({ resolvers: [resolve] });
    const otherChart = new Chart(other, 'chat', { disableResourceNameHashes: true });
    new Part(otherChart, 'part', { colour: 'green' });
    expect(errorsOf(() => other.synth())).toEqual([]);
    colour = 'red';
    expect(errorsOf(() => other.synth())).toEqual([`  ${red}`]);
  });

  test('an object that renders itself is rendered again at every synth', () => {
    let colour = 'blue';
    class Chameleon extends ApiObject {
      public toJson(): unknown {
        return { ...super.toJson(), spec: { colour } };
      }
    }
    new Chameleon(part, 'chameleon', { apiVersion: 'example.com/v1', kind: 'Thing' });
    expect(errorsOf(() => app.synth())).toEqual([]);
    colour = 'red';
    expect(errorsOf(() => app.synth())).toHaveLength(1);
  });

  test('a pass that somebody’s validator ends early is no judgement of the next', () => {
    const trap = new Construct(chart, 'trap');
    let thrown = false;
    trap.node.addValidation({
      validate: () => {
        if (thrown) return [];
        thrown = true;
        throw new Error('trap');
      },
    });
    const late = new Part(chart, 'late', spec);
    expect(() => app.synth()).toThrow('trap');
    spec.colour = 'red';
    expect(errorsOf(() => app.synth()).map(line => line.split(' ')[2])).toEqual(['[chat/part]', '[chat/late]']);
    expect(late.node.validate()).toHaveLength(1);
  });
});

describe('installations', () => {
  const kings = (synth: () => unknown) => errorsOf(synth).map(line => line.trim().split(' ').slice(0, 2).join(' '));

  test('are one for everything in a chart', () => {
    new King(chart, 'a');
    new King(chart, 'b');
    expect(kings(() => app.synth())).toEqual(['[chat/a] King/chat-a-object', '[chat/b] King/chat-b-object']);
  });

  test('are apart in charts that nothing ties', () => {
    new King(chart, 'a');
    new King(new Chart(app, 'prod'), 'a');
    expect(kings(() => app.synth())).toEqual([]);
  });

  test('are apart in nested charts, too', () => {
    new King(chart, 'a');
    new King(new Chart(chart, 'nested'), 'a');
    new King(new Chart(new Construct(chart, 'group'), 'nested'), 'a');
    expect(kings(() => app.synth())).toEqual([]);
  });

  test('are one across the charts that wiring ties, through others as well', () => {
    const [data, models] = [new Chart(app, 'data'), new Chart(app, 'models')];
    const [a, redis] = [new King(chart, 'a'), new Part(data, 'redis')];
    const b = new King(models, 'b');
    tie(a, redis);
    expect(kings(() => app.synth())).toEqual([]);
    tie(redis, b);
    expect(kings(() => app.synth()).map(line => line.split(' ')[0])).toEqual(['[chat/a]', '[models/b]']);
  });

  test('take a nested chart in when it is tied', () => {
    const a = new King(chart, 'a');
    tie(a, new King(new Chart(chart, 'nested'), 'b'));
    expect(kings(() => app.synth()).map(line => line.split(' ')[0])).toEqual(['[chat/a]', '[chat/nested/b]']);
  });

  test('know the user’s own objects, which their king reports', () => {
    new Part(chart, 'part');
    new King(chart, 'king');
    thing(chart, 'own', { colour: 'red' });
    expect(kings(() => app.synth())).toEqual(['[chat/king] Thing/chat-own']);
  });

  test('of two kings let the first one report the user’s own objects', () => {
    new Part(chart, 'part');
    new King(chart, 'a');
    new King(chart, 'b');
    thing(chart, 'own', { colour: 'red' });
    expect(kings(() => app.synth())).toEqual([
      '[chat/a] Thing/chat-own',
      '[chat/a] King/chat-a-object',
      '[chat/b] King/chat-b-object',
    ]);
  });

  test('without a king let the first part report them', () => {
    thing(chart, 'own', { colour: 'red' });
    new Part(chart, 'a');
    new Part(chart, 'b');
    expect(kings(() => app.synth())).toEqual(['[chat/a] Thing/chat-own']);
  });

  test('report what is below a part through the nearest one', () => {
    const outer = new King(chart, 'outer');
    new Part(outer, 'inner', { colour: 'red' });
    expect(kings(() => app.synth())).toEqual(['[chat/outer/inner] Thing/chat-outer-inner-object']);
  });
});

test('an object that cannot be rendered is reported by cdk8s alone', () => {
  const lazy = Lazy.any({
    produce: () => {
      throw new Error('not yet');
    },
  });
  new Part(chart, 'part', { colour: 'red' });
  new Part(chart, 'broken', { colour: lazy });
  expect(() => app.synth()).toThrow(/^Failed serializing construct at path 'chat\/broken\/object'.*not yet/);
});

test('an installation is evaluated once in a synth, however many charts and parts ask', () => {
  for (const name of ['a', 'b', 'c']) {
    const other = new Chart(app, name);
    new King(other, 'king');
    new Part(other, 'part');
  }
  app.synth();
  expect(evaluations).toHaveBeenCalledTimes(3);
});
