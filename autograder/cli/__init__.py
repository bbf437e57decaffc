"""The command line: it parses, calls, and prints. A module a command, or a few that belong together."""

from autograder.cli import assignments, check, demo, doctor, grade, report, secret
from autograder.cli.app import app, run

__all__ = ["app", "assignments", "check", "demo", "doctor", "grade", "report", "run", "secret"]
