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
