#!/bin/sh
# The Secrets that manifests refer to. kubectl refuses to make what is there: no value is replaced, and the script can run again.
set -u
command -v openssl >/dev/null || { echo 'openssl is not here, which makes the values' >&2; exit 1; }

# After a change: kubectl -n ai rollout restart deployment/webui
kubectl -n ai create secret generic db \
  --from-literal=uri="${DB_URI:?postgresql://USER:PASSWORD@HOST:5432/DATABASE with the password percent-encoded}"

# key: another value signs everybody out, and what was encrypted with it (tokens of OAuth, keys of tools) is lost.
# redis: restart Redis first, then its clients.
# After a change: kubectl -n ai rollout restart deployment/webui deployment/redis
kubectl -n ai create secret generic open-webui \
  --from-literal=key="$(openssl rand -hex 32)" \
  --from-literal=redis="$(openssl rand -hex 32)"

# After a change: kubectl -n ai rollout restart deployment/webui
kubectl -n ai create secret generic openai \
  --from-literal=api-key="${OPENAI_API_KEY:?the key of the API}"
