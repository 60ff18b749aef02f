#!/bin/sh
# The sample book as a whole: copied aside, published, signed with throw-away keys, built.
#
#   demo.sh PROGRAM SOURCE ASIDE OUT
#
# SOURCE holds commitments/; ASIDE is made anew and holds the copy and the keys; OUT is the site.
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

rm -rf "$aside"
mkdir "$aside"
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
letter=$(ls "$out"/*/letter.pdf | head -n 1)
printf '%s\n' "验证一份 / verify one: $program verify $letter --trust $aside/demo-keys/root.crt --manifest $out/manifest.json"
