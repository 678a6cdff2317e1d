import type { Manifest } from '../../../src/rules/manifests/manifest';
import { flattened, Manifests } from '../../../src/rules/manifests/manifests';
import { objectsAreUnique } from '../../../src/rules/objects/objects-are-unique';
import { ingress, service, webui, yaml } from '../manifests';
import { testRule } from '../rule-tester';

const [namespace, again, labelled, role] = yaml`
  apiVersion: v1
  kind: Namespace
  metadata: { name: ai }
  ---
  apiVersion: v1
  kind: Namespace
  metadata: { name: ai }
  ---
  apiVersion: v1
  kind: Namespace
  metadata: { name: ai, labels: { team: chat } }
  ---
  apiVersion: rbac.authorization.k8s.io/v1
  kind: ClusterRole
  metadata: { name: chat, namespace: ai }`;
const twice = 'written in Service/chat-webui and in Service/chat-webui';

testRule(objectsAreUnique, {
  valid: {
    'a Service and a Deployment of one name': [webui(), service()],
    'one name in two namespaces': [service({ namespace: 'ai' }), service({ namespace: 'dev' })],
    'a namespace, and none': [service({ namespace: 'ai' }), service()],
    'two equal Namespaces': [namespace, again],
    'objects without a name': [
      { ...webui({ kind: 'Job' }), metadata: { generateName: 'migrate-' } },
      { ...webui({ kind: 'Job' }), metadata: { generateName: 'migrate-' } },
    ],
    'one kind in two groups': [service(), { ...service(), apiVersion: 'serving.knative.dev/v1' }],
    'names that only together are the same': [
      service({ namespace: 'a', name: 'b/c' }),
      service({ namespace: 'a/b', name: 'c' }),
    ],
  },
  invalid: {
    'two Services': {
      manifests: [
        service({ name: 'chat-webui', namespace: 'ai' }),
        service({ name: 'chat-webui', namespace: 'ai', spec: { type: 'NodePort' } }),
      ],
      found: [twice],
      objects: ['Service/chat-webui'],
    },
    'three Services': {
      manifests: [service({ name: 'chat-webui' }), service({ name: 'chat-webui' }), service({ name: 'chat-webui' })],
      found: [twice, twice],
    },
    'a Service in a list': {
      manifests: flattened({
        apiVersion: 'v1',
        kind: 'List',
        items: [service({ name: 'chat-webui' }), service({ name: 'chat-webui' })],
      }),
      found: [twice],
    },
    'two versions of one object': {
      manifests: [ingress(), { ...ingress(), apiVersion: 'extensions/v1beta1' }],
      found: ['written in Ingress/webui and in Ingress/webui'],
    },
    'two Namespaces that differ': { manifests: [namespace, labelled], found: [/^written in Namespace\/ai/] },
    'an object of the cluster, in a namespace that does not matter': {
      manifests: [role, { ...role, metadata: { name: 'chat' } }],
      found: [/^written in ClusterRole\/chat/],
    },
  },
});

test('the finding names both places', () => {
  const manifests = Manifests.of([
    { manifest: service(), origin: 'a.yaml, document 2' },
    { manifest: service(), origin: 'b.yaml, document 1' },
  ]);
  const [finding] = objectsAreUnique.check(manifests);
  expect(finding.found).toBe('written in a.yaml, document 2 and in b.yaml, document 1');
  expect(finding.object).toBe<Manifest>(manifests.objects[1]);
});
