import { Duration } from 'cdk8s';
import { Affinity } from '../../../src/exposure/affinity';
import { Exposure } from '../../../src/exposure/exposure';
import { AlbScheme, type AwsAlbOptions } from '../../../src/exposure/ingress/aws-alb';
import type { IngressOptions } from '../../../src/exposure/ingress/ingress';
import { IngressController } from '../../../src/exposure/ingress/ingress-controller';
import { Tls } from '../../../src/exposure/tls';
import { bound } from '../way';

const ARN = 'arn:aws:acm:eu-central-1:111122223333:certificate/0a1b';

const awsAlb = (options: Partial<IngressOptions> = {}, controller: AwsAlbOptions = {}) =>
  bound(Exposure.ingress(IngressController.awsAlb(controller), { host: 'chat.example.com', ...options })).objects
    .ingress;

const PLAIN = {
  'alb.ingress.kubernetes.io/scheme': 'internal',
  'alb.ingress.kubernetes.io/target-type': 'ip',
  'alb.ingress.kubernetes.io/target-group-attributes':
    'stickiness.enabled=true,stickiness.type=lb_cookie,stickiness.lb_cookie.duration_seconds=172800',
  'alb.ingress.kubernetes.io/load-balancer-attributes': 'idle_timeout.timeout_seconds=3600',
  'alb.ingress.kubernetes.io/healthcheck-path': '/health',
};

test('a balancer of AWS leads to pods, and pins browsers by its own cookie', () => {
  const ingress = awsAlb();
  expect(ingress.metadata.annotations).toEqual(PLAIN);
  expect(ingress.spec).toMatchObject({ ingressClassName: 'alb' });
  expect(ingress.spec).not.toHaveProperty('tls');
});

test('with certificates it listens to both, and redirects', () => {
  const ingress = awsAlb({ tls: Tls.acm([ARN, `${ARN}2`]) });
  expect(ingress.metadata.annotations).toEqual({
    ...PLAIN,
    'alb.ingress.kubernetes.io/listen-ports': '[{"HTTP":80},{"HTTPS":443}]',
    'alb.ingress.kubernetes.io/ssl-redirect': '443',
    'alb.ingress.kubernetes.io/certificate-arn': `${ARN},${ARN}2`,
  });
  expect(ingress.spec).not.toHaveProperty('tls');
});

test('certificates that nobody names are found by host', () => {
  const ingress = awsAlb({ tls: Tls.controllerDefault() });
  expect(ingress.metadata.annotations).not.toHaveProperty(['alb.ingress.kubernetes.io/certificate-arn']);
  expect(ingress.metadata.annotations['alb.ingress.kubernetes.io/ssl-redirect']).toBe('443');
  expect(ingress.spec.tls).toEqual([{ hosts: ['chat.example.com'] }]);
});

test('without a redirect it answers no plain HTTP', () => {
  const { annotations } = awsAlb({ tls: Tls.acm([ARN]), redirectHttp: false }).metadata;
  expect(annotations['alb.ingress.kubernetes.io/listen-ports']).toBe('[{"HTTPS":443}]');
  expect(annotations).not.toHaveProperty(['alb.ingress.kubernetes.io/ssl-redirect']);
});

test('every option is in its output', () => {
  const controller: Required<AwsAlbOptions> = { scheme: AlbScheme.INTERNET_FACING, groupName: 'chat' };
  const affinity = Affinity.cookie({ maxAge: Duration.days(7) });
  const { annotations } = awsAlb({ affinity, idleTimeout: Duration.seconds(4000) }, controller).metadata;
  expect(annotations).toMatchObject({
    'alb.ingress.kubernetes.io/scheme': 'internet-facing',
    'alb.ingress.kubernetes.io/group.name': 'chat',
    'alb.ingress.kubernetes.io/target-group-attributes': expect.stringMatching(/duration_seconds=604800$/),
    'alb.ingress.kubernetes.io/load-balancer-attributes': 'idle_timeout.timeout_seconds=4000',
  });
  expect(awsAlb({ affinity: Affinity.none() }).metadata.annotations).not.toHaveProperty([
    'alb.ingress.kubernetes.io/target-group-attributes',
  ]);
});

test.each<[Partial<IngressOptions>, RegExp]>([
  [{ idleTimeout: Duration.seconds(4001) }, /^Exposure\.ingress idleTimeout must be at most 4000 s/],
  [{ affinity: Affinity.cookie({ name: 'pod' }) }, /^Affinity\.cookie name must be left out, .* AWSALB, got 'pod'$/],
  [{ affinity: Affinity.cookie({ maxAge: Duration.days(8) }) }, /^Affinity\.cookie maxAge .* 1 to 604800, got 691200$/],
  [{ maxBodySize: '1Gi' }, /^Exposure\.ingress maxBodySize must be left out/],
  [{ tls: Tls.secret('chat-tls') }, /^Exposure\.ingress tls must be one of Tls\.acm, .* got 'Tls\.secret'$/],
  [{ tls: Tls.clusterIssuer('letsencrypt') }, /^Exposure\.ingress tls must be one of Tls\.acm/],
])('it cannot be told %j', (options, message) => {
  expect(() => awsAlb(options)).toThrow(message);
});
