import type { Setting } from '../connections/contribution';
import { value } from '../k8s/environment';
import { variableNamed } from '../variables/catalogue';
import { isSeed } from '../variables/variable';

const OAUTH_TOO = 'ENABLE_OAUTH_PERSISTENT_CONFIG';

/** When a variable of Open WebUI counts. */
export enum SettingKind {
  /** Its key of the stored configuration is written again at every start: what the program says is what runs. */
  OWNED = 'owned',

  /** It is read at the first start only, and left to administrators afterwards. */
  SEEDED = 'seeded',

  /** It is read from the environment at every start. */
  ENVIRONMENT = 'environment',
}

/** A variable that a program sets, and when it counts. */
export interface WebUISetting {
  /** Name of the variable. */
  readonly name: string;

  /** When it counts. */
  readonly kind: SettingKind;

  /**
   * Its key of the stored configuration.
   *
   * @default - none: it has none
   */
  readonly configKey?: string;
}

/**
 * Who has the last word on what Open WebUI stores: upstream reads most of its variables at the first start only, and a change of
 * them does nothing afterwards.
 *
 * Source: https://docs.openwebui.com/reference/env-configuration, open-webui v0.11.4 backend/open_webui/models/config.py
 */
export class Configuration {
  /**
   * The program owns what it sets: the initContainer writes those keys at every start, and what the admin panel changes on them lasts
   * until the next one. Every other key is the admin panel's. After a prop is taken out of the program its last value stays. Releases
   * before 0.10 have no such keys: there it is `seeded()`.
   *
   * @example
   * new WebUI(chart, 'webui', { models: [], configuration: Configuration.owned() });
   */
  public static owned(): Configuration {
    return new Configuration(SettingKind.OWNED, true);
  }

  /**
   * The environment alone: nothing is stored, and what the admin panel changes is forgotten, by each replica for itself.
   *
   * @example
   * new WebUI(chart, 'webui', { models: [], configuration: Configuration.declarative() });
   */
  public static declarative(): Configuration {
    return new Configuration(SettingKind.ENVIRONMENT, false);
  }

  /**
   * Upstream's way: variables count at the first start only; afterwards the admin panel has the last word.
   *
   * @example
   * new WebUI(chart, 'webui', { models: [], configuration: Configuration.seeded() });
   */
  public static seeded(): Configuration {
    return new Configuration(SettingKind.SEEDED, true);
  }

  /** @internal */
  public readonly _env: Setting[];

  /** @internal */
  protected readonly _brand = 'Configuration';

  private constructor(
    private readonly seeds: SettingKind,
    persistent: boolean,
  ) {
    this._env = [value('ENABLE_PERSISTENT_CONFIG', persistent)];
  }

  /**
   * When each of some variables counts.
   *
   * @internal
   */
  public _settings(settings: Setting[]): WebUISetting[] {
    const storesOAuth = settings.some(({ name, value: text }) => name === OAUTH_TOO && text?.toLowerCase() === 'true');
    return settings.map(({ name, seedOnly }) => {
      const variable = variableNamed(name);
      if (!variable || !isSeed(variable, storesOAuth)) return { name, kind: SettingKind.ENVIRONMENT };
      const isLeft = seedOnly && this.seeds === SettingKind.OWNED;
      return { name, kind: isLeft ? SettingKind.SEEDED : this.seeds, configKey: variable.configKey };
    });
  }
}
