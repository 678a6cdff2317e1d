import { refuse, text } from '../../../k8s/demand';
import type { Variable } from '../../../k8s/environment';
import { json } from '../../../k8s/json-variable';

/** Where Open WebUI writes a value into a workflow. */
export interface ComfyUIInput {
  /** Ids of the nodes, such as `6`. */
  readonly nodes: string[];

  /**
   * Name of the nodes' input.
   *
   * @default - as ComfyUI's own nodes have it: `text`, `ckpt_name`, `width`, `height`, `batch_size`, `steps`, `seed`, `image`
   */
  readonly key?: string;
}

/** Where Open WebUI writes what it asks for; everything else of a workflow stays as it is. */
export interface ComfyUIInputs {
  /** The prompt. */
  readonly prompt: ComfyUIInput;

  /**
   * The picture to change: needed for editing, one node for each picture.
   *
   * @default - none
   */
  readonly image?: ComfyUIInput;

  /**
   * The model, which must then be given.
   *
   * @default - the workflow's own
   */
  readonly model?: ComfyUIInput;

  /**
   * The width in pixels.
   *
   * @default - the workflow's own
   */
  readonly width?: ComfyUIInput;

  /**
   * The height in pixels.
   *
   * @default - the workflow's own
   */
  readonly height?: ComfyUIInput;

  /**
   * The number of pictures.
   *
   * @default - the workflow's own
   */
  readonly count?: ComfyUIInput;

  /**
   * The number of steps.
   *
   * @default - the workflow's own
   */
  readonly steps?: ComfyUIInput;

  /**
   * The seed, a new one for each picture.
   *
   * @default - the workflow's own, and so the same picture for the same prompt
   */
  readonly seed?: ComfyUIInput;
}

/** What ComfyUI does for a picture. */
export class ComfyUIWorkflow {
  /**
   * A workflow as ComfyUI exports it by "Export (API)".
   *
   * @param workflow the JSON
   * @param inputs the nodes that take what Open WebUI asks for: without them every prompt makes the same picture
   * @throws if it is no workflow in the format of the API, has no node that gives a picture out, or lacks a node of `inputs`
   *
   * @example
   * ComfyUIWorkflow.fromJson(
   *   '{"6": {"class_type": "CLIPTextEncode", "inputs": {"text": ""}}, "9": {"class_type": "SaveImage", "inputs": {}}}',
   *   { prompt: { nodes: ['6'] } },
   * );
   */
  public static fromJson(workflow: string, inputs: ComfyUIInputs): ComfyUIWorkflow {
    const nodes = nodesOf(workflow);
    if (!Object.values(nodes).some(node => OUTPUTS.includes(String(node.class_type)))) {
      refuse(`${PATH} workflow`, `one with a node of ${OUTPUTS.join(' or ')}, from which pictures are fetched`, 'none');
    }
    return new ComfyUIWorkflow({ nodes, inputs, places: placesOf(nodes, inputs) });
  }

  /**
   * A workflow that an administrator uploads in Open WebUI's own settings; until then there are no pictures of what users ask for.
   *
   * @example
   * ImageGeneration.comfyUI({ url: 'http://comfyui.ai.svc:8188', workflow: ComfyUIWorkflow.inAdminPanel() });
   */
  public static inAdminPanel(): ComfyUIWorkflow {
    return new ComfyUIWorkflow();
  }

  /** @internal */
  protected readonly _brand = 'ComfyUIWorkflow';

  private constructor(private readonly given?: { nodes: Nodes; inputs: ComfyUIInputs; places: Place[] }) {}

  /**
   * The variables, under the names of generation or of editing.
   *
   * @internal
   */
  public _settings(path: string, prefix: 'COMFYUI' | 'IMAGES_EDIT_COMFYUI'): Variable[] {
    if (!this.given) return [];
    const { nodes, places } = this.given;
    return [
      json(`${path} workflow`, `${prefix}_WORKFLOW`, nodes),
      json(`${path} workflow`, `${prefix}_WORKFLOW_NODES`, places),
    ];
  }

  /**
   * Whether a value has a place in the workflow; one of the admin panel may have any.
   *
   * @internal
   */
  public _takes(input: keyof ComfyUIInputs): boolean | undefined {
    return this.given && this.given.inputs[input] !== undefined;
  }
}

const PATH = 'ComfyUIWorkflow.fromJson';

/** The nodes whose pictures are fetched (open-webui v0.11.4, utils/images/comfyui.py, `_ws_get_images`). */
const OUTPUTS = ['SaveImage', 'PreviewImage'];

interface Nodes {
  readonly [id: string]: { readonly class_type?: unknown; readonly inputs?: unknown };
}

/** A place as Open WebUI reads it. Its own default for every key is `text` (utils/images/comfyui.py, `ComfyUINodeInput`). */
interface Place {
  readonly type: string;
  readonly key: string;
  readonly node_ids: string[];
}

/** The name of each input to Open WebUI, and of the input that ComfyUI's own nodes have for it. */
const INPUTS: { readonly [input in keyof ComfyUIInputs]-?: [type: string, key: string] } = {
  prompt: ['prompt', 'text'],
  image: ['image', 'image'],
  model: ['model', 'ckpt_name'],
  width: ['width', 'width'],
  height: ['height', 'height'],
  count: ['n', 'batch_size'],
  steps: ['steps', 'steps'],
  seed: ['seed', 'seed'],
};

function nodesOf(workflow: string): Nodes {
  const path = `${PATH} workflow`;
  const wanted = 'the JSON of a workflow, by "Export (API)" of ComfyUI';
  let nodes: unknown;
  try {
    nodes = JSON.parse(workflow);
  } catch (error) {
    return refuse(path, wanted, (error as Error).message);
  }
  if (!isMap(nodes)) return refuse(path, wanted, Array.isArray(nodes) ? 'an array' : typeof nodes);
  if ('links' in nodes && 'nodes' in nodes) return refuse(path, wanted, 'the format of its editor');
  const wrong = Object.entries(nodes).find(([, node]) => !isMap(node) || !isMap(node.inputs));
  return wrong ? refuse(path, `${wanted}, whose nodes have inputs`, `node ${wrong[0]} without`) : (nodes as Nodes);
}

function placesOf(nodes: Nodes, inputs: ComfyUIInputs): Place[] {
  return Object.entries(INPUTS).flatMap(([input, [type, usual]]) => {
    const place = inputs[input as keyof ComfyUIInputs];
    if (!place) return [];
    const path = `${PATH} inputs.${input}`;
    if (place.nodes.length === 0) refuse(`${path}.nodes`, 'at least one node', '[]');
    const missing = place.nodes.find(id => !Object.hasOwn(nodes, id));
    if (missing !== undefined)
      refuse(`${path}.nodes`, `nodes of the workflow (${Object.keys(nodes).join(', ')})`, missing);
    return [{ type, key: text(`${path}.key`, place.key ?? usual), node_ids: place.nodes }];
  });
}

function isMap(value: unknown): value is { [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
