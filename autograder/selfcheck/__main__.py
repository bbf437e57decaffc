"""`python -m autograder.selfcheck NOTEBOOK REPORT`: look at a notebook here, and write what was found."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from autograder.selfcheck.ready import check_notebook, report_to_json

notebook, target = map(Path, sys.argv[1:])
content = json.dumps(report_to_json(check_notebook(notebook)))
target.write_text(content, encoding="utf-8")
