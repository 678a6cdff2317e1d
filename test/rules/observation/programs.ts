import { ApiObject, type Chart } from 'cdk8s';
import { Audit, LogLevel, SecretRef, WebUI } from '../../../src';

/** An object of another hand, in the namespace of the chart. */
function object(chart: Chart, apiVersion: string, kind: string, spec: object): void {
  new ApiObject(chart, 'own', { apiVersion, kind, metadata: { name: 'tokens', namespace: 'ai' }, spec });
}

/** A program for each rule about logs and Secrets, written as a user would: it breaks this rule and no other. */
export const observationPrograms: { [id: string]: (chart: Chart) => void } = {
  'audit-reaches-a-log': chart =>
    void new WebUI(chart, 'webui', { models: [], audit: Audit.metadata(), logs: { level: LogLevel.WARNING } }),
  'log-level-exists': chart => void new WebUI(chart, 'webui', { models: [], env: { GLOBAL_LOG_LEVEL: 'WARN' } }),
  'secret-keys-exist': chart => {
    new WebUI(chart, 'webui', { models: [], secretEnv: { HF_TOKEN: SecretRef.of('tokens', 'hugging-face') } });
    object(chart, 'bitnami.com/v1alpha1', 'SealedSecret', { encryptedData: { hf: 'AgA=' } });
  },
  'external-secrets-are-served': chart => {
    new WebUI(chart, 'webui', { models: [] });
    object(chart, 'external-secrets.io/v1beta1', 'ExternalSecret', { dataFrom: [{ extract: { key: 'chat' } }] });
  },
};
