import type { IContentExtractor } from '../connections/content-extraction';
import type { IModelBackend } from '../connections/model-backend';
import type { Exposure } from '../exposure/exposure';
import type { GpuOverlay } from '../gpu/gpu-overlay';
import type { PartProps } from '../k8s/part-props';
import type { NetworkPolicies } from '../network/network-policies';
import type { Access } from './access/access';
import type { Configuration } from './configuration';
import type { Documents } from './documents/documents';
import type { Embeddings } from './documents/embeddings/embeddings';
import type { FeatureProps } from './features/feature-props';
import type { ModelDefaults } from './models/model-defaults';
import type { ModelRequests } from './models/model-requests';
import type { Audit } from './observation/audit';
import type { LogOptions } from './observation/logs';
import type { Telemetry } from './observation/telemetry';
import type { Scaling } from './scaling/scaling';
import type { SignIn } from './sign-in/sign-in';

/** Props of `WebUI`. */
export interface WebUIProps extends PartProps, FeatureProps {
  /** The servers of models; an empty list leaves them to an administrator, in Open WebUI itself. */
  readonly models: IModelBackend[];

  /**
   * Which models users find, and which ones Open WebUI uses itself.
   *
   * @default - what an administrator chooses
   */
  readonly modelDefaults?: ModelDefaults;

  /**
   * How Open WebUI asks the servers of models: how long it waits, and what it remembers.
   *
   * @default - as upstream
   */
  readonly modelRequests?: ModelRequests;

  /**
   * One replica or several, and what sessions, data and files are kept in.
   *
   * @default Scaling.single()
   */
  readonly scaling?: Scaling;

  /**
   * What turns uploaded files into text.
   *
   * @default - Open WebUI itself
   */
  readonly contentExtraction?: IContentExtractor;

  /**
   * What turns text into vectors.
   *
   * @default - a small model in Open WebUI's own process, which the first start downloads: `Embeddings.local` takes that of the image
   */
  readonly embeddings?: Embeddings;

  /**
   * How documents are cut into pieces, searched, and given to models.
   *
   * @default - Open WebUI's own
   */
  readonly documents?: Documents;

  /**
   * Whether Open WebUI downloads nothing: no models, no packages that tools ask for, and no news of its own releases. The models of the image
   * are put beside the data volume; what would have to be downloaded is refused.
   *
   * @default false
   */
  readonly offline?: boolean;

  /**
   * Ways to sign in beside e-mail and password.
   *
   * @default - none
   */
  readonly signIn?: SignIn[];

  /**
   * Who gets in, and what they may do.
   *
   * @default - Open WebUI's own: whoever makes the first account is the administrator, and approves of all others
   */
  readonly access?: Access;

  /**
   * Ways in from outside of the cluster. The first one is the public URL.
   *
   * @default - none: `kubectl port-forward`
   */
  readonly exposures?: Exposure[];

  /**
   * Which traffic this WebUI and the parts that it reaches are restricted to. Each connection to something that runs elsewhere must
   * then say its `peer`.
   *
   * @default - none: whatever the cluster allows
   */
  readonly networkPolicies?: NetworkPolicies;

  /**
   * A GPU of NVIDIA for embeddings and speech in Open WebUI's own process, in each replica; the default image is then upstream's
   * `-cuda`. Models run elsewhere: they have GPUs of their own.
   *
   * @default - none
   */
  readonly gpu?: GpuOverlay;

  /**
   * Who has the last word on what Open WebUI stores: the program, the environment alone, or the admin panel.
   *
   * @default Configuration.owned()
   */
  readonly configuration?: Configuration;

  /**
   * Traces, metrics and logs by OpenTelemetry.
   *
   * @default - none
   */
  readonly telemetry?: Telemetry;

  /**
   * What is written to standard output.
   *
   * @default - Open WebUI's: text, from the level INFO on
   */
  readonly logs?: LogOptions;

  /**
   * Who did what, on standard output.
   *
   * @default - none
   */
  readonly audit?: Audit;

  /**
   * Names of variables that only your own code reads, such as a patched image or tools: in `env` and `secretEnv` they are not taken
   * for misspelt ones.
   *
   * @default - none
   */
  readonly extraVariables?: string[];
}
