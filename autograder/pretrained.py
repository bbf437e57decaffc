"""Finding the weights of a pretrained network, for a student's notebook.

    from autograder.pretrained import find_weights
    find_weights("small")        the course's small network, beside the notebook
    find_weights("imagenet")     VGG16's, from Keras' own folder, downloaded once
    find_weights("mine.h5")      a file of VGG16's weights that one has already

What comes back is a path that can be relied on: the file is there, whole, and of the right network.
"""

from __future__ import annotations

import contextlib
import hashlib
import itertools
import os
import sys
import tempfile
import urllib.request
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from autograder import messages
from autograder.errors import UsageError
from autograder.results import Text

SMALL = Path("data") / "small_vgg.npz"
CHUNK = 1 << 20
TIMEOUT_S = 30.0
MIB = 2**20

# The kernels of VGG16 without its top, (channels in, channels out), from the image on.
_WIDTHS = (3, 64, 64, 128, 128, 256, 256, 256, *[512] * 6)
SHAPES = [(3, 3, n_in, n_out) for n_in, n_out in itertools.pairwise(_WIDTHS)]


@dataclass(frozen=True, slots=True)
class Source:
    """Where a file is on the internet, and how one knows that it is whole."""

    url: str
    md5: str


# As Keras has it in keras.applications.vgg16, so that both find the same file.
VGG16 = Source(
    "https://storage.googleapis.com/tensorflow/keras-applications/vgg16/"
    "vgg16_weights_tf_dim_ordering_tf_kernels_notop.h5",
    "6d6bbae143d832006294945121d1f1fc",
)


class WeightsError(UsageError):
    """There are no weights to use; `text` says why and what to do, in both languages."""

    def __init__(self, text: Text) -> None:
        super().__init__(f"{text.es} / {text.en}")
        self.text = text


def find_weights(
    which: str | os.PathLike[str],
    *,
    source: Source = VGG16,
    folder: Path | None = None,
    tell: Callable[[int, int], None] | None = None,
) -> Path:
    """The file with the weights `which`: "small", "imagenet", or a path.

    folder: where "imagenet" is kept; by default where Keras keeps it. tell: is told (bytes that
    have come, bytes in all) while it downloads; by default a line on stderr says so.
    Raises WeightsError where there are none that can be used.
    """
    if which == "small":
        return _small(SMALL)
    if which == "imagenet":
        return _imagenet(source, folder or _keras_folder(), tell or _say_progress)
    return _given(Path(which))


def _small(path: Path) -> Path:
    if not path.is_file():
        raise WeightsError(messages.say("weights_small_missing", path=path.absolute()))
    try:
        with np.load(path, allow_pickle=False) as arrays:
            kernels = [name for name in arrays.files if arrays[name].ndim == 4]
    except (OSError, ValueError, zipfile.BadZipFile):
        kernels = []
    if len(kernels) != len(SHAPES):
        raise WeightsError(messages.say("weights_small_damaged", path=path.absolute()))
    return path


def _imagenet(source: Source, folder: Path, tell: Callable[[int, int], None]) -> Path:
    path = folder / source.url.rpartition("/")[2]
    if path.is_file():
        if _md5(path) == source.md5:
            return path
        raise WeightsError(messages.say("weights_damaged", path=path, url=source.url))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with _beside(path) as partial:
            _download(source.url, partial, tell)
            if _md5(partial) != source.md5:
                raise WeightsError(messages.say("weights_corrupted", path=path, url=source.url))
            os.replace(partial, path)
    # An HTTPError is a URLError, and that an OSError, as are a broken connection and a full disk.
    except (OSError, EOFError) as error:
        reason = getattr(error, "reason", None) or error
        raise WeightsError(
            messages.say("weights_not_downloaded", path=path, url=source.url, reason=reason)
        ) from error
    return path


def _given(path: Path) -> Path:
    """A file of the user's: VGG16's weights in HDF5, as Keras writes them."""
    if not path.is_file():
        raise WeightsError(messages.say("weights_no_file", path=path.absolute()))
    if path.suffix not in (".h5", ".hdf5") or not _is_vgg16(path):
        raise WeightsError(messages.say("weights_of_another", path=path.absolute(), n=len(SHAPES)))
    return path


def _is_vgg16(path: Path) -> bool:
    import h5py

    shapes: list[tuple[int, ...]] = []

    def note(_name: str, item: object) -> None:
        if isinstance(item, h5py.Dataset) and len(item.shape) == 4:
            shapes.append(item.shape)

    try:
        with h5py.File(path, "r") as file:
            file.visititems(note)
    except (OSError, RuntimeError, KeyError):
        return False
    return sorted(shapes) == sorted(SHAPES)


def _download(url: str, path: Path, tell: Callable[[int, int], None]) -> None:
    """Fetch `url` into `path`. Raises OSError, and EOFError where it ends early."""
    with (
        urllib.request.urlopen(url, timeout=TIMEOUT_S) as answer,  # of a list of ours  # nosec B310
        path.open("wb") as file,
    ):
        total = int(answer.headers.get("Content-Length") or 0)
        come = 0
        while chunk := answer.read(CHUNK):
            file.write(chunk)
            come += len(chunk)
            tell(come, total)
        if come < total:
            raise EOFError(f"{come} of {total} bytes")


@contextlib.contextmanager
def _beside(path: Path) -> Iterator[Path]:
    """A file of its own name beside `path`, which is gone afterwards unless it was moved."""
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=".part-", suffix=path.suffix)
    os.close(descriptor)
    try:
        yield Path(name)
    finally:
        Path(name).unlink(missing_ok=True)


def _md5(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, lambda: hashlib.md5(usedforsecurity=False)).hexdigest()


def _keras_folder() -> Path:
    """Where Keras keeps the weights that it downloads."""
    home = os.environ.get("KERAS_HOME")
    return (Path(home) if home else Path.home() / ".keras") / "models"


def _say_progress(come: int, total: int) -> None:
    """One line that is written over; the last one stays."""
    of = f" / {total / MIB:.0f}" if total else ""
    end = "\n" if come == total else ""
    print(f"\rVGG16: {come / MIB:.0f}{of} MiB", end=end, file=sys.stderr, flush=True)
