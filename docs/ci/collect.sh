#!/usr/bin/env bash
# Put what students pushed to repositories of their own into submitted/, where it is graded from.
#
#   collect.sh ROSTER URL ASSIGNMENT
#
# ROSTER is a CSV with a column github_username, as GitHub Classroom's roster has it; that name is the
# student's id. Each repository is URL/ASSIGNMENT-username, as GitHub Classroom named them.
#
# Nothing of a repository is checked out and nothing in it runs: one file is read, the notebook, as
# it is in the default branch's last commit. The commit's date becomes the time of handing in; it is
# the clock of the student's computer.
set -euo pipefail
[ $# -eq 3 ] || { echo "usage: collect.sh ROSTER URL ASSIGNMENT" >&2; exit 2; }
roster=$1 url=$2 assignment=$3
export GIT_TERMINAL_PROMPT=0 TZ=UTC
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

students() {
    python3 - "$roster" <<'PYTHON'
import csv, re, sys
with open(sys.argv[1], encoding="utf-8-sig", newline="") as file:
    rows = csv.DictReader(file)
    if "github_username" not in (rows.fieldnames or ()):
        sys.exit(f"{sys.argv[1]} has no column github_username")
    names = [row["github_username"].strip() for row in rows]
wrong = [name for name in names if name and not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9_.-]*", name)]
if wrong:
    sys.exit(f"no names of users: {', '.join(wrong)}")
print("\n".join(sorted(filter(None, names))))
PYTHON
}

students > "$work/students"
found=0 missing=0
while read -r student; do
    repository="$work/$student.git"
    if ! git clone --quiet --bare --depth 1 "$url/$assignment-$student.git" "$repository" 2>"$work/said"; then
        echo "$student: no repository $assignment-$student that can be read" >&2
        missing=$((missing + 1))
        continue
    fi
    git -C "$repository" -c core.quotePath=off ls-tree -r --name-only HEAD > "$work/files" 2>/dev/null || : > "$work/files"
    path=$(grep -E "(^|/)$assignment\.ipynb$" "$work/files" | head -n 1 || true)
    if [ -z "$path" ]; then
        echo "$student: no $assignment.ipynb in the repository" >&2
        missing=$((missing + 1))
        continue
    fi
    target="submitted/$student/$assignment"
    mkdir -p "$target"
    git -C "$repository" cat-file blob "HEAD:$path" > "$target/$assignment.ipynb"
    git -C "$repository" show --no-patch --format=%cd --date=format-local:'%Y-%m-%d %H:%M:%S UTC' HEAD \
        > "$target/timestamp.txt"
    found=$((found + 1))
done < "$work/students"
echo "$assignment: $found collected, $missing missing"
