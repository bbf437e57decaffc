"""The tables of SECURITY.md: every attack with its outcome, and which test bites for which rule.

`python -m tests.teeth` writes them anew.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from ..hostile.attacks import Attack, corpus
from .rules import RULES, shown

DOCUMENT = Path(__file__).resolve().parents[2] / "SECURITY.md"
MARKED = re.compile(r"(<!-- (\w+): made by make security -->\n).*?(<!-- /\2 -->)", re.DOTALL)

GROUPS = {
    "a": "Forging the verdict: published attacks on nbgrader",
    "b": "Reading, reaching out and staying: published attacks on nbgrader",
    "c": "The comparison and the wire",
    "d": "Data and messages",
    "e": "Taking the run down",
    "f": "The file system, the processes and the grader's own code",
    "g": "The graft: judging an exercise on its own",
    "h": "The agent and the process that kernels are forked from",
    "k": "Layers and models",
    "n": "Reading and rebuilding the notebook",
    "p": "Names of students",
    "s": "State of the course",
    "z": "Archives",
}


def tables() -> dict[str, str]:
    """The text between each pair of marks."""
    return {"attacks": _attacks(), "rules": _rules()}


def written(text: str) -> str:
    """The document with its tables made anew."""
    fresh = tables()
    return MARKED.sub(lambda mark: f"{mark[1]}\n{fresh[mark[2]]}\n{mark[3]}", text)


def _attacks() -> str:
    attacks = corpus()
    parts = [f"{len(attacks) - 1} attacks, and an honest wrong answer as their measure.\n"]
    for letter, title in GROUPS.items():
        group = [attack for attack in attacks if attack.name.startswith(letter)]
        if group:
            rows = ((a.name.partition("_")[0], a.told["what"], outcome(a)) for a in group)
            parts.append(f"### {title}\n\n{_table(('', 'attack', 'outcome'), rows)}")
    return "\n".join(parts)


def outcome(attack: Attack) -> str:
    """What the tests hold an attack to, besides what holds for all."""
    told = attack.told
    if not (told["attacks"] or told.get("file") or told.get("archive")):
        return "its own score"
    if told.get("ungraded"):
        return "left out and said; the others are graded"
    if told.get("archive"):
        return "nothing outside of its folder"
    if told.get("unreadable", "file" in told):
        return "refused with a sentence: 0"
    parts = ["no point more than an honest wrong answer"]
    if told.get("finds_secrets_outside"):
        parts.append("no secret read")
    return ", ".join(parts)


def _rules() -> str:
    groups: dict[str, list[tuple[str, str]]] = {}
    for rule in (*shown(), *RULES):
        path, _, name = rule.bites.partition("::")
        groups.setdefault(rule.group, []).append((rule.what, f"`{Path(path).name}::{name}`"))
    return "\n".join(
        f"### {group}\n\n{_table(('rule', 'the test that bites'), rows)}"
        for group, rows in groups.items()
    )


def _table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [header, ["---"] * len(header), *rows]
    cells = ([cell.replace("|", "\\|") for cell in line] for line in lines)
    return "\n".join(f"| {' | '.join(line)} |" for line in cells) + "\n"
