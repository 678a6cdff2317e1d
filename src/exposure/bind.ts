import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { emitManifest, type Manifest } from '../k8s/emit';
import type { Identity } from '../k8s/identity';
import { defineService } from '../k8s/service';
import type { Exposure } from './exposure';
import { mergedAsks, type ServiceAsk } from './service-ask';
import type { ExposureTarget } from './way';

/** What all ways in write together. */
export interface Exposed {
  readonly service: ServiceAsk;
  /** In the order of the exposures; ids are those of the constructs. */
  readonly objects: { readonly id: string; readonly manifest: Manifest }[];
}

/**
 * Binds ways in to the Service of a part; two of them with one name, or at one host of one controller, are refused.
 *
 * @param path the prop that messages name
 */
export function bind(path: string, target: ExposureTarget, exposures: Exposure[]): Exposed {
  const taken = new Map<string, number>();
  const take = (what: string, index: number, advice: string): void => {
    const other = taken.get(what);
    if (other !== undefined)
      throw new Error(`${path}[${index}] would be a second ${what}, after [${other}]: ${advice}`);
    taken.set(what, index);
  };
  const known = new Map<string, string>();
  const bound = exposures.map(exposure => exposure._way.bind(target));
  const objects = bound.flatMap((way, index) => {
    for (const place of exposures[index]._way.places ?? [])
      take(place, index, 'give it another host, or drop one of them');
    const own = Object.entries(way.objects).map(([id, manifest]) => {
      take(titleOf(manifest), index, "give it a 'suffix'");
      return { id: index === 0 ? id : `${id}-${index}`, manifest };
    });
    const shared = Object.entries(way.shared ?? {}).flatMap(([id, manifest]) => {
      const said = JSON.stringify(manifest);
      if (known.get(titleOf(manifest)) === said) return [];
      take(titleOf(manifest), index, 'it is about the Service, so give both the same options');
      known.set(titleOf(manifest), said);
      return [{ id: index === 0 ? id : `${id}-${index}`, manifest }];
    });
    return [...own, ...shared];
  });
  return {
    service: mergedAsks(
      path,
      bound.map(({ service }) => service),
    ),
    objects,
  };
}

function titleOf({ kind, metadata }: Manifest): string {
  return `${kind}/${(metadata as { name: string }).name}`;
}

/** The Service of a part, and the ways in that lead to it. */
export interface ExposedService {
  readonly service: ApiObject;

  /** Defines what the ways in are made of; after the workload, which readers look for first. */
  define(): ApiObject[];
}

/** Defines the Service of a part as its ways in want it. */
export function defineExposedService(
  scope: Construct,
  identity: Identity,
  port: number,
  exposures: Exposure[] = [],
): ExposedService {
  const target: ExposureTarget = {
    program: identity.kind.program,
    metadata: (suffix, annotations) => identity.metadata(suffix, annotations),
    service: identity.name,
    port,
    portName: 'http',
  };
  const ways = bind(`${identity.path}.exposures`, target, exposures);
  return {
    service: defineService(scope, 'service', identity, { port, ...ways.service }),
    define: () => ways.objects.map(({ id, manifest }) => emitManifest(scope, id, manifest)),
  };
}
