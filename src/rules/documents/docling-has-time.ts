import { finding } from '../finding';
import { doclingsOf } from '../manifests/doclings';
import { says } from '../manifests/wording';
import type { Rule } from '../rule';

const VARIABLE = 'DOCLING_SERVE_MAX_SYNC_WAIT';

/** Open WebUI waits for the text of a document within one request. */
export const doclingHasTime: Rule = {
  id: 'docling-has-time',
  level: 'warning',
  title: 'Docling may take some minutes for a document',
  why: 'Docling answers 504 after two minutes, and long documents and scans cannot be uploaded',
  fix: 'use `Docling`, or set DOCLING_SERVE_MAX_SYNC_WAIT=600',
  source: 'https://docs.openwebui.com/reference/env-configuration',
  check: manifests =>
    doclingsOf(manifests).flatMap(({ workload, server: { env } }) => {
      const { kind } = env.get(VARIABLE);
      const seconds = kind === 'unset' ? 120 : Number(env.known(VARIABLE) ?? Number.NaN);
      return seconds < 300 ? finding(workload.object, [says(env, VARIABLE)]) : [];
    }),
};
