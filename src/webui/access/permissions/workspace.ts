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
