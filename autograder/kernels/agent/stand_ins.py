"""Stand-ins for the libraries that the bare kernel does not have.

Their absence is the ban; these names only word it. An unused `import keras` does no harm, and the
first use says which library is not here.
"""

from __future__ import annotations

import importlib.abc
import importlib.machinery
import sys
import types
from collections.abc import Sequence
from typing import Any, NoReturn

ABSENT = ("keras", "tensorflow", "tf_keras", "torch", "jax", "scipy", "sklearn")


class NotHere(ImportError):
    """A library was used in an exercise that is written without it."""


class _Name:
    """Any attribute of an absent library. It can be named and imported, and used for nothing."""

    def __init__(self, path: str) -> None:
        self._path = path

    def __getattr__(self, name: str) -> _Name:
        if name.startswith("__"):
            raise AttributeError(name)
        return _Name(f"{self._path}.{name}")

    def _refuse(self, *_args: Any, **_kwargs: Any) -> NoReturn:
        raise NotHere(self._path)

    __call__ = __mro_entries__ = __iter__ = __array__ = __float__ = __int__ = __bool__ = _refuse
    __getitem__ = __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = _refuse
    __truediv__ = __rtruediv__ = __pow__ = __rpow__ = __neg__ = __matmul__ = __rmatmul__ = _refuse
    __floordiv__ = __rfloordiv__ = __mod__ = __rmod__ = __pos__ = __abs__ = _refuse
    __len__ = __contains__ = __next__ = __setitem__ = __index__ = __exit__ = _refuse
    __enter__ = __lt__ = __le__ = __gt__ = __ge__ = _refuse


class _Module(types.ModuleType):
    __version__ = "not in this kernel"

    def __getattr__(self, name: str) -> _Name:
        if name.startswith("__"):
            raise AttributeError(name)
        return _Name(f"{self.__name__}.{name}")


class _Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: types.ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        if fullname.partition(".")[0] not in ABSENT:
            return None
        return importlib.machinery.ModuleSpec(fullname, self, is_package=True)

    def create_module(self, spec: importlib.machinery.ModuleSpec) -> types.ModuleType:
        return _Module(spec.name)

    def exec_module(self, module: types.ModuleType) -> None:
        pass


def install() -> None:
    """Let the absent libraries be imported, and nothing more."""
    sys.meta_path.append(_Finder())
