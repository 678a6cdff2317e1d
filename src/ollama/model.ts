import { refuse } from '../k8s/demand';
import { bytesOf } from '../k8s/quantity';
import type { KeepAlive } from './keep-alive';

/** `[host[:port]/][namespace/]model[:tag]`, as `ollama pull` takes it. */
const NAME = /^([a-z0-9][\w.-]*(:\d+)?\/)?([\w-][\w.-]*\/)?[a-z0-9_][\w.-]*(:\w[\w.-]*)?$/i;

/** What is known of a model. */
export interface ModelOptions {
  /**
   * Loads the model before anybody asks for it.
   *
   * @default - the first request loads it
   */
  readonly warmUp?: WarmUp;

  /**
   * Size of its files, as `ollama list` shows it: `'2Gi'`. Volume and memory are then checked.
   *
   * @default - not known, and not checked
   */
  readonly size?: string;

  /**
   * Memory of the context for each token with `KvCacheType.F16`: 2 × layers × heads for keys and values × dimension of a head × 2
   * bytes, `'128Ki'` for Llama 3.1 8B. Beside `size`, memory is checked with the context too.
   *
   * @default - not known: the context is not counted
   */
  readonly memoryPerToken?: string;
}

/** How a model is loaded before anybody asks for it. */
export class WarmUp {
  /**
   * A model that writes.
   *
   * @param keepAlive how long it stays; the server's `keepAlive` by default, and again after the first request that says nothing
   */
  public static chat(keepAlive?: KeepAlive): WarmUp {
    return new WarmUp('warm', keepAlive);
  }

  /**
   * A model for embeddings, which refuses the empty text that loads others.
   *
   * @param keepAlive how long it stays; the server's `keepAlive` by default, and again after the first request that says nothing
   */
  public static embedding(keepAlive?: KeepAlive): WarmUp {
    return new WarmUp('embed', keepAlive);
  }

  /** @internal */
  public readonly _step: 'warm' | 'embed';

  /** @internal */
  public readonly _keepAlive?: KeepAlive;

  /** @internal */
  protected readonly _brand = 'WarmUp';

  private constructor(step: 'warm' | 'embed', keepAlive?: KeepAlive) {
    if (keepAlive?._seconds === 0) refuse('WarmUp keepAlive', 'a time that the model stays', 'KeepAlive.unload()');
    this._step = step;
    this._keepAlive = keepAlive;
  }
}

/** A model that Ollama serves. */
export class Model {
  /**
   * A model of a registry. Tags move; a name without one means `latest`.
   *
   * @param name such as `llama3.2:3b`, `hf.co/unsloth/Qwen3-8B-GGUF:Q4_K_M` or `registry.example.com/team/model:1.0`
   * @throws if it is no name of a model
   */
  public static pull(name: string, options: ModelOptions = {}): Model {
    return new Model(modelName('Model.pull', name), options);
  }

  /**
   * A model of your own on top of another one, such as one with a system prompt. What it is made from is pulled where it is
   * missing. It is made anew at each start, and within about two minutes after its text has changed.
   *
   * @param name name of the new model
   * @param modelfile its Modelfile, such as `FROM llama3.2:3b\nSYSTEM You are brief.`
   * @throws if it is no name of a model, or no Modelfile
   */
  public static create(name: string, modelfile: string, options: ModelOptions = {}): Model {
    if (!/^\s*FROM\s+\S/im.test(modelfile)) refuse("Model.create's modelfile", 'a Modelfile with FROM', modelfile);
    return new Model(modelName('Model.create', name), options, modelfile);
  }

  /** @internal */
  protected readonly _brand = 'Model';

  /** @internal */
  public readonly _modelfile?: string;

  /** @internal */
  public readonly _warmUp?: WarmUp;

  /**
   * Bytes of its files.
   *
   * @internal
   */
  public readonly _size?: number;

  /**
   * Bytes of the context for each token.
   *
   * @internal
   */
  public readonly _perToken: number;

  private constructor(
    /** Its name. */
    public readonly name: string,
    options: ModelOptions,
    modelfile?: string,
  ) {
    const { size, memoryPerToken, warmUp } = options;
    this._modelfile = modelfile;
    this._warmUp = warmUp;
    this._size = size === undefined ? undefined : bytesOf(`model ${name}: size`, size);
    this._perToken = memoryPerToken === undefined ? 0 : bytesOf(`model ${name}: memoryPerToken`, memoryPerToken);
  }
}

/** The models of an Ollama, each once; a plain name is pulled. */
export function modelsOf(given: (string | Model)[] = []): Model[] {
  const models = given.map(model =>
    typeof model === 'string' ? Model.pull(modelName('ollama.models', model)) : model,
  );
  const names = models.map(({ name }) => normalized(name));
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) refuse('ollama.models', 'each model once', twice);
  return models;
}

function modelName(path: string, name: string): string {
  return NAME.test(name) ? name : refuse(path, "a model's name such as 'llama3.2:3b'", name);
}

/** `big` and `registry.ollama.ai/library/big:latest` are one model. */
function normalized(name: string): string {
  const short = name
    .toLowerCase()
    .replace(/^registry\.ollama\.ai\//, '')
    .replace(/^library\//, '');
  return short.slice(short.lastIndexOf('/') + 1).includes(':') ? short : `${short}:latest`;
}
