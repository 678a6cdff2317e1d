import { finding } from '../finding';
import { serviceAt } from '../manifests/exposures/hosts';
import { releaseOf } from '../manifests/images';
import { titleOf } from '../manifests/manifest';
import type { Manifests } from '../manifests/manifests';
import { workloadsOf } from '../manifests/services';
import { hostOf } from '../manifests/urls';
import { vectorDatabaseOf } from '../manifests/vector-databases';
import type { Container, Workload } from '../manifests/workloads';
import type { Rule } from '../rule';

/** The API of Chroma changed with version 1. */
export const chromaServerFitsTheClient: Rule = {
  id: 'chroma-server-fits-the-client',
  level: 'error',
  title: "the Chroma server has the major version of Open WebUI's client",
  why: 'client and server do not understand each other, and Open WebUI ends at its start or stores no document',
  fix: 'pass a `Chroma` without `version` to `vectorDatabase`, or pin the image of the Chroma server to a 1.x release',
  source: 'https://docs.trychroma.com/docs/overview/migration',
  check: manifests =>
    manifests.workloads.flatMap(workload =>
      finding(
        workload.object,
        workload.servers.flatMap(server => breachesOf(server, workload, manifests)),
      ),
    ),
};

function breachesOf({ env, image }: Container, { namespace }: Workload, manifests: Manifests): string[] {
  const release = releaseOf(image);
  // The client is 1.5.9 since then at the latest; of older releases it is not known here.
  if (!release || (release.major === 0 && release.minor < 11) || vectorDatabaseOf(env) !== 'chroma') return [];
  const host = env.known('CHROMA_HTTP_HOST');
  const name = host ? serviceAt(hostOf(host), namespace) : undefined;
  const service = name && manifests.find('Service', name.name, name.namespace);
  if (!service) return [];
  return workloadsOf(service, manifests).flatMap(workload => {
    const server = workload.containers.find(({ app, init }) => app === 'chroma' && !init);
    const [, major] = /^v?(\d+)\.\d/.exec(server?.image?.tag ?? '') ?? [];
    if (major === undefined || Number(major) >= 1) return [];
    return [`${titleOf(workload.object)} runs ${server?.image?.text}, ${release.text} has a client of Chroma 1`];
  });
}
