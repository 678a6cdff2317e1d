import type { k8s } from 'cdk8s-plus-28';
import { claimSpec } from '../k8s/claim';
import { value } from '../k8s/environment';
import type { Identity } from '../k8s/identity';
import type { PodSpec } from '../k8s/pod';
import { every } from '../k8s/probe';
import { withUserEnv } from '../k8s/user-env';
import type { Model } from './model';
import { ModelDelivery } from './model-delivery';
import { modelSync } from './model-sync';
import type { OllamaProps } from './ollama';
import { Ready } from './ready';
import { settings } from './settings';
import { MODELFILES_DIR, modelfilesOf, stepsFor } from './steps';
import type { OllamaStorage } from './storage';

export const PORT = 11434;

/** Any user will do once its home and its models are on volumes; the image itself starts as root. */
const USER = 1000;

/** A small model with its context; no limit for CPU, since llama.cpp does not see one and is slowed many times (ollama#17916). */
const CPU_RESOURCES = { requests: { cpu: '500m', memory: '2Gi' }, limits: { memory: '8Gi' } };

/** What loading a model takes of the host's memory on its way to the GPU. */
const GPU_RESOURCES = { requests: { cpu: '2', memory: '8Gi' }, limits: { memory: '16Gi' } };

/** What the pod is made of beside the props. */
export interface OllamaParts {
  readonly image: string;
  readonly models: Model[];
  readonly storage: OllamaStorage;
  readonly claims?: string[];
}

/** The pod of a replica, the claims that are its own, and the fields of the StatefulSet that came after 1.28. */
export interface OllamaPod {
  readonly spec: PodSpec;
  readonly claimTemplates?: k8s.KubePersistentVolumeClaimProps[];
  readonly newer: object;
}

/** Lays out the pod of a replica. */
export function ollamaPod(identity: Identity, props: OllamaProps, parts: OllamaParts): OllamaPod {
  const { image, models, storage, claims } = parts;
  const { delivery = ModelDelivery.sync(), ready = Ready.server() } = props;
  const hardware = props.gpu?._hardware;
  const store = delivery._store;
  const isWritable = !store.volume && !store.isBaked;
  const hasModelfiles = Object.keys(modelfilesOf(models)).length > 0;
  const shared = storage.existingClaim;
  const mountsModelfiles = hasModelfiles ? [{ name: 'modelfiles', mountPath: MODELFILES_DIR, readOnly: true }] : [];

  const volumes: k8s.Volume[] = [
    { name: 'home', emptyDir: {} },
    { name: 'tmp', emptyDir: {} },
    ...(models.length > 0 ? [{ name: 'state', emptyDir: {} }] : []),
    ...(hasModelfiles ? [{ name: 'modelfiles', configMap: { name: identity.objectName('modelfiles') } }] : []),
    ...(shared ? [{ name: 'models', persistentVolumeClaim: { claimName: shared } }] : []),
    ...(store.volume ? [{ name: 'models', ...store.volume }] : []),
  ];
  return {
    spec: {
      main: {
        name: 'ollama',
        image,
        port: PORT,
        env: withUserEnv(
          'ollama',
          [
            value('OLLAMA_HOST', `0.0.0.0:${PORT}`),
            value('HOME', '/home/ollama'),
            { ...value('OLLAMA_MODELS', store.path), prop: isWritable ? undefined : 'delivery' },
            // Each start deletes what no manifest names, which fails where nothing can be deleted.
            ...(isWritable ? [] : [{ ...value('OLLAMA_NOPRUNE', 1), prop: 'delivery' }]),
            ...settings(props),
            ...[...(hardware?.env ?? []), ...(hardware?.ollamaEnv ?? [])].map(each => ({ ...each, prop: 'gpu' })),
            // The image asks for every GPU of the node; with an overlay the device plugin says which.
            ...(hardware?.vendor === 'nvidia' ? [] : [{ ...value('NVIDIA_VISIBLE_DEVICES', 'void'), prop: 'gpu' }]),
          ],
          props,
        ),
        mounts: [
          ...(store.isBaked ? [] : [modelsMount(store.volume ? store.subPath : storage.subPath, isWritable)]),
          { name: 'home', mountPath: '/home/ollama' },
          { name: 'tmp', mountPath: '/tmp' },
        ],
        resources: hardware ? GPU_RESOURCES : CPU_RESOURCES,
        devices: hardware?.devices,
        claims,
        // A signal cuts every answer at once, so that the pod leaves the Services first.
        preStop: ['sleep', '10'],
        probes: {
          // The search for GPUs takes up to a minute, and a big store is walked before the first answer.
          startup: [{ path: '/' }, every(5, 3, 60)],
          liveness: [{ path: '/' }, every(10, 5, 6)],
          readiness: [{ path: '/api/version' }, every(5, 3, 3)],
        },
      },
      sidecars:
        models.length > 0 ? [modelSync(image, stepsFor(models, ready, isWritable), ready, mountsModelfiles)] : [],
      volumes,
      security: { runAsUser: USER, runAsGroup: USER, fsGroup: USER, readOnlyRootFilesystem: true },
      terminationGracePeriodSeconds: 40,
      fields: hardware?.pod,
      deviceGroups: hardware?.groups,
    },
    claimTemplates:
      shared || !isWritable
        ? undefined
        : [
            {
              metadata: { name: 'models', labels: storage.labels, annotations: storage.annotations },
              spec: claimSpec('ollama.storage', storage, '30Gi', 'ReadWriteOnce'),
            },
          ],
    // The models' volume is the last one.
    newer: store.newer
      ? {
          spec: {
            template: { spec: { volumes: volumes.map((_, at) => (at === volumes.length - 1 ? store.newer : {})) } },
          },
        }
      : {},
  };
}

function modelsMount(subPath: string | undefined, isWritable: boolean): k8s.VolumeMount {
  return { name: 'models', mountPath: '/models', subPath, ...(!isWritable && { readOnly: true }) };
}
