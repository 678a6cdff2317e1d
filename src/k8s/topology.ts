import { keyed } from './demand';

/** What nodes have in common: their zone, or only themselves. */
export class Topology {
  /** Each node for itself. */
  public static hostname(): Topology {
    return new Topology('kubernetes.io/hostname');
  }

  /** The nodes of a zone. */
  public static zone(): Topology {
    return new Topology('topology.kubernetes.io/zone');
  }

  /**
   * The nodes that have the same value of a label.
   *
   * @param key such as `example.com/rack`
   * @throws if it is no key of a label
   */
  public static label(key: string): Topology {
    keyed('Topology.label', { [key]: '' });
    return new Topology(key);
  }

  /** @internal */
  public readonly _key: string;

  /** @internal */
  protected readonly _brand = 'Topology';

  private constructor(key: string) {
    this._key = key;
  }
}
