#!/usr/bin/env bash
# Gradescope runs this once, as root, when it builds the image: it needs Python 3.11 or later.
set -euo pipefail
python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
    || { echo "Choose a base image with Python 3.11 or later." >&2; exit 1; }
command -v bwrap || { apt-get update -qq && apt-get install -y -qq bubblewrap; }
# The image is for this alone, so its own Python may hold it.
export PIP_BREAK_SYSTEM_PACKAGES=1
python3 -m pip --version || { apt-get update -qq && apt-get install -y -qq python3-pip; }
python3 -m pip install "keras-autograder[grade]"
