// expect: TS2322 Type 'string' is not assignable to type 'Tls'
import { Exposure } from 'cdk8s-open-webui';

Exposure.openShiftRoute({ host: 'chat.example.com', tls: 'edge' });
