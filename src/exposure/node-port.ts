import { originOf } from './external';
import { proxies } from './proxies';
import { ExternalTrafficPolicy, nodePortOf, type ServiceExposureOptions, serviceFields } from './service-exposure';
import type { Way } from './way';

/** A port on each node. */
export interface NodePortOptions extends ServiceExposureOptions {
  /**
   * The port: 30000 to 32767.
   *
   * @default - the cluster chooses one
   */
  readonly port?: number;
}

/** A way in through a port of each node: plain HTTP, without redirect and limits. */
export function nodePort(publicUrl: string, options: NodePortOptions = {}): Way {
  const path = 'Exposure.nodePort';
  const fields = {
    type: 'NodePort',
    nodePort: nodePortOf(`${path} port`, options.port),
    ...serviceFields(path, options, ExternalTrafficPolicy.CLUSTER),
  };
  return {
    origins: [originOf(path, publicUrl)],
    trustedProxies: [],
    ...proxies(path, options),
    bind: () => ({ objects: {}, service: { fields } }),
  };
}
