"""A plug-in in, what it makes in another process out: another day, zone and hash seed.

What depends on the clock, on the folder, on the locale or on the order of a set's
members differs there.
"""

import os
import subprocess
import sys
import tempfile
from importlib import import_module

_SETTING = """
import datetime, sys, time
AHEAD = 400 * 86400 + 18000
class Any(type):
    def __instancecheck__(cls, other):
        return isinstance(other, cls.__mro__[1])
class Day(datetime.date, metaclass=Any):
    @classmethod
    def today(cls):
        return super().today() + datetime.timedelta(days=400)
class Moment(datetime.datetime, metaclass=Any):
    @classmethod
    def now(cls, tz=None):
        return super().now(tz) + datetime.timedelta(seconds=AHEAD)
    @classmethod
    def utcnow(cls):
        return cls.now(datetime.timezone.utc).replace(tzinfo=None)
    @classmethod
    def today(cls):
        return cls.now()
def ahead(clock):
    return lambda *given: clock(*(given or [true_time() + AHEAD]))
true_time = time.time
datetime.date, datetime.datetime = Day, Moment
time.time = lambda: true_time() + AHEAD
time.localtime, time.gmtime = ahead(time.localtime), ahead(time.gmtime)
"""
_RUN = """
from importlib import import_module
found = import_module(sys.argv[1])
for part in sys.argv[2].split("."):
    found = getattr(found, part)
from newsconv.testing import {home}
sys.stdout.buffer.write({home}.{make}(found, sys.stdin.buffer.read()))
"""
_PATIENCE = 300
"""Seconds."""


def is_importable(thing: object) -> bool:
    """Say whether another process can find a class or function by its name."""
    module = getattr(thing, "__module__", "")
    try:
        found: object = import_module(module)
        for part in getattr(thing, "__qualname__", "").split("."):
            found = getattr(found, part)
    except (ImportError, AttributeError, ValueError):
        return False
    return found is thing and module != "__main__"


def made_elsewhere(thing: object, home: str, make: str, data: bytes = b"") -> bytes:
    """Return what a function of `newsconv.testing` makes of a plug-in elsewhere.

    Raises:
        AssertionError: the other process failed.
    """
    name = getattr(thing, "__qualname__", "")
    script = _SETTING + _RUN.format(home=home, make=make)
    with tempfile.TemporaryDirectory() as folder:
        result = subprocess.run(  # noqa: S603 - this Python, and our own script
            [sys.executable, "-c", script, getattr(thing, "__module__", ""), name],
            input=data,
            capture_output=True,
            cwd=folder,
            env={
                **os.environ,
                "PYTHONPATH": os.pathsep.join(filter(None, map(_whole, sys.path))),
                "PYTHONHASHSEED": "4711",
                "TZ": "Pacific/Apia",
                "LC_ALL": "C",
                "HOME": folder,
            },
            timeout=_PATIENCE,
            check=False,
        )
    if result.returncode:
        said = result.stderr.decode(errors="replace").strip().splitlines()
        raise AssertionError(
            f"{name} fails in a process of its own: {said[-1] if said else 'silently'}"
        )
    return result.stdout


def _whole(place: str) -> str:
    return os.path.abspath(place) if place else os.getcwd()  # noqa: PTH100, PTH109
