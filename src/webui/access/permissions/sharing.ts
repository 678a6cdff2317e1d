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
