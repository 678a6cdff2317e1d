import { vectorClientIsInTheImage } from '../../../src/rules/vectors/vector-client-is-in-the-image';
import { webui } from '../manifests';
import { testRule } from '../rule-tester';

const running = (image: string, VECTOR_DB?: string) => [webui({ image, env: VECTOR_DB ? { VECTOR_DB } : {} })];
const UPSTREAM = 'ghcr.io/open-webui/open-webui:v0.11.4';

testRule(vectorClientIsInTheImage, {
  valid: {
    'a client that is there': running(UPSTREAM, 'qdrant'),
    "a build of one's own": running('registry.example.com/team/open-webui:v0.11.4', 'valkey'),
    'a slim image with pgvector': running(`${UPSTREAM}-slim`, 'pgvector'),
    'a slim image that says nothing': running(`${UPSTREAM}-slim`),
    'a slim image of before': running('ghcr.io/open-webui/open-webui:v0.11.3-slim', 'qdrant'),
  },
  invalid: {
    "Valkey with upstream's image": {
      manifests: running(UPSTREAM, 'valkey'),
      found: [`VECTOR_DB is valkey, the image is ${UPSTREAM}`],
      objects: ['Deployment/webui'],
    },
    "MariaDB with upstream's image of Docker Hub": {
      manifests: running('openwebui/open-webui:v0.11.4', 'mariadb-vector'),
      found: ['VECTOR_DB is mariadb-vector, the image is openwebui/open-webui:v0.11.4'],
    },
    'a slim image with Qdrant': {
      manifests: running(`${UPSTREAM}-slim`, 'qdrant'),
      found: [`VECTOR_DB is qdrant, the image is ${UPSTREAM}-slim`],
    },
  },
});
