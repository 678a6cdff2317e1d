import { inServers } from '../manifests/servers';
import { says } from '../manifests/wording';
import type { Rule } from '../rule';

/** Variables that let users past what administrators have set. */
const DOORS = ['BYPASS_MODEL_ACCESS_CONTROL', 'BYPASS_RETRIEVAL_ACCESS_CONTROL', 'ENABLE_OPENAI_API_PASSTHROUGH'];

/** Who may use a model, and read a document, is what administrators say. */
export const accessControlIsOn: Rule = {
  id: 'access-control-is-on',
  level: 'warning',
  title: 'users reach the models and documents that they are given, and no others',
  why: "every user reaches every model, other users' documents, or any path of the providers' APIs with the installation's keys",
  fix: 'leave BYPASS_MODEL_ACCESS_CONTROL, BYPASS_RETRIEVAL_ACCESS_CONTROL and ENABLE_OPENAI_API_PASSTHROUGH out, and share models with groups',
  source: 'https://docs.openwebui.com/security/hardening',
  check: manifests => inServers(manifests, env => DOORS.filter(name => env.isTrue(name)).map(name => says(env, name))),
};
