import { postgresImageHasAVersion } from '../../../src/rules/postgres/postgres-image-has-a-version';
import { testRule } from '../rule-tester';
import { cluster } from './clusters';

const DIGEST = `sha256:${'0'.repeat(64)}`;

testRule(postgresImageHasAVersion, {
  valid: {
    'a release': [cluster({ imageName: 'ghcr.io/cloudnative-pg/postgresql:18.6-standard-trixie' })],
    'a major version': [cluster({ imageName: 'registry.example.com:5000/postgresql:17' })],
    'a release and a digest': [cluster({ imageName: `ghcr.io/cloudnative-pg/postgresql:18.6@${DIGEST}` })],
    "the operator's own": [cluster()],
    'a catalogue': [cluster({ imageCatalogRef: { kind: 'ImageCatalog', name: 'postgresql', major: 18 } })],
    'a template': [cluster({ imageName: '{{ .Values.image }}' })],
  },
  invalid: {
    latest: {
      manifests: [cluster({ imageName: 'postgresql:latest' })],
      found: ['imageName is postgresql:latest'],
      objects: ['Cluster/db'],
    },
    'no tag': { manifests: [cluster({ imageName: 'ghcr.io/cloudnative-pg/postgresql' })], found: [/^imageName is/] },
    'a digest alone': { manifests: [cluster({ imageName: `postgresql@${DIGEST}` })], found: [/^imageName is/] },
  },
});
