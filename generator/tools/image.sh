#!/bin/sh
# What the Containerfile runs, as root, in the folder that it copied to: system packages, the
# program, and a user who is not root.
set -eu

cd "$(dirname "$0")/../.."
sh generator/tools/system.sh packages demo image
rm -rf /var/lib/apt/lists/*
PIP_NO_CACHE_DIR=1 sh generator/tools/install.sh "$1"
useradd --create-home --uid 1000 pledgebook
# What is mounted belongs to somebody else; pledgebook runs nothing that a repository names.
git config --system --add safe.directory '*'
