import type { Contribution } from '../../connections/contribution';
import type { Source } from '../data';
import type { FeatureProps } from './feature-props';
import { userInterface } from './interface/user-interface';
import { server } from './server/server-options';
import { connections } from './tools/connections';
import { webSources } from './web';

/** Everything that a program says of features, by the prop that says it. */
export function featureSources(props: FeatureProps): Source[] {
  const { toolServers, terminals } = props;
  return [
    said('imageGeneration', props.imageGeneration?._contribution),
    said('imageEditing', props.imageEditing?._contribution),
    ...webSources(props.webSearch, props.webLoader),
    said('speechToText', props.speechToText?._contribution),
    said('textToSpeech', props.textToSpeech?._contribution),
    said('codeExecution', props.codeExecution?._contribution),
    said('codeInterpreter', props.codeInterpreter?._contribution),
    said(
      'toolServers',
      toolServers && connected('toolServers', toolServers, 'TOOL_SERVER_CONNECTIONS', 'TOOL_SERVER_KEY'),
    ),
    said(
      'terminals',
      terminals && connected('terminals', terminals, 'TERMINAL_SERVER_CONNECTIONS', 'TERMINAL_SERVER_KEY'),
    ),
    said('userInterface', props.userInterface && userInterface(props.userInterface)),
    said('server', props.server && server(props.server)),
  ];
}

function said(prop: keyof FeatureProps, contribution: Contribution = {}): Source {
  return { prop, contribution };
}

function connected(
  prop: keyof FeatureProps,
  servers: NonNullable<FeatureProps['toolServers'] | FeatureProps['terminals']>,
  variable: string,
  keyVariable: string,
): Contribution {
  return connections(
    `webui.${prop}`,
    variable,
    keyVariable,
    servers.map(({ _connection }) => _connection),
  );
}
