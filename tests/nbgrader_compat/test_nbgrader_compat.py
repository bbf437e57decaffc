"""nbgrader's own tests, run under our configuration.

`NBGRADER_TESTS=all python -m pytest tests/nbgrader_compat` runs all that concern grading, in about
five minutes; without the variable, a representative part runs. README.md explains every deviation.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
APPS = "nbgrader.tests.apps.test_nbgrader_"
WHOLE = [
    APPS + name for name in ("autograde", "generate_assignment", "generate_feedback", "export")
]

# What an instructor's day passes through: a release, grading, cheating, late or missing work, feedback.
REPRESENTATIVE = (
    "test_grade_timestamp",
    "test_hidden_tests_single_notebook",
    "test_late_submission_penalty_plugin",
    "test_missing_files",
    "test_no_execute",
    "test_save_cells",
    "test_showtraceback_exploit",
    "test_single_file",
    "test_export",
)

# Tests of nbgrader's that do not pass under our configuration, each with its reason.
DEVIATIONS: dict[str, str] = {}

LIMIT_S = 1200


def test_nbgraders_own_tests_pass_under_our_configuration(tmp_path: Path) -> None:
    whole = os.environ.get("NBGRADER_TESTS") == "all"
    count = tmp_path / "count"

    done = run(tmp_path, count, [] if whole else ["-k", " or ".join(REPRESENTATIVE)])

    print(done.stdout)
    failed = set(re.findall(r"^(?:FAILED|ERROR) .*::(\w+)", done.stdout, re.MULTILINE))
    passed = re.search(r"(\d+) passed", done.stdout)
    assert failed == (set(DEVIATIONS) if whole else failed & set(DEVIATIONS))
    assert passed, "no test ran"
    assert int(passed[1]) >= (80 if whole else len(REPRESENTATIVE))
    # They went through our exporter and our preprocessors, and not past them.
    used = [json.loads(line) for line in count.read_text().splitlines()]
    for passage in ("exporters", "executed"):
        assert sum(each[passage] for each in used) >= (50 if whole else 5)


def run(tmp_path: Path, count: Path, selection: list[str]) -> subprocess.CompletedProcess[str]:
    """Run nbgrader's tests in processes of their own, with our configuration for all of them."""
    configuration = tmp_path / "jupyter"
    configuration.mkdir()
    (configuration / "nbgrader_config.py").write_text(
        "from autograder.gradebook import configure\nconfigure(get_config())\n"
    )
    scripts = Path(sys.executable).parent
    return subprocess.run(
        [
            *(sys.executable, "-m", "pytest", "-q", "-rfE", "-p", "no:cacheprovider"),
            *("-n", "2", "-W", "ignore", "-p", "count_passages", f"--rootdir={tmp_path}"),
            *selection,
            *("--pyargs", *WHOLE),
        ],
        cwd=tmp_path,
        env={
            **os.environ,
            "JUPYTER_CONFIG_DIR": str(configuration),
            "PATH": f"{scripts}{os.pathsep}{os.environ['PATH']}",
            "PYTHONPATH": f"{HERE.parents[1]}{os.pathsep}{HERE}",
            "COUNT_PASSAGES": str(count),
        },
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=LIMIT_S,
    )
