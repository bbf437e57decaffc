"""Evidence as people see it: HTML for a page or a notebook, and plain text for everything else."""

from autograder.exhibits.html import evidence_html, in_languages, prose
from autograder.exhibits.plain import evidence_lines

__all__ = ["evidence_html", "evidence_lines", "in_languages", "prose"]
