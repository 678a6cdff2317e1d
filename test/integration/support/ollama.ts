import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SCRIPT } from '../../../src/ollama/model-sync-script';

/** Parts that a model is downloaded in. */
const PARTS = 10;

/** A stand-in for Ollama's server: what it has, how its registry behaves, and what it was asked. */
export class StandIn {
  /** Parts of each model that are here already; all of them make it present. */
  public readonly parts = new Map<string, number>();

  /** Modelfiles of the models that were made. */
  public readonly made = new Map<string, string>();

  /** Models in memory. */
  public readonly loaded = new Set<string>();

  /** Calls, as `pull llama3.2:3b from 0`. */
  public readonly calls: string[] = [];

  /** The part at which each of the next pulls fails. */
  public failures: number[] = [];

  /** Milliseconds that each part takes. */
  public pace = 5;

  public processor = '100% GPU';

  private server?: Server;

  /** Listens, on the port of before where there was one. */
  public async listen(port = 0): Promise<number> {
    this.server = createServer((request, response) => void this.answer(request, response));
    await new Promise<void>(resolve => this.server?.listen(port, '127.0.0.1', resolve));
    return (this.server.address() as AddressInfo).port;
  }

  public async close(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise<void>(resolve => (this.server ? this.server.close(() => resolve()) : resolve()));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = JSON.parse((await text(request)) || '{}');
    const call = request.url?.replace('/api/', '') ?? '';
    if (call === 'pull') return this.pull(body.model, response);
    if (call !== 'tags' && call !== 'show') this.calls.push(`${call} ${body.model ?? ''}`.trim());
    if (call === 'create') this.made.set(body.model, body.modelfile);
    if (call === 'generate') this.loaded.add(body.model);
    const isThere = this.made.has(body.model) || this.parts.get(body.model) === PARTS;
    const isFound = call === 'show' || call === 'generate' ? isThere : true;
    response.statusCode = isFound ? 200 : 404;
    response.end(JSON.stringify(call === 'ps' ? { models: [...this.loaded], processor: this.processor } : {}));
  }

  /** As Ollama: the status is 200 before an error comes, and what is here stays for the next try. */
  private async pull(model: string, response: ServerResponse): Promise<void> {
    const failure = this.failures.shift();
    let part = this.parts.get(model) ?? 0;
    this.calls.push(`pull ${model} from ${part}`);
    for (; part < PARTS && !response.destroyed; part++) {
      if (part === failure) {
        response.end(`${JSON.stringify({ error: 'registry is down' })}\n`);
        return;
      }
      response.write(`${JSON.stringify({ status: 'pulling', completed: part, total: PARTS })}\n`);
      await new Promise(resolve => setTimeout(resolve, this.pace));
      this.parts.set(model, part + 1);
    }
    response.end(`${JSON.stringify({ status: 'success' })}\n`);
  }
}

async function text(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

/** A stand-in for Ollama's client, which knows no more than the commands that the script uses. */
const CLIENT = `#!${process.execPath}
const { readFileSync } = require('node:fs');
const [command, ...words] = process.argv.slice(2);
const ask = (call, body) => fetch('http://' + process.env.OLLAMA_HOST + '/api/' + call, body && { method: 'POST', body: JSON.stringify(body) });
const fail = message => { console.error('\\nError: ' + message); process.exit(1); };
(async () => {
  if (command === 'list') return void (await ask('tags'));
  if (command === 'ps') {
    const { models, processor } = await (await ask('ps')).json();
    console.log('NAME ID SIZE PROCESSOR CONTEXT UNTIL');
    for (const model of models) console.log(model + ' 0a 5 GB ' + processor + ' 4096 4 minutes from now');
    return;
  }
  if (command === 'create') return void (await ask('create', { model: words[0], modelfile: readFileSync(words[2], 'utf8') }));
  if (command === 'run') {
    const at = words[0] === '--keepalive' ? 2 : 0;
    const { status } = await ask('generate', { model: words[at] });
    return status === 200 ? undefined : fail('model not found');
  }
  const answer = await ask(command, { model: words[0] });
  if (answer.status !== 200) fail('model not found');
  for await (const chunk of answer.body) {
    const line = Buffer.from(chunk).toString();
    process.stderr.write('\\r' + line.trim());
    if (line.includes('"error"')) fail(JSON.parse(line.trim().split('\\n').pop()).error);
  }
})().catch(error => fail(error.cause ? error.cause.code : error.message));
`;

/** The script of `model-sync`, with waits a hundred times as short. */
export class Sync {
  public readonly directory = mkdtempSync(join(tmpdir(), 'model-sync-'));
  public output = '';
  private child?: ChildProcess;
  private exited?: Promise<number | null>;

  constructor(private readonly client: string | undefined = CLIENT) {
    for (const name of ['bin', 'state', 'modelfiles']) mkdirSync(join(this.directory, name));
    this.program('sleep', '#!/bin/bash\nexec /bin/sleep "$(printf "%d.%02d" $(($1 / 100)) $(($1 % 100)))"\n');
    if (this.client) this.program('ollama', this.client);
  }

  public start(port: number, ...steps: string[]): void {
    const script = SCRIPT.replaceAll('/state/', `${this.directory}/state/`);
    const args = steps.map(step => step.replace('/modelfiles', `${this.directory}/modelfiles`));
    this.child = spawn('bash', ['-c', script, 'model-sync', ...args], {
      env: { ...process.env, PATH: `${this.directory}/bin:${process.env.PATH}`, OLLAMA_HOST: `127.0.0.1:${port}` },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on('data', data => {
        this.output += data;
      });
    }
    this.exited = new Promise(resolve => this.child?.on('exit', resolve));
  }

  public async end(): Promise<number | null | undefined> {
    return this.exited;
  }

  public async terminate(): Promise<number | null | undefined> {
    this.child?.kill('SIGTERM');
    return this.exited;
  }

  public destroy(): void {
    try {
      if (this.child?.pid) process.kill(-this.child.pid, 'SIGKILL');
    } catch {
      // Nothing of it is left.
    }
    rmSync(this.directory, { recursive: true, force: true });
  }

  private program(name: string, text: string): void {
    const file = join(this.directory, 'bin', name);
    writeFileSync(file, text);
    chmodSync(file, 0o755);
  }
}

/** Waits for something to be so. */
export async function until(what: string, condition: () => boolean, sync?: Sync): Promise<void> {
  for (let tries = 0; !condition(); tries++) {
    if (tries > 1500) throw new Error(`waited for ${what}, and had:\n${sync?.output}`);
    await new Promise(resolve => setTimeout(resolve, 10));
  }
}
