#!/usr/bin/env bash
# Make the zip that Gradescope's "Configure Autograder" takes, in the course's folder:
#
#   bash docs/ci/gradescope/make_zip.sh a1_perceptron es
#   bash docs/ci/gradescope/make_zip.sh a1_perceptron en --unsafe
#
# It holds the solved notebook and the hidden checks: keep it as you keep those.
# --unsafe: grade without a sandbox where Gradescope's image has none; docs/ci.md says what that means.
set -euo pipefail
[ $# -ge 2 ] || { echo "usage: make_zip.sh ASSIGNMENT es|en [--unsafe]" >&2; exit 2; }
assignment=$1 language=$2
[ -d "solutions/$assignment" ] || { echo "there is no solutions/$assignment here" >&2; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/solutions"
cp -R "solutions/$assignment" "$work/solutions/"
find "$work" -name __pycache__ -prune -exec rm -rf {} +
[ ! -d data ] || cp -R data "$work/"
# The same inputs as at your own machine, and the same at every regrade.
[ ! -d .autograder ] || { mkdir "$work/.autograder"; cp .autograder/secret "$work/.autograder/"; }
cp "$here/setup.sh" "$here/run_autograder" "$work/"
chmod +x "$work/setup.sh" "$work/run_autograder"
echo "$language" > "$work/LANGUAGE"
[ "${3:-}" != --unsafe ] || touch "$work/UNSAFE"
target="$PWD/gradescope-$assignment.zip"
rm -f "$target"
(cd "$work" && python3 -m zipfile -c "$target" .)
echo "$target"
