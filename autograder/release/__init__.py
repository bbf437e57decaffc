"""From solutions/ to assignments/{es,en}/: what students get, and proof that nothing else is in it."""

from autograder.release.build import RELEASED, Difference, build, check_build

__all__ = ["RELEASED", "Difference", "build", "check_build"]
