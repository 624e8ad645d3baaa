#!/usr/bin/env bash
# The same as a shell step.
set -euo pipefail

ask() { curl --silent --show-error --fail --header "Authorization: Bearer $OPENAI_API_KEY" "$@"; }

listed=$(ask "$OPENAI_BASE_URL/models" | jq --raw-output '.data[].id')
while read -r model; do
  body=$(jq --null-input --compact-output --arg model "$model" '{model: $model, input: "ping", max_output_tokens: 16}')
  status=$(ask --header 'Content-Type: application/json' --data "$body" "$OPENAI_BASE_URL/responses" | jq --raw-output .status)
  echo "$model $(grep --quiet --line-regexp --fixed-strings "$model" <<<"$listed" && echo true) $status"
done <<<"$MODELS"
