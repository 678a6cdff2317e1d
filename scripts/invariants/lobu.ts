import { ledger } from './ledger';

/** Candidates about Lobu. */
export const LOBU = ledger(
  'Lobu',
  'From the chart 11.0.0 of Lobu, its source and its documents. docs/lobu.md explains them.',
  `
I-1: default: the Service pins clients of several gateways; \`lobu-service-pins-clients\`
I-2: default: exposures pin; \`lobu-replicas-need-sticky-sessions\`
I-3: \`lobu-node-ports-keep-client-addresses\`
I-4: type: \`LobuMigrations\`; \`lobu-has-one-migration-writer\`
I-5: refused in \`env\`; \`lobu-safety-checks-are-on\`
I-6: type: a release is required, and no default tag; \`images-are-pinned\`
I-7: type: one release for all; \`lobu-images-share-one-tag\`
I-8: type: from the exposures; \`lobu-public-url-matches-host\`
I-9: type: from the exposures; \`lobu-public-url-matches-host\`
I-10: refused without a domain of cookies; \`lobu-hosts-share-the-cookie-domain\`
I-11: type: a Postgres is required; \`lobu-needs-postgres\`
I-12: type: \`SessionPooler\` is another class than \`Postgres\`; \`lobu-migrations-bypass-the-pooler\`
I-13: type: \`LobuSecret\` names its keys; \`lobu-secrets-are-complete\`
I-14: default: Recreate; \`one-writer-per-read-write-once-volume\`
I-15: default: numeric users; \`lobu-users-are-numeric\`
I-16: default: the sum, with room; \`lobu-shutdown-fits-the-grace-period\`
I-17: default; \`disruption-budgets-let-pods-go\`
I-18: default; \`lobu-connectors-run-in-one-place\`
I-19: default: a cache of several workers is shared; \`one-writer-per-read-write-once-volume\`
I-20: type: one model for all; \`lobu-embeddings-agree\`
I-21: type: several gateways take artifacts; \`lobu-replicas-share-artifacts\`
I-22: default: Recreate; \`lobu-releases-do-not-overlap\`
I-23: default; \`lobu-smoke-test-reaches-the-database\`
I-24: default: a startup probe; \`lobu-boot-migrations-have-time\`
I-25: \`lobu-agents-reach-named-domains\`
I-26: default; \`lobu-proxies-are-trusted\`, \`lobu-metrics-are-private\`, \`lobu-service-monitor-authenticates\`
I-27: \`lobu-connections-fit-the-database\`, \`lobu-locks-leave-connections\`
I-28: \`lobu-embeddings-are-reachable\`
I-29: default: exposures wait longer than its pings; left out as a rule, since every controller's default does
I-30: default: off; \`lobu-service-links-are-off\`
`,
);
