// expect: TS2741 Property '_shared' is missing in type 'LobuMigrations'
import { LobuMigrations, LobuScaling } from 'cdk8s-open-webui';

LobuScaling.replicated({ replicas: 3, artifacts: {}, migrations: LobuMigrations.onBoot() });
