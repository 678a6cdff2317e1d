import { readFileSync } from 'node:fs';
import { parseAllDocuments } from 'yaml';
import { catalogue } from '../../src/rules/catalogue';
import { type Breach, evaluate } from '../../src/rules/evaluate';
import { manifestsOf } from './manifests';

interface EnvDraft {
  name: string;
  value?: string;
  valueFrom?: { secretKeyRef?: unknown };
}

interface ContainerDraft {
  image: string;
  command?: string[];
  args?: string[];
  env: EnvDraft[];
  livenessProbe?: unknown;
  readinessProbe?: unknown;
  resources?: { limits?: Record<string, string> };
}

interface PodDraft {
  enableServiceLinks?: boolean;
  initContainers?: ContainerDraft[];
  containers: ContainerDraft[];
  volumes?: unknown[];
}

/** An object of an installation, with the fields that tests change. */
interface ObjectDraft {
  kind: string;
  metadata: { name: string; annotations?: Record<string, string> };
  spec: {
    replicas?: number;
    maxReplicas?: number;
    strategy?: { type: string };
    hostnames?: string[];
    targetRefs?: { name: string }[];
    timeout?: { http: { requestTimeout?: string } };
    template: { spec: PodDraft };
  };
}

/** One change of a clean installation, and the ids of the rules that speak of it: of one mistake only one rule. */
export type Mutations = Record<string, [change: (draft: Draft) => void, ...ids: string[]]>;

/** An installation read from YAML, for a test to change one thing of and to judge. */
export class Draft {
  /** Reads a file of manifests. */
  public static ofFile(file: string): Draft {
    return new Draft(readFileSync(file, 'utf8'));
  }

  public readonly objects: ObjectDraft[];

  constructor(private readonly text: string) {
    this.objects = parseAllDocuments(text).map(document => document.toJS() as ObjectDraft);
  }

  /** The same installation, unchanged. */
  public fresh(): Draft {
    return new Draft(this.text);
  }

  /** The first object of a kind. */
  public one(kind: string): ObjectDraft {
    const object = this.objects.find(candidate => candidate.kind === kind);
    if (!object) throw new Error(`there is no ${kind} to change`);
    return object;
  }

  /** The workload that runs an image. */
  public running(image: RegExp): ObjectDraft {
    const object = this.objects.find(({ spec }) => image.test(spec?.template?.spec.containers[0].image ?? ''));
    if (!object) throw new Error(`nothing that runs ${image} is there to change`);
    return object;
  }

  public get webui(): ObjectDraft {
    return this.running(/open-webui\/open-webui/);
  }

  public get pod(): PodDraft {
    return this.webui.spec.template.spec;
  }

  public get server(): ContainerDraft {
    return this.pod.containers[0];
  }

  public get migrator(): ContainerDraft {
    const migrator = this.pod.initContainers?.find(({ command = [] }) =>
      /pg_(try_)?advisory|upgrade/.test(command.join(' ')),
    );
    if (!migrator) throw new Error('there is no init container that migrates');
    return migrator;
  }

  /** The container that serves Ollama. */
  public get ollama(): ContainerDraft {
    return this.running(/ollama\/ollama/).spec.template.spec.containers[0];
  }

  /** Every container of Open WebUI's pods. */
  public get containers(): ContainerDraft[] {
    return [...(this.pod.initContainers ?? []), ...this.pod.containers];
  }

  /** Takes a variable out of every container of Open WebUI. */
  public unset(name: string): void {
    for (const container of this.containers) {
      container.env = container.env.filter(entry => entry.name !== name);
    }
  }

  /** Gives a variable of every container of Open WebUI that has it another value. */
  public set(name: string, value: string): void {
    const entries = this.containers.flatMap(({ env }) => env.filter(entry => entry.name === name));
    if (entries.length === 0) throw new Error(`${name} is not there to change`);
    for (const entry of entries) Object.assign(entry, { value, valueFrom: undefined });
  }

  /** Writes a text into every variable that a Secret gives, so that everything made of it can be seen. */
  public revealSecrets(text: string): void {
    const entries = this.objects
      .flatMap(({ spec }) => Object.values(spec?.template?.spec ?? {}))
      .flatMap(value => (Array.isArray(value) ? (value as ContainerDraft[]) : []))
      .flatMap(({ env = [] }) => env);
    for (const entry of entries.filter(({ valueFrom }) => valueFrom?.secretKeyRef)) {
      Object.assign(entry, { value: text, valueFrom: undefined });
    }
  }

  /** What the whole catalogue finds. */
  public judge(): Breach[] {
    return evaluate(manifestsOf(...this.objects), catalogue);
  }
}
