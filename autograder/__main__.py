"""`python -m autograder`, and the command `autograder`."""

from __future__ import annotations

from autograder.cli import run
from autograder.quick_start import leave_out_unused


def main() -> None:
    leave_out_unused()
    run()


if __name__ == "__main__":
    main()
