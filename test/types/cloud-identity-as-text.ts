// expect: TS2322 Type 'string' is not assignable to type 'CloudIdentity'
import { NetworkPolicies } from 'cdk8s-open-webui';

NetworkPolicies.defaultDeny({ cloudIdentity: 'irsa' });
