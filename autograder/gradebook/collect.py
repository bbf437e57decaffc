"""What `nbgrader zip_collect` unpacks: students' archives, within bounds and one by one.

nbgrader's own extractor stops at the first archive that it cannot unpack, sets no limit to how
large one becomes, and makes the links that it holds. Ours takes regular files only, and goes on.
"""

from __future__ import annotations

import os
import shutil
import tarfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath
from typing import IO, Any

from nbgrader.plugins import ExtractorPlugin, FileNameCollectorPlugin
from nbgrader.utils import parse_utc

MAX_FILE = 64 * 2**20
MAX_ARCHIVE = 2 * 2**30  # of a whole class, with everything in it
MAX_FILES = 20_000
MAX_NESTED = 3  # an archive of a learning platform holds those of the students
MAX_NAME = 200
ARCHIVES = (".zip", ".tar", ".tar.gz", ".tgz", ".gz")

Entry = tuple[str, Callable[[], IO[bytes] | None]]


class Extractor(ExtractorPlugin):  # type: ignore[misc]
    """nbgrader's extractor, which no archive can lead astray."""

    def extract(self, archive_path: str, extracted_path: str) -> None:
        """Unpack every archive below a folder, and copy what is none, to the same places in another."""
        for folder, _, names in os.walk(archive_path):
            target = Path(extracted_path, os.path.relpath(folder, archive_path))
            for name in sorted(names):
                self._take(Path(folder, name), target)

    def _take(self, path: Path, target: Path) -> None:
        if path.is_symlink() or not path.is_file():
            self.log.warning("%s is no ordinary file; it is left out", path)
            return
        target.mkdir(parents=True, exist_ok=True)
        if not _is_archive(path):
            shutil.copyfile(path, target / path.name)
            return
        self.log.info("Extracting from: %s", path)
        _Unpacking(self.log.warning).unpack(path, target)


class Collector(FileNameCollectorPlugin):  # type: ignore[misc]
    """nbgrader's collector, where a file's name cannot make a student or file of another folder."""

    def collect(self, submitted_file: str) -> dict[str, Any] | None:
        info: dict[str, Any] | None = super().collect(submitted_file)
        for key in ("student_id", "file_id"):
            if info and info.get(key) and not _plain(str(info[key])):
                self.log.warning("%r: %s %r is refused", submitted_file, key, info[key])
                return None
        if info and info.get("timestamp") and not _is_time(str(info["timestamp"])):
            self.log.warning("%r: %r is no time; refused", submitted_file, info["timestamp"])
            return None
        return info


def _is_time(text: str) -> bool:
    """Whether nbgrader, which would stop otherwise, understands it as a time."""
    try:
        parse_utc(text)
    except (ValueError, OverflowError, TypeError):
        return False
    return True


class _Unpacking:
    """One archive with all that it holds: what is left of its bounds."""

    def __init__(self, warn: Callable[..., None]) -> None:
        self._warn = warn
        self._bytes, self._files = MAX_ARCHIVE, MAX_FILES

    def unpack(self, path: Path, target: Path, depth: int = 1) -> None:
        """Unpack into a folder by the archive's name. What is refused is said, and left out."""
        folder = target / path.name.removesuffix(".gz").removesuffix(".tgz").rpartition(".")[0]
        if path.name.endswith(".tgz"):
            folder = target / path.stem
        folder.mkdir(parents=True, exist_ok=True)
        nested = []
        try:
            for name, open_entry in _entries(path):
                written = self._entry(path, name, open_entry, folder)
                if written is not None and _is_archive(written):
                    nested.append(written)
        except (OSError, ValueError, EOFError, RuntimeError, NotImplementedError) as error:
            self._warn("%s cannot be unpacked any further: %s", path, error)
        except (zipfile.BadZipFile, tarfile.TarError, LookupError) as error:
            self._warn("%s is no archive: %s", path, error)
        for inner in nested:
            if depth < MAX_NESTED:
                self.unpack(inner, inner.parent, depth + 1)
            else:
                self._warn("%s is an archive within too many; it is left as it is", inner)

    def _entry(
        self, path: Path, name: str, open_entry: Callable[[], IO[bytes] | None], folder: Path
    ) -> Path | None:
        """Write one file below the folder; its path, None where it is refused."""
        self._files -= 1
        if self._files < 0:
            raise ValueError(f"more than {MAX_FILES} files")
        parts = PurePosixPath(name).parts
        if not parts or not all(_plain(part) for part in parts):
            self._warn("%s: %r is no name for a file below it; it is left out", path, name)
            return None
        target = folder.joinpath(*parts)
        if target.exists():
            self._warn("%s: %r stands in it twice; the first one counts", path, name)
            return None
        target.parent.mkdir(parents=True, exist_ok=True)
        limit = min(MAX_FILE, self._bytes)
        source = open_entry()
        if source is None:
            return None
        with source, target.open("xb") as out:
            while chunk := source.read(2**20):
                limit -= len(chunk)
                self._bytes -= len(chunk)
                if limit < 0:
                    out.close()
                    target.unlink()
                    raise ValueError(f"{name!r} is too large")
                out.write(chunk)
        return target


def _entries(path: Path) -> Iterator[Entry]:
    """The regular files of an archive, each with what opens it."""
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as zipped:
            for info in zipped.infolist():
                kind = info.external_attr >> 16 & 0o170000
                if not info.is_dir() and kind in (0, 0o100000):
                    yield info.filename, lambda info=info: zipped.open(info)  # type: ignore[misc]
        return
    with tarfile.open(path, "r:*") as tarred:
        for member in tarred:
            if member.isreg():
                yield member.name, lambda member=member: tarred.extractfile(member)  # type: ignore[misc]


def _is_archive(path: Path) -> bool:
    return path.name.endswith(ARCHIVES)


def _plain(name: str) -> bool:
    """Whether it names something in a folder itself, on any system, and can be shown."""
    return (
        name not in ("", ".", "..")
        and len(name) <= MAX_NAME
        and name.isprintable()
        and not set(name) & set('/\\:*?"<>|')
        and not name.startswith((".", "-", "~"))
    )
