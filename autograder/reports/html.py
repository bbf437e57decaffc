"""What the HTML pages share: how a template is read, and the hash by which a page allows its own parts.

A page is one file that loads nothing. Whatever a student wrote is escaped.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

from autograder import exhibits, messages


def template(path: Path, filters: Mapping[str, Callable[..., Any]]) -> Template:
    """The template at `path`, with the sentences, what every page does with text, and `filters`."""
    environment = Environment(
        loader=FileSystemLoader(path.parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals["say"] = messages.say
    environment.filters |= {"prose": prose, "plain": messages.plain} | dict(filters)
    return environment.get_template(path.name)


def prose(text: str) -> Markup:
    """A sentence as HTML, with what stands in backquotes as code."""
    return Markup(exhibits.prose(text))  # escapes  # nosec B704


def policy_hash(text: str) -> str:
    """The hash by which a page's policy allows this style or script, and no other."""
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
