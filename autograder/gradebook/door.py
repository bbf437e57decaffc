"""Where a submission enters nbgrader: the exporter, which every one of its converters is told by
configuration, and which is handed the converter before a single file was copied.

nbgrader copies whatever lies beside a student's notebook, through links, and has nbformat parse
what students wrote. For our assignments neither happens: the converter is shown an empty folder
with the timestamp, and the notebook that goes on is rebuilt by us.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from nbconvert.exporters import NotebookExporter
from nbformat import NotebookNode
from nbgrader.api import Gradebook, MissingEntry
from nbgrader.converters import Autograde, GenerateAssignment

from autograder.assignment import assignment_names
from autograder.gradebook.guard import guard
from autograder.gradebook.run import GradingRun


class SubmissionExporter(NotebookExporter):  # type: ignore[misc]
    """nbgrader's exporter for `autograde`, with our own reading of our own assignments."""

    run: GradingRun | None = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if isinstance(self.parent, Autograde):
            self.run = GradingRun(Path(self.parent.coursedir.root), self.parent.log)
            guard(self.parent, self.run)

    def from_filename(
        self, filename: str, resources: dict[str, Any] | None = None, **kw: Any
    ) -> tuple[NotebookNode, dict[str, Any]]:
        """Convert a submission's notebook, or the sanitized one that nbgrader wrote of it."""
        ids = (resources or {}).get("nbgrader", {})
        run = self.run
        converted: tuple[NotebookNode, dict[str, Any]]
        if run is None or not run.is_ours(ids.get("assignment", "")) or not self.parent._sanitizing:
            converted = super().from_filename(filename, resources=resources, **kw)
        else:
            notebook = run.admit(
                Path(filename), student=ids["student"], assignment=ids["assignment"]
            )
            resources["metadata"] = {"name": ids["notebook"], "path": ""}  # type: ignore[index]
            converted = self.from_notebook_node(notebook, resources=resources, **kw)
        return converted


class ReleaseExporter(NotebookExporter):  # type: ignore[misc]
    """nbgrader's exporter for `generate_assignment`.

    assignments/ is committed, and nbgrader skips what is already released without telling the
    gradebook of it. So an assignment of ours that the gradebook does not know yet is generated
    again, as if by --force.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if isinstance(self.parent, GenerateAssignment):
            _generate_unknown(self.parent)


def _generate_unknown(converter: GenerateAssignment) -> None:
    stock = converter.init_destination
    ours = set(assignment_names(Path(converter.coursedir.root)))

    def init_destination(assignment_id: str, student_id: str) -> bool:
        forced = converter.force
        if assignment_id in ours and not _knows(converter, assignment_id):
            converter.force = True
        try:
            return bool(stock(assignment_id, student_id))
        finally:
            converter.force = forced

    converter.init_destination = init_destination


def _knows(converter: GenerateAssignment, assignment: str) -> bool:
    with Gradebook(converter.coursedir.db_url, converter.coursedir.course_id) as gradebook:
        try:
            gradebook.find_notebook(assignment, assignment)
        except MissingEntry:
            return False
    return True
