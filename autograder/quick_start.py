"""What a process of ours leaves out when it starts, because it costs seconds and serves nobody.

nbformat, and with it jupytext and nbgrader, imports jsonschema; that imports, where it is
installed, a grammar of international web addresses which is compiled anew in every process: more
than a second of computing, and most of the time that a short command takes. jsonschema does without
where the package is absent, and then does not test strings of the format "iri", which notebooks do
not have.
"""

from __future__ import annotations

import sys

UNUSED = "rfc3987_syntax"


def leave_out_unused() -> None:
    """Make the grammar absent from this process. For programs of ours, before they import more."""
    sys.modules.setdefault(UNUSED, None)  # type: ignore[arg-type]
