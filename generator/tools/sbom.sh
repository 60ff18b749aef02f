#!/bin/sh
# What the program is shipped with, as a CycloneDX bill of materials: the packages that install.sh
# puts into an environment, with their licences and what needs what. The same packages give the
# same bytes: no serial number and no time. The tool judges the result by the schema of CycloneDX.
#
#   sbom.sh TOOLS SHIPPED OUT     environments of the tools and of the packages; the file
set -eu

tools=$1 shipped=$2 out=$3
sh "$(dirname "$0")/install.sh" "$shipped"
mkdir -p "$(dirname "$out")"
unset SOURCE_DATE_EPOCH
"$tools/bin/cyclonedx-py" environment "$shipped/bin/python" --pyproject pyproject.toml \
    --spec-version 1.6 --output-format JSON --output-reproducible --validate \
    --output-file "$out.new"
mv "$out.new" "$out"
printf '%s\n' "$out"
