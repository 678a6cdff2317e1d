import { Duration } from 'cdk8s';
import {
  AntiAffinity,
  DisruptionBudget,
  EnvFrom,
  NetworkPeer,
  type PartProps,
  PodSecurity,
  PullPolicy,
  SecretRef,
  ServiceAccount,
  Spread,
  TaintEffect,
  Topology,
} from 'cdk8s-open-webui';
import type { Variants } from './family';

const timing = {
  initialDelay: Duration.seconds(4),
  period: Duration.seconds(15),
  timeout: Duration.seconds(7),
  failureThreshold: 99,
};

const UUID = '0e1f2a3b-4c5d-4e6f-8a9b-0c1d2e3f4a5b';

/** Each prop that every part takes, alone. */
export const partPropsAlone: Variants<PartProps> = {
  'a name': () => ({ name: 'renamed' }),
  'an image': () => ({ image: 'registry.example.com:5000/mirror/part:v0.11.4' }),
  'an image by its digest': () => ({ image: `registry.example.com/part@sha256:${'0a'.repeat(32)}` }),
  'an image and its release': () => ({ image: 'registry.example.com/part:build-7', version: 'v0.11.4' }),
  'imagePullPolicy always': () => ({ imagePullPolicy: PullPolicy.ALWAYS }),
  'imagePullPolicy never': () => ({ imagePullPolicy: PullPolicy.NEVER }),
  imagePullSecrets: () => ({ imagePullSecrets: ['registry', 'registry-2'] }),
  'resources as a whole': () => ({
    resources: {
      requests: { cpu: '250m', memory: '512Mi', ephemeralStorage: '1Gi' },
      limits: { cpu: '4', memory: '17Gi', ephemeralStorage: '2Gi' },
    },
  }),
  'a request for memory': () => ({ resources: { requests: { memory: '600Mi' } } }),
  'a limit of memory': () => ({ resources: { limits: { memory: '20Gi' } } }),
  'scheduling by labels': () => ({ scheduling: { nodeSelector: { pool: 'chat', 'example.com/zone': '1' } } }),
  'scheduling with tolerations': () => ({
    scheduling: {
      tolerations: [{}, { key: 'a' }, { key: 'b', value: 'c', effect: TaintEffect.NO_EXECUTE }],
    },
  }),
  'scheduling with a priority': () => ({ scheduling: { priorityClassName: 'important' } }),
  'timing of the startup probe': () => ({ probes: { startup: timing } }),
  'timing of the liveness probe': () => ({ probes: { liveness: timing } }),
  'timing of the readiness probe': () => ({ probes: { readiness: { period: Duration.minutes(1) } } }),
  'podSecurity as a whole': () => ({
    podSecurity: PodSecurity.ids({ runAsUser: 1234, runAsGroup: 1235, fsGroup: 1236, supplementalGroups: [7, 8] }),
  }),
  'podSecurity as root': () => ({ podSecurity: PodSecurity.ids({ runAsUser: 0 }) }),
  'a service account that exists': () => ({ serviceAccount: ServiceAccount.existing('chat') }),
  "the namespace's service account": () => ({ serviceAccount: ServiceAccount.namespaceDefault() }),
  'a service account with annotations': () => ({ serviceAccount: ServiceAccount.own({ annotations: { team: 'ai' } }) }),
  'a role of AWS': () => ({ serviceAccount: ServiceAccount.awsRole('arn:aws:iam::111122223333:role/chat') }),
  'an account of Google': () => ({
    serviceAccount: ServiceAccount.googleServiceAccount('chat@project.iam.gserviceaccount.com'),
  }),
  'an identity of Azure': () => ({ serviceAccount: ServiceAccount.azureIdentity({ clientId: UUID, tenantId: UUID }) }),
  'a required spread': () => ({ scheduling: { spread: [Spread.required(Topology.zone(), { maxSkew: 2 })] } }),
  'a spread over racks, and nothing on the same node': () => ({
    scheduling: {
      spread: [Spread.preferred(Topology.label('example.com/rack'))],
      antiAffinity: [AntiAffinity.required(Topology.hostname()), AntiAffinity.preferred(Topology.zone(), 7)],
    },
  }),
  labels: () => ({ labels: { team: 'ai', 'example.com/cost': 'x' } }),
  annotations: () => ({ annotations: { 'example.com/owner': 'ai' } }),
  podLabels: () => ({ podLabels: { 'sidecar.istio.io/inject': 'false' } }),
  podAnnotations: () => ({ podAnnotations: { 'example.com/scrape': 'true' } }),
  selectorLabels: () => ({ selectorLabels: { app: 'kept-from-before' } }),
  'ingress from a peer': () => ({ allowFrom: [NetworkPeer.namespace('tools')] }),
  'egress to a peer': () => ({ allowTo: [NetworkPeer.cidr('10.9.0.0/16', { ports: [8443] })] }),
  env: () => ({ env: { TZ: 'Europe/Berlin', NO_PROXY: '' } }),
  secretEnv: () => ({ secretEnv: { HTTPS_PROXY: SecretRef.of('more', 'proxy') } }),
  envFrom: () => ({ envFrom: [EnvFrom.secret('more'), EnvFrom.configMap('settings', 'PREFIX_')] }),
};

/** Props that every part takes, as many as go together. */
export const partProps: Variants<PartProps> = {
  'nothing of its own': () => ({}),
  'the longest name': () => ({ name: 'n'.repeat(52) }),
  'one of everything': chart => Object.assign({}, ...Object.values(partPropsAlone).map(props => props(chart))),
  'its own environment': chart => ({
    ...partPropsAlone.env(chart),
    ...partPropsAlone.secretEnv(chart),
    ...partPropsAlone.envFrom(chart),
  }),
};

/** What is the default of several pods. */
export const budgeted: Variants<PartProps> = {
  'a disruption budget': () => ({ disruptionBudget: DisruptionBudget.maxUnavailable(1) }),
};

/** What images that need root, or write to themselves, refuse. */
export const hardened: Variants<PartProps> = {
  'podSecurity by the cluster': () => ({ podSecurity: PodSecurity.assigned() }),
  'podSecurity hardened': () => ({ podSecurity: PodSecurity.hardened({ runAsUser: 4321 }) }),
};

/** Props with `envFrom`, from which a variable may come that no manifest shows. */
export const WITH_ENV_FROM = ['envFrom', 'its own environment', 'one of everything'];
