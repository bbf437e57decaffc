"""Evidence as people see it: HTML for a page or a notebook, and plain text for everything else."""

from autograder.exhibits.html import evidence_html, in_languages, prose
from autograder.exhibits.once import each_picture_once
from autograder.exhibits.plain import evidence_lines

__all__ = ["each_picture_once", "evidence_html", "evidence_lines", "in_languages", "prose"]
