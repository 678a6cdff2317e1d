import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The folder of the examples. */
export const examples = join(__dirname, '..', 'examples');

/** Names of all examples. */
export function names(): string[] {
  return readdirSync(examples, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name);
}

/** What a program writes: all of its files as one. */
export function render(program: string): string {
  const output = mkdtempSync(join(tmpdir(), 'cdk8s-open-webui-'));
  try {
    const run = spawnSync(process.execPath, ['-r', 'ts-node/register/transpile-only', program], {
      cwd: join(__dirname, '..'),
      env: { ...process.env, CDK8S_OUTDIR: output },
      encoding: 'utf8',
    });
    if (run.status !== 0) throw new Error(`${program} failed:\n${run.stdout}${run.stderr}`);
    return readdirSync(output)
      .sort()
      .map(file => readFileSync(join(output, file), 'utf8'))
      .join('---\n');
  } finally {
    rmSync(output, { recursive: true });
  }
}
