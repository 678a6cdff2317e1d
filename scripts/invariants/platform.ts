import { ledger } from './ledger';

/** Candidates about Ollama (OL), GPUs (GP) and the platform (PF). */
export const PLATFORM = ledger(
  'Ollama, GPUs and the platform',
  "From the source and the documents of Ollama, of the vendors' device plugins, Kubernetes, KEDA, CloudNativePG, External Secrets and others. docs/ollama.md explains the first two.",
  `
OL01: default: a claim for each replica; \`model-store-has-one-writer\`
OL02: default: a headless Service; \`each-ollama-pod-has-an-address\`
OL03: default: a URL for each replica; \`one-url-per-ollama-replica\`
OL04: refused without a context length; \`parallel-requests-have-a-context-length\`, \`models-fit-where-they-are\`
OL05: refused where sizes are given; \`models-fit-where-they-are\`
OL06: refused without threads; \`cpu-limit-has-threads\`
OL07: type; \`ollama-settings-are-readable\`
OL08: no props; \`ollama-settings-exist\`
OL09: default: a home on a volume; \`ollama-home-is-writable\`
OL10: default; \`read-only-models-are-not-pruned\`
OL11: left out as a rule, since the target's release is not in manifests; the docstring of \`ModelDelivery.imageVolume\` says it
OL12: default: policies let a server pull exactly when it pulls; \`pulls-pass-the-policies\`
OL13: refused without authentication; \`ollama-is-not-public\`
OL14: left out, since names without a tag are how Ollama's own documents write them; two of one name are refused
OL15: left out, because the families of models change with each release
OL16: left out, since no readiness of ours waits for a rollout: a StatefulSet has no deadline
OL17: default: a claim; \`models-survive-restarts\`, \`models-are-pulled-beside-the-server\`
OL18: default: HTTP; \`ollama-probes-ask-the-server\`
GP01: default: equal; \`gpu-requests-equal-limits\`
GP02: refused; \`gpu-requests-equal-limits\`
GP03: default: hidden; \`gpus-are-hidden-from-others\`, \`device-plugin-chooses-gpus\`
GP04: no prop for a count; \`shared-gpus-are-asked-for-once\`
GP05: type: one overlay; \`one-kind-of-gpu-per-container\`
GP06: default: the image of the vendor; \`ollama-image-fits-its-gpu\`
GP07: refused; \`shared-gpus-give-memory-back\`
GP08: default: the label's own spelling; \`gpu-product-is-labelled\`
GP09: default: tolerations, and selectors by props; \`gpu-pods-find-their-nodes\`
GP10: default: a StatefulSet; \`gpu-rollouts-do-not-surge\`
GP11: type: the groups are required; \`gpu-devices-can-be-opened\`
GP12: the docstring says the release; \`pods-do-not-share-a-claim\`
GP13: default: upstream's image with the GPU only; \`cuda-image-has-a-gpu\`
GP14: type: an integrated GPU is said, and the variable follows
GP15: left out, because how many GPUs a cluster has is not in manifests
GP16: \`disruption-budgets-let-pods-go\`
GP17: refused; type: another vendor has no such prop
PF01: default; \`autoscaler-owns-replicas\`
PF02: default: requests everywhere; \`autoscalers-can-measure\`
PF03: type: \`Scaling.replicated\`; \`replicas-need-postgres\` and its kin, \`connections-fit-the-database\`
PF04: refused; \`autoscalers-start-from-a-pod\`
PF05: refused; \`scaled-objects-are-readable\`
PF06: no prop; \`ollama-is-not-scaled-by-cpu\`, \`one-url-per-ollama-replica\`
PF07: docs/scale-to-zero.md; left out as a rule, since zones and spot nodes are not in manifests
PF10: refused; \`disruption-budgets-let-pods-go\`
PF11: \`disruption-budgets-have-pods\`, \`one-disruption-budget-per-pod\`
PF12: type; \`spreads-count-their-own-pods\`, \`spreads-have-enough-pods\`
PF13: default: preferred, and Recreate; \`rollouts-need-no-free-node\`, \`spreads-have-enough-pods\`
PF20: default; \`policies-let-names-be-resolved\`
PF21: default: each connection brings its flow; \`policies-pass-own-connections\`, \`policy-ports-are-container-ports\`
PF22: default; \`public-egress-leaves-metadata-out\`, \`ip-block-exceptions-are-inside\`
PF23: \`pulls-pass-the-policies\`; a peer of an issuer is the program's to say
PF24: default; \`ollama-admits-its-clients-only\`, \`parts-admit-their-clients-only\`
PF25: default: the namespaces of the controllers; \`ways-in-pass-the-policies\`
PF30: \`monitors-read-metrics\`, \`monitors-find-their-targets\`
PF31: left out, since which labels a Prometheus wants is not in manifests; the docstrings say it
PF32: default: expressions are made of the names that are rendered
PF40: default: a Database with the extension; \`pgvector-extension-is-created\`, \`pgvector-is-in-the-image\`
PF41: default: the Secret that the operator makes; \`generated-secrets-have-the-key\`
PF42: refused; \`scheduled-backups-have-six-fields\`, \`postgres-backups-use-a-plugin\`
PF43: default: pinned; \`postgres-image-has-a-version\`
PF44: default; \`single-postgres-can-be-drained\`
PF45: no pooler is written; \`database-pools-sessions\`, \`database-url-reaches-the-primary\`
PF46: default: \`maxConnections\` is written and counted; \`connections-fit-the-database\`
PF47: left out, since no variant mounts an extension as an image
PF50: type: no prop takes a value; \`secrets-are-references\`
PF51: default: v1; \`external-secrets-are-served\`, \`secret-keys-exist\`
PF52: left out, because a sealed text does not say what it was sealed for; no name of ours has a hash
PF53: \`one-owner-per-secret\`, \`secrets-exist-in-each-namespace\`
PF55: type: \`Tls\` writes all of it
PF56: type: one \`Tls\` an exposure
PF57: default; \`public-url-matches-host\`
PF60: left out as a rule, because most backups are not in the manifests of what they save; docs/operations.md
PF61: left out, since nothing of Velero is emitted
PF62: refused; \`dump-client-fits-the-server\`, \`backups-are-apart-from-the-data\`
PF63: left out, since nothing of Velero is emitted
PF70: type: a password is required; \`redis-has-a-password\`
PF71: default; \`redis-evicts-nothing\`, \`redis-fits-its-memory\`
PF72: type; \`sentinel-urls-are-understood\`, \`sentinels-have-a-connect-timeout\`, \`sentinels-are-told-twice\`
PF73: no prop for replicas; \`redis-has-one-replica\`
PF74: default; \`redis-survives-restarts\`, \`redis-health-checks-come-in-time\`
PF80: default where the image allows it; docs/hardening.md; left out as a rule, since Pod Security's own admission is the judge
PF81: no prop; left out as a rule, since Pod Security's own admission refuses it
PF82: default: numeric users; \`lobu-users-are-numeric\` for Lobu
PF90: left out, because nothing of ours has waves but Lobu's Job
PF91: left out, since the cluster's definitions are not in manifests
PF92: default: no script has a dollar that Flux would take
PF93: left out, since how objects are protected is the delivery's to say; docs/operations.md
PF94: default: the chart's namespace is written on each object
PF95: \`autoscaler-owns-replicas\`
`,
);
