"""Text of students' making, made safe for files that other programs read."""

from __future__ import annotations

import re
import unicodedata

# What XML 1.0 forbids, and what turns or hides text where it is shown.
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_CUT = " […]"


def plain(text: str, longest: int = 4000) -> str:
    """The text without control, bidirectional and invisible characters, and not too long."""
    cut = text if len(text) <= longest else text[:longest] + _CUT
    return "".join(
        character
        for character in _FORBIDDEN.sub("", cut)
        if character in "\n\t" or unicodedata.category(character) not in ("Cc", "Cf", "Cs", "Co")
    )
