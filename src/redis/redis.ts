import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { addressBySecret, addressBySentinels, addressByUrl, addressOfCluster } from '../connections/redis/address';
import type { RedisSecretOptions, RedisSentinelOptions, RedisUrlOptions } from '../connections/redis/options';
import { type IRedis, RedisConnection } from '../connections/redis-connection';
import { images } from '../images';
import { checkVolume, type VolumeOptions } from '../k8s/claim';
import { secret } from '../k8s/environment';
import { Identity } from '../k8s/identity';
import { imageOf } from '../k8s/image';
import type { PartProps } from '../k8s/part-props';
import { podTemplate } from '../k8s/pod';
import { every } from '../k8s/probe';
import { withDefaults } from '../k8s/resources';
import type { SecretRef } from '../k8s/secret-ref';
import { defineService } from '../k8s/service';
import { serviceAccountOf } from '../k8s/service-account';
import { withUserEnv } from '../k8s/user-env';
import { defineDeployment, defineVolume } from '../k8s/workload';
import { defineNetwork } from '../network/network';
import { enforceRules } from '../rules/enforce/enforce';
import { redisArguments } from './redis-arguments';

const PORT = 6379;

/** Name of the variable that the password arrives in; `redis-cli` reads it too. */
const PASSWORD = 'REDISCLI_AUTH';

/** User and group `redis` of the images of Valkey and Redis, which start as root otherwise. */
const USER = 999;

const RESOURCES = { requests: { cpu: '100m', memory: '512Mi' }, limits: { memory: '1Gi' } };

/** Props of `Redis`. */
export interface RedisProps extends PartProps {
  /**
   * The key of a Secret that holds the password. It becomes part of a URL: use letters and digits, `openssl rand -hex 32`.
   */
  readonly password: SecretRef;

  /**
   * The volume that the append-only file is on.
   *
   * @default - a claim of 2Gi of the default class
   */
  readonly storage?: VolumeOptions;
}

/**
 * Redis, by default as Valkey: one instance that survives restarts, which is what Open WebUI needs of it. There is no prop for
 * replicas: behind one Service each would hold another part of the sessions. Where seconds without it at a restart are too many, an
 * operator's servers and Sentinels are reached by `Redis.fromSentinel`.
 *
 * @example
 *
 * new Redis(chart, 'redis', { password: SecretRef.of('open-webui', 'redis-password'), storage: { size: '5Gi' } });
 */
export class Redis extends Construct implements IRedis {
  /**
   * A Redis that runs elsewhere, with its password, if it has one, from a Secret.
   *
   * @param redisUrl URL such as `redis://redis.example.com:6379/0`, or with `rediss://` for TLS
   * @throws if the URL has credentials or another scheme than `redis` or `rediss`, or an option is out of its bounds
   * @example
   *
   * Redis.fromUrl('rediss://redis.example.com:6379/0', {
   *   password: SecretRef.of('redis', 'password'),
   *   rootCertificate: CaCertificate.fromConfigMap('company-ca', 'ca.crt'),
   * });
   */
  public static fromUrl(redisUrl: string, options: RedisUrlOptions = {}): IRedis {
    return { redisConnection: RedisConnection._of(addressByUrl('Redis.fromUrl', redisUrl, options)) };
  }

  /**
   * A Redis by its URL in a Secret: `redis://:password@host:6379/0`, with the password percent-encoded.
   *
   * @param redisUrl the key of the Secret
   * @throws if an option is out of its bounds
   * @example
   *
   * Redis.fromSecret(SecretRef.of('redis', 'url'), { connectTimeout: Duration.seconds(5), socketKeepalive: true });
   */
  public static fromSecret(redisUrl: SecretRef, options: RedisSecretOptions = {}): IRedis {
    return { redisConnection: RedisConnection._of(addressBySecret('Redis.fromSecret', redisUrl, options)) };
  }

  /**
   * Redis servers of which Sentinels choose one. Without TLS, and without a password of the Sentinels: Open WebUI hands them neither
   * (open-webui v0.11.4, utils/redis.py, `_build_sentinel`). A change of the master is not hidden: what runs at that moment may fail.
   *
   * @throws if there is no host, or an option is out of its bounds
   * @example
   *
   * Redis.fromSentinel({
   *   hosts: ['redis-sentinel-0.redis.svc', 'redis-sentinel-1.redis.svc', 'redis-sentinel-2.redis.svc'],
   *   masterName: 'mymaster',
   *   password: SecretRef.of('redis', 'password'),
   * });
   */
  public static fromSentinel(options: RedisSentinelOptions): IRedis {
    return { redisConnection: RedisConnection._of(addressBySentinels(options)) };
  }

  /**
   * A Redis in cluster mode, by one of its nodes or a balancer before them. Upstream advises against it: one instance is enough
   * (https://docs.openwebui.com/getting-started/advanced-topics/scaling), and websockets go through the one node of the URL.
   *
   * @param redisUrl URL such as `redis://redis-cluster.redis.svc:6379`, without the number of a database
   * @throws if the URL names a database, has credentials or another scheme, or an option is out of its bounds
   * @example
   *
   * Redis.fromCluster('rediss://chat.abc.clustercfg.euc1.cache.amazonaws.com:6379', {
   *   username: 'chat',
   *   password: SecretRef.of('redis', 'password'),
   * });
   */
  public static fromCluster(redisUrl: string, options: RedisUrlOptions = {}): IRedis {
    return { redisConnection: RedisConnection._of(addressOfCluster(redisUrl, options)) };
  }

  /** The Deployment. */
  public readonly workload: ApiObject;

  /** The ServiceAccount, unless it is somebody else's. */
  public readonly serviceAccount?: ApiObject;

  /** The Service. */
  public readonly service: ApiObject;

  /** The claim, unless an existing one is used. */
  public readonly claim?: ApiObject;

  public readonly redisConnection: RedisConnection;

  /**
   * @throws if a prop is out of its bounds
   */
  constructor(scope: Construct, id: string, props: RedisProps) {
    super(scope, id);
    const image = imageOf('redis', props, images.redis);
    const identity = new Identity(this, props, { component: 'redis', program: 'redis', version: image.version });
    const resources = withDefaults('redis.resources', RESOURCES, props.resources);
    const { claim, volume, mount } = defineVolume(this, identity, {
      name: 'data',
      path: 'redis.storage',
      options: checkVolume('redis.storage', props.storage),
      defaultSize: '2Gi',
      accessMode: 'ReadWriteOnce',
    });
    this.claim = claim;
    this.service = defineService(this, 'service', identity, { port: PORT, portName: 'redis' });
    const ping = { command: ['sh', '-c', 'redis-cli -e ping'] };
    this.workload = defineDeployment(this, identity, {
      replicas: 1,
      recreate: true,
      template: podTemplate(identity, props, {
        main: {
          name: 'redis',
          image: image.reference,
          args: redisArguments(resources.limits.memory, `$(${PASSWORD})`),
          port: PORT,
          portName: 'redis',
          env: withUserEnv('redis', [{ ...secret(PASSWORD, props.password), prop: 'password' }], props),
          mounts: [{ ...mount, mountPath: '/data' }],
          resources,
          probes: {
            // An append-only file of some gigabytes takes minutes to load.
            startup: [ping, every(5, 3, 120)],
            liveness: [ping, every(10, 5, 6)],
            readiness: [ping, every(5, 3, 3)],
          },
        },
        volumes: [volume],
        security: { runAsUser: USER, runAsGroup: USER, fsGroup: USER, readOnlyRootFilesystem: true },
        terminationGracePeriodSeconds: 30,
      }),
    });
    this.serviceAccount = serviceAccountOf(this);
    const redisUrl = `redis://${identity.serviceHost(identity.name)}:${PORT}/0`;
    const { password } = props;
    this.redisConnection = RedisConnection._of(addressByUrl('redis', redisUrl, { password, peer: identity.peer }));
    defineNetwork(this, identity, props, { ports: [PORT] });
    enforceRules(this, { owner: false });
  }
}
