import type { ApiObject } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import { keyed, objectName, optional, refuse } from './demand';
import { emit } from './emit';
import type { Identity } from './identity';

/** A ServiceAccount of the part's own. */
export interface OwnServiceAccountOptions {
  /**
   * Annotations, such as a cloud's name for the identity.
   *
   * @default - none
   */
  readonly annotations?: { [key: string]: string };
}

/** An identity of Microsoft Entra. */
export interface AzureIdentityOptions {
  /** Client id of the application or the managed identity: a UUID. */
  readonly clientId: string;

  /**
   * Tenant of the identity: a UUID.
   *
   * @default - the tenant that the cluster's webhook was set up with
   */
  readonly tenantId?: string;
}

const ROLE_ARN = /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/;
const GOOGLE_ACCOUNT = /^[a-z0-9-]+@[a-z0-9.-]+\.gserviceaccount\.com$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Who the pods of a part are to the API server and to a cloud. Whichever it is, its token is not mounted. */
export class ServiceAccount {
  /**
   * One of the part's own, with its name and without rights. EKS Pod Identity needs no more: it knows pods by this name.
   *
   * @throws if a key of an annotation is none
   */
  public static own(options: OwnServiceAccountOptions = {}): ServiceAccount {
    return new ServiceAccount({ annotations: keyed('ServiceAccount.own annotations', options.annotations ?? {}) });
  }

  /**
   * One of the part's own that acts as a role of AWS (IAM roles for service accounts).
   *
   * Source: https://docs.aws.amazon.com/eks/latest/userguide/associate-service-account-role.html
   *
   * @param roleArn such as `arn:aws:iam::111122223333:role/chat`
   * @throws if it is no ARN of a role
   */
  public static awsRole(roleArn: string): ServiceAccount {
    const path = 'ServiceAccount.awsRole';
    if (!ROLE_ARN.test(roleArn)) refuse(path, "a role's ARN such as 'arn:aws:iam::111122223333:role/chat'", roleArn);
    return new ServiceAccount({ annotations: { 'eks.amazonaws.com/role-arn': roleArn } });
  }

  /**
   * One of the part's own that acts as a service account of Google Cloud (Workload Identity Federation for GKE).
   *
   * Source: https://cloud.google.com/kubernetes-engine/docs/how-to/workload-identity
   *
   * @param email such as `chat@project.iam.gserviceaccount.com`
   * @throws if it is no e-mail of a service account
   */
  public static googleServiceAccount(email: string): ServiceAccount {
    const path = 'ServiceAccount.googleServiceAccount';
    if (!GOOGLE_ACCOUNT.test(email)) refuse(path, "an e-mail such as 'chat@project.iam.gserviceaccount.com'", email);
    return new ServiceAccount({ annotations: { 'iam.gke.io/gcp-service-account': email } });
  }

  /**
   * One of the part's own that acts as an identity of Microsoft Entra; the pods get the label that the webhook asks for.
   *
   * Source: https://azure.github.io/azure-workload-identity/docs/topics/service-account-labels-and-annotations.html
   *
   * @throws if an id is no UUID
   */
  public static azureIdentity(options: AzureIdentityOptions): ServiceAccount {
    const id = (name: 'clientId' | 'tenantId', value: string) =>
      UUID.test(value) ? value : refuse(`ServiceAccount.azureIdentity ${name}`, 'a UUID', value);
    const tenant = optional(options.tenantId, value => id('tenantId', value));
    return new ServiceAccount({
      annotations: {
        'azure.workload.identity/client-id': id('clientId', options.clientId),
        ...(tenant !== undefined && { 'azure.workload.identity/tenant-id': tenant }),
      },
      podLabels: { 'azure.workload.identity/use': 'true' },
    });
  }

  /**
   * One that exists.
   *
   * @throws if it is no name of an object
   */
  public static existing(name: string): ServiceAccount {
    return new ServiceAccount({ existing: objectName('ServiceAccount.existing', name) });
  }

  /** The namespace's `default`. */
  public static namespaceDefault(): ServiceAccount {
    return new ServiceAccount({});
  }

  /** @internal */
  public readonly _plan: ServiceAccountPlan;

  /** @internal */
  protected readonly _brand = 'ServiceAccount';

  private constructor(plan: ServiceAccountPlan) {
    this._plan = plan;
  }
}

/**
 * What becomes of a service account.
 *
 * @internal
 */
export interface ServiceAccountPlan {
  readonly existing?: string;
  /** Of one that the part defines. */
  readonly annotations?: { [key: string]: string };
  readonly podLabels?: { [key: string]: string };
}

/** Defines the ServiceAccount of a workload, and returns its name; nothing where it is the namespace's own. */
export function defineServiceAccount(scope: Construct, identity: Identity): string | undefined {
  const { existing, annotations } = (identity.props.serviceAccount ?? ServiceAccount.own())._plan;
  if (annotations === undefined) return existing;
  emit(scope, 'service-account', k8s.KubeServiceAccount, {
    metadata: identity.metadata(undefined, annotations),
    automountServiceAccountToken: false,
  });
  return identity.name;
}

/** The ServiceAccount that a workload of a part has defined. */
export function serviceAccountOf(scope: Construct): ApiObject | undefined {
  return scope.node.tryFindChild('service-account') as ApiObject | undefined;
}
