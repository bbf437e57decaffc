"""`python -m autograder`, and the command `autograder`."""

from __future__ import annotations


def main() -> None:
    try:
        from autograder.cli import run
    except ModuleNotFoundError as error:
        raise SystemExit(
            f"{error.name} is not installed. The commands need the extra: "
            'pip install "keras-autograder[grade]"'
        ) from error
    run()


if __name__ == "__main__":
    main()
