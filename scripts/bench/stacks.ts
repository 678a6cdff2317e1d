import { ApiObject, App, Chart, YamlOutputType } from 'cdk8s';
import {
  Embeddings,
  Exposure,
  FileStorage,
  GatewayImplementation,
  NetworkPeer,
  Ollama,
  Postgres,
  Redis,
  Replicas,
  Scaling,
  SecretRef,
  Tika,
  VectorDatabase,
  WebUI,
} from 'cdk8s-open-webui';
import { k8s } from 'cdk8s-plus-28';

/** A replicated installation with all of its parts. */
export function defineStack(chart: Chart, id: string): void {
  const named = (part: string) => `${id}-${part}`;
  const ollama = new Ollama(chart, named('ollama'), { models: ['llama3.2:3b', 'nomic-embed-text'] });
  const postgres = Postgres.fromSecret(SecretRef.of(named('db'), 'uri'), {
    maxConnections: 300,
    peer: NetworkPeer.pods('databases', { app: 'postgres' }),
  });
  new WebUI(chart, named('webui'), {
    models: [ollama],
    scaling: Scaling.replicated({
      replicas: Replicas.autoscaled({ min: 3, max: 10 }),
      secretKey: SecretRef.of(named('webui'), 'key'),
      database: postgres,
      vectorDatabase: VectorDatabase.pgvector({ database: postgres }),
      redis: new Redis(chart, named('redis'), { password: SecretRef.of(named('redis'), 'password') }),
      storage: FileStorage.s3({ bucket: 'uploads', region: 'eu-central-1', keyPrefix: `${chart.node.id}-${id}/` }),
    }),
    contentExtraction: new Tika(chart, named('tika')),
    embeddings: Embeddings.ollama(ollama, 'nomic-embed-text'),
    exposures: [
      Exposure.httpRoute(GatewayImplementation.envoyGateway(), {
        host: `${chart.node.id}-${id}.example.com`,
        gateway: { name: 'public', section: 'https' },
      }),
    ],
  });
}

/** What an object looks like in the output. */
export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly [field: string]: unknown;
}

/** The objects of one installation, as plain data. */
export function manifestsOfAStack(): Manifest[] {
  const chart = new Chart(new App(), 'chat', { namespace: 'ai' });
  defineStack(chart, 's');
  return chart.node
    .findAll()
    .filter(construct => ApiObject.isApiObject(construct))
    .map(object => object.toJson());
}

type Kind = new (chart: Chart, id: string, props: object) => ApiObject;

/** The same objects as somebody writes them with cdk8s-plus-28 alone: by its typed kinds, where it has them. */
export function definePlainStack(chart: Chart, id: string, manifests: Manifest[]): void {
  for (const [index, { apiVersion, kind, ...fields }] of manifests.entries()) {
    const props = { ...fields, metadata: { ...fields.metadata, name: `${id}-${index}` } };
    const typed = (k8s as unknown as { [name: string]: Kind })[`Kube${kind}${apiVersion.endsWith('v2') ? 'V2' : ''}`];
    if (typed) new typed(chart, `${id}-${index}`, props);
    else new ApiObject(chart, `${id}-${index}`, { apiVersion, kind, ...props });
  }
}

/** An app that writes all charts into one file, so that the time is the rendering's and not the disk's. */
export function appAt(outdir: string): App {
  return new App({ outdir, yamlOutputType: YamlOutputType.FILE_PER_APP });
}
