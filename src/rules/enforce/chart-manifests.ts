import { ApiObject, type Chart } from 'cdk8s';
import type { Manifest } from '../manifests/manifest';
import { Manifests } from '../manifests/manifests';
import { constructsOf } from './installation';
import { render } from './rendering';

/** What the objects of a chart render to now, but for those of some kinds; an object that cannot be rendered is left out. */
export function manifestsOf(chart: Chart, ...but: string[]): Manifests {
  const objects = constructsOf([chart]).filter(construct => ApiObject.isApiObject(construct));
  return Manifests.of(
    objects
      .filter(({ kind }) => !but.includes(kind))
      .flatMap(object => {
        const manifest = render(object)?.manifest;
        return manifest ? [{ manifest: manifest as Manifest, origin: object.node.path }] : [];
      }),
  );
}
