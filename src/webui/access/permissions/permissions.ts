import type { ChatPermissions } from './chat';
import type { FeaturePermissions, SettingsPermissions } from './features';
import type { AccessGrantPermissions, SharingPermissions } from './sharing';
import type { WorkspacePermissions } from './workspace';

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
