// expect: TS2554 Expected 2-3 arguments, but got 1
import { Exposure } from 'cdk8s-open-webui';

Exposure.external('https://chat.example.com');
