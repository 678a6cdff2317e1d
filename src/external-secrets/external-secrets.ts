import { type ApiObject, Chart, Duration } from 'cdk8s';
import { Construct } from 'constructs';
import { labelMap, refuse, text } from '../k8s/demand';
import { emitManifest } from '../k8s/emit';
import { chartLabels } from '../k8s/identity';
import { manifestsOf } from '../rules/enforce/chart-manifests';
import { madeSecrets } from '../rules/manifests/secret-makers';
import { type SecretReference, secretReferences } from '../rules/manifests/secret-references';
import { Refresh } from './refresh';
import type { RemoteValue } from './remote-value';
import { dataOf, typeOf } from './secret-data';
import type { SecretStoreRef } from './secret-store-ref';

/** What becomes of the Secret. */
export enum SecretCreation {
  /** It belongs to its ExternalSecret, and goes with it. */
  OWNER = 'Owner',

  /** It stays when its ExternalSecret goes. */
  ORPHAN = 'Orphan',

  /** Somebody else makes it; keys are put into it. */
  MERGE = 'Merge',
}

/** What happens to the Secret when its values are gone from the store. */
export enum SecretDeletion {
  /** It stays as it is. */
  RETAIN = 'Retain',

  /** It is deleted, and pods that start do not find it. */
  DELETE = 'Delete',
}

/** Props of `ExternalSecrets`. */
export interface ExternalSecretsProps {
  /** Where the values are. */
  readonly store: SecretStoreRef;

  /**
   * Put before the name of each Secret, which is the key of the store by default: `chat/`.
   *
   * @default - nothing
   */
  readonly keyPrefix?: string;

  /**
   * Values that the store keeps elsewhere.
   *
   * @default - each key is a property of its Secret's name
   */
  readonly values?: RemoteValue[];

  /**
   * Names of Secrets that somebody else makes. What another object of the chart makes is known.
   *
   * @default - none
   */
  readonly except?: string[];

  /**
   * When the store is read again.
   *
   * @default Refresh.every(Duration.hours(1))
   */
  readonly refresh?: Refresh;

  /**
   * What becomes of the Secrets.
   *
   * @default SecretCreation.OWNER
   */
  readonly creation?: SecretCreation;

  /**
   * What happens to a Secret when its values are gone from the store.
   *
   * @default SecretDeletion.RETAIN
   */
  readonly deletion?: SecretDeletion;

  /**
   * Labels of all objects, and so of the Secrets.
   *
   * @default - none but the recommended ones
   */
  readonly labels?: { [key: string]: string };
}

/**
 * An ExternalSecret of External Secrets for each Secret that the objects of its chart read: variables, files, certificates and
 * credentials of registries. Create it last: what comes after it is refused.
 */
export class ExternalSecrets extends Construct {
  /** The ExternalSecrets, each named as its Secret. */
  public readonly objects: ApiObject[];

  /**
   * @throws if nothing in the chart reads a Secret, or a prop names what nobody reads
   *
   * @example
   * const apiKey = SecretRef.of('openai', 'api-key');
   * new WebUI(chart, 'webui', { models: [OpenAI.fromUrl('https://api.openai.com/v1', apiKey)] });
   * new ExternalSecrets(chart, 'secrets', {
   *   store: SecretStoreRef.clusterStore('vault'),
   *   keyPrefix: 'chat/',
   *   values: [RemoteValue.of(apiKey, 'shared/openai', 'key')],
   *   refresh: Refresh.every(Duration.hours(4)),
   * });
   */
  constructor(scope: Construct, id: string, props: ExternalSecretsProps) {
    super(scope, id);
    const { values = [], except = [] } = props;
    const groups = this.read(except);
    const path = 'externalSecrets';
    if (groups.size === 0)
      refuse(path, 'created after the parts whose Secrets it makes', 'a chart in which nothing reads one');
    const references = [...groups.values()].flat();
    for (const { _secret: secret } of values) {
      const isRead = references.some(({ name, key }) => name === secret.name && (key ?? secret.key) === secret.key);
      if (!isRead) refuse(`${path}.values`, 'values that something in the chart reads', `${secret.name}/${secret.key}`);
    }
    if (props.keyPrefix !== undefined) text(`${path}.keyPrefix`, props.keyPrefix);
    labelMap(`${path}.labels`, props.labels ?? {});
    this.objects = [...groups.values()].map(group => this.define(group, props));
    this.node.addValidation({ validate: () => this.missed(except) });
  }

  /** The Secrets that the chart reads and does not make, as far as a reader cannot do without them. */
  private read(except: string[]): Map<string, SecretReference[]> {
    const manifests = manifestsOf(Chart.of(this));
    const isMade = madeSecrets(manifests);
    const groups = new Map<string, SecretReference[]>();
    for (const reference of secretReferences(manifests)) {
      const { name, namespace, optional } = reference;
      if (optional || except.includes(name) || isMade(name, namespace)) continue;
      const place = `${namespace}/${name}`;
      groups.set(place, [...(groups.get(place) ?? []), reference]);
    }
    return groups;
  }

  /** A key that is missing in one of the Secrets is found by a rule. */
  private missed(except: string[]): string[] {
    return [...this.read(except).values()].map(
      ([{ name, reader, as }]) =>
        `Secret/${name} has no ExternalSecret, since ${reader.kind}/${reader.metadata.name} (${as}) was created after ` +
        `${this.node.path}: create ExternalSecrets last`,
    );
  }

  private define(references: SecretReference[], props: ExternalSecretsProps): ApiObject {
    const [{ name, namespace }] = references;
    const { creation = SecretCreation.OWNER, deletion = SecretDeletion.RETAIN, refresh } = props;
    const type = typeOf(references);
    return emitManifest(this, namespace === Chart.of(this).namespace ? name : `${namespace}-${name}`, {
      apiVersion: 'external-secrets.io/v1',
      kind: 'ExternalSecret',
      metadata: {
        name,
        ...(namespace !== '' && { namespace }),
        labels: { ...chartLabels(this), ...props.labels },
      },
      spec: {
        secretStoreRef: props.store._ref,
        ...(refresh ?? Refresh.every(Duration.hours(1)))._fields,
        target: { name, creationPolicy: creation, deletionPolicy: deletion, ...(type && { template: { type } }) },
        ...dataOf(references, props.keyPrefix ?? '', props.values ?? []),
      },
    });
  }
}
