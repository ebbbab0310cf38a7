#!/bin/sh
# Vendors the stylesheet of GOV.UK Frontend into the application's static files.
#
#   frontend/vendor-govuk.sh [path/to/govuk-frontend-6.6.0.tgz]      without a path it asks npm for the package
#
# Left out on purpose:
#   - the GDS Transport fonts and the crest: licensed for GOV.UK only;
#   - the JavaScript (47 kB, 11 kB gzipped): none of our components needs it. What is useful of it, moving the
#     focus to the error summary, is a few lines of our own in /assets/app.js.
set -eu

version=6.6.0
here=$(cd "$(dirname "$0")/.." && pwd)
target="$here/src/main/resources/static/assets/govuk"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if [ $# -gt 0 ]; then
  cp "$1" "$work/package.tgz"
else
  (cd "$work" && npm pack --silent "govuk-frontend@$version" >/dev/null && mv ./*.tgz package.tgz)
fi
tar -xzf "$work/package.tgz" -C "$work"
grep -q "\"version\": \"$version\"" "$work/package/package.json" || { echo "not govuk-frontend $version" >&2; exit 1; }

mkdir -p "$target"
perl -0777 -pe '
  s{/\*! Copyright \(c\) 2011 by Margaret Calvert.*?\*/}{}s;
  s/\@font-face\{[^}]*\}//g;
  s/GDS Transport,arial,sans-serif/arial,sans-serif/g;
  s/(?<=[{}])[^{}]*govuk-footer__(?:copyright-logo|crown)[^{}]*\{[^{}]*\}//g;
  1 while s/\@(?:media|supports)[^{}]*\{\}//g;
  s{/\*# sourceMappingURL=.*?\*/}{}s;
' "$work/package/dist/govuk/govuk-frontend.min.css" >"$target/govuk-frontend.min.css"

cat >"$target/LICENCE.txt" <<'LICENCE'
govuk-frontend.min.css is made from GOV.UK Frontend 6.6.0 (https://github.com/alphagov/govuk-frontend)
by frontend/vendor-govuk.sh: fonts and crest are left out.

The MIT License (MIT)

Copyright (C) 2017 Crown Copyright (Government Digital Service)

Permission is hereby granted, free of charge, to any person obtaining a copy of
this software and associated documentation files (the "Software"), to deal in
the Software without restriction, including without limitation the rights to
use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies
of the Software, and to permit persons to whom the Software is furnished to do
so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.
LICENCE

css="$target/govuk-frontend.min.css"
for word in 'font-face' 'GDS Transport' 'crest' 'url('; do
  if grep -qF "$word" "$css"; then
    echo "$word is still in the stylesheet" >&2
    exit 1
  fi
done
echo "govuk-frontend.min.css: $(wc -c <"$css") bytes, $(gzip -9c "$css" | wc -c) gzipped"
