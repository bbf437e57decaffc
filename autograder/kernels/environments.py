"""What exists inside a sandbox: Python, the standard library, and the packages an exercise may use.

There is no second virtual environment. From the grader's own one, the distributions that an
environment's roots require are found, and only their files are shown inside; what is not in that
closure does not exist there, so the absence of SciPy in a bare kernel is real.
"""

from __future__ import annotations

import csv
import os
import platform
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from autograder.errors import SandboxError

if TYPE_CHECKING:
    from autograder.notebook.source import Environment

PACKAGES = "/env/site-packages"
PYTHON = "/python"
AGENT = "/agent"
DATA = "/data"
START = f"{AGENT}/kernels/agent/start.py"

ROOTS: dict[str, tuple[str, ...]] = {
    "bare": ("numpy", "ipython", "matplotlib"),
    "keras": ("numpy", "ipython", "matplotlib", "keras", "tensorflow", "scikit-learn"),
}
# What must be absent, by import name: answers to the from-scratch exercises, and the grader itself.
NEVER = (
    "autograder",
    "nbgrader",
    "pytest",
    "_pytest",
    "torch",
    "jax",
    "jaxlib",
    "solutions",
    "tests",
)
FORBIDDEN: dict[str, tuple[str, ...]] = {
    "bare": (*NEVER, "scipy", "keras", "tensorflow", "sklearn"),
    "keras": NEVER,
}


@dataclass(frozen=True, slots=True)
class Bind:
    """A file or folder of this machine, and the path where it is shown read-only."""

    source: Path
    target: str


@dataclass(frozen=True, slots=True)
class Layout:
    """The read-only part of a sandbox's file system.

    masks are folders that an empty one covers; links are (path, what it points to).
    """

    python: str
    binds: tuple[Bind, ...]
    masks: tuple[str, ...]
    links: tuple[tuple[str, str], ...]


@lru_cache(maxsize=16)
def layout(environment: Environment, data: tuple[Path, ...] = ()) -> Layout:
    """The layout of an environment, with some data files, worked out once per process.

    Raises SandboxError where a distribution is missing, or would bring in what must be absent.
    """
    system, links = _system_libraries()
    binds = [*system, *_interpreter(), *packages(environment), *_agent()]
    binds += [Bind(path, f"{DATA}/{path.name}") for path in data]
    masks = [mask for bind in binds for mask in _foreign_packages(bind)]
    python = f"{PYTHON}/bin/python3"
    return Layout(python=python, binds=tuple(binds), masks=tuple(masks), links=tuple(links))


def packages(environment: Environment) -> tuple[Bind, ...]:
    """The top-level entries of the distributions that the environment's roots require.

    Raises SandboxError as `layout` does.
    """
    found: dict[str, Bind] = {}
    for distribution in closure(ROOTS[environment]).values():
        for entry in _entries(distribution):
            source = Path(str(distribution.locate_file(entry)))
            found.setdefault(entry, Bind(source, f"{PACKAGES}/{entry}"))
    for name in FORBIDDEN[environment]:
        if name in found or f"{name}.py" in found:
            raise SandboxError(
                f"the {environment} environment must not hold {name}, but one of "
                f"{', '.join(ROOTS[environment])} requires the distribution that brings it. "
                "Pin the versions that the project names: pip install 'keras-autograder[grade]'"
            )
    return tuple(found[entry] for entry in sorted(found))


def search_path() -> list[str]:
    """Where imports are looked for inside, before the standard library."""
    return [AGENT, f"{AGENT}/standin", PACKAGES]


def closure(roots: Iterable[str]) -> dict[str, metadata.Distribution]:
    """The distributions that the roots require, themselves included; extras are left out.

    Raises SandboxError where one is not installed.
    """
    places = [place for place in sys.path if Path(place).name in ("site-packages", "dist-packages")]
    waiting = [(name, name) for name in roots]
    found: dict[str, metadata.Distribution] = {}
    while waiting:
        name, wanted_by = waiting.pop()
        name = canonicalize_name(name)
        if name in found:
            continue
        distribution = next(iter(metadata.Distribution.discover(name=name, path=places)), None)
        if distribution is None:
            raise SandboxError(
                f"{name} is not installed in {sys.prefix} (needed for {wanted_by}). "
                "Install what grading needs: pip install 'keras-autograder[grade]'"
            )
        found[name] = distribution
        for text in distribution.requires or ():
            requirement = Requirement(text)
            if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
                waiting.append((requirement.name, wanted_by))
    return found


def _entries(distribution: metadata.Distribution) -> set[str]:
    """The first path components of a distribution's files that lie beside its metadata."""
    # Distribution.files looks at every file on some versions: seconds for TensorFlow.
    record = distribution.read_text("RECORD")
    if record is None:
        raise SandboxError(
            f"{distribution.name} in {distribution.locate_file('')} does not say which files it "
            "consists of (no RECORD). Install it with pip, in a virtual environment."
        )
    firsts = {row[0].split("/", 1)[0] for row in csv.reader(record.splitlines()) if row}
    return {first for first in firsts if first not in ("", "..", "__pycache__") and first[0] != "/"}


def interpreter() -> str:
    """The Python that a virtual environment is based on, or this one."""
    return os.path.realpath(getattr(sys, "_base_executable", None) or sys.executable)


def _interpreter() -> Iterator[Bind]:
    """The base interpreter, its standard library and what it is linked with, moved to /python.

    Moved, so that nothing inside tells where it lies here, be it below a home folder.
    """
    base = Path(sys.base_prefix)
    library = Path(os.__file__).parent
    yield Bind(Path(interpreter()), f"{PYTHON}/bin/python3")
    if (base / "conda-meta").is_dir():
        # Conda keeps the libraries of the extension modules beside the standard library.
        yield Bind(library.parent, f"{PYTHON}/lib")
        return
    yield Bind(library, f"{PYTHON}/{library.relative_to(base)}")
    if base != Path("/usr"):
        for shared in sorted((base / "lib").glob("libpython3*.so*")):
            yield Bind(shared, f"{PYTHON}/lib/{shared.name}")


def _system_libraries() -> tuple[list[Bind], list[tuple[str, str]]]:
    """The folders of shared libraries, and the links through which the loader finds them."""
    links = [
        (path, os.readlink(path))
        for path in ("/lib", "/lib64", "/usr/lib64")
        if os.path.islink(path)
    ]
    triplet = f"{platform.machine()}-linux-gnu"
    folders = [f"/usr/lib/{triplet}", f"/lib/{triplet}", "/usr/lib64", "/lib64"]
    real = dict.fromkeys(os.path.realpath(path) for path in folders if os.path.isdir(path))
    binds = [Bind(Path(path), path) for path in real]
    for loader in ("/lib64/ld-linux-x86-64.so.2", "/lib/ld-linux-aarch64.so.1"):
        folder = os.path.realpath(os.path.dirname(loader))
        if os.path.exists(loader) and folder not in real:
            name = os.path.basename(loader)
            binds.append(Bind(Path(loader).resolve(), f"{folder}/{name}"))
    return binds, links


def _foreign_packages(bind: Bind) -> Iterator[str]:
    """The folders below a bind that hold packages of another Python, or of this one's base."""
    if bind.target.startswith((PACKAGES, AGENT)) or not bind.source.is_dir():
        return
    pythons = [bind.source, *bind.source.glob("python*")]
    for folder in pythons:
        for name in ("site-packages", "dist-packages"):
            if (folder / name).is_dir():
                yield f"{bind.target}/{(folder / name).relative_to(bind.source)}"


def _agent() -> Iterator[Bind]:
    """Our own part inside: the agent, the frames that both sides speak, and the silent stand-in."""
    here = Path(__file__).resolve().parent
    yield Bind(here / "agent", f"{AGENT}/kernels/agent")
    yield Bind(here / "wire.py", f"{AGENT}/kernels/wire.py")
    yield Bind(here / "agent" / "standin", f"{AGENT}/standin")
