import { finding, merged } from '../finding';
import type { Rule } from '../rule';
import { controllerOf } from './ingresses/controllers';
import { servedBy } from './ingresses/served';
import { seen } from './sticky/balancer';
import { classOf } from './sticky/ingress';

/** The community's controller; F5's, whose class has the same name, lives. */
export const ingressNginxIsRetired: Rule = {
  id: 'ingress-nginx-is-retired',
  level: 'warning',
  title: 'what lets people in is not ingress-nginx, which is retired',
  why: 'it has had no release since March 2026: a hole found in it stays open, in front of everything that it serves',
  fix: 'move to another `IngressController`, or to `Exposure.httpRoute`; where a vendor still patches it, acknowledge this with their name',
  source: 'https://kubernetes.io/blog/2025/11/11/ingress-nginx-retirement/',
  check: manifests =>
    merged(
      servedBy(manifests, 'Ingress').flatMap(backend =>
        controllerOf(backend) === 'ingressNginx'
          ? finding(backend.object, [
              seen('ingress class', classOf(backend.object)),
              'ingress-nginx reads its annotations',
            ])
          : [],
      ),
    ),
};
