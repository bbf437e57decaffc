"""Write the tables of SECURITY.md anew: `python -m tests.teeth`."""

from .document import DOCUMENT, written

DOCUMENT.write_text(written(DOCUMENT.read_text("utf-8")), "utf-8")
