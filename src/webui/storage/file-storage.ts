import type { Contribution } from '../../connections/contribution';
import { type AccessMode, checkVolume, type VolumeOptions } from '../../k8s/claim';
import { refuse } from '../../k8s/demand';
import { value } from '../../k8s/environment';
import { type AzureBlobOptions, azure } from './azure';
import { type GcsOptions, gcs } from './gcs';
import { type S3Options, s3 } from './s3';

/** Where uploaded files are kept. */
export abstract class FileStorage {
  /**
   * A volume that one node mounts at a time: for one replica.
   *
   * @throws if an option is out of its bounds
   * @example
   *
   * FileStorage.volume({ size: '50Gi', storageClassName: 'fast', snapshot: 'chat-before-upgrade' });
   */
  public static volume(options: VolumeOptions = {}): FileStorage {
    return new OneNode(LOCAL, { options: checkVolume('FileStorage.volume', options), accessMode: 'ReadWriteOnce' });
  }

  /**
   * A volume that many nodes mount at once, with a class that can: NFS, CephFS, EFS, Azure Files.
   *
   * @throws if an option is out of its bounds
   * @example
   *
   * FileStorage.sharedVolume({ existingClaim: 'shared', subPath: 'chat' });
   */
  public static sharedVolume(options: VolumeOptions = {}): SharedFileStorage {
    const path = 'FileStorage.sharedVolume';
    if (options.onePodOnly) refuse(`${path}.onePodOnly`, 'left out for a volume that several pods mount', true);
    return new ManyNodes(LOCAL, { options: checkVolume(path, options), accessMode: 'ReadWriteMany' });
  }

  /**
   * A bucket of S3, or of a store with its API.
   *
   * @throws if an option is out of its bounds, or a region is missing where nothing else says one
   * @example
   *
   * FileStorage.s3({
   *   bucket: 'chat-uploads',
   *   endpoint: 'https://minio.example.com',
   *   keyPrefix: 'chat/',
   *   credentials: {
   *     accessKeyId: SecretRef.of('minio', 'access-key'),
   *     secretAccessKey: SecretRef.of('minio', 'secret-key'),
   *   },
   *   rootCertificate: CaCertificate.fromConfigMap('company-ca', 'ca.crt'),
   * });
   */
  public static s3(options: S3Options): SharedFileStorage {
    return new ManyNodes(s3(options));
  }

  /**
   * A bucket of Google Cloud Storage.
   *
   * @throws if an option is out of its bounds
   * @example
   *
   * FileStorage.gcs({ bucket: 'chat-uploads', peer: NetworkPeer.internet() });
   */
  public static gcs(options: GcsOptions): SharedFileStorage {
    return new ManyNodes(gcs(options));
  }

  /**
   * A container of Azure Blob Storage.
   *
   * @throws if an option is out of its bounds
   * @example
   *
   * FileStorage.azure({
   *   endpoint: 'https://chat.blob.core.windows.net',
   *   container: 'uploads',
   *   accountKey: SecretRef.of('azure-storage', 'key'),
   * });
   */
  public static azure(options: AzureBlobOptions): SharedFileStorage {
    return new ManyNodes(azure(options));
  }

  /** @internal */
  public abstract readonly _contribution: Contribution;

  /** @internal */
  public abstract readonly _volume?: DataVolume;

  /** @internal */
  protected readonly _brand = 'FileStorage';
}

/** Storage that several replicas share; made by `FileStorage`. */
export abstract class SharedFileStorage extends FileStorage {
  /** @internal */
  protected readonly _shared = true;
}

class OneNode extends FileStorage {
  constructor(
    public readonly _contribution: Contribution,
    public readonly _volume: DataVolume,
  ) {
    super();
  }
}

class ManyNodes extends SharedFileStorage {
  constructor(
    public readonly _contribution: Contribution,
    public readonly _volume?: DataVolume,
  ) {
    super();
  }
}

/** The claim behind the data directory. */
export interface DataVolume {
  readonly options: VolumeOptions;
  readonly accessMode: AccessMode;
}

const LOCAL: Contribution = { env: [value('STORAGE_PROVIDER', 'local')] };
