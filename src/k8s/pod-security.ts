import type { k8s } from 'cdk8s-plus-28';
import { withGiven } from './defaults';
import { refuse, wholeNumber } from './demand';

/** Ids of the user and the groups that containers run as. */
export interface PodIds {
  /**
   * User id of the containers; 0 is root.
   *
   * @default - the part's
   */
  readonly runAsUser?: number;

  /**
   * Primary group id of the containers.
   *
   * @default - the part's
   */
  readonly runAsGroup?: number;

  /**
   * Group id that owns the volumes.
   *
   * @default - the part's
   */
  readonly fsGroup?: number;

  /**
   * Further group ids of the containers.
   *
   * @default - none
   */
  readonly supplementalGroups?: number[];
}

/** Who the containers are on their node and volumes, and what they may write. */
export class PodSecurity {
  /**
   * Ids of your choice, each replacing the part's.
   *
   * @throws if an id is out of its bounds
   */
  public static ids(ids: PodIds): PodSecurity {
    return new PodSecurity('ids', checked('PodSecurity.ids', ids));
  }

  /**
   * Not root, and nothing but volumes can be written: Pod Security `restricted`, and a read-only root file system.
   *
   * @param ids each replacing the part's; `runAsUser` is not 0
   * @throws if an id is out of its bounds
   */
  public static hardened(ids: PodIds = {}): PodSecurity {
    const path = 'PodSecurity.hardened';
    if (ids.runAsUser === 0) refuse(`${path} runAsUser`, '1 or more, since 0 is root', 0);
    return new PodSecurity('hardened', checked(path, ids));
  }

  /**
   * As `hardened`, under ids that the cluster chooses: OpenShift's SCC `restricted-v2` gives each namespace its own, and admits no
   * pod that asks for others.
   *
   * Source: https://docs.openshift.com/container-platform/latest/authentication/managing-security-context-constraints.html
   */
  public static assigned(): PodSecurity {
    return new PodSecurity('assigned', {});
  }

  /** @internal */
  public readonly _kind: 'ids' | 'hardened' | 'assigned';

  /** @internal */
  public readonly _ids: PodIds;

  /** @internal */
  protected readonly _brand = 'PodSecurity';

  private constructor(kind: PodSecurity['_kind'], ids: PodIds) {
    this._kind = kind;
    this._ids = ids;
  }
}

function checked(path: string, ids: PodIds): PodIds {
  for (const name of ['runAsUser', 'runAsGroup', 'fsGroup'] as const) {
    const given = ids[name];
    if (given !== undefined) wholeNumber(`${path} ${name}`, given, 0);
  }
  for (const group of ids.supplementalGroups ?? []) wholeNumber(`${path} supplementalGroups`, group, 0);
  return ids;
}

/** What the image of a part allows. */
export interface PartSecurity extends PodIds {
  /** Whether everything that the program writes is on volumes. */
  readonly readOnlyRootFilesystem?: boolean;

  /** Why the image takes no other users than its own, or must write to itself. */
  readonly limitation?: string;
}

/** The fields of a pod and of each of its containers. */
export interface SecurityFields {
  readonly pod: k8s.PodSecurityContext;
  readonly container: k8s.SecurityContext;
}

/** Joins what the image allows and what the user asks for. */
export function securityFields(
  path: string,
  part: PartSecurity,
  given: PodSecurity | undefined,
  deviceGroups: number[] = [],
): SecurityFields {
  const { readOnlyRootFilesystem, limitation, ...own } = part;
  const isAsked = given !== undefined && given._kind !== 'ids';
  if (isAsked && limitation)
    refuse(path, `PodSecurity.ids or left out, since ${limitation}`, `PodSecurity.${given._kind}`);
  const ids = given?._kind === 'assigned' ? {} : withGiven<PodIds>(own, given?._ids);
  const groups = [...deviceGroups, ...(ids.supplementalGroups ?? [])];
  // Only where the user is known not to be root: the kubelet refuses to guess.
  const isNonRoot = Boolean(ids.runAsUser) || given?._kind === 'assigned';
  return {
    pod: {
      runAsNonRoot: isNonRoot || undefined,
      runAsUser: ids.runAsUser,
      runAsGroup: ids.runAsGroup,
      fsGroup: ids.fsGroup,
      // A recursive change of owner of a volume full of models takes minutes.
      fsGroupChangePolicy: ids.fsGroup === undefined ? undefined : 'OnRootMismatch',
      supplementalGroups: groups.length > 0 ? groups : undefined,
      seccompProfile: { type: 'RuntimeDefault' },
    },
    container: {
      allowPrivilegeEscalation: false,
      capabilities: { drop: ['ALL'] },
      readOnlyRootFilesystem: readOnlyRootFilesystem || undefined,
      // Pod Security reads it at the pod as well; linters and other policies do not.
      runAsNonRoot: isNonRoot || undefined,
    },
  };
}
