"""`python -m autograder`, and the command `autograder`."""

from __future__ import annotations

from autograder.cli import run as main

if __name__ == "__main__":
    main()
