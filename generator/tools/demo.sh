#!/bin/sh
# The sample book as a whole: copied aside, published, signed with throw-away keys, built; then
# the sample tickets, checked by what was built.
#
#   demo.sh PROGRAM SOURCE ASIDE OUT
#
# SOURCE holds commitments/ and docs/; ASIDE is made anew and holds the copy, the keys and the
# report on the tickets; OUT is the site.
set -eu

program=$1 source=$2 aside=$3 out=$4

stop() {
    printf '%s\n' "$1" >&2
    exit 1
}

# What is published already stays as it is; any other refusal is one.
publish() {
    said=$("$program" publish "$1" --book "$aside" 2>&1) && return 0
    case $said in
    *'[book/unchanged]'*) ;;
    *) stop "$said" ;;
    esac
}

# Some of the sample tickets are late: status 1 says so.
check() {
    tickets=$source/docs/examples/tickets
    said=$("$program" sla check "$tickets/tickets.csv" --map "$tickets/map.yaml" \
        --definitions "$out/servers-storage/sla.json" --as-of 2026-09-30T18:00+08:00 \
        --report "$1" 2>&1) || [ $? -eq 1 ] || stop "$said"
}

rm -rf "$aside"
mkdir -p "$aside"
cp -R "$source/commitments" "$aside/commitments"
"$program" keys demo --out "$aside/demo-keys"
for folder in "$aside"/commitments/*/; do
    [ -e "$folder/commitment.yaml" ] || continue
    id=$(basename "$folder")
    publish "$id"
    said=$("$program" sign "$id" --book "$aside" --demo "$aside/demo-keys" 2>&1) || stop "$said"
    printf '  %s ✓\n' "$id"
done
"$program" build "$aside" --out "$out"
check "$aside/check.html"
letter=$(ls "$out"/*/letter.pdf | head -n 1)
printf '%s\n' "验证一份 / verify one: $program verify $letter --trust $aside/demo-keys/root.crt --manifest $out/manifest.json"
printf '%s\n' "核对工单的报告 / tickets checked: $aside/check.html"
