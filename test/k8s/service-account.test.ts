import { Construct } from 'constructs';
import { Identity } from '../../src/k8s/identity';
import { defineServiceAccount, ServiceAccount } from '../../src/k8s/service-account';
import { Tika } from '../../src/tika/tika';
import { only, podOf, render } from '../support';

/** The name that a workload gets, and the objects beside it. */
function defined(serviceAccount?: ServiceAccount) {
  let name: string | undefined;
  const manifests = render(chart => {
    const part = new Construct(chart, 'part');
    const identity = new Identity(part, { serviceAccount }, { component: 'part', program: 'program' });
    name = defineServiceAccount(part, identity);
  });
  return { name, manifests };
}

test('a part has one of its own, without a token', () => {
  const { name, manifests } = defined();
  expect(name).toBe('chat-part');
  expect(manifests).toMatchObject([
    { kind: 'ServiceAccount', metadata: { name: 'chat-part', namespace: 'ai' }, automountServiceAccountToken: false },
  ]);
  expect(manifests[0].metadata).not.toHaveProperty('annotations');
});

test.each<[string, ServiceAccount, object]>([
  ['annotations', ServiceAccount.own({ annotations: { team: 'ai' } }), { team: 'ai' }],
  [
    'AWS',
    ServiceAccount.awsRole('arn:aws:iam::111122223333:role/chat'),
    { 'eks.amazonaws.com/role-arn': 'arn:aws:iam::111122223333:role/chat' },
  ],
  [
    'Google',
    ServiceAccount.googleServiceAccount('chat@project.iam.gserviceaccount.com'),
    { 'iam.gke.io/gcp-service-account': 'chat@project.iam.gserviceaccount.com' },
  ],
  [
    'Azure',
    ServiceAccount.azureIdentity({ clientId: '0e1f2a3b-4c5d-4e6f-8a9b-0c1d2e3f4a5b' }),
    { 'azure.workload.identity/client-id': '0e1f2a3b-4c5d-4e6f-8a9b-0c1d2e3f4a5b' },
  ],
  [
    'a tenant of Azure',
    ServiceAccount.azureIdentity({
      clientId: '0e1f2a3b-4c5d-4e6f-8a9b-0c1d2e3f4a5b',
      tenantId: '1e1f2a3b-4c5d-4e6f-8a9b-0c1d2e3f4a5b',
    }),
    {
      'azure.workload.identity/client-id': '0e1f2a3b-4c5d-4e6f-8a9b-0c1d2e3f4a5b',
      'azure.workload.identity/tenant-id': '1e1f2a3b-4c5d-4e6f-8a9b-0c1d2e3f4a5b',
    },
  ],
])('an identity by annotation: %s', (_cloud, serviceAccount, annotations) => {
  expect(only(defined(serviceAccount).manifests, 'ServiceAccount').metadata.annotations).toEqual(annotations);
});

test("pods with Azure's identity have the label that its webhook looks for", () => {
  const serviceAccount = ServiceAccount.azureIdentity({ clientId: '0e1f2a3b-4c5d-4e6f-8a9b-0c1d2e3f4a5b' });
  const workload = only(
    render(chart => new Tika(chart, 'tika', { serviceAccount })),
    'Deployment',
  );
  expect(workload.spec.template.metadata.labels).toMatchObject({ 'azure.workload.identity/use': 'true' });
  expect(podOf(workload)).toMatchObject({ serviceAccountName: 'chat-tika', automountServiceAccountToken: false });
});

test.each<[string, ServiceAccount, string | undefined]>([
  ['one that exists', ServiceAccount.existing('chat'), 'chat'],
  ["the namespace's own", ServiceAccount.namespaceDefault(), undefined],
])('nothing is defined for %s', (_sentence, serviceAccount, name) => {
  expect(defined(serviceAccount)).toEqual({ name, manifests: [] });
});

test.each<[string, () => ServiceAccount, RegExp]>([
  [
    'a name',
    () => ServiceAccount.existing('My Account'),
    /^ServiceAccount\.existing must be an object's name .*, got 'My/,
  ],
  ['no name', () => ServiceAccount.existing(''), /^ServiceAccount\.existing must be an object's name/],
  [
    'a user',
    () => ServiceAccount.awsRole('arn:aws:iam::111122223333:user/chat'),
    /^ServiceAccount\.awsRole must be a role's/,
  ],
  [
    'a person',
    () => ServiceAccount.googleServiceAccount('me@gmail.com'),
    /^ServiceAccount\.googleServiceAccount must be an/,
  ],
  [
    'a client',
    () => ServiceAccount.azureIdentity({ clientId: 'chat' }),
    /^ServiceAccount\.azureIdentity clientId must be a UUID/,
  ],
  [
    'a tenant',
    () => ServiceAccount.azureIdentity({ clientId: '0e1f2a3b-4c5d-4e6f-8a9b-0c1d2e3f4a5b', tenantId: '' }),
    /^ServiceAccount\.azureIdentity tenantId must be a UUID, got ''/,
  ],
  [
    'an annotation',
    () => ServiceAccount.own({ annotations: { 'a b': 'c' } }),
    /^ServiceAccount\.own annotations must be keys/,
  ],
])('%s that is none is refused', (_sentence, make, message) => {
  expect(make).toThrow(message);
});
