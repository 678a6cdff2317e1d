import { checkElements, checkSeparators } from '../../variables/checks/lists';
import type { Rule } from '../rule';
import { problemsIn } from './container/problems';

/** Some lists are separated by semicolons, others by commas. */
export const listsUseTheirSeparator: Rule = {
  id: 'lists-use-their-separator',
  level: 'error',
  title: 'list variables of Open WebUI are separated as it splits them, and no element is empty',
  why: 'a list with another separator is read as a single element that nothing matches, and a separator at the end makes one more: of Ollama, a server without an address',
  fix: 'separate the elements as found says, `;` for URLs and `,` for nearly everything else, and leave out the last separator',
  source: 'open-webui v0.11.4 backend/open_webui/config.py:296-346',
  check: manifests =>
    problemsIn(manifests, [checkSeparators, checkElements], ({ name, code }) => {
      // Of these model-endpoints-have-keys and cors-allows-the-public-origin speak.
      if (name === 'OPENAI_API_BASE_URLS' || name === 'OPENAI_API_KEYS') return false;
      return name !== 'CORS_ALLOW_ORIGIN' || code !== 'empty-element';
    }),
};
