// expect: TS2353 'sqlite' does not exist in type 'ReplicatedOptions'
import { Scaling } from 'cdk8s-open-webui';

Scaling.replicated({ sqlite: {} });
