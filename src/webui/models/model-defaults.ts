import type { Contribution } from '../../connections/contribution';
import { optional, refuse, text } from '../../k8s/demand';
import { optionalValue, type Variable, value } from '../../k8s/environment';
import { jsonText } from '../../k8s/json-variable';

/** Which models users find, and which ones Open WebUI uses itself. Ids are those that users see, a server's `prefixId` included. */
export interface ModelDefaults {
  /**
   * Models that a new chat begins with, by their ids.
   *
   * @default - none: the user's choice
   */
  readonly models?: string[];

  /**
   * Models that stand at the top of the list of a user who has pinned none, by their ids.
   *
   * @default - none
   */
  readonly pinned?: string[];

  /**
   * Order of the list, by ids; what is not in here comes after.
   *
   * @default - by name
   */
  readonly order?: string[];

  /**
   * The model that writes titles, tags and queries for chats with a local model (`ConnectionType.LOCAL`).
   *
   * @default - the chat's own
   */
  readonly taskModel?: string;

  /**
   * The model that writes titles, tags and queries for chats with an external model (`ConnectionType.EXTERNAL`).
   *
   * @default - the chat's own
   */
  readonly externalTaskModel?: string;

  /**
   * Parameters of every model that has none of its own, such as `{ temperature: 0.2 }`.
   *
   * @default - none
   */
  readonly parameters?: { [name: string]: unknown };

  /**
   * Metadata of every model that has none of its own, such as `{ capabilities: { vision: false } }`.
   *
   * @default - none
   */
  readonly metadata?: { [name: string]: unknown };

  /**
   * Whether every user may use every model; otherwise those that an administrator gave them.
   *
   * @default false
   */
  readonly openToAllUsers?: boolean;

  /**
   * Whether a model of a workspace falls back to the default model when the one below it is gone.
   *
   * @default false
   */
  readonly fallback?: boolean;

  /**
   * Whether there is an arena, in which users compare models blindly.
   *
   * @default - Open WebUI's own, true
   */
  readonly arena?: boolean;

  /**
   * Whether users may add servers of their own, which their browser reaches itself. Only one replica can: with several, answers get
   * lost (https://github.com/open-webui/open-webui/issues/15162).
   *
   * @default - Open WebUI's own, false
   */
  readonly directConnections?: boolean;
}

const PATH = 'webui.modelDefaults';

/** The variables of defaults. */
export function modelDefaults(defaults: ModelDefaults = {}): Contribution {
  const { models, pinned, order, taskModel, externalTaskModel, parameters, metadata } = defaults;
  return {
    env: [
      ...list('DEFAULT_MODELS', 'models', models),
      ...list('DEFAULT_PINNED_MODELS', 'pinned', pinned),
      ...json(
        'MODEL_ORDER_LIST',
        order?.map(id => text(`${PATH}.order`, id)),
      ),
      ...optionalValue('TASK_MODEL', id('taskModel', taskModel)),
      ...optionalValue('TASK_MODEL_EXTERNAL', id('externalTaskModel', externalTaskModel)),
      ...json('DEFAULT_MODEL_PARAMS', parameters),
      ...json('DEFAULT_MODEL_METADATA', metadata),
      ...optionalValue('BYPASS_MODEL_ACCESS_CONTROL', defaults.openToAllUsers),
      ...optionalValue('ENABLE_CUSTOM_MODEL_FALLBACK', defaults.fallback),
      ...optionalValue('ENABLE_EVALUATION_ARENA_MODELS', defaults.arena),
      ...optionalValue('ENABLE_DIRECT_CONNECTIONS', defaults.directConnections),
    ],
  };
}

function id(prop: string, given: string | undefined): string | undefined {
  return optional(given, each => text(`${PATH}.${prop}`, each));
}

function list(name: string, prop: string, ids: string[] | undefined): Variable[] {
  if (!ids) return [];
  const path = `${PATH}.${prop}`;
  for (const id of ids) if (id.includes(',')) refuse(path, "ids without ',', which separates them", id);
  return [value(name, ids.map(id => text(path, id)).join(','))];
}

function json(name: string, given: unknown): Variable[] {
  return given === undefined ? [] : [value(name, jsonText(given))];
}
