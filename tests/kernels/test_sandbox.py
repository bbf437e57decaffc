"""What student code can and cannot do in a sandbox, and that nothing of one is left behind."""

from __future__ import annotations

import json
import os
import platform
import signal
import textwrap
from pathlib import Path
from typing import Any

import pytest

from autograder.errors import SandboxError
from autograder.kernels import bubblewrap

REFUSED = """
def refused(function, *arguments):
    try:
        return function(*arguments)
    except (OSError, ValueError) as error:
        return type(error).__name__
"""


def run(outside: Any, code: str, **options: Any) -> str:
    """What one piece of code prints inside."""
    answer = outside("inside", [REFUSED + textwrap.dedent(code)], **options)["answers"][0]
    assert answer is not None
    return str(answer).strip()


def test_the_agent_serves_in_it(outside: Any) -> None:
    assert outside("served", "bare") is True


@pytest.mark.keras
def test_keras_trains_saves_and_loads_in_it(ordinary: Any) -> None:
    code = """
        import keras, numpy as np
        keras.utils.set_random_seed(1)
        x, y = np.random.rand(64, 4), np.random.randint(0, 3, 64)
        layers = [keras.layers.Input((4,)), keras.layers.Dense(3, activation="softmax")]
        model = keras.Sequential(layers)
        model.compile("adam", "sparse_categorical_crossentropy")
        losses = model.fit(x, y, epochs=2, verbose=0).history["loss"]
        model.save_weights("w.weights.h5")
        model.load_weights("w.weights.h5")
        import sklearn.linear_model
        print(losses[1] < losses[0])
    """
    assert run(ordinary, code, environment="keras") == "True"


def test_ipython_and_matplotlib_run_in_it(outside: Any) -> None:
    code = """
        from IPython.core.interactiveshell import InteractiveShell
        import matplotlib.pyplot as plt, numpy as np, os
        result = InteractiveShell.instance().run_cell("import numpy; numpy.dot([1, 2], [3, 4])")
        plt.plot(np.arange(3))
        plt.savefig("figure.png")
        print(result.result, os.path.getsize("figure.png") > 1000)
    """
    assert run(outside, code).endswith("11 True")


def test_processes_and_threads_of_ones_own_run_in_it(outside: Any) -> None:
    code = """
        import subprocess, sys
        from concurrent.futures import ThreadPoolExecutor
        child = subprocess.run([sys.executable, "-c", "print(2)"], capture_output=True, text=True)
        print(list(ThreadPoolExecutor(2).map(abs, [-1])), child.stdout)
    """
    assert run(outside, code) == "[1] 2"


def test_the_environment_is_ours_alone(outside: Any) -> None:
    answer = run(outside, "import os, json; print(json.dumps(sorted(os.environ)))")

    allowed = {*bubblewrap.VARIABLES, *bubblewrap.PASSED_ON, "PWD"}
    assert set(json.loads(answer)) <= allowed


def test_hashes_of_text_are_the_same_in_every_sandbox(outside: Any) -> None:
    first, second = (run(outside, "print(hash('perceptron'))") for _ in range(2))

    assert first == second


ESCAPES = {
    "read the accounts": ("print(refused(open, '/etc/passwd'))", "FileNotFoundError"),
    "read the home folder of root": (
        "import os; print(refused(os.listdir, '/root'))",
        "FileNotFoundError",
    ),
    "see a home folder": ("import os; print(os.path.exists('/home'))", "False"),
    "run a shell": ("import os; print(os.system('true') != 0)", "True"),
    "change the agent": (
        "print(refused(open, '/agent/kernels/agent/start.py', 'a'))",
        "PermissionError",
    ),
    "change the standard library": (
        "import os; print(refused(open, os.__file__, 'a'))",
        "PermissionError",
    ),
    "plant a package": (
        "import numpy; print(refused(open, numpy.__path__[0] + '/../x.py', 'w'))",
        "OSError",
    ),
    "write to the root": ("print(refused(open, '/x', 'w'))", "OSError"),
    "write to the devices": ("print(refused(open, '/dev/x', 'w'))", "OSError"),
    "make a device": (
        "import os; print(refused(os.mknod, '/work/sda', 0o60600, 0x800))",
        "PermissionError",
    ),
    "open a terminal": ("import os; print(refused(os.openpty))", "FileNotFoundError"),
    "map memory that counts for nobody": (
        "print(refused(open, '/dev/zero', 'r+b'))",
        "FileNotFoundError",
    ),
    "become root": ("import os; print(refused(os.setuid, 0))", "OSError"),
    "change its root": ("import os; print(refused(os.chroot, '/work'))", "PermissionError"),
    "read the memory of the first process": (
        "print(refused(open, '/proc/1/mem', 'rb'))",
        "PermissionError",
    ),
    "reach the internet": (
        "import socket; print(refused(socket.create_connection, ('1.1.1.1', 53), 2))",
        "OSError",
    ),
    "resolve a name": (
        "import socket; print(refused(socket.getaddrinfo, 'example.org', 80))",
        "gaierror",
    ),
    "open a socket to the host of the machine": (
        "import socket; print(refused(socket.socket, 40, 1))",
        "PermissionError",
    ),
    "lock a shared file": (
        "import fcntl; print(refused(fcntl.flock, open('/agent/kernels/wire.py'), fcntl.LOCK_SH))",
        "PermissionError",
    ),
    "write a file without end": (
        """
        import signal
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        file = open('/tmp/x', 'wb')
        print(refused(lambda: [file.write(bytes(1 << 20)) for _ in range(1000)]))
        """,
        "OSError",
    ),
    "fill the working folder": (
        """
        import os
        def fill():
            for i in range(1000):
                open(f'/work/{i}', 'wb').write(bytes(1 << 22))
        print(refused(fill), sum(os.path.getsize(f'/work/{f}') for f in os.listdir('/work')) >> 20)
        """,
        "OSError 128",
    ),
    "end the first process": ("import os; os.kill(1, 9); print('alive')", "alive"),
    "take all memory": (
        """
        try:
            bytearray(3 << 30)
        except MemoryError:
            print('MemoryError')
        """,
        "MemoryError",
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
    "raise a limit again": (
        "import resource; print(refused(lambda: resource.setrlimit(resource.RLIMIT_NPROC, (99, 99))))",
        "ValueError",
    ),
    "import what answers the exercises": (
        """
        import sys
        sys.path += ['/usr/lib/python3/dist-packages', '/usr/lib64/python3/site-packages']
        found = []
        for name in ('scipy', 'keras', 'tensorflow', 'torch', 'jax', 'sklearn', 'pytest', 'nbgrader'):
            try:
                __import__(name)
                found.append(name)
            except ImportError:
                pass
        print(found)
        """,
        "[]",
    ),
    "import the grader": (
        "import autograder; print(autograder.check('x', y=1), hasattr(autograder, '__path__') and "
        "autograder.__file__)",
        "None /agent/standin/autograder/__init__.py",
    ),
}


# These use up something, so each gets a sandbox of its own; the others share one.
COSTLY = {
    "write a file without end",
    "fill the working folder",
    "take all memory",
    "start processes without end",
}


@pytest.fixture(scope="session")
def attempts(outside: Any) -> dict[str, str]:
    """What every attempt to escape printed."""
    codes = {name: REFUSED + textwrap.dedent(code) for name, (code, _) in ESCAPES.items()}
    shared = [name for name in codes if name not in COSTLY]
    answers = outside("inside", [codes[name] for name in shared])["answers"]
    found = dict(zip(shared, answers, strict=True))
    return found | {name: outside("inside", [codes[name]])["answers"][0] for name in COSTLY}


@pytest.mark.parametrize("attempt", ESCAPES)
def test_it_cannot(attempts: dict[str, str], attempt: str) -> None:
    assert attempts[attempt].strip() == ESCAPES[attempt][1]


# Machine code: mov eax, NUMBER; int 0x80 | syscall; ret
FOREIGN_CALLS = {
    "of a 32-bit processor": (b"\xb8\x14\0\0\0", b"\xcd\x80\xc3"),
    "with x32 numbers": (b"\xb8\x27\0\0\x40", b"\x0f\x05\xc3"),
}


@pytest.mark.skipif(platform.machine() != "x86_64", reason="machine code of x86_64")
@pytest.mark.parametrize("which", FOREIGN_CALLS)
def test_a_call_under_other_numbers_ends_the_process(ordinary: Any, which: str) -> None:
    code = f"""
        import ctypes, mmap, os
        page = mmap.mmap(-1, 4096, mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS, 7)
        page.write({b"".join(FOREIGN_CALLS[which])!r})
        call = ctypes.CFUNCTYPE(ctypes.c_int)(ctypes.addressof(ctypes.c_char.from_buffer(page)))
        if (child := os.fork()) == 0:
            call()
            os._exit(0)
        print(os.WTERMSIG(os.waitpid(child, 0)[1]))
    """
    assert run(ordinary, code) == str(int(signal.SIGSYS))


def test_one_sandbox_sees_nothing_of_another(outside: Any) -> None:
    code = """
        import os, socket
        listener = globals().setdefault('listener', socket.socket(socket.AF_UNIX))
        try:
            listener.bind('\\0meeting')
            listener.listen()
        except OSError:
            print('address in use')
        for folder in ('/work', '/tmp', '/dev/shm'):
            print(sorted(os.listdir(folder)), end=' ')
            open(folder + '/note', 'w').close()
        print(len([name for name in os.listdir('/proc') if name.isdigit()]))
    """
    assert outside("two", textwrap.dedent(code)).strip() == "[] [] [] 2"


DAEMON = """
import os, time
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        time.sleep(600)
    os._exit(0)
os.wait()
"""


@pytest.mark.parametrize(
    ("code", "members"),
    [
        pytest.param("", 3, id="idle"),
        pytest.param(DAEMON, 4, id="with a daemon"),
        pytest.param(
            "import signal\nfor n in (1, 2, 3, 15): signal.signal(n, signal.SIG_IGN)", 3, id="deaf"
        ),
    ],
)
def test_kill_leaves_nothing(outside: Any, code: str, members: int) -> None:
    found = outside("killed", code)

    assert found["members"] == members
    assert found["left"] == []
    assert found["descriptors"] == 0
    assert found["channel"] == -1
    assert found["status"] == 137
    assert found["seconds"] < 2


def test_it_dies_with_the_grader(outside: Any) -> None:
    found = outside("orphaned")

    assert found["members"] == 3
    assert found["left"] == []


def test_without_its_flag_it_would_outlive_the_grader(ordinary: Any) -> None:
    found = ordinary("orphaned_without", "die")

    assert len(found) > 0


def test_it_outlives_the_thread_that_started_it(outside: Any) -> None:
    assert outside("from_thread") == "alive\n"


def test_it_starts_under_a_cautious_umask(outside: Any) -> None:
    assert outside("cautious") == "alive\n"


@pytest.mark.parametrize("code", ["import os; os.kill(os.getpid(), 9)", "import os; os._exit(0)"])
def test_code_that_ends_its_own_process_ends_the_sandbox_alone(outside: Any, code: str) -> None:
    found = outside("inside", [code, "print(1)"])

    assert found["answers"] == [None, None]
    assert outside("inside", ["print(1)"])["answers"] == ["1\n"]


def test_memory_counts_processes_and_files(outside: Any) -> None:
    found = outside(
        "inside",
        [
            "import builtins",
            "import builtins; builtins.kept = b'x' * (200 << 20)",
            "open('/work/x', 'wb').write(bytes(100 << 20))",
            "for i in range(20_000): open(f'/tmp/{i}', 'w').close()",
        ],
    )

    start, array, file, files = found["memory"]
    assert 195 < array - start < 230
    assert 95 < file - array < 130
    assert 15 < files - file < 60
    assert found["memory after"] == 0


def test_what_the_program_says_before_it_serves_is_kept(outside: Any) -> None:
    received, status, said = outside("broken", "no_such_program")

    assert received == 0
    assert status == 1
    assert "No module named 'no_such_program'" in said


def test_what_student_code_writes_to_stderr_goes_nowhere(outside: Any) -> None:
    code = "import os\nfor n in (1, 2): os.write(n, b'x' * 300_000)\nprint('done')"
    found = outside("inside", [code])

    assert found["answers"] == ["done\n"]
    assert found["said"] == ""


def test_without_a_sandbox_root_runs_nothing(outside: Any) -> None:
    if outside.account == "root":
        assert "root never runs a submission" in outside("refused", "inside", [""], "bare", True)
        return
    found = outside("inside", ["import os; print(os.getcwd(), os.environ['HOME'])"], unsafe=True)
    folder, home = found["answers"][0].split()
    assert found["name"] == "none"
    assert folder == home
    assert not os.path.exists(folder)
    assert outside("served", "bare", unsafe=True) is True


# Where there is no bubblewrap that works.


def test_a_missing_bubblewrap_is_named_with_its_cure() -> None:
    with pytest.raises(SandboxError, match=r"not installed .*sudo apt install bubblewrap"):
        bubblewrap.find_bubblewrap(("/nonexistent/bwrap",))


def test_a_bubblewrap_that_others_can_change_is_refused(tmp_path: Path) -> None:
    impostor = tmp_path / "bwrap"
    impostor.write_text("#!/bin/sh\necho bubblewrap 99.0.0\n")
    impostor.chmod(0o777)

    with pytest.raises(SandboxError, match="must belong to root"):
        bubblewrap.find_bubblewrap((str(impostor),))


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can make a program of root's")
@pytest.mark.parametrize(
    ("mode", "said", "complaint"),
    [
        pytest.param(0o755, "bubblewrap 0.6.1", "too old: bubblewrap 0.6.1, .* 0.8.0", id="old"),
        pytest.param(0o755, "", "too old: no version", id="something else"),
        pytest.param(0o4755, "bubblewrap 0.11.0", "setuid root", id="setuid"),
    ],
)
def test_a_bubblewrap_of_another_kind_is_refused(
    tmp_path: Path, mode: int, said: str, complaint: str
) -> None:
    other = tmp_path / "bwrap"
    other.write_text(f"#!/bin/sh\necho {said}\n")
    other.chmod(mode)

    with pytest.raises(SandboxError, match=complaint):
        bubblewrap.find_bubblewrap((str(other),))


def test_another_system_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "darwin")

    with pytest.raises(SandboxError, match="grading needs Linux"):
        bubblewrap.find_bubblewrap(())


def test_a_machine_without_user_namespaces_is_explained(outside: Any) -> None:
    said = outside("started_without", "user namespaces")

    assert "the sandbox does not start: bwrap: " in said
    assert "user.max_user_namespaces" in said


def test_a_container_that_hides_proc_is_explained(outside: Any) -> None:
    said = outside("started_without", "proc")

    assert "the sandbox does not start: bwrap: " in said
    assert "systempaths=unconfined" in said


def test_files_that_are_closed_to_others_are_named_to_root(outside: Any) -> None:
    said = outside("refused", "start_with_a_private_file")

    if outside.account == "root":
        assert "cannot be read by others than its owner; run: chmod -R o+rX" in said
    else:
        assert said == ""


def test_root_of_a_container_is_explained(outside: Any) -> None:
    if outside.account != "root":
        return
    said = outside("started_without", "capability")

    assert "launch: [Errno 1] unshare" in said
    assert "--cap-add SYS_ADMIN" in said


def test_the_rule_of_apparmor_is_explained() -> None:
    cure = bubblewrap.explain("bwrap: setting up uid map: Permission denied")

    assert "apparmor_restrict_unprivileged_userns=0" in cure
