#!/bin/sh
# The sample book as a whole: copied aside, published, signed with throw-away keys, built; then
# the sample tickets, checked by what was built.
#
#   demo.sh PROGRAM SOURCE ASIDE OUT
#
# SOURCE holds commitments/ and docs/; ASIDE is made anew and holds the copy, the keys and the
# report on the tickets; OUT is the site. Only a folder that holds MARK, thus made here, is deleted.
set -eu

program=$1 source=$2 aside=$3 out=$4
mark=$aside/.made-by-demo

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

rmdir "$aside" 2>/dev/null || : # an empty folder is in nobody's way
if [ -L "$aside" ] || { [ -e "$aside" ] && ! [ -f "$mark" ]; }; then
    stop "$aside 不是 demo 生成的，没有删除；请把它移走或改名 / $aside was not made by the demo and is kept: move or rename it"
fi
# The build would refuse it, too, but only after everything is signed.
if [ -n "$(ls -A "$out" 2>/dev/null)" ] && ! [ -f "$out/manifest.json" ]; then
    stop "$out 不是 demo 生成的，不敢覆盖；请把它移走或改名 / $out was not made by the demo and is kept: move or rename it"
fi
rm -rf "$aside"
mkdir -p "$aside"
: >"$mark"
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
