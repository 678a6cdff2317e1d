import { ledger } from './ledger';

/** What the official charts could have refused and do not. */
export const HELM_CHARTS = ledger(
  'What the Helm charts leave open',
  'From the templates of the charts for Open WebUI 16.0.0, Pipelines, Terminals and Ollama 1.77.0: 24 invariants that nothing in them guards.',
  `
I1: type: \`Scaling.replicated\`; \`replicas-need-postgres\`
I2: type: \`Scaling.replicated\`; \`replicas-need-server-vector-database\`
I3: type: \`Scaling.replicated\`; \`replicas-need-redis\`
I4: type: \`Scaling.replicated\`; \`replicas-share-secret-key\`, \`secret-key-survives-restarts\`
I5: no prop; \`single-worker-per-pod\`
I6: type: a volume of one node is no shared storage; \`replicas-need-shared-storage\`, \`one-writer-per-read-write-once-volume\`
I7: no prop; \`no-two-versions-on-one-database\`
I8: default; \`one-migration-owner\`
I9: refused below a shared volume; \`sqlite-is-on-a-local-disk\`, \`sqlite-avoids-network-classes\`
I10: default: a claim wherever anything is embedded; \`data-survives-restarts\`
I11: default: Recreate; \`one-writer-per-read-write-once-volume\`
I12: default: a cookie; \`replicas-need-sticky-sessions\`
I13: default: no replicas beside an autoscaler; \`autoscaler-owns-replicas\`, \`autoscalers-can-measure\`
I14: default: a budget for several replicas; \`disruption-budgets-let-pods-go\`; that one is missing is left out as a rule, since a short outage may be fine
I15: default: from the exposures; \`public-url-matches-host\`, \`cors-allows-the-public-origin\`, \`cors-names-its-origins\`
I16: type: a server and its key are one; \`model-endpoints-have-keys\`
I17: type: \`Pipelines\` hands its own key out; \`pipelines-key-is-private\`
I18: refused, with the prop that sets it; \`variables-are-set-once\`
I19: type: no prop takes a value; \`secrets-are-references\`
I20: type: parts hand out their addresses; \`backend-ports-exist\`
I21: refused without network policies; \`trusted-headers-come-from-the-proxy\`
I22: type: enums and variants; \`storage-provider-is-named\`, \`engines-exist\`, \`variables-are-known\`
I23: default: pinned, and required where upstream has no tag that stays; \`images-are-pinned\`
I24: default: restricted where the image allows it, and the hardened profile; \`open-webui-can-write-its-files\`
`,
);
