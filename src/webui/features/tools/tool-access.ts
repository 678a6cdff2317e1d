import { text } from '../../../k8s/demand';

/** Who may use a tool server or a terminal. */
export class ToolAccess {
  /**
   * Administrators alone, as it is where nothing is said.
   *
   * @example
   * const access = ToolAccess.administrators();
   * ToolServer.openApi({ id: 'weather', name: 'Weather', url: 'http://weather.tools.svc:8000', access });
   */
  public static administrators(): ToolAccess {
    return new ToolAccess([]);
  }

  /**
   * Every user.
   *
   * @example
   * const access = ToolAccess.everybody();
   * ToolServer.openApi({ id: 'weather', name: 'Weather', url: 'http://weather.tools.svc:8000', access });
   */
  public static everybody(): ToolAccess {
    return new ToolAccess([grant('user', '*')]);
  }

  /**
   * The members of groups.
   *
   * @param ids ids of the groups, which Open WebUI gives them: they stand in the address of a group's page
   *
   * @example
   * const access = ToolAccess.groups('7f1c2f5e-3f0b-4c66-9a39-6a0a9d1f0f53');
   * ToolServer.openApi({ id: 'weather', name: 'Weather', url: 'http://weather.tools.svc:8000', access });
   */
  public static groups(...ids: string[]): ToolAccess {
    return new ToolAccess(ids.map(id => grant('group', text('ToolAccess.groups', id))));
  }

  /** @internal */
  protected readonly _brand = 'ToolAccess';

  private constructor(
    /** @internal */
    public readonly _grants: object[],
  ) {}
}

/** As Open WebUI reads it (open-webui v0.11.4, utils/access_control/__init__.py, `has_connection_access`). */
function grant(type: 'user' | 'group', id: string): object {
  return { principal_type: type, principal_id: id, permission: 'read' };
}
