// expect: TS2322 Type 'string' is not assignable to type 'NetworkPeer'
import { Redis } from 'cdk8s-open-webui';

Redis.fromUrl('redis://redis.example.com', { peer: '10.0.0.0/8' });
