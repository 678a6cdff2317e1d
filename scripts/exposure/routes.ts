import { Exposure, Tls } from '../../src';
import type { Family } from './family';

const host = 'chat.example.com';

/** What is neither Ingress nor HTTPRoute. */
export const routes: Family = {
  title: 'Objects of a controller',
  prose: 'One object for each host.',
  ways: [
    {
      title: 'Contour',
      call: 'Exposure.httpProxy({ host, tls })',
      exposure: Exposure.httpProxy({ host, tls: Tls.secret('chat-tls') }),
      prose: 'Contour can pin the sessions of no Ingress, hence its HTTPProxy.',
    },
    {
      title: 'OpenShift',
      call: 'Exposure.openShiftRoute({ host })',
      exposure: Exposure.openShiftRoute({ host }),
    },
  ],
};
