import type { Manifests } from '../manifests/manifests';
import type { Workload } from '../manifests/workloads';
import type { Rule } from '../rule';

/** Kubernetes gives pods a variable for every Service, in the same names that Open WebUI reads. */
export const serviceLinksAreOff: Rule = {
  id: 'service-links-are-off',
  level: 'error',
  title: 'pods of Open WebUI get no variables from Services',
  why: 'a Service of the namespace named `qdrant-grpc` sets QDRANT_GRPC_PORT to `tcp://…`, and the program dies at its start where it expects a number',
  fix: 'leave it to `WebUI`, or set `enableServiceLinks: false` in the pod template',
  source: 'https://github.com/open-webui/open-webui/issues/5934',
  check: manifests =>
    manifests.workloads
      .filter(({ containers }) => containers.some(({ isServer, isMigrator }) => isServer || isMigrator))
      .filter(({ podSpec }) => podSpec.enableServiceLinks !== false)
      .map(workload => ({
        object: workload.object,
        found: [said(workload), ...collisions(manifests, workload)].join(', '),
      })),
};

function said({ podSpec: { enableServiceLinks } }: Workload): string {
  return `enableServiceLinks is ${enableServiceLinks === true ? 'true' : 'not set'}`;
}

function collisions(manifests: Manifests, { namespace }: Workload): string[] {
  return PARSED_AS_NUMBERS.filter(name => manifests.find('Service', name, namespace)).map(
    name => `Service/${name} would set ${name.toUpperCase().replaceAll('-', '_')}_PORT`,
  );
}

/** Services whose `<NAME>_PORT` the program parses as a number, whether it uses that part or not. */
const PARSED_AS_NUMBERS = ['qdrant-grpc', 'weaviate-http', 'weaviate-grpc', 'ldap-server', 'chroma-http'];
