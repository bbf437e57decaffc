"""The program that the tests put inside a sandbox: runs the code it is sent, answers what it printed.

Shown inside as /agent/inside.py, in place of the agent's server.
"""

from __future__ import annotations

import contextlib
import io
import json
import socket
import traceback


def serve(channel: socket.socket, environment: str) -> None:
    with channel.makefile("rw", encoding="utf-8") as lines:
        for line in lines:
            printed = io.StringIO()
            with contextlib.redirect_stdout(printed):
                try:
                    exec(json.loads(line), {"__name__": "__main__", "channel": channel})
                except BaseException:
                    printed.write(traceback.format_exc())
            lines.write(json.dumps(printed.getvalue()) + "\n")
            lines.flush()
