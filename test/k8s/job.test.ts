import { Construct } from 'constructs';
import { Identity } from '../../src/k8s/identity';
import { defineJob } from '../../src/k8s/job';
import { render } from '../support';

test('a Job tries once, within a time', () => {
  const template = { spec: { containers: [{ name: 'migrate', image: 'migrate:1' }], restartPolicy: 'Never' } };
  const [job] = render(chart => {
    const part = new Construct(chart, 'lobu');
    const identity = new Identity(part, {}, { component: 'migrate', program: 'lobu' });
    const annotations = { hook: 'yes' };
    defineJob(part, 'job', identity, { suffix: 'migrate', template, deadlineSeconds: 60, ttlSeconds: 90, annotations });
  });
  expect(job).toMatchObject({ kind: 'Job', metadata: { name: 'chat-lobu-migrate', annotations: { hook: 'yes' } } });
  expect(job.spec).toEqual({ backoffLimit: 0, activeDeadlineSeconds: 60, ttlSecondsAfterFinished: 90, template });
});
