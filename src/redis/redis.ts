import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { portOf } from '../connections/contribution';
import type { EndpointOptions } from '../connections/endpoint-options';
import { type IRedis, passwordUrl, RedisConnection } from '../connections/redis-connection';
import { images } from '../images';
import { type ClaimOptions, checkClaim } from '../k8s/claim';
import { baseUrl } from '../k8s/demand';
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
  readonly storage?: ClaimOptions;
}

/** Redis, by default as Valkey: one instance that survives restarts, which is what Open WebUI needs of it. */
export class Redis extends Construct implements IRedis {
  /**
   * A Redis without password that runs elsewhere.
   *
   * @param redisUrl URL such as `redis://redis.example.com:6379/0`
   * @throws if the URL has credentials or another scheme than `redis` or `rediss`
   */
  public static fromUrl(redisUrl: string, options: EndpointOptions = {}): IRedis {
    const address = baseUrl('Redis.fromUrl', redisUrl, ['rediss', 'redis']);
    return { redisConnection: RedisConnection._of(address, { ...options, port: portOf(new URL(address)) }) };
  }

  /**
   * A Redis by its URL in a Secret: `redis://:password@host:6379/0`, with the password percent-encoded.
   *
   * @param redisUrl the key of the Secret
   */
  public static fromSecret(redisUrl: SecretRef, options: EndpointOptions = {}): IRedis {
    return { redisConnection: RedisConnection._of(redisUrl, options) };
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
    const { claim, volume } = defineVolume(this, identity, {
      name: 'data',
      path: 'redis.storage',
      options: checkClaim('redis.storage', props.storage),
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
          mounts: [{ name: volume.name, mountPath: '/data' }],
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
    const { url: redisUrl, before } = passwordUrl(props.password, identity.serviceHost(identity.name), PORT);
    this.redisConnection = RedisConnection._of(redisUrl, { before, peer: identity.peer, port: PORT });
    defineNetwork(this, identity, props, { ports: [PORT] });
    enforceRules(this, { owner: false });
  }
}
