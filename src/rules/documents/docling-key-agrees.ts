import { finding } from '../finding';
import { doclingsUsedBy } from '../manifests/doclings';
import type { Environment, Value } from '../manifests/environment';
import { titleOf } from '../manifests/manifest';
import { says } from '../manifests/wording';
import type { Rule } from '../rule';

/** Docling refuses who does not show its key. */
export const doclingKeyAgrees: Rule = {
  id: 'docling-key-agrees',
  level: 'error',
  title: 'Open WebUI shows the key that Docling asks for',
  why: 'Docling answers 401 to every document, and uploads fail',
  fix: 'pass the `Docling` to `contentExtraction`, or set DOCLING_API_KEY from the Secret that DOCLING_SERVE_API_KEY comes from',
  source: 'https://docs.openwebui.com/reference/env-configuration',
  check: manifests =>
    manifests.workloads.flatMap(workload =>
      finding(
        workload.object,
        workload.servers.flatMap(({ env, ...server }) =>
          doclingsUsedBy({ env, ...server }, workload, manifests).flatMap(docling =>
            differs(env, docling.server.env)
              ? [
                  says(env, 'DOCLING_API_KEY'),
                  `DOCLING_SERVE_API_KEY of ${titleOf(docling.workload.object)} is set${env.isSet('DOCLING_API_KEY') ? ' to another one' : ''}`,
                ]
              : [],
          ),
        ),
      ),
    ),
};

function differs(webui: Environment, docling: Environment): boolean {
  if (docling.isSet('DOCLING_SERVE_API_KEY') !== true) return false;
  if (webui.isSet('DOCLING_API_KEY') === false) return true;
  const [shown, asked] = [identityOf(webui.get('DOCLING_API_KEY')), identityOf(docling.get('DOCLING_SERVE_API_KEY'))];
  return shown !== undefined && asked !== undefined && shown !== asked;
}

/** Only a text tells a text from another; Secrets of other names may hold the same. */
function identityOf(value: Value): string | undefined {
  return value.kind === 'known' ? value.text : undefined;
}
