"""A pytest plugin: counts how often nbgrader passed through our exporter and our preprocessors."""

from __future__ import annotations

import json
import os
from typing import Any

from autograder.gradebook import door, preprocessors

_count = {"exporters": 0, "executed": 0}


def pytest_configure() -> None:
    exporter, execute = door.SubmissionExporter.__init__, preprocessors.ExecuteOthers.preprocess

    def counted_exporter(self: Any, *args: Any, **kwargs: Any) -> None:
        _count["exporters"] += 1
        exporter(self, *args, **kwargs)

    def counted_execute(self: Any, *args: Any, **kwargs: Any) -> Any:
        _count["executed"] += 1
        return execute(self, *args, **kwargs)

    door.SubmissionExporter.__init__ = counted_exporter  # type: ignore[method-assign]
    preprocessors.ExecuteOthers.preprocess = counted_execute  # type: ignore[method-assign]


def pytest_sessionfinish() -> None:
    with open(os.environ["COUNT_PASSAGES"], "a") as file:
        file.write(json.dumps(_count) + "\n")
