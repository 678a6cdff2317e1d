import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import type { ClaimOptions } from '../k8s/claim';
import { wholeNumber } from '../k8s/demand';
import { field, value } from '../k8s/environment';
import type { PodProps } from '../k8s/part-props';
import { type ContainerSpec, podTemplate } from '../k8s/pod';
import { every } from '../k8s/probe';
import { type SourcedVariable, withUserEnv } from '../k8s/user-env';
import { defineDeployment } from '../k8s/workload';
import { cacheVolume } from './embeddings';
import { ARCHITECTURE, type Installation, USER } from './installation';

const CACHE = '/app/.cache';

/** A run of a connector may take minutes, and is not handed over to another worker. */
const GRACE = 300;

/** A connector starts a browser, and computes vectors where no service does. */
const RESOURCES = { requests: { cpu: '500m', memory: '2Gi' }, limits: { memory: '4Gi' } };

/** A worker of connectors. */
export interface LobuWorkerOptions extends PodProps {
  /**
   * Number of pods: a whole number of 1 or more. Each run is claimed by one of them.
   *
   * @default 1
   */
  readonly replicas?: number;

  /**
   * The volume that models are kept on; of several pods one that many nodes can mount.
   *
   * @default - a claim of 5Gi of the default class for one pod; several fetch what they need at each start
   */
  readonly cache?: ClaimOptions;
}

/** What runs the code of connectors. */
export abstract class LobuWorker {
  /** Pods of their own, which have no key but their token. */
  public static deployed(options: LobuWorkerOptions = {}): LobuWorker {
    return new Deployed(options);
  }

  /** The gateway's own process, with all of its keys. */
  public static embedded(): LobuWorker {
    return new Embedded();
  }

  /** @internal */
  public abstract readonly _isDeployed: boolean;

  /**
   * Its pods, if it has any.
   *
   * @internal
   */
  public abstract readonly _pods?: PodProps;

  /** @internal */
  protected readonly _brand = 'LobuWorker';

  /** @internal */
  public abstract _define(
    installation: Installation,
    lobu: Construct,
    surroundings: WorkerSurroundings,
  ): ApiObject | undefined;
}

/**
 * What a worker talks to.
 *
 * @internal
 */
export interface WorkerSurroundings {
  readonly gatewayUrl: string;
  readonly embeddings: SourcedVariable[];
  /** Longest time that the gateway may take to its start. */
  readonly startSeconds: number;
}

class Embedded extends LobuWorker {
  public readonly _isDeployed = false;
  public readonly _pods = undefined;

  public _define(): undefined {
    return undefined;
  }
}

class Deployed extends LobuWorker {
  public readonly _isDeployed = true;
  public readonly _pods: PodProps;

  constructor(private readonly options: LobuWorkerOptions) {
    super();
    this._pods = options;
  }

  public _define(installation: Installation, lobu: Construct, surroundings: WorkerSurroundings): ApiObject {
    const path = 'lobu.worker';
    const { replicas = 1, cache } = this.options;
    wholeNumber(`${path}.replicas`, replicas, 1);
    const scope = new Construct(lobu, 'worker');
    const identity = installation.identity('worker', path, 'worker', this.options);
    const volume = cacheVolume(scope, identity, `${path}.cache`, replicas, cache);
    const image = installation.image('worker');
    return defineDeployment(scope, identity, {
      replicas,
      recreate: true,
      progressDeadlineSeconds: surroundings.startSeconds + 600,
      template: podTemplate(identity, installation.workload(this.options), {
        init: [waitForGateway(image, surroundings)],
        main: {
          name: 'worker',
          image,
          env: withUserEnv(
            path,
            [
              value('ENVIRONMENT', 'production'),
              value('API_URL', surroundings.gatewayUrl),
              field('WORKER_ID', 'metadata.name'),
              value('TRANSFORMERS_CACHE', `${CACHE}/transformers`),
              ...surroundings.embeddings,
              ...installation.secret._variables('worker'),
            ],
            this.options,
          ),
          mounts: [{ name: volume.name, mountPath: CACHE }],
          resources: RESOURCES,
          probes: {
            // It serves nothing; that process 1 is still the daemon is all that can be asked.
            liveness: [{ command: ['sh', '-c', 'grep -qa daemon /proc/1/cmdline'] }, every(20, 3, 3)],
          },
        },
        volumes: [volume],
        security: USER,
        terminationGracePeriodSeconds: GRACE,
        fields: ARCHITECTURE,
      }),
    });
  }
}

/** The daemon ends where it finds no gateway, and is restarted ever more slowly. */
function waitForGateway(image: string, { gatewayUrl, startSeconds }: WorkerSurroundings): ContainerSpec {
  const script = `for attempt in $(seq 1 "$1"); do
  curl -sf --max-time 2 "$2" >/dev/null && exit 0
  sleep 2
done
echo "no answer of $2" >&2
exit 1
`;
  return {
    name: 'wait-for-app',
    image,
    command: ['sh', '-c', script, 'wait-for-app'],
    args: [String(Math.ceil((startSeconds + 300) / 2)), `${gatewayUrl}/health`],
    env: [],
    resources: { requests: { cpu: '10m', memory: '16Mi' }, limits: { memory: '64Mi' } },
  };
}
