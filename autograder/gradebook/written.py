"""Which results the gradebook holds already, so that nobody's grade is entered twice for nothing.

A course remembers, for each student, the key of the result that was entered and a hash of what
the gradebook and the autograded notebook then held. Before anything is left out the gradebook is
asked again, for the whole class at once: where it holds anything else, or the due date is another
one, the grade is entered again. What people add (manual scores and comments) is not looked at.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections import defaultdict
from pathlib import Path

from nbgrader import api
from sqlalchemy import Engine, select

from autograder.secret import STATE

_SPARE_LINES = 1000


class Written:
    """The memory of one assignment, and the gradebook behind `engine` to check it against.

    settings: what else decides the entries, such as the course's configuration.
    """

    def __init__(self, course: Path, assignment: str, engine: Engine, *, settings: str) -> None:
        self._course, self._assignment, self._engine = course, assignment, engine
        self._settings = settings
        self._path = course / STATE / "written" / f"{assignment}.jsonl"
        self._lines, self._known = self._read()
        self._held = self._gradebook()

    def holds(self, student: str, key: str) -> bool:
        """Whether the gradebook holds, unchanged, what was entered for the result of this key."""
        known = self._known.get(student)
        return known is not None and known == [key, self._state(student)]

    def note(self, student: str, key: str) -> None:
        """Remember that the result of `key` was entered just now."""
        self._held |= self._gradebook(student)
        self._known[student] = [key, self._state(student)]
        self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        # A line that was cut off by a crash ends here; it is read as no line at all.
        line = "\n" + json.dumps([student, *self._known[student]])
        with self._path.open("a", encoding="utf-8") as file:
            file.write(line)
            file.flush()
            os.fsync(file.fileno())
        self._lines += 1

    def tidy(self) -> None:
        """Write the memory anew where it has grown much longer than the class."""
        if self._lines > 2 * len(self._known) + _SPARE_LINES:
            lines = [json.dumps([student, *known]) for student, known in self._known.items()]
            fresh = self._path.with_suffix(".new")
            fresh.write_text("\n".join(lines), encoding="utf-8")
            fresh.replace(self._path)
            self._lines = len(lines)

    def _read(self) -> tuple[int, dict[str, list[str]]]:
        known = {}
        try:
            lines = self._path.read_text("utf-8").splitlines()
        except (OSError, ValueError):
            return 0, {}
        for line in lines:
            try:
                student, key, state = json.loads(line)
            except (ValueError, TypeError):
                continue
            known[student] = [key, state]
        return len(lines), known

    def _state(self, student: str) -> str:
        """A hash of what the gradebook and the autograded folder hold of a student."""
        notebook = self._course / "autograded" / student / self._assignment
        try:
            found = (notebook / f"{self._assignment}.ipynb").stat()
            file = f"{found.st_size} {found.st_mtime_ns}"
        except OSError:
            file = ""
        submitted = self._course / "submitted" / student / self._assignment / "timestamp.txt"
        try:
            handed_in = f"{submitted.lstat().st_mtime_ns}"
        except OSError:
            handed_in = ""
        held = json.dumps([self._settings, file, handed_in, sorted(self._held.get(student, []))])
        return hashlib.sha256(held.encode()).hexdigest()

    def _gradebook(self, student: str | None = None) -> dict[str, list[str]]:
        """Student -> all that the gradebook holds of the assignment, in a few queries for everybody."""
        held: dict[str, list[str]] = defaultdict(list)
        submitted, notebook = api.SubmittedAssignment.__table__, api.SubmittedNotebook.__table__
        assignment = api.Assignment.__table__
        grade, comment = api.Grade.__table__, api.Comment.__table__
        works = submitted.join(assignment, submitted.c.assignment_id == assignment.c.id)
        pages = works.join(notebook, notebook.c.assignment_id == submitted.c.id)
        who = submitted.c.student_id
        queries = [
            select(
                who, submitted.c.timestamp, submitted.c.extension, assignment.c.duedate
            ).select_from(works),
            select(who, notebook.c.late_submission_penalty).select_from(pages),
            select(who, grade.c.cell_id, grade.c.auto_score).select_from(
                pages.join(grade, grade.c.notebook_id == notebook.c.id)
            ),
            select(who, comment.c.cell_id, comment.c.auto_comment).select_from(
                pages.join(comment, comment.c.notebook_id == notebook.c.id)
            ),
        ]
        with self._engine.connect() as connection:
            for number, query in enumerate(queries):
                wanted = query.where(assignment.c.name == self._assignment)
                if student is not None:
                    wanted = wanted.where(who == student)
                for name, *row in connection.execute(wanted):
                    held[name].append(f"{number} {row!r}")
        return dict(held)
