/**
 * What users may do who are no administrators, in Open WebUI's own groups. A group of users may be allowed more, never less.
 *
 * Source: open-webui v0.11.4 backend/open_webui/config.py, `DEFAULT_USER_PERMISSIONS`
 */
export interface UserPermissions {
  /**
   * What users may make in the workspace.
   *
   * @default - Open WebUI's own
   */
  readonly workspace?: WorkspacePermissions;

  /**
   * What users may share.
   *
   * @default - Open WebUI's own
   */
  readonly sharing?: SharingPermissions;

  /**
   * Whom users may share with.
   *
   * @default - Open WebUI's own
   */
  readonly accessGrants?: AccessGrantPermissions;

  /**
   * What users may do in chats.
   *
   * @default - Open WebUI's own
   */
  readonly chat?: ChatPermissions;

  /**
   * Which features users have.
   *
   * @default - Open WebUI's own
   */
  readonly features?: FeaturePermissions;

  /**
   * Which settings users have.
   *
   * @default - Open WebUI's own
   */
  readonly settings?: SettingsPermissions;
}

/** What users may make in the workspace. */
export interface WorkspacePermissions {
  /**
   * Models of their own.
   *
   * @default - false
   */
  readonly models?: boolean;

  /**
   * Knowledge.
   *
   * @default - false
   */
  readonly knowledge?: boolean;

  /**
   * Prompts.
   *
   * @default - false
   */
  readonly prompts?: boolean;

  /**
   * Tools: code that runs in Open WebUI's own process. Who may make one is an administrator in all but name.
   *
   * @default - false
   */
  readonly tools?: boolean;

  /**
   * Skills.
   *
   * @default - false
   */
  readonly skills?: boolean;

  /**
   * Import models.
   *
   * @default - false
   */
  readonly modelsImport?: boolean;

  /**
   * Export models.
   *
   * @default - false
   */
  readonly modelsExport?: boolean;

  /**
   * Import prompts.
   *
   * @default - false
   */
  readonly promptsImport?: boolean;

  /**
   * Export prompts.
   *
   * @default - false
   */
  readonly promptsExport?: boolean;

  /**
   * Import tools.
   *
   * @default - false
   */
  readonly toolsImport?: boolean;

  /**
   * Export tools.
   *
   * @default - false
   */
  readonly toolsExport?: boolean;

  /**
   * Import skills.
   *
   * @default - false
   */
  readonly skillsImport?: boolean;

  /**
   * Export skills.
   *
   * @default - false
   */
  readonly skillsExport?: boolean;
}

/** What users may share. */
export interface SharingPermissions {
  /**
   * Models, with users and groups.
   *
   * @default - false
   */
  readonly models?: boolean;

  /**
   * Models, with everybody.
   *
   * @default - false
   */
  readonly publicModels?: boolean;

  /**
   * Knowledge, with users and groups.
   *
   * @default - false
   */
  readonly knowledge?: boolean;

  /**
   * Knowledge, with everybody.
   *
   * @default - false
   */
  readonly publicKnowledge?: boolean;

  /**
   * Prompts, with users and groups.
   *
   * @default - false
   */
  readonly prompts?: boolean;

  /**
   * Prompts, with everybody.
   *
   * @default - false
   */
  readonly publicPrompts?: boolean;

  /**
   * Tools, with users and groups.
   *
   * @default - false
   */
  readonly tools?: boolean;

  /**
   * Tools, with everybody.
   *
   * @default - false
   */
  readonly publicTools?: boolean;

  /**
   * Skills, with users and groups.
   *
   * @default - false
   */
  readonly skills?: boolean;

  /**
   * Skills, with everybody.
   *
   * @default - false
   */
  readonly publicSkills?: boolean;

  /**
   * Notes, with users and groups.
   *
   * @default - false
   */
  readonly notes?: boolean;

  /**
   * Notes, with everybody.
   *
   * @default - false
   */
  readonly publicNotes?: boolean;

  /**
   * Folders.
   *
   * @default - false
   */
  readonly folders?: boolean;

  /**
   * Chats, with everybody who has an account.
   *
   * @default - false
   */
  readonly publicChats?: boolean;

  /**
   * Chats, with everybody who has the link.
   *
   * @default - false
   */
  readonly openChats?: boolean;

  /**
   * Calendars, with everybody.
   *
   * @default - false
   */
  readonly publicCalendars?: boolean;
}

/** Whom users may share with. */
export interface AccessGrantPermissions {
  /**
   * Single users.
   *
   * @default - true
   */
  readonly users?: boolean;

  /**
   * Groups.
   *
   * @default - true
   */
  readonly groups?: boolean;
}

/** What users may do in chats. */
export interface ChatPermissions {
  /**
   * Open the controls.
   *
   * @default - true
   */
  readonly controls?: boolean;

  /**
   * Set the valves of tools.
   *
   * @default - true
   */
  readonly valves?: boolean;

  /**
   * Write a system prompt.
   *
   * @default - true
   */
  readonly systemPrompt?: boolean;

  /**
   * Set parameters of the model.
   *
   * @default - true
   */
  readonly parameters?: boolean;

  /**
   * Upload files.
   *
   * @default - true
   */
  readonly fileUpload?: boolean;

  /**
   * Attach pages of the web.
   *
   * @default - true
   */
  readonly webUpload?: boolean;

  /**
   * Delete chats.
   *
   * @default - true
   */
  readonly delete?: boolean;

  /**
   * Delete messages.
   *
   * @default - true
   */
  readonly deleteMessage?: boolean;

  /**
   * Have an answer go on.
   *
   * @default - true
   */
  readonly continueResponse?: boolean;

  /**
   * Have an answer made again.
   *
   * @default - true
   */
  readonly regenerateResponse?: boolean;

  /**
   * Rate answers.
   *
   * @default - true
   */
  readonly rateResponse?: boolean;

  /**
   * Edit messages.
   *
   * @default - true
   */
  readonly edit?: boolean;

  /**
   * Share chats.
   *
   * @default - true
   */
  readonly share?: boolean;

  /**
   * Export chats.
   *
   * @default - true
   */
  readonly export?: boolean;

  /**
   * Import chats.
   *
   * @default - true
   */
  readonly import?: boolean;

  /**
   * Dictate.
   *
   * @default - true
   */
  readonly speechToText?: boolean;

  /**
   * Have answers read aloud.
   *
   * @default - true
   */
  readonly textToSpeech?: boolean;

  /**
   * Call the model.
   *
   * @default - true
   */
  readonly call?: boolean;

  /**
   * Ask several models at once.
   *
   * @default - true
   */
  readonly multipleModels?: boolean;

  /**
   * Have chats that are not kept.
   *
   * @default - true
   */
  readonly temporary?: boolean;

  /**
   * Have no others.
   *
   * @default - false
   */
  readonly temporaryEnforced?: boolean;
}

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
