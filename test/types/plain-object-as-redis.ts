// expect: TS2739 is missing the following properties from type 'RedisConnection'
import { Scaling } from 'cdk8s-open-webui';

const redisConnection = { url: 'redis://redis.example.com' };
Scaling.single({ redis: { redisConnection } });
