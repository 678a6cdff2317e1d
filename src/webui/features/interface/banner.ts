import { refuse } from '../../../k8s/demand';

/** What a banner is about, which is its colour. */
export enum BannerType {
  INFO = 'info',
  SUCCESS = 'success',
  WARNING = 'warning',
  ERROR = 'error',
}

/** What every user reads above the chats. */
export interface Banner {
  /** Its own id: who has closed a banner does not see it again, until it has another one. */
  readonly id: string;

  /** What it says, in Markdown. */
  readonly content: string;

  /**
   * What it is about.
   *
   * @default BannerType.INFO
   */
  readonly type?: BannerType;

  /**
   * What stands before it.
   *
   * @default - none
   */
  readonly title?: string;

  /**
   * Whether users can close it.
   *
   * @default true
   */
  readonly dismissible?: boolean;
}

/** Banners as Open WebUI reads them: where one lacks a field there are none at all (open-webui v0.11.4, config.py:2150-2165). */
export function banners(given: Banner[]): object[] {
  const path = 'webui.userInterface.banners';
  const ids = given.map(({ id }) => id);
  return given.map(({ id, content, type = BannerType.INFO, title = '', dismissible = true }, index) => {
    if (id === '' || ids.indexOf(id) !== index) refuse(`${path}[${index}].id`, 'an id of its own', id);
    if (content.trim() === '') refuse(`${path}[${index}].content`, 'a text', content);
    return { id, type, title, content, dismissible, timestamp: 0 };
  });
}
