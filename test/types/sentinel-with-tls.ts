// expect: TS2353 'rootCertificate' does not exist in type 'RedisSentinelOptions'
import { CaCertificate, Redis } from 'cdk8s-open-webui';

const rootCertificate = CaCertificate.fromConfigMap('company-ca', 'ca.crt');
Redis.fromSentinel({ hosts: ['a'], masterName: 'chat', rootCertificate });
