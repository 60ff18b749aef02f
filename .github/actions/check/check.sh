#!/usr/bin/env bash
# What the action does once the program is installed. Everything comes in by the environment.
set -euo pipefail

status=0
"$PLEDGEBOOK" check --format github -- "$PLEDGEBOOK_PATH" || status=$?

if [ -n "$PLEDGEBOOK_COMPARE_WITH" ]; then
    fail=()
    if [ "$PLEDGEBOOK_FAIL_ON_WEAKER" = true ]; then
        fail=(--fail-on weaker)
    fi
    differs=0
    "$PLEDGEBOOK" diff --format markdown ${fail[@]+"${fail[@]}"} -- \
        "$PLEDGEBOOK_COMPARE_WITH:./$PLEDGEBOOK_PATH" >>"$GITHUB_STEP_SUMMARY" || differs=$?
    if [ "$differs" -gt "$status" ]; then
        status=$differs
    fi
fi
exit "$status"
