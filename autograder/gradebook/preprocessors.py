"""The preprocessors that stand in nbgrader's list: ours for our assignments, nbgrader's for the rest."""

from __future__ import annotations

from typing import Any

from nbformat import NotebookNode, v4
from nbgrader.preprocessors import (
    CheckCellMetadata,
    Execute,
    NbGraderPreprocessor,
    SaveAutoGrades,
)
from nbgrader.utils import is_grade, is_solution

from autograder.gradebook.feedback import keep_result
from autograder.gradebook.report import exercise_report, printed_report
from autograder.gradebook.run import run_of
from autograder.gradebook.scores import save_scores
from autograder.notebook.submission import SOLUTION_PREFIX
from autograder.results import NO_TEXT

Resources = dict[str, Any]


class GradeExercises(NbGraderPreprocessor):  # type: ignore[misc]
    """Grade a rebuilt notebook, and put the report of each exercise under its grade cell."""

    def preprocess(self, nb: NotebookNode, resources: Resources) -> tuple[NotebookNode, Resources]:
        ids = resources["nbgrader"]
        run = run_of(self, ids["assignment"])
        if run is None:
            return nb, resources
        result = run.result(ids["student"], ids["assignment"])
        language = run.submission(ids["student"], ids["assignment"]).language
        exercises = {exercise.name: exercise for exercise in result.exercises}
        note = result.note
        for cell in nb.cells:
            grade_id = cell.metadata.get("nbgrader", {}).get("grade_id", "")
            if is_grade(cell) and grade_id in exercises:
                report = exercise_report(exercises[grade_id], language, note=note)
                cell.outputs = [v4.new_output("stream", name="stdout", text=report)]
                note = NO_TEXT  # said once, at the top
            elif is_solution(cell):
                printed = result.printed.get(grade_id.removeprefix(SOLUTION_PREFIX))
                if printed:
                    text = printed_report(printed, language)
                    cell.outputs = [v4.new_output("stream", name="stdout", text=text)]
        resources["autograder"] = {"result": result, "language": language}
        return nb, resources


class _Others:
    """Mixed into a preprocessor of nbgrader's: no notebook of ours ever meets it."""

    def preprocess(
        self, nb: NotebookNode, resources: Resources, **options: Any
    ) -> tuple[NotebookNode, Resources]:
        if run_of(self, resources["nbgrader"]["assignment"]) is not None:
            return nb, resources
        processed: tuple[NotebookNode, Resources] = super().preprocess(  # type: ignore[misc]
            nb, resources, **options
        )
        return processed


class ExecuteOthers(_Others, Execute):  # type: ignore[misc]
    """nbgrader's own execution."""


class CheckOthers(_Others, CheckCellMetadata):  # type: ignore[misc]
    """nbgrader's own check of what it keeps in cells: of a notebook rebuilt by us, we wrote it."""


class SaveGrades(SaveAutoGrades):  # type: ignore[misc]
    """nbgrader's own saving of grades, and ours from the checks' results."""

    def preprocess(self, nb: NotebookNode, resources: Resources) -> tuple[NotebookNode, Resources]:
        ids = resources["nbgrader"]
        if run_of(self, ids["assignment"]) is None:
            saved: tuple[NotebookNode, Resources] = super().preprocess(nb, resources)
            return saved
        graded = resources["autograder"]
        save_scores(
            ids["db_url"],
            graded["result"],
            student=ids["student"],
            assignment=ids["assignment"],
            language=graded["language"],
        )
        keep_result(nb, graded["result"], graded["language"])
        return nb, resources
