import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';

/** What Monokle's rules find in some files of manifests: `KBP003 Deployment/chat-webui container`. */
export function findingsOf(
  files: { readonly [name: string]: string },
  rules: { readonly [rule: string]: string },
): { [name: string]: string[] } {
  const inputs = Object.fromEntries(
    Object.entries(files).map(([name, text]) => [
      name,
      parseAllDocuments(text).map((document, index) => {
        const content = document.toJS();
        const { apiVersion, kind, metadata } = content;
        return {
          id: `${name}#${index}#`,
          fileId: name,
          filePath: name,
          fileOffset: 0,
          name: metadata.name,
          namespace: metadata.namespace,
          apiVersion,
          kind,
          content,
          text: text.slice(...document.range.slice(0, 2)),
        };
      }),
    ]),
  );
  const run = spawnSync(process.execPath, [join(__dirname, 'run-monokle.mjs')], {
    input: JSON.stringify({ inputs, rules }),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (run.status !== 0) throw new Error(`Monokle failed: ${run.stderr}`);
  return JSON.parse(run.stdout);
}
