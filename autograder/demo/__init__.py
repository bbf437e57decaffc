"""The demonstration: a small class handed in, graded, with gradebook and feedback."""

from autograder.demo.run import run_demo

__all__ = ["run_demo"]
