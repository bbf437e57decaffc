"""What exists inside is the closure of an environment's roots, and nothing beside it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from autograder.errors import SandboxError
from autograder.kernels import environments
from autograder.kernels.environments import FORBIDDEN, ROOTS, closure, layout, packages

ANSWERS = {"scipy", "keras", "tensorflow", "torch", "jax", "scikit-learn"}


class Site:
    """A site-packages folder of made-up distributions, the only one that is looked at."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def add(self, name: str, *requires: str, record: tuple[str, ...] | None = ()) -> None:
        info = self.folder / f"{name.replace('-', '_')}-1.0.dist-info"
        info.mkdir()
        lines = [f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0"]
        lines += [f"Requires-Dist: {text}" for text in requires]
        (info / "METADATA").write_text("\n".join(lines) + "\n")
        if record is not None:
            files = (*record, f"{info.name}/METADATA")
            (info / "RECORD").write_text("".join(f"{file},,\n" for file in files))


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Site:
    folder = tmp_path / "site-packages"
    folder.mkdir()
    monkeypatch.setattr(sys, "path", [str(folder)])
    return Site(folder)


def test_the_bare_environment_requires_nothing_that_answers_the_exercises() -> None:
    assert ANSWERS.isdisjoint(closure(ROOTS["bare"]))
    assert {"numpy", "ipython", "matplotlib", "traitlets", "pillow"} <= set(closure(ROOTS["bare"]))


def test_the_keras_environment_adds_keras_and_what_it_requires() -> None:
    found = set(closure(ROOTS["keras"]))

    assert {"keras", "tensorflow", "scikit-learn", "scipy", "h5py"} <= found
    assert set(closure(ROOTS["bare"])) < found


@pytest.mark.parametrize("environment", ROOTS)
def test_neither_the_grader_nor_its_tools_are_shown(environment: Any) -> None:
    names = {bind.source.name for bind in packages(environment)}

    assert names.isdisjoint(FORBIDDEN[environment])
    assert not [
        name for name in names if name.startswith(("keras_autograder", "nbgrader", "pytest"))
    ]
    assert names.isdisjoint({"..", "__pycache__", "bin"})


def test_requirements_count_by_their_markers_and_without_extras(site: Site) -> None:
    site.add("root", "needed", "elsewhere; sys_platform == 'nowhere'", "more; extra == 'all'")
    site.add("needed", "Deep_Er[option]>=1")
    site.add("deep-er", "root")

    assert set(closure(["root"])) == {"root", "needed", "deep-er"}


def test_entries_are_the_first_parts_of_the_files(site: Site) -> None:
    for name in ("ipython", "matplotlib"):
        site.add(name)
    site.add(
        "numpy",
        record=(
            "numpy/core/a.py",
            "numpy.libs/b.so",
            "six.py",
            "../../bin/f2py",
            "__pycache__/six.pyc",
        ),
    )

    targets = {bind.target for bind in packages("bare") if "dist-info" not in bind.target}
    assert targets == {f"/env/site-packages/{name}" for name in ("numpy", "numpy.libs", "six.py")}


def test_a_root_that_brings_an_answer_is_refused(site: Site) -> None:
    for name in ("ipython", "matplotlib"):
        site.add(name)
    site.add("numpy", "scipy")
    site.add("scipy", record=("scipy/__init__.py",))

    with pytest.raises(SandboxError, match="bare environment must not hold scipy"):
        packages("bare")


def test_a_missing_distribution_is_named_with_its_cure(site: Site) -> None:
    site.add("numpy", "absent")

    with pytest.raises(SandboxError, match=r"absent is not installed .* numpy.*pip install"):
        closure(["numpy"])


def test_a_distribution_that_hides_its_files_is_refused(site: Site) -> None:
    for name in ROOTS["bare"]:
        site.add(name, record=None)

    with pytest.raises(SandboxError, match="no RECORD"):
        packages("bare")


@pytest.mark.parametrize("environment", ROOTS)
def test_every_source_exists_and_every_target_is_ours(environment: Any) -> None:
    tops = {bind.target.split("/")[1] for bind in layout(environment).binds}

    assert tops <= {"usr", "lib", "lib64", "python", "env", "agent"}
    assert [bind for bind in layout(environment).binds if not bind.source.exists()] == []


@pytest.mark.parametrize("path", ["/first", "/agent/second"])
def test_links_lead_to_what_is_shown(outside: Any, path: str) -> None:
    assert outside("linked", path, "/agent/standin") == "['autograder']\n"


BASE = environments.interpreter()
DEBIAN = f"/usr/bin/python{sys.version_info.major}.{sys.version_info.minor}"
PROBE = """
import outside
found = outside.probed()["open"]
print(found or outside.inside(["import numpy, sys; print(numpy.eye(1)[0, 0], sys.prefix)"])["answers"])
"""


@pytest.mark.parametrize(
    "python",
    [
        pytest.param(sys.executable, id="a virtual environment"),
        pytest.param(BASE, id="an install without one"),
        pytest.param(
            DEBIAN,
            id="the system's",
            marks=pytest.mark.skipif(not os.path.exists(DEBIAN), reason="there is none"),
        ),
    ],
)
def test_it_closes_under_every_kind_of_python(python: str) -> None:
    # Packages of the same version fit all of them; their own ones come after, and are masked.
    own = [path for path in sys.path if Path(path).name in ("site-packages", "dist-packages")]
    paths = os.pathsep.join([str(Path(__file__).parent), *own])

    done = subprocess.run(
        [python, "-c", PROBE],
        env=os.environ | {"PYTHONPATH": paths},
        capture_output=True,
        text=True,
        timeout=60,
    )

    assert done.stdout == "['1.0 /python\\n']\n", done.stderr
