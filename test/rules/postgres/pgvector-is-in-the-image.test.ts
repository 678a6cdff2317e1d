import { pgvectorIsInTheImage } from '../../../src/rules/postgres/pgvector-is-in-the-image';
import { testRule } from '../rule-tester';
import { cluster, database, onCluster } from './clusters';

const image = (flavour: string, fields = {}) =>
  cluster({ imageName: `ghcr.io/cloudnative-pg/postgresql:18.6-${flavour}-trixie`, ...fields });

testRule(pgvectorIsInTheImage, {
  valid: {
    'the flavour standard': [image('standard'), database(), onCluster()],
    'the extension is a volume': [
      image('minimal', { postgresql: { extensions: [{ name: 'pgvector' }] } }),
      database(),
      onCluster(),
    ],
    'no vectors': [image('minimal'), database({ name: 'pg_trgm' }), onCluster()],
    'an image of somebody else': [cluster({ imageName: 'registry.example.com/minimal:18' }), database(), onCluster()],
    'no image said': [cluster(), database(), onCluster()],
    'a Cluster of another program': [image('minimal'), database()],
  },
  invalid: {
    'the flavour minimal': {
      manifests: [image('minimal'), database(), onCluster()],
      found: ['imageName is ghcr.io/cloudnative-pg/postgresql:18.6-minimal-trixie'],
      objects: ['Cluster/db'],
    },
  },
});
