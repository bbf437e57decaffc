"""Changes that keep JSON what it is: a part is left out, doubled, or replaced by another value."""

from __future__ import annotations

import json
from collections.abc import Iterator
from random import Random
from typing import Any

ODD: tuple[Any, ...] = (
    None, True, 0, -1, 1.5, 2**31, 2**64, 10**50, "", "x", "nan", "1_0", "0x1p2000", "<f8", "|b1",
    "|O", "7", "returned", "asks", "none", "array", "dict", "tuple", "handle", "code", "\ud800",
    "solution_double", "double", "def double(x):\n  return 1", '"""', "%%time", [], {}, [[]],
    {"t": "none"}, {"t": "array", "dtype": "<f8", "shape": [0, 2**28, 2**28]},
    {"t": "list", "v": [{"t": "bool", "v": 1}]}, ["a", 1], 2**28, [2**28] * 8,
)  # fmt: skip


def changed(raw: bytes, random: Random) -> bytes:
    """The JSON text in `raw` with one part changed; as it is where it is no JSON."""
    try:
        value = json.loads(raw)
    except (ValueError, RecursionError):
        return raw
    parts = list(_parts(value))
    if not parts:
        return raw
    holder, key = random.choice(parts)
    match random.randrange(4):
        case 0:
            del holder[key]
        case 1 if isinstance(holder, list):
            holder.insert(key, json.loads(json.dumps(holder[key])))
        case 1 | 2:
            holder[key] = random.choice(ODD)
        case _:
            source, name = random.choice(parts)
            holder[key] = json.loads(json.dumps(source[name]))
    return json.dumps(value).encode()


def _parts(value: Any) -> Iterator[tuple[Any, Any]]:
    """Every place in a value: what holds it, and under which key."""
    waiting = [value]
    while waiting:
        holder = waiting.pop()
        keys: Any = ()
        if isinstance(holder, dict | list):
            keys = list(holder) if isinstance(holder, dict) else range(len(holder))
        for key in keys:
            yield holder, key
            waiting.append(holder[key])
