#!/bin/sh
# Put this checkout, with the locked packages that it needs, into a virtual environment of its own.
#
#   install.sh FOLDER        FOLDER/bin/pledgebook, from whatever folder it is called
set -eu

case $1 in
/*) folder=$1 ;;
*) folder=$PWD/$1 ;;
esac
cd "$(dirname "$0")/../.."
sh generator/tools/system.sh venv "$folder"
sh generator/tools/system.sh python "$folder" generator/requirements/demo.txt
sh generator/tools/system.sh program "$folder"
