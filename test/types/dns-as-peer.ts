// expect: TS2739 Type 'NetworkPeer' is missing the following properties
import { NetworkPeer, NetworkPolicies } from 'cdk8s-open-webui';

NetworkPolicies.defaultDeny({ dns: NetworkPeer.cidr('10.96.0.10/32') });
