import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';

/** Manifests that others hand out, written by hand after what their programs write. */
export interface Rendering {
  readonly title: string;
  readonly manifests: unknown[];
}

type Change = (object: StatefulSet) => void;

interface StatefulSet {
  kind: string;
  metadata: { name: string };
  spec: {
    replicas: number;
    serviceName?: string;
    template: {
      spec: {
        containers: { env: { name: string; value: string }[] }[];
        volumes: { name: string; emptyDir?: object; persistentVolumeClaim?: object }[];
      };
    };
  };
}

/** What is handed out, from the plainest on. */
export const renderings: Rendering[] = [
  { title: 'The official Helm chart 16.0.0, with its default values', manifests: read('helm-default') },
  {
    title: 'The same with `replicaCount: 3`',
    manifests: chart(object => {
      object.spec.replicas = 3;
    }),
  },
  {
    title: 'The same with files in S3 (`persistence.provider: s3`) and no database',
    manifests: chart(object => {
      object.kind = 'Deployment';
      object.spec.serviceName = undefined;
      object.spec.template.spec.volumes = [{ name: 'data', emptyDir: {} }];
      set(object, {
        STORAGE_PROVIDER: 's3',
        S3_BUCKET_NAME: 'chat',
        S3_REGION_NAME: 'eu-central-1',
        S3_KEY_PREFIX: '',
      });
      set(object, { S3_ENDPOINT_URL: '', S3_ACCESS_KEY_ID: 'AKIA0123456789ABCDEF', S3_SECRET_ACCESS_KEY: 'a-secret' });
    }),
  },
  {
    title: 'The same with two APIs in `openaiBaseApiUrls`, and their two `openaiApiKeys`',
    manifests: chart(object =>
      set(object, {
        OPENAI_API_BASE_URLS:
          'http://my-rel-pipelines.ai.svc.cluster.local:9099;https://api.openai.com/v1;https://api.mistral.ai/v1',
        OPENAI_API_KEYS: 'sk-first;sk-second',
      }),
    ),
  },
  { title: 'The manifests of the upstream repository, `kubernetes/manifest/base`', manifests: read('kustomize-base') },
  { title: 'A guide to a StatefulSet with probes and an autoscaler', manifests: read('statefulset-guide') },
];

function read(name: string): unknown[] {
  const documents = parseAllDocuments(readFileSync(join(__dirname, `${name}.yaml`), 'utf8'));
  return documents.map(document => {
    if (document.errors.length > 0) throw new Error(`${name}.yaml: ${document.errors[0].message}`);
    return document.toJS();
  });
}

/** The chart's default rendering, with what a value changes of Open WebUI's workload. */
function chart(change: Change): unknown[] {
  const manifests = read('helm-default');
  const workload = manifests.find(object => (object as StatefulSet).kind === 'StatefulSet') as StatefulSet;
  change(workload);
  return manifests;
}

function set({ spec }: StatefulSet, variables: { readonly [name: string]: string }): void {
  const [{ env }] = spec.template.spec.containers;
  for (const [name, value] of Object.entries(variables)) {
    const entry = env.find(each => each.name === name);
    if (entry) entry.value = value;
    else env.push({ name, value });
  }
}
