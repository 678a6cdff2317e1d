import type { Exposure } from '../../src/exposure/exposure';
import type { ExposureTarget } from '../../src/exposure/way';
import type { Field } from '../support';

/** A Service `chat` in the namespace `ai`. */
export const target: ExposureTarget = {
  program: 'open-webui',
  metadata: (suffix, annotations) => ({
    name: suffix ? `chat-${suffix}` : 'chat',
    namespace: 'ai',
    labels: {},
    ...(annotations && { annotations }),
  }),
  service: 'chat',
  port: 80,
  portName: 'http',
};

/** What an exposure writes, as JSON has it. */
export function bound(exposure: Exposure, to = target): Field {
  return JSON.parse(JSON.stringify(exposure._way.bind(to)));
}
