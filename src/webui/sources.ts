import { value } from '../k8s/environment';
import { access } from './access/access';
import type { Configuration } from './configuration';
import type { Data, Source } from './data';
import { DATA_DIR } from './data-dir';
import { documents } from './documents/documents';
import { featureSources } from './features/sources';
import { hardening } from './hardening';
import { modelDefaults } from './models/model-defaults';
import { modelRequests } from './models/model-requests';
import { models } from './models/models';
import { logs } from './observation/logs';
import { offlineSources } from './offline';
import { publicUrl } from './public-url';
import { waysToSignIn } from './sign-in/compose';
import type { WebUIProps } from './webui-props';

/** The port that Open WebUI listens on. */
export const PORT = 8080;

/** Everything that a program says of Open WebUI, in the order of the variables, by the prop that says it. */
export function sourcesOf(props: WebUIProps, configuration: Configuration, data: Data): Source[] {
  return [
    { contribution: ALWAYS },
    { prop: 'configuration', contribution: { env: configuration._env } },
    ...data.sources,
    { prop: 'models', contribution: models(props.models) },
    { prop: 'modelDefaults', contribution: modelDefaults(props.modelDefaults) },
    { prop: 'modelRequests', contribution: modelRequests(props.modelRequests) },
    { prop: 'contentExtraction', contribution: props.contentExtraction?.contentExtraction._contribution ?? {} },
    { prop: 'embeddings', contribution: props.embeddings?._contribution ?? {} },
    { prop: 'documents', contribution: documents(props.documents ?? {}) },
    ...offlineSources(props),
    ...waysToSignIn(props.signIn ?? []).map(contribution => ({ prop: 'signIn', contribution })),
    { prop: 'access', contribution: access(props.access ?? {}, props.signIn ?? []) },
    ...featureSources(props),
    { prop: 'exposures', contribution: publicUrl(props.exposures ?? []) },
    { prop: 'telemetry', contribution: props.telemetry?._contribution ?? {} },
    { prop: 'logs', contribution: logs(props.logs) },
    { prop: 'audit', contribution: props.audit?._contribution ?? {} },
    { prop: 'podSecurity', contribution: hardening(props.podSecurity).contribution },
  ];
}

/** Written whatever the props are, since an explicit entry beats what a Secret of `envFrom` might hold. */
const ALWAYS = {
  env: [
    value('PORT', PORT),
    value('UVICORN_WORKERS', 1),
    value('DATA_DIR', DATA_DIR),
    value('ENABLE_DB_MIGRATIONS', false),
    value('RESET_CONFIG_ON_START', false),
    // Its parts would win over DATABASE_URL (open-webui v0.11.4, backend/open_webui/env.py:283).
    value('DATABASE_TYPE', ''),
  ],
};
