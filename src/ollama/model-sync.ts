import { value } from '../k8s/environment';
import type { ContainerSpec } from '../k8s/pod';

/**
 * Pulls the models that are missing, and goes on trying: a registry that is down delays new models and does not touch the server.
 * `ollama pull` of a present model asks the registry too, so `ollama show` is asked first. `run` keeps the shell able to hear
 * SIGTERM, which a foreground child would not.
 */
const SCRIPT = `set -u
trap 'exit 0' TERM INT
run() { "$@" </dev/null >/state/output 2>&1 & wait $!; }
say() { printf 'model-sync: %s\\n' "$*"; }
until run ollama list; do run sleep 2; done
for model in "$@"; do
  pause=5
  until run ollama show "$model"; do
    say "pulling $model"
    run ollama pull "$model" && run ollama show "$model" && break
    say "pull of $model failed, next try in $pause s: $(tr '\\r' '\\n' </state/output | tail -n 1)"
    run sleep "$pause"
    pause=$((pause < 160 ? pause * 2 : 300))
  done
  say "$model is here"
done
say 'all models are here'
while :; do run sleep 3600; done
`;

/** The container that keeps the models of its own replica; a native sidecar would wait for a server that starts after it. */
export function modelSync(image: string, models: string[]): ContainerSpec {
  return {
    name: 'model-sync',
    image,
    command: ['bash', '-c', SCRIPT, 'model-sync'],
    args: models,
    env: [value('HOME', '/state'), value('OLLAMA_HOST', '127.0.0.1:11434'), value('NVIDIA_VISIBLE_DEVICES', 'void')],
    mounts: [{ name: 'state', mountPath: '/state' }],
    resources: { requests: { cpu: '10m', memory: '64Mi' }, limits: { memory: '256Mi' } },
  };
}
