// expect: TS2322 Type 'string' is not assignable to type 'CaCertificate'
import { Redis } from 'cdk8s-open-webui';

Redis.fromUrl('rediss://redis.example.com', { rootCertificate: '/etc/ssl/ca.crt' });
