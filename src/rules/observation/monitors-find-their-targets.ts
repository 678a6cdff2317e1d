import { finding } from '../finding';
import { get, titleOf } from '../manifests/manifest';
import { type Monitored, monitoredIn, portNames } from '../manifests/monitors';
import type { Rule } from '../rule';

/** A monitor without target is an empty page of Prometheus. */
export const monitorsFindTheirTargets: Rule = {
  id: 'monitors-find-their-targets',
  level: 'warning',
  title: 'a monitor of Prometheus selects what has the port that it reads',
  why: 'Prometheus makes no target of it, without a word: dashboards are empty, and alerts on these metrics never fire',
  fix: "write the `selector` of a ServiceMonitor as the Service's own labels, not those of its pods, and `port` as the name of one of its ports; `serviceMonitor` of `Lobu` does both",
  source: 'https://prometheus-operator.dev/docs/developer/getting-started/#using-servicemonitors',
  check: manifests => monitoredIn(manifests).flatMap(monitored => finding(monitored.monitor, breachesOf(monitored))),
};

function breachesOf(monitored: Monitored): string[] {
  const { services, workloads, mistaken, endpoints } = monitored;
  if (mistaken.length > 0) {
    return [`it selects the labels of the pods of ${titleOf(mistaken[0].object)}, which no Service has itself`];
  }
  // What it selects may be in another file.
  if (services.length + workloads.length === 0) return [];
  const names = portNames(monitored);
  return endpoints
    .map(endpoint => get(endpoint, 'port'))
    .filter(port => typeof port === 'string' && !names.includes(port))
    .map(port => `it reads the port ${port}, of ${names.length > 0 ? names.join(', ') : 'none that has a name'}`);
}
