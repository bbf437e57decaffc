"""Starting a process that inherits nothing but what it is given."""

from __future__ import annotations

import contextlib
import functools
import os
import subprocess
import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor


def spawn(
    command: Sequence[str],
    descriptors: Sequence[int],
    *,
    environment: dict[str, str] | None = None,
    folder: str = "/",
) -> subprocess.Popen[bytes]:
    """Start command[0] with those descriptors and variables (none by default), its stderr a pipe.

    Raises OSError where it cannot be started.
    """

    def start() -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            env=environment or {},
            cwd=folder,
            pass_fds=descriptors,
            # Ctrl-C is for the grader; it ends the sandboxes itself.
            start_new_session=True,
        )

    # bubblewrap ends with the thread that started it: that one must live as long as we do.
    in_main = threading.current_thread() is threading.main_thread()
    process = start() if in_main else _lasting_thread(os.getpid()).submit(start).result()
    if process.stderr is not None:
        os.set_blocking(process.stderr.fileno(), False)
    return process


def memory_file(opened: contextlib.ExitStack, content: bytes) -> int:
    """A descriptor from which `content` can be read; closed with `opened`."""
    descriptor = os.memfd_create("told")
    opened.callback(os.close, descriptor)
    with open(descriptor, "wb", closefd=False) as file:
        file.write(content)
    os.lseek(descriptor, 0, os.SEEK_SET)
    return descriptor


@functools.lru_cache(maxsize=1)
def _lasting_thread(_pid: int) -> ThreadPoolExecutor:
    """One thread that stays; a forked process has none of its parent's and gets its own."""
    return ThreadPoolExecutor(max_workers=1, thread_name_prefix="sandbox-starter")
