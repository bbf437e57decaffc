"""CSV that a spreadsheet opens as it is meant: accents right, and no formula that a student wrote."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def safe(value: Any) -> str:
    """Text that no spreadsheet takes for a formula: an apostrophe before what would begin one.

    Ids of digits, also with a sign, are numbers and stay as they are.
    """
    text = str(value)
    if text.startswith(_FORMULA) and not text.lstrip("+-").isdigit():
        return f"'{text}"
    return text


def write_csv(path: Path, rows: Iterable[Sequence[Any]]) -> None:
    """Write rows as they are. Whatever a person may have chosen has to be `safe` already."""
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerows(rows)
    # Excel takes a file for UTF-8 only where it begins with this mark; other readers allow it.
    path.write_text("\ufeff" + text.getvalue(), encoding="utf-8", newline="")
