/**
 * Takes one step after the other, and goes on trying: a registry that is down delays new models and does not touch the server.
 * `ollama pull` of a present model asks the registry too, so `ollama show` is asked first. `run` keeps the shell able to hear
 * SIGTERM, which a foreground child would not. Steps are `pull:MODEL`, `expect:MODEL`, `create:MODEL=FILE`, `warm:MODEL=KEEP_ALIVE`,
 * `embed:MODEL=KEEP_ALIVE` and `require-gpu`. Parameters are not expanded in braces, which templates of other tools would replace.
 */
export const SCRIPT = `set -u
trap 'exit 0' TERM INT
run() { "$@" </dev/null >/state/output 2>&1 & wait $!; }
say() { printf 'model-sync: %s\\n' "$*"; }
persist() {
  what=$1; shift
  pause=5
  until "$@"; do
    say "$what failed, next try in $pause s: $(tr '\\r' '\\n' </state/output | tail -n 1)"
    run sleep "$pause"
    pause=$((pause < 160 ? pause * 2 : 300))
  done
}
pull() {
  run ollama show "$1" && return
  say "pulling $1"
  run ollama pull "$1" && run ollama show "$1"
}
create() {
  say "making $1"
  run ollama create "$1" -f "$2" && cp "$2" "/state/$(basename "$2")"
}
load() {
  say "loading $1"
  if [ -n "$3" ]; then run ollama run --keepalive "$3" "$1" "$2"; else run ollama run "$1" "$2"; fi
}
off_gpu() {
  say "not on the GPU: $(tail -n +2 /state/output)"
  rm -f /state/ready
  exit 1
}
take() {
  IFS=: read -r verb rest <<<"$1"
  IFS== read -r model option <<<"$rest"
  case $verb in
    pull) persist "pull of $model" pull "$model"; say "$model is here" ;;
    expect) persist "search for $model" run ollama show "$model"; say "$model is here" ;;
    create) persist "making of $model" create "$model" "$option"; say "$model is here" ;;
    warm) persist "loading of $model" load "$model" '' "$option" ;;
    embed) persist "loading of $model" load "$model" x "$option" ;;
    require-gpu)
      persist 'ollama ps' run ollama ps
      grep -q GPU /state/output || off_gpu
      grep -q '100% CPU' /state/output && off_gpu
      say 'on the GPU' ;;
    *) say "unknown step $1"; exit 64 ;;
  esac
}
again() {
  IFS=: read -r verb rest <<<"$1"
  IFS== read -r model option <<<"$rest"
  case $verb in
    create) cmp -s "$option" "/state/$(basename "$option")" || take "$1" ;;
    require-gpu) run ollama ps && grep -q '100% CPU' /state/output && off_gpu ;;
  esac
}
rm -f /state/ready
until run ollama list; do run sleep 2; done
for step in "$@"; do take "$step"; done
touch /state/ready
say 'all models are here'
while :; do
  run sleep 60
  for step in "$@"; do again "$step"; done
done
`;
