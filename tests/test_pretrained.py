"""Weights are found where they should be, whole, or the student reads where to put which file."""

from __future__ import annotations

import hashlib
import re
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import h5py
import numpy as np
import pytest

from autograder import pretrained
from autograder.pretrained import SHAPES, Source, WeightsError, find_weights

N_PARAMETERS = 14_714_688
NAME = "vgg16_weights_tf_dim_ordering_tf_kernels_notop.h5"


@pytest.fixture(scope="module")
def weights(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file like the one that Keras downloads, 59 MB, with random numbers in it."""
    path = tmp_path_factory.mktemp("weights") / NAME
    rng = np.random.default_rng(0)
    blocks = [
        f"block{b}_conv{i}" for b, n in enumerate((2, 2, 3, 3, 3), 1) for i in range(1, n + 1)
    ]
    with h5py.File(path, "w") as file:
        file.attrs["layer_names"] = [name.encode() for name in blocks]
        for name, shape in zip(blocks, SHAPES, strict=True):
            group = file.create_group(name)
            names = [f"{name}_W_1:0", f"{name}_b_1:0"]
            group.attrs["weight_names"] = [each.encode() for each in names]
            scale = np.float32(np.sqrt(2 / np.prod(shape[:3])))
            group[names[0]] = scale * rng.standard_normal(shape, dtype=np.float32)
            group[names[1]] = np.zeros(shape[-1:], np.float32)
    return path


class Server:
    """A server on this machine. `body` is what it sends, `length` what it says that it sends."""

    def __init__(self, body: bytes) -> None:
        self.body, self.length, self.asked = body, len(body), 0
        server = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                server.asked += 1
                if not server.body:
                    self.send_error(404)
                    return
                self.send_response(200)
                self.send_header("Content-Length", str(server.length))
                self.end_headers()
                self.wfile.write(server.body)

            def log_message(self, *_arguments: object) -> None:
                pass

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.http.serve_forever, daemon=True).start()

    def source(self, md5: str) -> Source:
        return Source(f"http://127.0.0.1:{self.http.server_port}/models/{NAME}", md5)


@pytest.fixture
def server(weights: Path) -> Iterator[Server]:
    running = Server(weights.read_bytes())
    yield running
    running.http.shutdown()
    running.http.server_close()


@pytest.fixture(scope="module")
def md5(weights: Path) -> str:
    return hashlib.md5(weights.read_bytes()).hexdigest()


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.glob("*"))


def test_the_address_and_the_sum_are_those_of_keras() -> None:
    from keras.src.applications import vgg16

    assert pretrained.VGG16.url == vgg16.WEIGHTS_PATH_NO_TOP
    source = Path(vgg16.__file__).read_text()
    assert f'file_hash="{pretrained.VGG16.md5}"' in source


def test_it_is_downloaded_once_with_progress(server: Server, md5: str, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    for _ in range(2):
        path = find_weights(
            "imagenet",
            source=server.source(md5),
            folder=tmp_path / "models",
            tell=lambda come, total: told.append((come, total)),
        )
    assert path == tmp_path / "models" / NAME
    assert path.read_bytes() == server.body
    assert server.asked == 1
    assert files(path.parent) == [NAME]
    assert told[-1] == (server.length, server.length)
    assert len(told) > 50 and [come for come, _ in told] == sorted(come for come, _ in told)


def test_progress_is_said_on_stderr(
    server: Server, md5: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    find_weights("imagenet", source=server.source(md5), folder=tmp_path)
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.endswith("VGG16: 56 / 56 MiB\n")


@pytest.mark.parametrize("case", ["truncated", "cut off", "corrupted", "absent", "nobody there"])
def test_what_goes_wrong_keeps_nothing_and_says_where_the_file_belongs(
    server: Server, md5: str, tmp_path: Path, case: str
) -> None:
    source = server.source(md5)
    match case:
        case "truncated":  # a part of it, which claims to be all
            server.body = server.body[:1_000_000]
            server.length = len(server.body)
        case "cut off":  # the connection ends before the end
            server.body = server.body[:1_000_000]
        case "corrupted":
            server.body = server.body[:999] + b"!" + server.body[1000:]
        case "absent":
            server.body = b""
        case "nobody there":
            server.http.shutdown()
            server.http.server_close()
    with pytest.raises(WeightsError) as caught:
        find_weights("imagenet", source=source, folder=tmp_path, tell=lambda *_: None)
    for language in ("es", "en"):
        assert str(tmp_path / NAME) in caught.value.text[language]
        assert source.url in caught.value.text[language]
    assert files(tmp_path) == []


def test_a_damaged_file_is_found_before_it_is_used(
    server: Server, md5: str, tmp_path: Path
) -> None:
    (tmp_path / NAME).write_bytes(server.body[:-1])
    with pytest.raises(WeightsError, match=r"(?s)incompleto o dañado.*incomplete or damaged"):
        find_weights("imagenet", source=server.source(md5), folder=tmp_path)
    assert server.asked == 0


def test_keras_own_folder_is_looked_into(
    server: Server, md5: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KERAS_HOME", str(tmp_path))
    (tmp_path / "models").mkdir()
    (tmp_path / "models" / NAME).write_bytes(server.body)
    path = find_weights("imagenet", source=server.source(md5))
    assert path == tmp_path / "models" / NAME
    assert server.asked == 0


@pytest.mark.keras
def test_keras_reads_a_file_of_ones_own(weights: Path) -> None:
    import keras

    model = keras.applications.VGG16(
        weights=str(find_weights(weights)), include_top=False, input_shape=(32, 32, 3)
    )
    assert model.count_params() == N_PARAMETERS
    with h5py.File(weights, "r") as file:
        kernel = file["block5_conv3/block5_conv3_W_1:0"][...]
    assert np.array_equal(model.get_layer("block5_conv3").get_weights()[0], kernel)


def test_a_file_that_is_not_there_or_of_another_network_is_refused(
    tmp_path: Path, weights: Path
) -> None:
    with pytest.raises(WeightsError, match=re.escape(str(tmp_path / "none.h5"))):
        find_weights(tmp_path / "none.h5")
    (tmp_path / "text.h5").write_text("no weights")
    with h5py.File(tmp_path / "other.h5", "w") as file:
        file["kernel"] = np.zeros((3, 3, 3, 8))
    (tmp_path / "half.h5").write_bytes(weights.read_bytes()[:1_000_000])
    (tmp_path / "named.npz").write_bytes(b"PK")
    for name in ("text.h5", "other.h5", "half.h5", "named.npz"):
        with pytest.raises(WeightsError, match="13 convolutions"):
            find_weights(tmp_path / name)


def test_the_small_network_lies_beside_the_notebook(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(WeightsError, match=re.escape(str(tmp_path / "data"))):
        find_weights("small")
    shipped = Path(__file__).parents[1] / "data" / "small_vgg.npz"
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "small_vgg.npz").write_bytes(shipped.read_bytes()[:-200])
    with pytest.raises(WeightsError, match=r"dañado.*damaged"):
        find_weights("small")
    (tmp_path / "data" / "small_vgg.npz").write_bytes(shipped.read_bytes())
    assert find_weights("small") == Path("data") / "small_vgg.npz"
