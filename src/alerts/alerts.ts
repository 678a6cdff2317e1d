import { type ApiObject, Chart, Lazy } from 'cdk8s';
import { Construct } from 'constructs';
import { refuse, serviceName } from '../k8s/demand';
import { emitManifest } from '../k8s/emit';
import { chartLabels } from '../k8s/identity';
import { alertGroup, monitoringMetadata, prometheusRule } from '../k8s/prometheus-rule';
import { manifestsOf } from '../rules/enforce/chart-manifests';
import { alertsOf } from './expressions';
import { watchedIn } from './watched';

/** Props of `Alerts`. */
export interface AlertsProps {
  /**
   * Name of the PrometheusRule.
   *
   * @default - the construct path below the App, joined by `-`
   */
  readonly name?: string;

  /**
   * Labels by which the Prometheus finds its rules, such as `release: kube-prometheus-stack`.
   *
   * @default - none
   */
  readonly labels?: { [key: string]: string };

  /**
   * Labels of each alert, beside its severity, by which the Alertmanager finds whom to tell.
   *
   * @default - none
   */
  readonly alertLabels?: { [key: string]: string };
}

/**
 * A PrometheusRule of the Prometheus Operator for everything in its chart that can fail: pods that are not ready, crash, have not
 * enough memory or do not find their Secret, an initContainer that fails, models that are missing, an autoscaler at its maximum, a
 * volume that is almost full, a Job that has failed, a certificate that expires. It names the objects as they are rendered, whatever
 * is added or patched later, and asks only what kube-state-metrics, the kubelet and cert-manager know: Open WebUI and Ollama have no
 * metrics for Prometheus.
 */
export class Alerts extends Construct {
  /** The PrometheusRule. */
  public readonly rule: ApiObject;

  /**
   * @throws if a prop is out of its bounds
   *
   * @example
   * new WebUI(chart, 'webui', { models: [] });
   * new Alerts(chart, 'alerts', { labels: { release: 'kube-prometheus-stack' }, alertLabels: { team: 'ai' } });
   */
  constructor(scope: Construct, id: string, props: AlertsProps = {}) {
    super(scope, id);
    const chart = Chart.of(this);
    const name = serviceName('alerts.name', props.name ?? this.node.path.replaceAll('/', '-'));
    const { labels = {}, alertLabels = {} } = props;
    for (const label of Object.keys(alertLabels)) {
      if (!/^(?!severity$|__)[a-zA-Z_][a-zA-Z0-9_]*$/.test(label)) {
        refuse('alerts.alertLabels', 'labels of Prometheus other than severity, such as team', label);
      }
    }
    const own = {
      name,
      ...(chart.namespace !== undefined && { namespace: chart.namespace }),
      labels: chartLabels(this),
    };
    const groups = () =>
      watchedIn(manifestsOf(chart, 'PrometheusRule'))
        .map(watched => alertGroup(groupName(name, watched.namespace, chart), alertsOf(watched), alertLabels))
        .filter(({ rules }) => rules.length > 0);
    this.rule = emitManifest(
      this,
      'rule',
      prometheusRule(monitoringMetadata(own, 'alerts.labels', labels), Lazy.any({ produce: groups })),
    );
    this.node.addValidation({
      validate: () => (groups().length > 0 ? [] : ['there is nothing in the chart that alerts could watch']),
    });
  }
}

function groupName(name: string, namespace: string, { namespace: own = '' }: Chart): string {
  return namespace === own ? name : `${name}-${namespace}`;
}
