import { bind as bindTo, type Exposed } from '../exposure/bind';
import type { Exposure } from '../exposure/exposure';
import type { Identity } from '../k8s/identity';

/** Port of the Service. */
export const SERVICE_PORT = 80;

/** Binds ways in to the Service of a WebUI. */
export function bind(identity: Identity, exposures: Exposure[]): Exposed {
  const target = {
    program: identity.kind.program,
    metadata: (suffix?: string, annotations?: { [key: string]: string }) => identity.metadata(suffix, annotations),
    service: identity.name,
    port: SERVICE_PORT,
    portName: 'http',
  };
  return bindTo(`${identity.path}.exposures`, target, exposures);
}
