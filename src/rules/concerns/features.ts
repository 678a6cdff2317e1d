import { comfyuiWorkflowsTakeThePrompt } from '../features/comfyui-workflows-take-the-prompt';
import { enginesExist } from '../features/engines-exist';
import { enginesHaveTheirSettings } from '../features/engines-have-their-settings';
import { imageServersHavePlainUrls } from '../features/image-servers-have-plain-urls';
import { jupyterAsksForCredentials } from '../features/jupyter-asks-for-credentials';
import { playwrightVersionsMatch } from '../features/playwright-versions-match';
import { searxngAnswersInJson } from '../features/searxng-answers-in-json';
import { terminalsAskForAKey } from '../features/terminals-ask-for-a-key';
import { toolServersSpeakHttp } from '../features/tool-servers-speak-http';
import type { Rule } from '../rule';

/** The rules about features, in reading order. */
export const features: Rule[] = [
  enginesExist,
  enginesHaveTheirSettings,
  jupyterAsksForCredentials,
  terminalsAskForAKey,
  toolServersSpeakHttp,
  searxngAnswersInJson,
  playwrightVersionsMatch,
  comfyuiWorkflowsTakeThePrompt,
  imageServersHavePlainUrls,
];
