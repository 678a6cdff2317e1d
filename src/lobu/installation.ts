import type { Construct } from 'constructs';
import { images } from '../images';
import { optional, refuse, serviceName } from '../k8s/demand';
import { Identity } from '../k8s/identity';
import { imageOf } from '../k8s/image';
import type { ObjectProps, PodProps, WorkloadProps } from '../k8s/part-props';
import type { LobuSecret } from './secret';

/** The images of a release: one tag for all three (lobu 11.0.0, charts/lobu/templates/_helpers.tpl:75). */
type Program = 'app' | 'worker' | 'embeddings';

/** The images are built for this architecture only (lobu 11.0.0, docs/DOCKER.md:41). */
export const ARCHITECTURE = { nodeSelector: { 'kubernetes.io/arch': 'amd64' } };

/** User and group `worker` of the images of worker and embeddings service; the kubelet does not take a name for a number. */
export const USER = {
  runAsUser: 1001,
  runAsGroup: 1001,
  fsGroup: 1001,
  limitation: 'the image is made for the user 1001, with a root file system that can be written',
};

/** The image of gateway and Jobs has no other user. */
export const ROOT = { limitation: 'the image is made for root' };

/** Port of the gateway, which its own health checks expect (lobu 11.0.0, charts/lobu/templates/deployment.yaml:48). */
export const PORT = 8787;

/** What all objects of an installation have in common. */
export interface InstallationProps extends ObjectProps {
  /** Release that runs: the tag of all images. */
  readonly version: string;
  readonly imageRepository?: string;
  readonly helmRelease?: string;
  readonly secret: LobuSecret;
}

/** What names, labels, images and secrets of an installation follow from. */
export class Installation {
  public readonly secret: LobuSecret;
  private readonly objects: ObjectProps;
  private readonly repository: string;

  constructor(
    private readonly lobu: Construct,
    private readonly props: InstallationProps,
  ) {
    const { name, imagePullPolicy, imagePullSecrets, labels, annotations, helmRelease, imageRepository } = props;
    optional(helmRelease, release => serviceName('lobu.helmRelease', release));
    this.objects = { name: name ?? fullName(helmRelease), imagePullPolicy, imagePullSecrets, labels, annotations };
    this.secret = props.secret;
    this.repository = imageRepository ?? images.lobu.repository;
    if (!/^[a-z0-9][\w.:/-]*[\w-]$/.test(this.repository)) {
      refuse(
        'lobu.imageRepository',
        "a repository such as 'registry.example.com/lobu', which -app is put behind",
        this.repository,
      );
    }
  }

  /** The image of a program. */
  public image(program: Program): string {
    return imageOf('lobu', { version: this.props.version }, { repository: `${this.repository}-${program}`, tag: '' })
      .reference;
  }

  /** What all pods of a workload take: what all objects have in common, and the workload's own. */
  public workload(own: PodProps): WorkloadProps {
    const envFrom = [...this.secret._envFrom, ...(own.envFrom ?? [])];
    return { ...this.objects, ...own, envFrom: envFrom.length > 0 ? envFrom : undefined };
  }

  /** Who a workload is; the labels that select its pods are those of the Helm chart. */
  public identity(component: string, path: string, suffix?: string, own: PodProps = {}): Identity {
    return new Identity(
      this.lobu,
      { ...this.objects, ...own },
      { component, path, suffix, program: 'lobu', version: this.props.version, instance: this.props.helmRelease },
    );
  }
}

/** The name that the chart gives its objects (lobu 11.0.0, charts/lobu/templates/_helpers.tpl:11). */
function fullName(release?: string): string | undefined {
  if (release === undefined) return undefined;
  return release.includes('lobu') ? release : `${release}-lobu`;
}
