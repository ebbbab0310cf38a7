#!/bin/sh
# Vendors the fonts of PDF files, from npm. All are under the SIL Open Font License; LICENCE.txt beside them says whose they are.
#
#   frontend/vendor-fonts.sh      needs npm and Python's fontTools (Debian: python3-fonttools)
#
# Arimo and Noto Sans Arabic are taken whole. Noto Sans SC is cut down to the characters of GB 2312 and of the first level of
# Big5 (10 MB become 3 MB), Noto Emoji to its plain shapes. Tables for what our PDF writer cannot do go too.
set -eu

here=$(cd "$(dirname "$0")/.." && pwd)
target="$here/src/main/resources/documents/fonts"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

take() {
  npm pack --silent "@expo-google-fonts/$1@$2" >package.tgz.name
  mkdir "$1"
  tar -xzf "$(cat package.tgz.name)" -C "$1" --strip-components=1
}
take arimo 0.4.3
take noto-sans-arabic 0.4.3
take noto-emoji 0.4.7
take noto-sans-sc 0.4.3

python3 - >han.txt <<'PYTHON'
kept = set(range(0x20, 0x7F)) | set(range(0x3000, 0x3130)) | set(range(0xFF00, 0xFFF0))
def add(encoding, leads, trails):
    for lead in leads:
        for trail in trails:
            try:
                kept.add(ord(bytes([lead, trail]).decode(encoding)))
            except (UnicodeDecodeError, TypeError):
                pass
add("gb2312", range(0xA1, 0xFE), range(0xA1, 0xFF))
add("big5", range(0xA1, 0xC7), list(range(0x40, 0x7F)) + list(range(0xA1, 0xFF)))
print(",".join("U+%04X" % code for code in sorted(kept)))
PYTHON

mkdir -p "$target"
cp arimo/400Regular/Arimo_400Regular.ttf "$target/Arimo-Regular.ttf"
cp arimo/700Bold/Arimo_700Bold.ttf "$target/Arimo-Bold.ttf"
cp noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf "$target/NotoSansArabic-Regular.ttf"
cp noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf "$target/NotoSansArabic-Bold.ttf"
cut() {
  SOURCE_DATE_EPOCH=0 python3 -m fontTools.subset "$1" --unicodes"$2" --layout-features= --no-hinting \
    --drop-tables+=GSUB,GPOS,vhea,vmtx,VORG,BASE --output-file="$3"
}
cut noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf -file=han.txt "$target/NotoSansSC-Common.ttf"
cut noto-emoji/400Regular/NotoEmoji_400Regular.ttf '=*' "$target/NotoEmoji-Plain.ttf"

{
  echo "The fonts in this folder were put here by frontend/vendor-fonts.sh, which also says what was left out of them."
  echo
  echo "Arimo-Regular.ttf, Arimo-Bold.ttf:"
  head -1 arimo/LICENSE_FONT
  echo "NotoSansArabic-Regular.ttf, NotoSansArabic-Bold.ttf:"
  head -1 noto-sans-arabic/LICENSE_FONT
  echo "NotoSansSC-Common.ttf, made from Noto Sans SC:"
  head -1 noto-sans-sc/LICENSE_FONT
  echo "NotoEmoji-Plain.ttf, made from Noto Emoji:"
  head -1 noto-emoji/LICENSE_FONT
  tail -n +2 arimo/LICENSE_FONT
} >"$target/LICENCE.txt"
ls -l "$target"
