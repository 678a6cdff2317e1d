import type { k8s } from 'cdk8s-plus-28';
import { dataKey, objectName } from './demand';
import type { SecretRef } from './secret-ref';

/** Where the certificates of authorities are mounted. */
const DIRECTORY = '/etc/open-webui';

/** A file of a pod, and what brings it there. */
export interface MountedFile {
  readonly path: string;
  readonly volumes: k8s.Volume[];
  readonly mounts: k8s.VolumeMount[];
}

/** The certificate of an authority that signed a server's certificate, in PEM: a file in the pod. */
export class CaCertificate {
  /**
   * A key of a Secret, such as the `ca.crt` that CloudNativePG and cert-manager write.
   *
   * @example
   *
   * CaCertificate.fromSecret(SecretRef.of('database-ca', 'ca.crt'));
   */
  public static fromSecret(certificate: SecretRef): CaCertificate {
    const { name: secretName, key } = certificate;
    return new CaCertificate({ secret: { secretName, items: [{ key, path: 'ca.crt' }] } });
  }

  /**
   * A key of a ConfigMap: no certificate of an authority is a secret.
   *
   * @param name name of the ConfigMap
   * @param key key in its data
   * @throws if name is no object name or key no key of a ConfigMap
   * @example
   *
   * CaCertificate.fromConfigMap('company-ca', 'ca.crt');
   */
  public static fromConfigMap(name: string, key: string): CaCertificate {
    const path = 'CaCertificate.fromConfigMap';
    const items = [{ key: dataKey(`${path}'s key`, key), path: 'ca.crt' }];
    return new CaCertificate({ configMap: { name: objectName(`${path}'s name`, name), items } });
  }

  /** @internal */
  protected readonly _brand = 'CaCertificate';

  private constructor(private readonly source: Pick<k8s.Volume, 'secret' | 'configMap'>) {}

  /**
   * The file in a pod.
   *
   * @param name name of the volume: `database-ca`
   * @internal
   */
  public _mounted(name: string): MountedFile {
    const mountPath = `${DIRECTORY}/${name}`;
    return {
      path: `${mountPath}/ca.crt`,
      volumes: [{ name, ...this.source }],
      mounts: [{ name, mountPath, readOnly: true }],
    };
  }
}
