"""What `check` shows: HTML in a notebook that shows it, and text everywhere else."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from html import escape

from autograder import messages
from autograder.exhibits import each_picture_once, evidence_html, evidence_lines, in_languages
from autograder.results import CheckResult, ExerciseResult, Text
from autograder.selfcheck.hints import hints_of

BAR = 20  # characters

# The colours are in between, to be read on light and on dark; what is not written yet is never red.
STYLE = """<style>
.autograder-check { font-family: system-ui, sans-serif; line-height: 1.5; max-width: 48rem; }
.autograder-check ul { margin: .2rem 0 .6rem; padding: 0; list-style: none; }
.autograder-check p { margin: .2rem 0; }
.autograder-check li { margin: .15rem 0; padding-left: 1.6em; text-indent: -1.6em; }
.autograder-check li > * { text-indent: 0; }
.autograder-check .sign { display: inline-block; width: 1.6em; font-weight: 700; }
.autograder-check .passed .sign { color: #1a8a50; }
.autograder-check .failed .sign, .autograder-check .error .sign { color: #d9463b; }
.autograder-check .unattempted, .autograder-check .blocked { opacity: .75; }
.autograder-check .beside { display: flex; flex-wrap: wrap; gap: .3rem 2rem; margin: .3rem 0; }
.autograder-check table.numbers { border-collapse: collapse; margin: 0; }
.autograder-check .numbers caption { text-align: left; font-size: .85em; white-space: nowrap; }
.autograder-check .numbers td { padding: .1rem .6rem; border: 1px solid #8888; text-align: right;
  font-family: ui-monospace, monospace; font-size: .9em; }
.autograder-check mark { background: #d9463b33; color: inherit; font-weight: 700; }
.autograder-check figure { margin: .3rem 0; }
.autograder-check figcaption { font-size: .85em; opacity: .85; }
.autograder-check .picture { max-width: 100%; height: auto; }
.autograder-check .bar { display: inline-block; width: 12rem; height: .7em; margin-right: .6em;
  border: 1px solid #8888; border-radius: .4em; overflow: hidden; vertical-align: middle; }
.autograder-check .bar span { display: block; height: 100%; background: #1a8a50; }
.autograder-check .hint { border-left: .2rem solid #8888; padding-left: .6rem; margin: .3rem 0; }
</style>"""


@dataclass(frozen=True)
class Report:
    """The results of some exercises, or of the whole notebook.

    overview: of the whole notebook, with what is left to do. notes: what was found in its file
    before it is handed in. hints: exercise -> how many of its hints are shown. brief: without the
    single checks. shown_in: the number of the notebook's cell whose output has it already.
    """

    exercises: tuple[ExerciseResult, ...]
    language: str
    overview: bool = False
    notes: tuple[Text, ...] | None = None
    hints: tuple[tuple[str, int], ...] = ()
    brief: bool = False
    shown_in: int | None = None

    def show(self) -> Report:
        """Show it now, wherever in a cell, in a loop or a function this is called.

        Returns it as one that is not shown again where it is the value of the same cell.
        """
        from IPython import get_ipython

        shell = get_ipython()
        if shell is not None:
            self._ipython_display_()
            return replace(self, shown_in=shell.execution_count)
        if not hasattr(sys, "ps1"):  # Python's own prompt shows a value by itself
            print(self)
        return self

    def _ipython_display_(self) -> None:
        """How IPython shows a value: once in each cell, as HTML and as text."""
        from IPython import get_ipython
        from IPython.display import display

        if self.shown_in is None or self.shown_in != get_ipython().execution_count:
            display({"text/html": self._repr_html_(), "text/plain": str(self)}, raw=True)

    def with_hints(self, hints: tuple[tuple[str, int], ...]) -> Report:
        return replace(self, hints=hints)

    def with_all_hints(self) -> Report:
        shown = ((each.name, len(hints_of(each))) for each in self.exercises)
        return self.with_hints(tuple((name, count) for name, count in shown if count))

    def with_notes(self, notes: tuple[Text, ...]) -> Report:
        return replace(self, notes=notes)

    @property
    def left(self) -> tuple[ExerciseResult, ...]:
        """The exercises whose public checks do not all pass yet."""
        return tuple(each for each in self.exercises if not passes(each))

    def __str__(self) -> str:
        return "\n".join(self._lines())

    def __repr__(self) -> str:
        return str(self)

    # ------------------------------------------------------------------ text

    def _lines(self) -> Iterator[str]:
        if self.overview:
            filled = round(BAR * self._share())
            yield f"[{'█' * filled}{'░' * (BAR - filled)}] {self._say(self._progress())}"
        for note in self.notes or ():
            yield f"! {self._say(note)}"
        for exercise in self.exercises:
            yield from self._exercise_lines(exercise)
        if self.overview:
            yield self._say(self._to_do())
        if self.notes is not None:
            yield self._say(self._verdict())

    def _exercise_lines(self, exercise: ExerciseResult) -> Iterator[str]:
        yield self._say(_summary(exercise))
        if not exercise.attempted or self.brief:
            return
        if exercise.note.en:
            yield f"  → {self._say(exercise.note)}"
        for check in each_picture_once(exercise.checks):
            yield f"  {_sign(check)} {self._say(check.title)}"
            if check.status != "passed":
                yield f"      {self._say(check.message)}"
                if check.evidence is not None:
                    for line in evidence_lines(check.evidence, self.language):
                        yield f"        {line}"
        for hint in self._hints(exercise):
            yield f"  {self._say(hint)}"

    # ------------------------------------------------------------------ HTML

    def _repr_html_(self) -> str:
        parts = [STYLE, f'<div class="autograder-check" lang="{escape(self.language)}">']
        if self.overview:
            parts.append(
                '<p><span class="bar" aria-hidden="true">'
                f'<span style="width:{100 * self._share():.0f}%"></span></span>'
                f"{self._html(self._progress())}</p>"
            )
        if self.notes:
            sign = '<span class="sign">!</span>'
            notes = "".join(f"<li>{sign}{self._html(note)}</li>" for note in self.notes)
            parts.append(f"<ul>{notes}</ul>")
        parts += [self._exercise_html(exercise) for exercise in self.exercises]
        if self.overview:
            parts.append(f"<p>{self._html(self._to_do())}</p>")
        if self.notes is not None:
            parts.append(f"<p><strong>{self._html(self._verdict())}</strong></p>")
        return "".join([*parts, "</div>"])

    def _exercise_html(self, exercise: ExerciseResult) -> str:
        if not exercise.attempted:
            return f'<p class="unattempted">{self._html(_summary(exercise))}</p>'
        parts = [f"<p><strong>{self._html(_summary(exercise))}</strong></p>"]
        if self.brief:
            return parts[0]
        if exercise.note.en:
            parts.append(f'<p class="note">→ {self._html(exercise.note)}</p>')
        if not (self.overview and passes(exercise)):
            parts.append("<ul>")
            checks = each_picture_once(exercise.checks)
            parts += [self._check_html(check) for check in checks]
            parts.append("</ul>")
        parts += [f'<p class="hint">{self._html(hint)}</p>' for hint in self._hints(exercise)]
        return "".join(parts)

    def _check_html(self, check: CheckResult) -> str:
        parts = [
            f'<li class="{check.status}"><span class="sign">{_sign(check)}</span>'
            f"{self._html(check.title)}"
        ]
        if check.status != "passed":
            parts.append(f"<div>{self._html(check.message)}</div>")
            if check.evidence is not None:
                parts.append(f"<div>{evidence_html(check.evidence, [self.language])}</div>")
        return "".join([*parts, "</li>"])

    # ------------------------------------------------------------------ words

    def _hints(self, exercise: ExerciseResult) -> Iterator[Text]:
        """The hints that were asked for, and how to ask for the next one."""
        hints = hints_of(exercise)
        asked = dict(self.hints).get(exercise.name, 0)
        for number, hint in enumerate(hints[:asked], start=1):
            yield messages.say("hint_number", number=number, n=len(hints), hint=hint)
        if asked < len(hints):
            key = "ask_for_a_hint" if not asked else "ask_for_another_hint"
            yield messages.say(key, exercise=exercise.name)
        elif asked > len(hints) and not passes(exercise):
            yield messages.say("no_more_hints" if hints else "no_hints", exercise=exercise.name)

    def _share(self) -> float:
        """Of the exercises, those that pass: from 0 to 1."""
        return 1 - len(self.left) / max(len(self.exercises), 1)

    def _progress(self) -> Text:
        done = len(self.exercises) - len(self.left)
        return messages.say("progress", done=done, n=len(self.exercises))

    def _to_do(self) -> Text:
        names = ", ".join(f"`{exercise.name}`" for exercise in self.left)
        return messages.say("left_to_do", names=names) if names else messages.say("nothing_left")

    def _verdict(self) -> Text:
        return messages.say("ready" if not self.notes and not self.left else "not_ready_yet")

    def _say(self, text: Text) -> str:
        return text[self.language]

    def _html(self, text: Text) -> str:
        return in_languages(text, [self.language])


def passes(exercise: ExerciseResult) -> bool:
    """Whether all of an exercise's checks pass."""
    return all(check.status == "passed" for check in exercise.checks)


def _summary(exercise: ExerciseResult) -> Text:
    if not exercise.attempted:
        return messages.say("exercise_unattempted", exercise=exercise.name)
    passed = sum(check.status == "passed" for check in exercise.checks)
    return messages.public_checks(exercise.name, passed=passed, n=len(exercise.checks))


def _sign(check: CheckResult) -> str:
    return messages.SIGNS[check.status]
