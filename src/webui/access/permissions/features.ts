/** Which features users have. */
export interface FeaturePermissions {
  /**
   * API keys; they must be on, too: `access.apiKeys`.
   *
   * @default - false
   */
  readonly apiKeys?: boolean;

  /**
   * Notes.
   *
   * @default - true
   */
  readonly notes?: boolean;

  /**
   * Folders.
   *
   * @default - true
   */
  readonly folders?: boolean;

  /**
   * Channels.
   *
   * @default - true
   */
  readonly channels?: boolean;

  /**
   * Tool servers of their own, which the browser calls.
   *
   * @default - false
   */
  readonly directToolServers?: boolean;

  /**
   * Search the web.
   *
   * @default - true
   */
  readonly webSearch?: boolean;

  /**
   * Make pictures.
   *
   * @default - true
   */
  readonly imageGeneration?: boolean;

  /**
   * Have code run.
   *
   * @default - true
   */
  readonly codeInterpreter?: boolean;

  /**
   * Memories.
   *
   * @default - true
   */
  readonly memories?: boolean;

  /**
   * Automations.
   *
   * @default - false
   */
  readonly automations?: boolean;

  /**
   * Calendars.
   *
   * @default - true
   */
  readonly calendar?: boolean;

  /**
   * Webhooks of their own.
   *
   * @default - false
   */
  readonly userWebhooks?: boolean;
}

/** Which settings users have. */
export interface SettingsPermissions {
  /**
   * Those of the interface.
   *
   * @default - true
   */
  readonly interface?: boolean;
}
