"""`autograder doctor`: this machine's sandbox, probe by probe."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

import typer

from autograder.cli.app import JsonFile, app, out, output_file, write_json
from autograder.errors import SandboxError

if TYPE_CHECKING:
    from autograder.kernels.probes import Probe


@app.command()
def doctor(json_path: JsonFile = None) -> None:
    """Try this machine's sandbox: each thing that must be closed, and the cure where it is open.

    Exits with 0 where all is closed, and with 3 where it is not.

    \b
    Examples:
      autograder doctor
      autograder doctor --json probes.json
    """
    output_file(json_path, "--json")
    from autograder.kernels.probes import probe_sandbox
    from autograder.kernels.warm import probe_warm

    probes = probe_sandbox()
    _show_probes("sandbox", probes)
    found = {"sandbox": [asdict(probe) for probe in probes]}
    try:
        warm = probe_warm()
        _show_probes("warm kernels", warm)
        found["warm kernels"] = [asdict(probe) for probe in warm]
    except SandboxError as error:
        out.print(f"warm kernels cannot be had, and grading is slower: {error}", highlight=False)
    if json_path is not None:
        write_json(json_path, found)
    raise typer.Exit(0 if all(probe.closed for probe in probes) else SandboxError.exit_code)


def _show_probes(title: str, probes: list[Probe]) -> None:
    """A line for all that is closed, and three for each thing that is open."""
    closed = [probe.name for probe in probes if probe.closed]
    out.print(f"{title}: {len(closed)} of {len(probes)} probes are closed", style="bold")
    out.print(f"  ✔ {', '.join(closed)}", highlight=False)
    for probe in probes:
        if not probe.closed:
            out.print(f"  ✘ {probe.name}: {probe.detail}", style="bold red", highlight=False)
            out.print(f"    {probe.cure}", highlight=False)
