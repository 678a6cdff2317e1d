// expect: TS2322 Type 'string' is not assignable to type 'Collector'
import { Telemetry } from 'cdk8s-open-webui';

Telemetry.of({ traces: 'http://otel-collector:4317' });
