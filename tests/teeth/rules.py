"""Every rule of the boundary as a place in the code, what it becomes without the rule, and who notices.

A rule that is taken out must turn the tests of `bites` red. Where one text of a file stands for
several rules (the filter's, the probes'), the tests that take them out one by one are named in
`shown` instead.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from autograder.assignment import Limits
from autograder.kernels import bubblewrap, seccomp
from autograder.kernels.sandbox import settings

KERNELS = "autograder/kernels"
AGENT = f"{KERNELS}/agent"
WIRE, FRAMES, PROCESS = f"{KERNELS}/wire.py", f"{KERNELS}/frames.py", f"{KERNELS}/process.py"
READER = "autograder/notebook/submission.py"
GUARD, RUN = "autograder/gradebook/guard.py", "autograder/gradebook/run.py"
SCORES, STORE = "autograder/gradebook/scores.py", "autograder/store.py"

TESTS = "tests/kernels"
T_WIRE, T_PROCESS = f"{TESTS}/test_wire.py", f"{TESTS}/test_process.py"
T_PROBES, T_ZYGOTE = f"{TESTS}/test_probes.py", f"{TESTS}/test_zygote.py"
T_SANDBOX, T_SECCOMP = f"{TESTS}/test_sandbox.py", f"{TESTS}/test_seccomp.py"
T_READER, T_STORE = "tests/notebook/test_submission.py", "tests/test_store.py"
T_SCORES = "tests/gradebook/test_scores.py"
T_HOSTILE = "tests/gradebook/test_hostile_submissions.py"

NODE = f"{T_WIRE}::test_a_malformed_node_is_refused"
HEADER = f"{T_WIRE}::test_a_malformed_header_is_refused"
LENGTH = f"{T_WIRE}::test_a_length_over_the_limit_is_refused_before_anything_is_read"
REPLY = f"{T_WIRE}::test_a_reply_of_another_form_is_refused"
QUESTION = f"{T_PROCESS}::test_a_malformed_question_ends_the_kernel_and_is_not_answered"
BROKEN = f"{T_PROCESS}::test_a_broken_answer_ends_the_kernel_as_violated"
CLOSED = f"{T_PROBES}::test_every_probe_is_closed[ordinary]"
WARM = f"{T_ZYGOTE}::test_every_probe_is_closed[ordinary]"
NO_FILE = f"{T_READER}::test_what_is_no_ordinary_file_is_refused_at_once"
NO_NOTEBOOK = f"{T_READER}::test_what_is_no_notebook_is_refused_with_a_sentence"


@dataclass(frozen=True, slots=True)
class Rule:
    """`old` stands once in `file`; with `new` in its place the rule is gone.

    needs_root: only root can try. hangs: without the rule its test waits for ever.
    """

    group: str
    what: str
    file: str
    old: str
    new: str
    bites: str
    needs_root: bool = False
    hangs: bool = False


@dataclass(frozen=True, slots=True)
class Shown:
    """A rule that the test itself takes out."""

    group: str
    what: str
    bites: str


def shown() -> Iterator[Shown]:
    """The rules that are data, each with the test that leaves it out."""
    for flag in (*bubblewrap.ISOLATION, *bubblewrap.SEALS):
        what = f"{' '.join(flag.arguments)} ({flag.reason})"
        yield Shown("bubblewrap", what, FLAGS[flag.name])
    yield Shown("bubblewrap", "sizes of the working folders", _hole("argument-size-writable"))
    yield Shown("bubblewrap", "no folder of the machine", _hole("argument-files-files"))
    yield Shown("bubblewrap", "a /proc of its own", _hole("argument-proc-processes"))
    yield Shown("bubblewrap", "masks over others' packages", _hole("packages-masks-packages"))
    for kind in ("ipc", "net", "uts", "cgroup"):
        yield Shown("bubblewrap", f"{kind} namespace", _hole(f"namespace-{kind}-namespaces"))
    yield Shown(
        "bubblewrap", "pid namespace", f"{T_PROBES}::test_without_its_own_processes_nothing_starts"
    )
    for rule in seccomp.RULES:
        test = f"{T_PROBES}::test_a_missing_rule_is_found[{rule.name}]"
        yield Shown("seccomp", f"{rule.name}: {rule.reason}", test)
    for limit in settings("bare", Limits())["rlimits"]:
        test = f"{T_PROBES}::test_a_missing_limit_is_found[{limit}]"
        yield Shown("limits", f"RLIMIT_{limit}", test)
    for hole in (
        "the machine's /proc is kept",
        "no folders of its own",
        "no filter",
        "power is kept",
        "no limits",
        "memory can be read",
        "the session of the zygote",
        "descriptors are kept",
        "no process namespace",
    ):
        yield Shown("zygote", f"without it: {hole}", f"{T_ZYGOTE}::test_a_hole_is_found[{hole}]")


def _hole(parameters: str) -> str:
    return f"{T_PROBES}::test_a_hole_is_found[ordinary-{parameters}]"


FLAGS = {
    "all namespaces": f"{T_PROBES}::test_without_its_own_processes_nothing_starts",
    "nested": f"{T_PROBES}::test_a_user_namespace_is_refused_by_two_walls",
    "uid": _hole("flag-uid-user"),
    "die": f"{T_SANDBOX}::test_without_its_flag_it_would_outlive_the_grader",
    "first": _hole("flag-first-first process"),
    "session": _hole("flag-session-processes"),
    "environment": f"{T_PROBES}::test_inherited_variables_are_found",
    "read-only devices": _hole("flag-read-only devices-read only"),
    "read-only root": _hole("flag-read-only root-read only"),
}


def _frame_error(
    what: str, line: str, bites: str, file: str = WIRE, *, hangs: bool = False
) -> Rule:
    """A rule that is one line which raises."""
    return Rule("wire", what, file, line, "pass", bites, hangs=hangs)


RULES: tuple[Rule, ...] = (
    # ------------------------------------------------------------------ what is around a kernel
    Rule(
        "bubblewrap",
        "a /dev of three files",
        f"{KERNELS}/bubblewrap.py",
        'listed += ["--proc", "/proc", *_dev()]',
        'listed += ["--proc", "/proc", "--dev", "/dev"]',
        f"{T_SANDBOX}::test_it_cannot[ordinary-open a terminal]",
    ),
    Rule(
        "bubblewrap",
        "no memory without an owner through /dev/zero",
        f"{KERNELS}/bubblewrap.py",
        'DEVICES = ("null", "random", "urandom")',
        'DEVICES = ("null", "random", "urandom", "zero")',
        f"{T_SANDBOX}::test_it_cannot[ordinary-map memory that counts for nobody]",
    ),
    Rule(
        "bubblewrap",
        "working folders of the student alone",
        f"{KERNELS}/bubblewrap.py",
        'listed += ["--perms", "0700", "--size"',
        'listed += ["--perms", "0777", "--size"',
        CLOSED,
    ),
    Rule(
        "bubblewrap",
        "a bubblewrap that only root can change",
        f"{KERNELS}/bubblewrap.py",
        "if state.st_uid != 0 or state.st_mode & (stat.S_IWGRP | stat.S_IWOTH):",
        "if False:",
        f"{T_SANDBOX}::test_a_bubblewrap_that_others_can_change_is_refused",
    ),
    Rule(
        "bubblewrap",
        "a bubblewrap without setuid",
        f"{KERNELS}/bubblewrap.py",
        "if state.st_mode & stat.S_ISUID:",
        "if False:",
        f"{T_SANDBOX}::test_a_bubblewrap_of_another_kind_is_refused",
        needs_root=True,
    ),
    Rule(
        "bubblewrap",
        "a bubblewrap that is new enough",
        f"{KERNELS}/bubblewrap.py",
        "if version < OLDEST:",
        "if False:",
        f"{T_SANDBOX}::test_a_bubblewrap_of_another_kind_is_refused",
        needs_root=True,
    ),
    Rule(
        "limits",
        "the sandbox ends first where memory runs out",
        f"{AGENT}/start.py",
        "limits.die_first()",
        "pass",
        CLOSED,
    ),
    Rule(
        "limits",
        "no reading of the agent's memory",
        f"{AGENT}/start.py",
        "limits.hide_memory()",
        "pass",
        CLOSED,
    ),
    Rule(
        "limits",
        "standard streams lead nowhere",
        f"{AGENT}/start.py",
        "    limits.silence()\n    program",
        "    program",
        CLOSED,
    ),
    Rule(
        "limits",
        "memory of all processes and folders together",
        PROCESS,
        "if self._process.memory_mib() > self._memory_mib:",
        "if False:",
        f"{T_PROCESS}::test_a_kernel_over_its_memory_is_ended",
    ),
    Rule(
        "limits",
        "time of processors",
        PROCESS,
        'return "out_of_time", None\n',
        "pass\n",
        f"{T_PROCESS}::test_a_kernel_that_computes_beyond_its_limit_is_ended",
    ),
    Rule(
        "limits",
        "time of the clock",
        PROCESS,
        'if self._use.waited_s > self._limit_s:\n            return "out_of_time"',
        'if False:\n            return "out_of_time"',
        f"{T_PROCESS}::test_a_kernel_that_says_nothing_is_ended_at_its_limit",
    ),
    # ------------------------------------------------------------------ root
    Rule(
        "root",
        "root is given up, with its groups",
        f"{KERNELS}/launch.py",
        '        become(plan["uid"])\n',
        "",
        f"{T_PROBES}::test_every_probe_is_closed[root]",
        needs_root=True,
    ),
    Rule(
        "root",
        "no variable of root's goes on",
        f"{KERNELS}/launch.py",
        'os.execve(plan["command"][0], plan["command"], {})',
        'os.execve(plan["command"][0], plan["command"], dict(os.environ))',
        f"{T_PROBES}::test_inherited_variables_are_found[root]",
        needs_root=True,
    ),
    Rule(
        "root",
        "root runs nothing without a sandbox",
        f"{KERNELS}/unsandboxed.py",
        "if os.geteuid() == 0:",
        "if False:",
        f"{T_SANDBOX}::test_without_a_sandbox_root_runs_nothing[root]",
        needs_root=True,
    ),
    # ------------------------------------------------------------------ seccomp, beside its rules
    Rule(
        "seccomp",
        "calls of another processor end the process",
        f"{KERNELS}/seccomp.py",
        "yield (EQUAL, 1, 0, target.audit)",
        "yield (EQUAL, 1, 1, target.audit)",
        f"{T_SECCOMP}::test_calls_of_another_processor_end_the_process",
    ),
    Rule(
        "seccomp",
        "x32 calls end the process",
        f"{KERNELS}/seccomp.py",
        "yield (AT_LEAST, 0, 1, X32_BIT)",
        "yield (AT_LEAST, 1, 1, X32_BIT)",
        f"{T_SECCOMP}::test_x32_calls_end_the_process",
    ),
    Rule(
        "seccomp",
        "calls newer than the rules do not exist",
        f"{KERNELS}/seccomp.py",
        "yield (AT_LEAST, 0, 1, NEWEST_CALL + 1)",
        "yield (AT_LEAST, 1, 1, NEWEST_CALL + 1)",
        f"{T_SECCOMP}::test_calls_newer_than_the_rules_do_not_exist",
    ),
    # ------------------------------------------------------------------ the zygote's child
    *(
        Rule("zygote", f"{kind} namespace of its own", f"{AGENT}/namespaces.py", old, "", WARM)
        for kind, old in (
            ("ipc", "    | CLONE_NEWIPC\n"),
            ("net", "    | CLONE_NEWNET\n"),
            ("uts", "    | CLONE_NEWUTS\n"),
            ("cgroup", "    | CLONE_NEWCGROUP\n"),
        )
    ),
    Rule(
        "zygote",
        "no further user namespace, filter or not",
        f"{AGENT}/namespaces.py",
        '_write("/proc/sys/user/max_user_namespaces", "0")',
        "pass",
        f"{T_ZYGOTE}::test_a_user_namespace_is_refused_by_a_second_wall",
    ),
    # ------------------------------------------------------------------ frames
    _frame_error(
        "a frame begins with its magic bytes",
        'raise FrameError("the frame does not begin with its magic bytes")',
        LENGTH,
    ),
    _frame_error(
        "lengths are bounded before anything is read",
        'raise FrameError(f"a frame of {header_length} + {body_length} bytes is over the limit")',
        LENGTH,
    ),
    Rule(
        "wire",
        "what arrives is smaller than what is sent",
        PROCESS,
        "max_body=wire.MAX_ANSWER",
        "max_body=wire.MAX_BODY",
        BROKEN,
    ),
    Rule(
        "wire",
        "the buffer grows with what arrives",
        WIRE,
        "buffer = bytearray()",
        "buffer = bytearray(length)[:0]",
        f"{T_WIRE}::test_a_header_that_announces_much_allocates_nothing",
    ),
    _frame_error(
        "a frame has a deadline",
        'raise Late("no complete frame before the deadline")',
        f"{T_WIRE}::test_a_trickle_of_bytes_is_late_all_the_same",
    ),
    Rule(
        "wire",
        "a trickle of bytes keeps nobody from looking",
        WIRE,
        "if while_waiting is not None and time.monotonic() - looked >= LOOK_S:",
        "if False:",
        f"{T_WIRE}::test_a_trickle_of_bytes_does_not_escape_the_watch",
    ),
    _frame_error(
        "half a frame is none",
        'raise Closed("the stream ended")',
        f"{T_WIRE}::test_a_cut_off_frame_is_closed[0]",
        hangs=True,
    ),
    Rule(
        "wire",
        "a broken stream is an end",
        WIRE,
        "raise Closed(str(error)) from error",
        "raise",
        f"{T_WIRE}::test_a_stream_that_breaks_is_closed",
    ),
    Rule(
        "wire",
        "a header is JSON",
        WIRE,
        'raise FrameError("the header is not JSON") from error',
        "raise",
        HEADER,
    ),
    _frame_error(
        "a header is an object", 'raise FrameError("the header is not an object")', HEADER
    ),
    _frame_error(
        "no key twice in a header", 'raise FrameError("a key stands twice in the header")', HEADER
    ),
    _frame_error("no NaN in a header", 'raise FrameError(f"{constant} is not JSON")', HEADER),
    _frame_error(
        "no long numbers in a header",
        'raise FrameError("an integer with too many digits")',
        HEADER,
    ),
    _frame_error(
        "a frame of ours is bounded, too",
        'raise FrameError(f"a frame of {len(text)} + {length} bytes is over the limit")',
        f"{T_WIRE}::test_sending_more_than_the_limit_is_refused_before_the_first_byte",
        hangs=True,
    ),
    # ------------------------------------------------------------------ values
    _frame_error(
        "bytes that belong to no value",
        'raise FrameError("the body is longer than its arrays")',
        NODE,
    ),
    Rule(
        "wire",
        "depth of a value",
        WIRE,
        "if depth > MAX_DEPTH or self.count > MAX_NODES:\n            raise FrameError",
        "if self.count > MAX_NODES:\n            raise FrameError",
        f"{T_WIRE}::test_a_value_that_is_too_deep_is_refused",
    ),
    Rule(
        "wire",
        "parts of a value",
        WIRE,
        "if depth > MAX_DEPTH or self.count > MAX_NODES:\n            raise FrameError",
        "if depth > MAX_DEPTH:\n            raise FrameError",
        f"{T_WIRE}::test_a_value_of_too_many_parts_is_refused",
    ),
    _frame_error("a node is an object", 'raise FrameError("a node is not an object")', NODE),
    Rule(
        "wire",
        "no node of another form",
        WIRE,
        'raise FrameError("a node of unknown form")',
        "return None",
        NODE,
    ),
    Rule(
        "wire",
        "a truth value is one",
        WIRE,
        'if tag == "bool" and isinstance(content, bool):',
        'if tag == "bool":',
        NODE,
    ),
    Rule(
        "wire",
        "digits of an integer",
        WIRE,
        'if tag == "int" and isinstance(content, str) and len(content) <= MAX_INT_DIGITS:',
        'if tag == "int" and isinstance(content, str):',
        NODE,
    ),
    Rule(
        "wire",
        "digits of a float",
        WIRE,
        'if tag == "float" and isinstance(content, str) and len(content) <= 40:',
        'if tag == "float" and isinstance(content, str):',
        NODE,
    ),
    Rule(
        "wire",
        "length of a text",
        WIRE,
        'if tag == "str" and isinstance(content, str) and len(content) <= MAX_TEXT:',
        'if tag == "str" and isinstance(content, str):',
        NODE,
    ),
    Rule(
        "wire",
        "a list is one",
        WIRE,
        'if tag in ("tuple", "list") and isinstance(content, list):',
        'if tag in ("tuple", "list"):',
        NODE,
    ),
    Rule(
        "wire",
        "number of a handle",
        WIRE,
        'if tag == "handle" and type(node.get("n")) is int and node["n"] >= 0:',
        'if tag == "handle":',
        NODE,
    ),
    _frame_error("a mapping is pairs", 'raise FrameError("a mapping is not made of pairs")', NODE),
    _frame_error(
        "no key twice in a mapping", 'raise FrameError("a key stands twice in a mapping")', NODE
    ),
    _frame_error(
        "dtypes of a list: no objects, no records",
        'raise FrameError("an array of a dtype that is not allowed")',
        NODE,
    ),
    Rule(
        "wire",
        "number of axes",
        WIRE,
        "if not isinstance(shape, list) or len(shape) > MAX_DIMENSIONS:\n"
        '            raise FrameError("an array without a proper shape")',
        "if not isinstance(shape, list):\n"
        '            raise FrameError("an array without a proper shape")',
        NODE,
    ),
    Rule(
        "wire",
        "sizes are whole numbers, not below 0",
        WIRE,
        "if any(type(size) is not int or not 0 <= size <= MAX_BODY for size in shape):\n"
        '            raise FrameError("an array without a proper shape")',
        "",
        NODE,
    ),
    Rule(
        "wire",
        "an empty array's axes",
        WIRE,
        "if math.prod(size or 1 for size in shape) > MAX_BODY:\n"
        '            raise FrameError("an array without a proper shape")',
        "",
        NODE,
    ),
    _frame_error(
        "an array is no longer than its body",
        'raise FrameError("an array that is longer than its body")',
        NODE,
    ),
    _frame_error(
        "truth values are 0 or 1", 'raise FrameError("a truth value other than 0 and 1")', NODE
    ),
    Rule(
        "wire",
        "arrays arrive read-only",
        WIRE,
        "array.flags.writeable = False",
        "pass",
        f"{T_WIRE}::test_an_array_arrives_read_only_and_on_its_own",
    ),
    Rule(
        "wire",
        "numbers that cannot be read",
        WIRE,
        'raise FrameError("a number that cannot be read") from error',
        "raise",
        NODE,
    ),
    Rule(
        "wire",
        "names are bounded, without control characters",
        WIRE,
        'return "".join(char if char.isprintable() else " " for char in plain)',
        "return text",
        f"{T_WIRE}::test_an_error_from_the_other_side_becomes_bounded_plain_text",
    ),
    # ------------------------------------------------------------------ replies
    Rule(
        "wire",
        "a reply answers its request",
        FRAMES,
        'if reply.get("id") != identity or status not in STATUSES or not isinstance(echo, list):',
        "if status not in STATUSES or not isinstance(echo, list):",
        REPLY,
    ),
    Rule(
        "wire",
        "a reply has a known status",
        FRAMES,
        'if reply.get("id") != identity or status not in STATUSES or not isinstance(echo, list):',
        'if reply.get("id") != identity or not isinstance(echo, list):',
        REPLY,
    ),
    _frame_error(
        "a reply is of the agreed form",
        'raise wire.FrameError("a reply that answers nothing asked")',
        REPLY,
        FRAMES,
    ),
    _frame_error(
        "a question belongs to its request",
        'raise wire.FrameError("a question that belongs to no request")',
        QUESTION,
        FRAMES,
    ),
    Rule(
        "wire",
        "a question has lists of arguments",
        FRAMES,
        "if not isinstance(args, list) or not isinstance(kwargs, list):\n"
        '        raise wire.FrameError("a question without arguments")',
        "",
        QUESTION,
    ),
    Rule(
        "wire",
        "a question names its arguments",
        FRAMES,
        "if len(pairs) != len(kwargs) or not all(isinstance(key, str) for key, _ in pairs):\n"
        '        raise wire.FrameError("a question without arguments")',
        "",
        QUESTION,
    ),
    Rule(
        "wire",
        "no question where none may be asked",
        PROCESS,
        'raise wire.FrameError("a question where none may be asked")',
        'return Outcome("returned")',
        BROKEN,
    ),
    Rule(
        "wire",
        "the first violation ends the kernel",
        PROCESS,
        'return self._end("violated")',
        'return Outcome("violated")',
        BROKEN,
    ),
    Rule(
        "wire",
        "questions without end stop",
        PROCESS,
        "if over := self._over_time():\n                    return self._end(*over)",
        "",
        f"{T_PROCESS}::test_questions_without_end_stop_at_the_limit",
    ),
    Rule(
        "wire",
        "printed text is bounded",
        FRAMES,
        'return "".join(char for char in plain if char.isprintable() or char in "\\n\\t")',
        "return text",
        f"{T_WIRE}::test_printed_text_is_bounded_and_holds_no_control_characters",
    ),
    # ------------------------------------------------------------------ reading and rebuilding
    Rule("notebook", "no link is followed", READER, "os.O_NOFOLLOW | ", "", NO_FILE),
    Rule("notebook", "no pipe is waited for", READER, "os.O_NONBLOCK | ", "", NO_FILE, hangs=True),
    Rule(
        "notebook",
        "regular files only",
        READER,
        "if not stat.S_ISREG(os.fstat(descriptor).st_mode):",
        "if False:",
        NO_FILE,
    ),
    Rule(
        "notebook",
        "a file that cannot be opened has a sentence",
        READER,
        'raise NotebookError(messages.say("unreadable_file", name=path.name)) from error',
        "raise",
        NO_FILE,
    ),
    Rule(
        "notebook",
        "no more is read than the limit",
        READER,
        "raw = file.read(MAX_BYTES + 1)",
        "file.seek(0, 2)\n        raw = bytes(file.tell())[: MAX_BYTES + 1]",
        f"{T_READER}::test_no_more_of_a_file_is_read_than_its_limit",
    ),
    Rule(
        "notebook",
        "bytes of a file",
        READER,
        "if len(raw) > MAX_BYTES:",
        "if False:",
        f"{T_READER}::test_no_more_of_a_file_is_read_than_its_limit",
    ),
    Rule(
        "notebook",
        "lists and objects of a file",
        READER,
        'if sum(map(raw.count, (b"[", b"{", b","))) > MAX_PARTS:',
        "if False:",
        f"{T_READER}::test_a_notebook_of_many_small_values_stays_within_memory",
    ),
    Rule(
        "notebook",
        "what is not JSON has a sentence",
        READER,
        'raise NotebookError(messages.say("notebook_not_json")) from error',
        "raise",
        NO_NOTEBOOK,
    ),
    Rule(
        "notebook",
        "a notebook has cells",
        READER,
        'raise NotebookError(messages.say("notebook_without_cells"))',
        "return {'cells': []}",
        NO_NOTEBOOK,
    ),
    Rule(
        "notebook",
        "cells of a file",
        READER,
        "if len(_raw_cells(notebook)) > MAX_CELLS:",
        "if False:",
        f"{T_READER}::test_too_many_cells_are_refused",
    ),
    Rule(
        "notebook",
        "characters of a cell",
        READER,
        '.decode("utf-8")[:MAX_SOURCE]',
        '.decode("utf-8")',
        f"{T_READER}::test_a_very_long_cell_is_cut",
    ),
    Rule(
        "notebook",
        "text that can be written",
        READER,
        'source.encode("utf-8", "replace").decode("utf-8")',
        "source",
        f"{T_READER}::test_a_lone_surrogate_in_a_cell_is_replaced",
    ),
    Rule(
        "notebook",
        "the sources of code cells only",
        READER,
        'if not isinstance(cell, dict) or cell.get("cell_type") != "code":',
        "if not isinstance(cell, dict):",
        f"{T_READER}::test_only_the_source_of_the_solution_cells_is_taken",
    ),
    Rule(
        "notebook",
        "a source is text",
        READER,
        "        if not isinstance(source, str):\n            continue\n",
        "",
        f"{T_READER}::test_a_cell_of_any_form_is_only_left_out",
    ),
    Rule(
        "notebook",
        "identities are text",
        READER,
        'grade_id if isinstance(grade_id, str) else ""',
        "grade_id",
        f"{T_READER}::test_metadata_of_any_form_are_only_missing",
    ),
    Rule(
        "notebook",
        "a language is one of ours",
        READER,
        'return "en" if language == "en" else LANGUAGES[0]',
        "return language",
        f"{T_READER}::test_the_language_is_the_notebooks_and_spanish_where_in_doubt",
    ),
    Rule(
        "notebook",
        "text in which definitions are looked for",
        "autograder/notebook/matching.py",
        "read = len(cell.source) <= left and names.search(cell.source)",
        "read = names.search(cell.source)",
        f"{T_READER}::test_definitions_are_looked_for_within_a_bound",
    ),
    # ------------------------------------------------------------------ the gradebook and the store
    Rule(
        "gradebook",
        "nothing of a submission's folder is copied",
        GUARD,
        "if step == coursedir.submitted_directory and not escape:",
        "if False:",
        f"{T_HOSTILE}::test_what_lies_beside_a_notebook_is_not_copied",
    ),
    Rule(
        "gradebook",
        "a name that nbgrader cannot take stops nobody",
        GUARD,
        "del converter.assignments[folder]",
        "pass",
        f"{T_HOSTILE}::test_a_students_name_stops_nobody",
    ),
    Rule(
        "gradebook",
        "a folder that is a link is nobody's work",
        RUN,
        "if folder.is_symlink():",
        "if False:",
        f"{T_SCORES}::test_a_folder_that_is_a_link_is_nobodys_work",
    ),
    Rule(
        "gradebook",
        "no score from outside a sandbox",
        SCORES,
        'if result.sandbox == "none":',
        "if False:",
        f"{T_SCORES}::test_no_score_from_outside_a_sandbox_is_saved",
    ),
    Rule(
        "gradebook",
        "a score is within 0 and what its exercise is worth",
        SCORES,
        "return min(max(exercise.score, 0.0), worth) if exercise else 0.0",
        "return exercise.score if exercise else 0.0",
        f"{T_SCORES}::test_a_score_is_never_outside_of_what_its_exercise_is_worth",
    ),
    Rule(
        "store",
        "only what ran in a sandbox counts",
        STORE,
        'return result.status == "graded" and result.sandbox != "none"',
        'return result.status == "graded"',
        f"{T_STORE}::test_only_a_grade_from_a_sandbox_counts",
    ),
    Rule(
        "store",
        "a result counts for whom it is",
        STORE,
        "stored.submission != submission",
        "False",
        f"{T_STORE}::test_a_result_counts_only_for_whom_it_is",
    ),
    Rule(
        "store",
        "entries are ordinary files",
        STORE,
        "os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK",
        "os.O_RDONLY | os.O_NONBLOCK",
        f"{T_STORE}::test_what_is_no_ordinary_file_is_no_entry",
    ),
    Rule(
        "store",
        "entries are of a sensible size",
        STORE,
        "state.st_size > MAX_BYTES",
        "False",
        f"{T_STORE}::test_what_is_no_ordinary_file_is_no_entry",
    ),
    Rule(
        "store",
        "cells cannot be shifted into each other",
        STORE,
        'digest.update(f"{len(part)}:".encode() + part.encode("utf-8", "surrogatepass"))\n'
        "    return digest.hexdigest()",
        'digest.update(part.encode("utf-8", "surrogatepass"))\n    return digest.hexdigest()',
        f"{T_STORE}::test_neighbouring_parts_of_a_key_cannot_be_shifted_into_each_other",
    ),
    Rule(
        "store",
        "results are the owner's alone",
        STORE,
        "path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)\n    descriptor",
        "path.parent.mkdir(parents=True, exist_ok=True)\n    descriptor",
        f"{T_STORE}::test_results_are_nobody_elses_to_read",
    ),
    Rule(
        "store",
        "the secret is the owner's alone",
        "autograder/secret.py",
        'with os.fdopen(descriptor, "w") as file:',
        'os.fchmod(descriptor, 0o644)\n    with os.fdopen(descriptor, "w") as file:',
        "tests/test_secret.py::test_secret_file_is_for_its_owner_alone",
    ),
)
