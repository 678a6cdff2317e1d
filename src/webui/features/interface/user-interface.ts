import type { Contribution } from '../../../connections/contribution';
import { optional, refuse, text } from '../../../k8s/demand';
import type { Variable } from '../../../k8s/environment';
import { optionalValue } from '../../../k8s/environment';
import { json } from '../options';
import { type Banner, banners } from './banner';

/** A prompt that a new chat offers. */
export interface PromptSuggestion {
  /** What the user reads. */
  readonly title: string;

  /**
   * The line below.
   *
   * @default - none
   */
  readonly subtitle?: string;

  /** What is then asked. */
  readonly content: string;
}

/** What users see, and which of Open WebUI's own features they have. */
export interface UserInterface {
  /**
   * Name of the installation; upstream's licence adds "(Open WebUI)" to it.
   *
   * @default Open WebUI
   */
  readonly name?: string;

  /**
   * Language of those whose browser names none, such as `de-DE`.
   *
   * @default - English
   */
  readonly defaultLocale?: string;

  /**
   * What every user reads above the chats.
   *
   * @default - none
   */
  readonly banners?: Banner[];

  /**
   * Prompts that a new chat offers; an empty list offers none.
   *
   * @default - Open WebUI's own
   */
  readonly promptSuggestions?: PromptSuggestion[];

  /**
   * Whether a model writes the titles of chats. Each of these four is a request more for a chat.
   *
   * @default true
   */
  readonly titleGeneration?: boolean;

  /**
   * Whether a model writes the tags of chats.
   *
   * @default true
   */
  readonly tagGeneration?: boolean;

  /**
   * Whether a model writes questions that may follow.
   *
   * @default true
   */
  readonly followUpGeneration?: boolean;

  /**
   * Whether a model ends what users begin to write: a request for each pause.
   *
   * @default false
   */
  readonly autocompletion?: boolean;

  /**
   * Whether there are channels, in which users write to each other.
   *
   * @default false
   */
  readonly channels?: boolean;

  /**
   * Whether there are notes.
   *
   * @default true
   */
  readonly notes?: boolean;

  /**
   * Whether models remember what users tell them.
   *
   * @default true
   */
  readonly memories?: boolean;

  /**
   * Whether there are folders of chats.
   *
   * @default true
   */
  readonly folders?: boolean;

  /**
   * Whether chats and prompts can be published on openwebui.com.
   *
   * @default true
   */
  readonly communitySharing?: boolean;

  /**
   * Whether users rate answers.
   *
   * @default true
   */
  readonly messageRating?: boolean;

  /**
   * Whether users name a URL that is told when an answer is there. Open WebUI then calls what users say.
   *
   * @default false
   */
  readonly userWebhooks?: boolean;
}

/** The variables of what users see. */
export function userInterface(options: UserInterface): Contribution {
  const path = 'webui.userInterface';
  return {
    env: [
      ...optionalValue(
        'WEBUI_NAME',
        optional(options.name, each => text(`${path}.name`, each)),
      ),
      ...optionalValue('DEFAULT_LOCALE', optional(options.defaultLocale, locale)),
      ...(options.banners ? [json(`${path}.banners`, 'WEBUI_BANNERS', banners(options.banners))] : []),
      ...(options.promptSuggestions ? [suggestions(options.promptSuggestions)] : []),
      ...optionalValue('ENABLE_TITLE_GENERATION', options.titleGeneration),
      ...optionalValue('ENABLE_TAGS_GENERATION', options.tagGeneration),
      ...optionalValue('ENABLE_FOLLOW_UP_GENERATION', options.followUpGeneration),
      ...optionalValue('ENABLE_AUTOCOMPLETE_GENERATION', options.autocompletion),
      ...optionalValue('ENABLE_CHANNELS', options.channels),
      ...optionalValue('ENABLE_NOTES', options.notes),
      ...optionalValue('ENABLE_MEMORIES', options.memories),
      ...optionalValue('ENABLE_FOLDERS', options.folders),
      ...optionalValue('ENABLE_COMMUNITY_SHARING', options.communitySharing),
      ...optionalValue('ENABLE_MESSAGE_RATING', options.messageRating),
      ...optionalValue('ENABLE_USER_WEBHOOKS', options.userWebhooks),
    ],
  };
}

function suggestions(given: PromptSuggestion[]): Variable {
  const path = 'webui.userInterface.promptSuggestions';
  const documents = given.map(({ title, subtitle = '', content }, index) => ({
    title: [text(`${path}[${index}].title`, title), subtitle],
    content: text(`${path}[${index}].content`, content),
  }));
  return json(path, 'DEFAULT_PROMPT_SUGGESTIONS', documents);
}

function locale(given: string): string {
  const isOne = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(given);
  return isOne ? given : refuse('webui.userInterface.defaultLocale', "a language such as 'de-DE'", given);
}
