import { inServers } from '../manifests/servers';
import { says } from '../manifests/wording';
import type { Rule } from '../rule';

/** Variables that let users past what administrators have set. */
const DOORS = ['BYPASS_RETRIEVAL_ACCESS_CONTROL', 'ENABLE_OPENAI_API_PASSTHROUGH'];

/** Who may read a document, and call a provider, is what administrators say. That all users have all models is a decision of its own. */
export const accessControlIsOn: Rule = {
  id: 'access-control-is-on',
  level: 'warning',
  title: 'users reach the documents that they are given, and providers through Open WebUI only',
  why: "every user reaches other users' documents, or any path of the providers' APIs with the installation's keys",
  fix: 'leave BYPASS_RETRIEVAL_ACCESS_CONTROL and ENABLE_OPENAI_API_PASSTHROUGH out, and share knowledge with groups',
  source: 'https://docs.openwebui.com/security/hardening',
  check: manifests => inServers(manifests, env => DOORS.filter(name => env.isTrue(name)).map(name => says(env, name))),
};
