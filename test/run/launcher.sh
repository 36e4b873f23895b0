#!/bin/sh
# What @vscode/test-electron starts in place of a desktop VS Code; runs in the root of the checkout.
exec node --import tsx "$(dirname "$0")/launcher.ts" "$@"
