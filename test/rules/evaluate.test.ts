import { evaluate } from '../../src/rules/evaluate';
import { format } from '../../src/rules/format';
import { titleOf } from '../../src/rules/manifests/manifest';
import type { Rule } from '../../src/rules/rule';
import { deployment, manifestsOf, service } from './manifests';

const noServices: Rule = {
  id: 'no-services',
  level: 'error',
  title: 'there are no Services',
  why: 'somebody would connect',
  fix: 'remove the Service',
  source: 'https://example.com',
  check: manifests => manifests.ofKind('Service').map(object => ({ object, found: 'a Service' })),
};

function breaches(...objects: unknown[]): string[] {
  return evaluate(manifestsOf(...objects), [noServices]).map(
    ({ rule, finding, origin }) => `${titleOf(finding.object)} (${origin}) ${rule.id}: ${finding.found}`,
  );
}

function acknowledging(id: string, reason: unknown) {
  return service({ annotations: { [`cdk8s-open-webui.io/acknowledge.${id}`]: reason } });
}

test('a breach names the rule, what was found, and where', () => {
  expect(breaches(service(), deployment({}))).toEqual(['Service/webui (Service/webui) no-services: a Service']);
});

test('a finding that is acknowledged with a reason is no breach', () => {
  expect(breaches(acknowledging('no-services', 'the one that we need'))).toEqual([]);
});

test.each(['', ' ', null, {}])('the reason %j is none', reason => {
  expect(breaches(acknowledging('no-services', reason))).toEqual([
    'Service/webui (Service/webui) no-services: a Service',
    'Service/webui (Service/webui) acknowledgements-are-used: acknowledges no-services without a reason',
  ]);
});

test('an acknowledgement of a rule that does not exist is one that nothing uses', () => {
  expect(breaches(acknowledging('no-service', 'a reason'))).toEqual([
    'Service/webui (Service/webui) no-services: a Service',
    'Service/webui (Service/webui) acknowledgements-are-used: acknowledges no-service, which is no rule (no-services is one)',
  ]);
});

test('an acknowledgement on an object that breaks nothing is told', () => {
  const annotations = { 'cdk8s-open-webui.io/acknowledge.no-services': 'a reason' };
  expect(breaches(deployment({ annotations }))).toEqual([
    'Deployment/app (Deployment/app) acknowledgements-are-used: acknowledges no-services, which it does not break',
  ]);
});

test('an acknowledgement on a pod template counts for nothing', () => {
  const podAnnotations = { 'cdk8s-open-webui.io/acknowledge.no-services': 'a reason' };
  expect(breaches(deployment({ podAnnotations }))).toEqual([]);
});

test('a rule that throws is our mistake, and surfaces', () => {
  const broken: Rule = {
    ...noServices,
    check: () => {
      throw new Error('broken rule');
    },
  };
  expect(() => evaluate(manifestsOf(service()), [broken])).toThrow('broken rule');
});

test('a breach reads as a sentence with its reasons', () => {
  const [breach] = evaluate(manifestsOf(service()), [noServices]);
  expect(format(breach)).toMatchInlineSnapshot(`
"Service/webui breaks no-services: there are no Services
      found: a Service
      why:   somebody would connect
      fix:   remove the Service
      more:  https://github.com/cdk8s-open-webui/cdk8s-open-webui/blob/main/docs/rules.md#no-services
      or:    Rules.acknowledge(<object>, 'no-services', '<reason>')"
`);
});

test('nothing of a manifest reaches the terminal as a command', () => {
  const [breach] = evaluate(manifestsOf(service({ name: 'a\u001b[2J\nb' })), [noServices]);
  expect(format(breach).split('\n')[0]).toBe('Service/a [2J b breaks no-services: there are no Services');
});
