import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Chart, Testing } from 'cdk8s';

/** How a container ended, and what it printed. */
export interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** A CronJob as it was rendered. */
interface Rendered {
  readonly command: string[];
  readonly env: Record<string, string>;
}

/** The containers of the backup and of the restore that a program renders, run as processes on directories of the tests' own. */
export class BackupJob {
  public readonly directory = mkdtempSync(join(tmpdir(), 'backup-'));

  private readonly rendered: Rendered[];

  constructor(build: (chart: Chart) => void) {
    const chart = new Chart(new App(), 'chat');
    build(chart);
    this.rendered = ['', '-restore'].map(suffix => {
      const cronJob = Testing.synth(chart).find(
        ({ kind, metadata }) => kind === 'CronJob' && metadata.name === `chat-backup${suffix}`,
      );
      const [container] = cronJob.spec.jobTemplate.spec.template.spec.containers;
      return { command: container.command, env: literals(container.env) };
    });
  }

  /** Makes a backup, as the clock does. */
  public make(env: Record<string, string>): Promise<Ended> {
    return this.run(this.rendered[0], env);
  }

  /** Brings one back, as `kubectl create job --from` does. */
  public restore(env: Record<string, string>): Promise<Ended> {
    return this.run(this.rendered[1], env);
  }

  /** The names of the backups, oldest first; what is not finished too. */
  public names(): string[] {
    return readdirSync(join(this.directory, 'chat-backup')).sort();
  }

  public remove(): void {
    rmSync(this.directory, { recursive: true, force: true });
  }

  private run({ command, env }: Rendered, given: Record<string, string>): Promise<Ended> {
    const [program, ...args] = command;
    const variables = {
      PATH: process.env.PATH,
      ...env,
      BACKUP_DIR: env.BACKUP_DIR.replace('/backup', this.directory),
      ...given,
    };
    const child = spawn(program === 'python' ? 'python3' : program, args, {
      env: variables,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', data => {
        output += data;
      });
    }
    return new Promise(resolve => child.on('close', code => resolve({ code, output })));
  }
}

function literals(env: { name: string; value?: string }[]): Record<string, string> {
  return Object.fromEntries(env.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]])));
}
