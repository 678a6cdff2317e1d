import { refuse, text } from '../k8s/demand';
import type { SecretRef } from '../k8s/secret-ref';
import type { EndpointOptions } from './endpoint-options';

/** Where Open WebUI says that a model runs; it uses its task models by this too. */
export enum ConnectionType {
  /** In your own house: Open WebUI's default for Ollama. */
  LOCAL = 'local',
  /** With somebody else: Open WebUI's default for APIs of OpenAI. */
  EXTERNAL = 'external',
}

/** What Open WebUI does with the models of a server. */
export interface ModelConnection {
  /**
   * What the ids of the server's models begin with, with a `.` between: `azure` makes `azure.gpt-5`. It tells equal models of
   * several servers apart.
   *
   * @default - none
   */
  readonly prefixId?: string;

  /**
   * The models of the server that are offered, by the server's own ids. A server of OpenAI's API is then not asked which it has.
   *
   * @default - all
   */
  readonly modelIds?: string[];

  /**
   * Tags of all models of the server.
   *
   * @default - none
   */
  readonly tags?: string[];

  /**
   * Where Open WebUI says that the models run.
   *
   * @default - local for Ollama, external for APIs of OpenAI
   */
  readonly connectionType?: ConnectionType;

  /**
   * Headers of each request, by name. Open WebUI replaces `{{USER_ID}}`, `{{USER_EMAIL}}`, `{{CHAT_ID}}` and others.
   *
   * @default - none
   */
  readonly headers?: { [name: string]: string };

  /**
   * Headers whose values are keys of Secrets, by name. They become part of JSON: no value may have `"` or `\`.
   *
   * @default - none
   */
  readonly secretHeaders?: { [name: string]: SecretRef };

  /**
   * Keeps the server in the admin panel without asking it: its models are not offered.
   *
   * @default false
   */
  readonly suspend?: boolean;
}

/** What can be said of a server of models that runs elsewhere. */
export interface ModelServerOptions extends EndpointOptions, ModelConnection {}

/** How Open WebUI signs in to a server of OpenAI's API, other than by a key of its own. */
export enum ModelAuthentication {
  /** With the user's own session of Open WebUI: whoever runs the server can then act as that user. */
  SESSION = 'session',
  /** With the token that the user's OpenID Connect provider gave. */
  OAUTH = 'system_oauth',
  /** With a token of Microsoft Entra ID for the pod's workload identity. */
  MICROSOFT_ENTRA_ID = 'microsoft_entra_id',
}

/** What a server of OpenAI's API is, where Open WebUI makes a difference. */
export enum ModelProvider {
  /** Azure OpenAI. */
  AZURE = 'azure',
  /** LiteLLM: requests of Anthropic's form pass unchanged. */
  LITELLM = 'litellm',
  /** llama.cpp: models can be loaded and unloaded. */
  LLAMA_CPP = 'llama.cpp',
  /** LM Studio: models can be loaded and unloaded. */
  LM_STUDIO = 'lmstudio',
}

/** What tells a server of OpenAI's API from OpenAI itself. */
export interface OpenAIDialect {
  /**
   * How Open WebUI signs in; not together with a key.
   *
   * @default - by its key, or not at all
   */
  readonly authentication?: ModelAuthentication;

  /**
   * What the server is.
   *
   * @default - nothing special
   */
  readonly provider?: ModelProvider;

  /**
   * Version of Azure's API, such as `2024-10-21`; with `ModelProvider.AZURE` only.
   *
   * @default - none: the URL ends in `/openai/v1`
   */
  readonly apiVersion?: string;

  /**
   * Speaks the Responses API instead of Chat Completions.
   *
   * @default false
   */
  readonly responsesApi?: boolean;
}

/** Options of which at least one is given; nothing otherwise. */
export function given<T extends object>(options: T): T | undefined {
  return Object.values(options).some(option => option !== undefined) ? options : undefined;
}

/** Checks what is said of a server. */
export function checkConnection(path: string, connection: ModelConnection): void {
  const { prefixId, modelIds = [], tags = [], headers = {}, secretHeaders = {} } = connection;
  if (prefixId !== undefined) text(`${path} prefixId`, prefixId);
  for (const id of modelIds) text(`${path} modelIds`, id);
  for (const tag of tags) text(`${path} tags`, tag);
  for (const name of Object.keys({ ...headers, ...secretHeaders })) {
    if (!/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(name)) refuse(`${path} headers`, "a header's name", name);
    if (name in headers && name in secretHeaders)
      refuse(`${path} secretHeaders`, 'names that are not in headers', name);
  }
}

/** Checks what is said of a server of OpenAI's API. */
export function checkDialect(path: string, dialect: OpenAIDialect, apiKey?: SecretRef): void {
  const { authentication, provider, apiVersion } = dialect;
  if (authentication !== undefined && apiKey) {
    refuse(`${path} authentication`, 'left out beside a key, which is one', authentication);
  }
  if (apiVersion === undefined) return;
  if (provider !== ModelProvider.AZURE) {
    refuse(`${path} apiVersion`, 'left out without ModelProvider.AZURE, where nobody reads it', apiVersion);
  }
  if (!/^\d{4}-\d\d-\d\d(-preview)?$/.test(apiVersion)) {
    refuse(`${path} apiVersion`, "a version such as '2024-10-21'", apiVersion);
  }
}
