import { secretKeysExist } from '../../../src/rules/secrets/secret-keys-exist';
import { type Fields, fromSecret, webui } from '../manifests';
import { testRule } from '../rule-tester';

const object = (apiVersion: string, kind: string, fields: Fields, name = 'chat') => ({
  apiVersion,
  kind,
  metadata: { name, namespace: 'ai' },
  ...fields,
});
const secret = (...keys: string[]) =>
  object('v1', 'Secret', { stringData: Object.fromEntries(keys.map(key => [key, 'x'])) });
const external = (spec: Fields, name?: string) => object('external-secrets.io/v1', 'ExternalSecret', { spec }, name);
const data = (...keys: string[]) => keys.map(secretKey => ({ secretKey, remoteRef: { key: 'chat' } }));
const chat = webui({ namespace: 'ai', env: { WEBUI_SECRET_KEY: fromSecret('chat', 'key') } });
const optional = { valueFrom: { secretKeyRef: { name: 'chat', key: 'key', optional: true } } };

testRule(secretKeysExist, {
  valid: {
    'no Secret in sight': [chat],
    'the key is there': [chat, secret('key', 'other')],
    'the key is there in base64': [chat, object('v1', 'Secret', { data: { key: 'eA==' } })],
    'a Secret that is filled later': [chat, object('v1', 'Secret', {})],
    'a reader that can do without': [webui({ namespace: 'ai', env: { HF_TOKEN: optional } }), secret('other')],
    'another namespace': [chat, { ...secret('other'), metadata: { name: 'chat', namespace: 'other' } }],
    'a SealedSecret': [
      chat,
      object('bitnami.com/v1alpha1', 'SealedSecret', { spec: { encryptedData: { key: 'Ag' } } }),
    ],
    'an ExternalSecret': [chat, external({ data: data('key') })],
    'an ExternalSecret of another name': [chat, external({ target: { name: 'chat' }, data: data('key') }, 'x')],
    'an ExternalSecret that takes everything': [chat, external({ dataFrom: [{ extract: { key: 'chat' } }] })],
    'an ExternalSecret that makes it': [
      chat,
      external({ data: data('a'), target: { template: { data: { key: '{{ .a }}' } } } }),
    ],
    'two ExternalSecrets': [
      chat,
      external({ data: data('other') }),
      external({ data: data('key'), target: { name: 'chat', creationPolicy: 'Merge' } }, 'more'),
    ],
  },
  invalid: {
    'a Secret without it': {
      manifests: [chat, secret('other')],
      found: ['WEBUI_SECRET_KEY reads the key key of Secret/chat, which has other'],
      objects: ['Deployment/webui'],
    },
    'a SealedSecret without it': {
      manifests: [chat, object('bitnami.com/v1alpha1', 'SealedSecret', { spec: {} })],
      found: [/which has none$/],
    },
    'an ExternalSecret without it': {
      manifests: [chat, external({ data: data('a', 'b') })],
      found: [/which has a, b$/],
    },
    'an ExternalSecret whose template takes it away': {
      manifests: [chat, external({ data: data('key'), target: { template: { data: { other: '{{ .key }}' } } } })],
      found: [/which has other$/],
    },
    'two keys, of a volume too': {
      manifests: [
        webui({
          namespace: 'ai',
          env: { WEBUI_SECRET_KEY: fromSecret('chat', 'key') },
          pod: {
            volumes: [{ name: 'ca', secret: { secretName: 'chat', items: [{ key: 'ca.crt', path: 'ca.crt' }] } }],
          },
        }),
        secret('other'),
      ],
      found: [/^WEBUI_SECRET_KEY reads the key key .*, a volume reads the key ca\.crt of Secret\/chat/],
    },
  },
});
