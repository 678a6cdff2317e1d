import { finding } from '../finding';
import { publicHosts } from '../manifests/exposures';
import { isOff } from '../manifests/sign-in';
import { says } from '../manifests/wording';
import type { Rule } from '../rule';

/** Without authentication every visitor is the administrator. */
export const exposedWebUIAsksWhoYouAre: Rule = {
  id: 'exposed-webui-asks-who-you-are',
  level: 'error',
  title: 'an Open WebUI that is reached from outside of the cluster asks who you are',
  why: 'every visitor is the administrator: reads all chats, and runs code in the pod by a tool or a function',
  fix: 'leave WEBUI_AUTH out; to turn it on again in an installation that ran without, begin with a new database',
  source: 'https://docs.openwebui.com/reference/env-configuration',
  check: manifests => {
    const hostsOf = publicHosts(manifests);
    return manifests.workloads.flatMap(workload => {
      const open = workload.servers.find(({ env }) => isOff(env, 'WEBUI_AUTH'));
      const [way] = open ? hostsOf(workload) : [];
      return open && way ? finding(workload.object, [says(open.env, 'WEBUI_AUTH'), 'a way in leads to it']) : [];
    });
  },
};
