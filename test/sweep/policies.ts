import {
  CloudIdentity,
  ClusterDns,
  Exposure,
  FileStorage,
  IngressController,
  NetworkPeer,
  NetworkPolicies,
  Ollama,
  OpenAI,
  Postgres,
  Redis,
  Scaling,
  SecretRef,
  SignIn,
  Tika,
  VectorDatabase,
  type WebUIProps,
} from 'cdk8s-open-webui';
import type { Variants } from './family';

const internet = NetworkPeer.internet();
const identity = CloudIdentity.eksIrsa();

const policies: Variants<NetworkPolicies> = {
  'of any cluster': () => NetworkPolicies.defaultDeny({ cloudIdentity: identity }),
  'with names of OpenShift': () =>
    NetworkPolicies.defaultDeny({ dns: ClusterDns.openShift(), cloudIdentity: identity }),
  'with names of its own': () =>
    NetworkPolicies.defaultDeny({
      dns: ClusterDns.custom([NetworkPeer.cidr('10.96.0.10/32')], { port: 1053 }),
      cloudIdentity: identity,
    }),
  'with EKS Pod Identity': () => NetworkPolicies.defaultDeny({ cloudIdentity: CloudIdentity.eksPodIdentity() }),
  'with GKE and Dataplane V2': () => NetworkPolicies.defaultDeny({ cloudIdentity: CloudIdentity.gkeDataplaneV2() }),
  'with GKE and Calico': () => NetworkPolicies.defaultDeny({ cloudIdentity: CloudIdentity.gkeCalico() }),
  'with the identity of the node': () => NetworkPolicies.defaultDeny({ cloudIdentity: CloudIdentity.node() }),
};

/** A WebUI with policies and every kind of peer. */
export const restricted: Variants<WebUIProps> = Object.fromEntries(
  Object.entries(policies).map(([name, make]) => [
    name,
    chart => ({
      networkPolicies: make(chart),
      models: [
        new Ollama(chart, 'ollama', { models: ['llama3.2:3b'], allowFrom: [NetworkPeer.namespace('notebooks')] }),
        OpenAI.fromUrl('https://api.openai.com/v1', SecretRef.of('openai', 'key'), { peer: internet }),
      ],
      contentExtraction: new Tika(chart, 'tika'),
      scaling: Scaling.single({
        database: Postgres.fromSecret(SecretRef.of('db', 'uri'), {
          peer: NetworkPeer.pods('databases', { app: 'pg' }),
        }),
        vectorDatabase: VectorDatabase.pgvector({
          database: Postgres.fromSecret(SecretRef.of('vectors', 'uri'), {
            peer: NetworkPeer.cidr('10.1.0.0/16', { ports: [5432, 6432] }),
          }),
        }),
        redis: new Redis(chart, 'redis', { password: SecretRef.of('redis', 'password') }),
        storage: FileStorage.s3({ bucket: 'uploads', peer: internet }),
      }),
      signIn: [SignIn.trustedHeaders({ email: 'X-Forwarded-Email' })],
      exposures: [
        Exposure.ingress(IngressController.ingressNginx(), {
          host: 'chat.example.com',
          ingressFrom: [NetworkPeer.pods('edge', { app: 'proxy' })],
        }),
      ],
      allowTo: [NetworkPeer.cidr('0.0.0.0/0', { ports: [8080] })],
    }),
  ]),
);
