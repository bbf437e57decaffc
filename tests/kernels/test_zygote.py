"""Warm kernels: as closed as cold ones, with the same results, and nothing passed from one to the next."""

from __future__ import annotations

import dataclasses
import json
import os
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from autograder.assignment import Assignment
from autograder.grading import Grader
from autograder.kernels import seccomp
from autograder.kernels.probes import PROMISES, ZYGOTE_PROMISES
from autograder.kernels.process import start_kernel
from autograder.kernels.warm import warm_kernels

OUTSIDE = Path(__file__).with_name("zygote_outside.py")
ACCOUNTS = ["root", "ordinary"] if os.geteuid() == 0 else ["ordinary"]


class Outside:
    """A process of zygote_outside.py: warm("name", ...) calls its function of that name."""

    def __init__(self, account: str) -> None:
        self.account = account
        self._process = subprocess.Popen(
            [sys.executable, str(OUTSIDE), account],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def __call__(self, name: str, *arguments: Any, **options: Any) -> Any:
        assert self._process.stdin and self._process.stdout
        self._process.stdin.write(json.dumps([name, arguments, options]) + "\n")
        self._process.stdin.flush()
        answer = json.loads(self._process.stdout.readline())
        assert "failed" not in answer, answer["failed"]
        return answer["answer"]

    def run(self, *codes: str, **options: Any) -> list[str]:
        """What each code prints in a warm kernel of its own, one after the other."""
        answers = self(
            "one_after_another", [REFUSED + textwrap.dedent(code) for code in codes], **options
        )
        return [answer.strip() for answer in answers]

    def close(self) -> None:
        self._process.communicate()


@pytest.fixture(scope="module", params=ACCOUNTS)
def warm(request: pytest.FixtureRequest) -> Iterator[Outside]:
    """The trusted side as root (where the tests run as root) and as an ordinary user."""
    process = Outside(request.param)
    yield process
    process.close()


@pytest.fixture(scope="module")
def ordinary() -> Iterator[Outside]:
    """The trusted side as an ordinary user, for what does not differ between accounts."""
    process = Outside("ordinary")
    yield process
    process.close()


REFUSED = """
def refused(function, *arguments):
    try:
        return function(*arguments)
    except (OSError, ValueError) as error:
        return type(error).__name__
"""

# --------------------------------------------------------------------------- closed


def test_every_probe_is_closed(warm: Outside) -> None:
    found = warm("probed")

    assert found["open"] == {}
    calls = [f"calls: {rule.name}" for rule in seccomp.RULES]
    assert found["names"] == [*PROMISES, *ZYGOTE_PROMISES, *calls]


HOLES = {
    "the machine's /proc is kept": (
        [["namespaces.py", '_mount("proc", ', '(lambda *_: None)("proc", ']],
        {"processes", "zygote"},
    ),
    "no folders of its own": (
        [["namespaces.py", "in folders.items():", "in ():"]],
        {"leftovers"},
    ),
    "no filter": (
        [["zygote.py", "namespaces.filter_calls(", "bytes("]],
        {"calls: mounts", "calls: namespaces", "calls: clone into namespaces"},
    ),
    "power is kept": (
        [["zygote.py", "    namespaces.drop_power()", "    pass"]],
        {"user"},
    ),
    "no limits": ([["zygote.py", 'limits.apply(asked["rlimits"])', "pass"]], {"limits"}),
    "memory can be read": (
        [["zygote.py", "    limits.hide_memory()", "    pass"]],
        {"limits", "first process"},
    ),
    "the session of the zygote": ([["zygote.py", "    os.setsid()", "    pass"]], {"processes"}),
    "descriptors are kept": (
        [["zygote.py", 'limits.close_all_but(asked["channel"], writer)', "pass"]],
        {"descriptors"},
    ),
    "no process namespace": (
        [
            ["namespaces.py", "    | CLONE_NEWPID\n", ""],
            ["namespaces.py", '_mount("proc", ', '(lambda *_: None)("proc", '],
        ],
        {"processes"},
    ),
}


@pytest.mark.parametrize("hole", HOLES)
def test_a_hole_is_found(ordinary: Outside, hole: str) -> None:
    changes, expected = HOLES[hole]

    assert expected <= set(ordinary("probed_with", changes))


ESCAPES = {
    "see the zygote": (
        "import os; print(sorted(int(name) for name in os.listdir('/proc') if name.isdigit()))",
        "[1, 2]",
    ),
    "find a process above the first": (
        "print([line for line in open('/proc/1/status') if line.startswith('PPid')][0])",
        "PPid:\t0",
    ),
    "signal the zygote": (
        "import os; print({refused(os.kill, pid, 0) for pid in (*range(3, 500), -1)})",
        "{'ProcessLookupError'}",
    ),
    "read the memory of the first process": (
        "print({refused(open, f'/proc/1/{name}', 'rb') for name in ('mem', 'environ', 'maps')})",
        "{'PermissionError'}",
    ),
    "read the descriptors of the first process": (
        "import os; print(refused(os.listdir, '/proc/1/fd'))",
        "PermissionError",
    ),
    "hold more than its channel": (
        """
        import os, socket, stat
        held = [int(name) for name in os.listdir('/proc/self/fd')]
        print([n for n in held if n > 2 and refused(os.fstat, n) != 'OSError'
               and stat.S_ISSOCK(os.fstat(n).st_mode)].__len__())
        """,
        "1",
    ),
    "uncover the zygote's folders": (
        "import ctypes; print(ctypes.CDLL(None).umount2(b'/work', 2))",
        "-1",
    ),
    "mount another /proc": (
        "import ctypes; print(ctypes.CDLL(None).mount(b'proc', b'/tmp', b'proc', 0, None))",
        "-1",
    ),
    "nest a user namespace": ("import ctypes; print(ctypes.CDLL(None).unshare(0x10000000))", "-1"),
    "allow user namespaces again": (
        "print(refused(open, '/proc/sys/user/max_user_namespaces', 'w'))",
        "PermissionError",
    ),
    "have capabilities": (
        "print({line.split()[1] for line in open('/proc/self/status') if line.startswith('Cap')})",
        "{'0000000000000000'}",
    ),
    "have groups or a user of its own": (
        "import os; print(refused(os.setuid, 0), refused(os.setgroups, [0]), os.getuid())",
        "OSError PermissionError 65534",
    ),
    "reach the network": (
        "import socket; print(refused(socket.create_connection, ('1.1.1.1', 53), 2))",
        "OSError",
    ),
    "read the home folder of root": (
        "import os; print(refused(os.listdir, '/root'))",
        "FileNotFoundError",
    ),
    "fill the working folder": (
        """
        import os
        def fill():
            for i in range(1000):
                open(f'/work/{i}', 'wb').write(bytes(1 << 22))
        print(refused(fill), os.statvfs('/work').f_blocks * 4096 >> 20)
        """,
        "OSError 128",
    ),
    "start processes without end": (
        """
        import os, time
        count = 0
        try:
            while count < 500:
                if os.fork() == 0:
                    time.sleep(30)
                    os._exit(0)
                count += 1
        except BlockingIOError:
            print(20 < count < 32)
        """,
        "True",
    ),
    "take all memory": (
        """
        try:
            bytearray(3 << 30)
        except MemoryError:
            print('MemoryError')
        """,
        "MemoryError",
    ),
}


@pytest.mark.parametrize("attempt", ESCAPES)
def test_it_cannot(warm: Outside, attempt: str) -> None:
    code, expected = ESCAPES[attempt]

    assert warm.run(code) == [expected]


def test_a_user_namespace_is_refused_by_a_second_wall(ordinary: Outside) -> None:
    """Without the filter there is still the limit of none, which nobody inside can lift."""
    change = ["zygote.py", "namespaces.filter_calls(", "bytes("]
    found = ordinary("probed_with", [change])

    assert "calls: namespaces" in found
    both = ordinary("nested_without_filter")
    assert both == "-1 28\n"


# --------------------------------------------------------------------------- from one to the next

LEAVES = """
import builtins, ctypes, json, os, signal, socket, sys, threading, time
import numpy as np
for folder in ('/work', '/tmp', '/dev/shm'):
    open(folder + '/left', 'w').write('an answer')
os.symlink('/work/left', '/work/link')
os.environ['LEFT'] = 'x'
os.chdir('/tmp')
os.umask(0o777)
np.allclose = lambda *a, **k: True
np.left = json.left = builtins.left = 'x'
sys.modules['random'] = json
sys.path.insert(0, '/work')
sys.setrecursionlimit(77777)
np.random.seed(1)
signal.signal(signal.SIGTERM, signal.SIG_IGN)
listener = socket.socket(socket.AF_UNIX)
listener.bind('\\0left')
listener.listen()
tcp = socket.create_server(('127.0.0.1', 5555))
threading.Thread(target=time.sleep, args=(60,), daemon=True).start()
if os.fork() == 0:
    os.setsid()
    time.sleep(60)
    os._exit(0)
print('left')
"""

LOOKS = """
import builtins, json, os, random, signal, socket, sys, threading
import numpy as np
found = [os.path.join(folder, name) for folder in ('/work', '/tmp', '/dev/shm')
         for name in os.listdir(folder) if not name.startswith('.')]
def reached(family, address):
    try:
        socket.socket(family).connect(address)
        return True
    except OSError:
        return False
print(
    found,
    'LEFT' in os.environ,
    os.getcwd(),
    np.allclose(1, 2),
    [hasattr(each, 'left') for each in (np, json, builtins)],
    random.__name__,
    '/work' in sys.path,
    sys.getrecursionlimit() == 77777,
    signal.getsignal(signal.SIGTERM) == signal.SIG_IGN,
    reached(socket.AF_UNIX, '\\0left'),
    reached(socket.AF_INET, ('127.0.0.1', 5555)),
    threading.active_count(),
    len([name for name in os.listdir('/proc') if name.isdigit()]),
)
"""


def test_nothing_of_one_student_is_seen_by_the_next(warm: Outside) -> None:
    _, fresh = warm.run("", LOOKS)
    left, seen = warm.run(LEAVES, LOOKS)

    assert left == "left"
    assert seen == fresh
    assert seen == (
        "[] False /work False [False, False, False] random False False False False False 1 2"
    )


def test_numbers_that_nobody_seeded_differ(warm: Outside) -> None:
    code = "import random, numpy as np; print(random.random(), np.random.random())"
    first, second = warm.run(code, code)

    assert not set(first.split()) & set(second.split())


def test_several_kernels_at_once(warm: Outside) -> None:
    found = warm("beside_each_other")

    # A second student's kernel is a cold one; the lasting ones fork from the student's zygote.
    assert found["warm"] == [True, False, True, True]
    assert found["zygotes"] == 1
    assert found["refused"] == "the zygote already has a child with a student's code"
    assert found["seen"] == [1, 2]
    assert found["right"]
    assert found["other lives"] == "alive\n"


# --------------------------------------------------------------------------- the end

DAEMON = """
import os, time
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        time.sleep(600)
    os._exit(0)
os.wait()
"""
DEAF = "import signal\nfor n in (1, 2, 3, 15): signal.signal(n, signal.SIG_IGN)"


@pytest.mark.parametrize(
    ("code", "members"),
    [
        pytest.param("", 2, id="idle"),
        pytest.param(DAEMON, 3, id="with a daemon"),
        pytest.param(DEAF, 2, id="deaf"),
        pytest.param("import os; os._exit(0)", 0, id="gone"),
    ],
)
def test_closing_leaves_nothing_but_the_zygote(warm: Outside, code: str, members: int) -> None:
    found = warm("killed", code)

    assert found["left"] == []
    assert found["zygote"]
    assert found["seconds"] < 1
    assert found["descriptors"] == 0
    assert members == 0 or found["members"] == members


def test_a_kernel_dies_with_its_zygote_and_the_next_has_another(warm: Outside) -> None:
    found = warm("zygote_killed")

    assert found == {"answer": "died", "left": [], "warm": True, "other": True, "next": "1\n"}


def test_all_die_with_the_grader(warm: Outside) -> None:
    found = warm("orphaned")

    assert found["members"] == 5
    assert found["left"] == []


def test_a_forked_grader_has_zygotes_of_its_own(warm: Outside) -> None:
    assert warm("forked_grader") == ["alive\n", "alive\n"]


def test_memory_is_what_was_added(warm: Outside) -> None:
    start, array, file, after = warm(
        "memory",
        [
            "import builtins; builtins.kept = b'x' * (200 << 20)",
            "open('/work/x', 'wb').write(bytes(100 << 20))",
        ],
    )

    assert start < 30
    assert 190 < array - start < 220
    assert 95 < file - array < 120
    assert after == 0


def test_a_kernel_that_takes_more_than_its_memory_ends(warm: Outside) -> None:
    code = """
        import os, time
        for _ in range(6):
            if os.fork() == 0:
                kept = b'x' * (200 << 20)
                time.sleep(60)
        time.sleep(60)
    """
    assert warm.run(code, "print(1)", memory_mib=700) == ["out_of_memory", "1"]


# --------------------------------------------------------------------------- fallback


THREAD = "import threading; threading.Thread(target=time.sleep, args=(60,), daemon=True).start()"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        pytest.param(["zygote.py", "gc.freeze()", "os._exit(3)"], "did not start", id="no zygote"),
        pytest.param(["zygote.py", "os.setsid()", "1 / 0"], "ZeroDivisionError", id="no child"),
        pytest.param(["zygote.py", "gc.freeze()", THREAD], "2 threads run", id="a thread"),
        pytest.param(["zygote.py", "    os.setsid()", "    pass"], "is open", id="an open one"),
    ],
)
def test_without_a_closed_zygote_kernels_are_cold(
    ordinary: Outside, change: list[str], said: str
) -> None:
    found = ordinary("fallen_back", change)

    assert found["warm"] == [False, False]
    assert found["answers"] == ["1\n", "1\n"]
    assert len(found["said"]) == 1
    assert said in found["said"][0]


# --------------------------------------------------------------------------- the same results

EVERYTHING = """
import locale, os, resource, signal, socket, sys, threading
import numpy as np
reached = 0
def deeper(n):
    global reached
    reached = n
    deeper(n + 1)
try:
    deeper(0)
except RecursionError:
    pass
status = [line for line in open('/proc/self/status')
          if line.startswith(('Cap', 'NoNew', 'Seccomp:', 'SigIgn', 'Threads', 'Umask', 'Cpus'))]
print(reached, sorted(os.environ.items()), sys.path, sys.argv, sys.flags, sys.executable)
print(os.getcwd(), os.getpid(), os.getppid(), os.getuid(), os.getgid(), os.getsid(0))
print([(n, resource.getrlimit(getattr(resource, n))) for n in dir(resource) if n[:6] == 'RLIMIT'])
print(threading.active_count(), hash('perceptron'), sys.getrecursionlimit(), locale.getlocale())
print(len(os.listdir('/proc/self/fd')), open('/proc/self/oom_score_adj').read(), *status)
print(open('/proc/net/dev').read().count(':'), socket.gethostname(), sorted(globals()))
print([os.statvfs(p)[:3] for p in ('/work', '/tmp', '/dev/shm')], sorted(os.listdir('/')))
a = np.random.normal(size=(200, 200))
print(np.linalg.svd(a)[1].tobytes().hex()[:400], (a @ a).sum().hex(), np.geterr())
import keras
try:
    keras.layers
    print(keras.Sequential())
except ImportError as error:
    print(type(error).__name__)
"""


def test_a_warm_kernel_is_as_a_cold_one(warm: Outside) -> None:
    cold, warmed = warm("cold_and_warm", EVERYTHING, "bare")

    assert len(cold) > 2000
    assert warmed.splitlines() == cold.splitlines()


TRAINS = """
import hashlib, os
import keras, numpy as np
X = np.random.normal(size=(200, 8)).astype('float32')
y = (X.sum(axis=1) > 0).astype('float32')
model = keras.Sequential([
    keras.layers.Input((8,)),
    keras.layers.Dense(16, activation='relu'),
    keras.layers.Dropout(0.2),
    keras.layers.Dense(1, activation='sigmoid'),
])
model.compile('adam', 'binary_crossentropy')
print([loss.hex() for loss in map(float, model.fit(X, y, epochs=3, verbose=0).history['loss'])])
print(hashlib.sha256(b''.join(w.tobytes() for w in model.get_weights())).hexdigest())
model.save_weights('w.weights.h5')
print(model.name, [layer.name for layer in model.layers], sorted(os.listdir('/work')))
"""


def test_grading_gives_the_same_results(tiny: Assignment, submit: Any) -> None:
    answers = [{}, {"double": "def double(x):\n    return np.asarray(x) + 2.0"}]
    results = []
    with warm_kernels() as kernels:
        for start, lasting in ((kernels, kernels.lasting), (start_kernel, None)):
            with Grader(tiny, secret=b"s", kernels=start, lasting=lasting) as grader:
                found = [grader.grade(submit(**answer)) for answer in answers]
                results.append([dataclasses.replace(each, time_s=0) for each in found])

    warm, cold = results
    assert warm == cold
    assert [result.score for result in warm] != [100, 100]


@pytest.mark.keras
def test_keras_trains_to_the_same_weights(ordinary: Outside) -> None:
    cold, warmed = ordinary("cold_and_warm", TRAINS, "keras")

    assert cold.count("0x") == 3
    assert warmed == cold


@pytest.mark.keras
def test_one_student_cannot_change_the_keras_of_the_next(ordinary: Outside) -> None:
    changes = "import keras; keras.ops.matmul = None; keras.config.set_floatx('float64')"
    looks = "import keras; print(keras.ops.matmul is None, keras.config.floatx())"

    assert ordinary.run(changes, looks, environment="keras") == ["", "False float32"]
