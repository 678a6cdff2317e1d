import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { value } from '../k8s/environment';
import { Identity } from '../k8s/identity';
import type { Image } from '../k8s/image';
import { podTemplate } from '../k8s/pod';
import type { ContainerResources } from '../k8s/resources';
import { type SourcedVariable, withUserEnv } from '../k8s/user-env';
import { defineDeployment } from '../k8s/workload';
import type { PartFlow } from '../network/flow';
import { defineNetwork } from '../network/network';
import { type DoclingProps, USER } from './docling';
import type { DoclingQueue } from './docling-engine';

/** What workers share with their server. */
interface Shared {
  readonly queue: DoclingQueue;
  readonly settings: SourcedVariable[];
  readonly image: Image;
  readonly flows: PartFlow[];
  readonly resources: ContainerResources;
}

/** The workers of a queue. */
interface Workers {
  readonly scope: Construct;
  readonly workload: ApiObject;
}

/** Defines the workers of a queue. */
export function defineWorkers(docling: Construct, props: DoclingProps, shared: Shared): Workers {
  const path = 'docling.engine';
  const { options, env } = shared.queue;
  const scope = new Construct(docling, 'workers');
  const pods = { ...objectsOf(props), ...options };
  const identity = new Identity(docling, pods, {
    component: 'docling-worker',
    path,
    program: 'docling-serve',
    version: shared.image.version,
    suffix: 'worker',
  });
  const workload = defineDeployment(scope, identity, {
    replicas: options.workers,
    recreate: false,
    template: podTemplate(identity, pods, {
      main: {
        name: 'worker',
        image: shared.image.reference,
        command: ['docling-serve'],
        args: ['rq-worker'],
        env: withUserEnv(
          path,
          [
            value('DOCLING_SERVE_ENG_KIND', 'rq'),
            ...env.map(variable => ({ ...variable, prop: 'redis' })),
            ...shared.settings,
          ],
          options,
        ),
        mounts: [{ name: 'tmp', mountPath: '/tmp' }],
        resources: shared.resources,
        // It serves nothing that could be asked.
        probes: {},
      },
      volumes: [{ name: 'tmp', emptyDir: {} }],
      security: USER,
      // What it is reading is read to its end.
      terminationGracePeriodSeconds: 600,
    }),
  });
  defineNetwork(scope, identity, options, { flows: shared.flows });
  return { scope, workload };
}

/** What all objects of the part have in common; the name is the server's. */
function objectsOf({
  name,
  imagePullPolicy,
  imagePullSecrets,
  labels,
  annotations,
}: DoclingProps): Partial<DoclingProps> {
  return { name, imagePullPolicy, imagePullSecrets, labels, annotations };
}
