import { finding } from '../finding';
import type { Environment } from '../manifests/environment';
import { get, isRecord, list, text } from '../manifests/manifest';
import type { Rule } from '../rule';

/** A workflow is sent as it is, but for the nodes that are named beside it. */
export const comfyuiWorkflowsTakeThePrompt: Rule = {
  id: 'comfyui-workflows-take-the-prompt',
  level: 'warning',
  title: 'a workflow of ComfyUI has a node for the prompt, and every node that is named is in it',
  why: 'every prompt makes the picture of the workflow as it was exported, or none at all, with an error about a key',
  fix: 'pass `ComfyUIWorkflow.fromJson(workflow, { prompt: { nodes: […] } })`; or name the nodes in COMFYUI_WORKFLOW_NODES, as [{"type": "prompt", "key": "text", "node_ids": ["6"]}]',
  source: 'open-webui v0.11.4 backend/open_webui/utils/images/comfyui.py:147-192',
  check: manifests =>
    manifests.workloads.flatMap(({ object, servers }) =>
      finding(
        object,
        servers.flatMap(({ env }) => [
          ...breachesOf(env, 'ENABLE_IMAGE_GENERATION', 'IMAGE_GENERATION_ENGINE', 'COMFYUI'),
          ...breachesOf(env, 'ENABLE_IMAGE_EDIT', 'IMAGE_EDIT_ENGINE', 'IMAGES_EDIT_COMFYUI'),
        ]),
      ),
    ),
};

function breachesOf(env: Environment, flag: string, engine: string, prefix: string): string[] {
  const [workflowName, nodesName] = [`${prefix}_WORKFLOW`, `${prefix}_WORKFLOW_NODES`];
  const workflow = parsed(env.known(workflowName));
  if (env.isTrue(flag) !== true || env.known(engine) !== 'comfyui' || !isRecord(workflow)) return [];
  if (env.isSet(nodesName) === false) return [`${workflowName} is set`, `${nodesName} is not`];
  const places = parsed(env.known(nodesName));
  if (!Array.isArray(places)) return [];
  const missing = places
    .flatMap(place => list(get(place, 'node_ids')).flatMap(id => text(id) ?? []))
    .filter(id => !Object.hasOwn(workflow, id));
  const takesPrompt = places.some(place => get(place, 'type') === 'prompt' && list(get(place, 'node_ids')).length > 0);
  return [
    ...(takesPrompt ? [] : [`${nodesName} has no node for the prompt`]),
    ...missing.map(id => `${nodesName} names node ${id}, which ${workflowName} does not have`),
  ];
}

function parsed(json: string | undefined): unknown {
  try {
    return json === undefined ? undefined : JSON.parse(json);
  } catch {
    return undefined;
  }
}
