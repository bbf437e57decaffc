"""The first process of a namespace: it takes in orphans, and ends with the agent.

Not bubblewrap's own first process: no filter binds that one, and student code can write to its
memory.
"""

from __future__ import annotations

import os
from typing import NoReturn


def reap(agent: int) -> NoReturn:
    """Wait for every process that ends; when it is the agent, end, which ends the namespace."""
    while True:
        pid, status = os.wait()
        if pid == agent:
            code = os.waitstatus_to_exitcode(status)
            os._exit(code if code >= 0 else 128 - code)
