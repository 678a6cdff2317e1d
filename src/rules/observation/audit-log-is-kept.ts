import { finding } from '../finding';
import { auditOf } from '../manifests/audit';
import type { Installation, Server } from '../manifests/installations';
import { applicationPath, dataPath } from '../manifests/paths';
import type { Storage } from '../manifests/volumes';
import type { Rule } from '../rule';

/** A file is as good as what it lies on. */
export const auditLogIsKept: Rule = {
  id: 'audit-log-is-kept',
  level: 'warning',
  title: 'the audit log is on standard output, or in a file that one process writes on a volume',
  why: 'the file is lost with its pod, or several processes rotate it away from each other: entries are missing',
  fix: 'use `audit`, or set ENABLE_AUDIT_STDOUT=true and ENABLE_AUDIT_LOGS_FILE=false',
  source: 'https://docs.openwebui.com/reference/env-configuration#enable_audit_logs_file',
  check: manifests =>
    manifests.installations.flatMap(installation =>
      installation.workloads.flatMap(({ object }) =>
        finding(
          object,
          installation.servers
            .filter(({ workload }) => workload.object === object)
            .flatMap(server => breachOf(server, installation) ?? []),
        ),
      ),
    ),
};

function breachOf(server: Server, { shared }: Installation): string | undefined {
  const { env } = server.container;
  const audit = auditOf(env);
  if (!audit?.inFile || audit.onStdout !== false) return undefined;
  const path = pathOf(server);
  const storage = path === undefined ? undefined : server.workload.volumeAt(server.container, path);
  if (!storage) return undefined;
  if (storage.kind === 'pod') return `the audit log is ${path} on ${storage.what}`;
  return shared && isOneForAll(storage)
    ? `several processes write the audit log ${path} on ${storage.what}`
    : undefined;
}

function pathOf({ container: { env } }: Server): string | undefined {
  if (env.get('AUDIT_LOGS_FILE_PATH').kind === 'unset') return dataPath(env, 'audit.log');
  const given = env.known('AUDIT_LOGS_FILE_PATH');
  return given ? applicationPath(given) : undefined;
}

/** Each pod of a StatefulSet has a claim of its own. */
function isOneForAll({ kind }: Storage): boolean {
  return kind === 'claim' || kind === 'shared' || kind === 'hidden';
}
