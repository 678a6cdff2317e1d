/** Roles that a provider gives. Who has none of them is refused. */
export interface OAuthRoles {
  /**
   * The claim that names them; a path with dots, such as `resource_access.chat.roles`.
   *
   * @default - `roles`
   */
  readonly claim?: string;

  /**
   * The provider's roles that make a user.
   *
   * @default - `user` and `admin`
   */
  readonly allowed?: string[];

  /**
   * The provider's roles that make an administrator.
   *
   * @default - `admin`
   */
  readonly admin?: string[];

  /**
   * What separates roles here, and in a claim that is one text.
   *
   * @default - `,`
   */
  readonly separator?: string;
}

/** Groups that a provider keeps: each sign-in adds a user to them and takes it out of all others. */
export interface OAuthGroups {
  /**
   * The claim that names them; a path with dots, such as `realm.groups`.
   *
   * @default - `groups`
   */
  readonly claim?: string;

  /**
   * Whether groups that Open WebUI does not have are made.
   *
   * @default false
   */
  readonly create?: boolean;

  /**
   * Groups that are left alone: names, or patterns such as `^internal-.*`.
   *
   * @default - none
   */
  readonly blocked?: string[];

  /**
   * What separates groups in a claim that is one text.
   *
   * @default - `;`
   */
  readonly separator?: string;

  /**
   * Who may share with a group that was made.
   *
   * @default - GroupSharing.EVERYBODY
   */
  readonly sharing?: GroupSharing;
}

/** Who may share with a group. */
export enum GroupSharing {
  /** Every user. */
  EVERYBODY = 'true',
  /** Its members. */
  MEMBERS = 'members',
  /** Nobody. */
  NOBODY = 'false',
}
