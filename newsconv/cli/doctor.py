"""`newsconv doctor`: the machine in, what works, what is missing and its cure out."""

import platform
import shutil
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError
from itertools import groupby
from typing import NamedTuple

import click

from newsconv import __version__
from newsconv.cli.installed import (
    CORE,
    Library,
    libraries,
    missing_shared_libraries,
)
from newsconv.cli.plugin import listed
from newsconv.readers import registry as readers
from newsconv.renderers import registry as renderers
from newsconv.themes import DEFAULT_THEME, theme_names
from newsconv.verifying.tools import TOOLS, Tool

OLDEST_PYTHON = (3, 11)


class Finding(NamedTuple):
    """One thing that was looked for."""

    what: str
    fine: bool
    detail: str
    """What is there, or what is not."""
    cure: str = ""
    """The command that gets it."""
    core: bool = False
    """Nothing works without it."""


@click.command("doctor")
def command() -> None:
    """Check what is installed and say how to get the rest.

    Exits with 1 if something is missing that every verb needs.
    """
    findings = list(_findings())
    width = max(len(finding.what) for finding in findings)
    for finding in findings:
        state = "ok" if finding.fine else "MISSING" if finding.core else "not there"
        click.echo(f"{finding.what:{width}}  {state:9}  {finding.detail}".rstrip())
        if finding.cure and not finding.fine:
            click.echo(f"{'':{width}}  {'':9}  run: {finding.cure}")
    if any(finding.core and not finding.fine for finding in findings):
        raise click.exceptions.Exit(1)


def _findings() -> Iterator[Finding]:
    yield Finding(
        "python",
        sys.version_info >= OLDEST_PYTHON,
        f"{platform.python_version()}, {'.'.join(map(str, OLDEST_PYTHON))} or later",
        core=True,
    )
    yield _own_parts()
    for plugin in listed():
        yield Finding(
            f"{plugin.kind} {plugin.name}".strip(),
            plugin.works,
            plugin.about if not plugin.works else plugin.package,
        )
    try:
        asked = libraries()
    except PackageNotFoundError:
        return
    for extra, group in groupby(asked, key=lambda each: each.extra):
        yield _extra(extra, tuple(group))
    absent = missing_shared_libraries()
    yield Finding(
        "pango",
        not absent,
        f"no {', '.join(absent)}; PDF needs it" if absent else "for PDF",
        _pango_cure(),
    )
    for tool in TOOLS:
        yield _validator(tool)


def _validator(tool: Tool) -> Finding:
    """Look for one of those that `newsconv verify` asks."""
    missing = tool.missing
    lacking = ", ".join(need.what for need in missing)
    cures = dict.fromkeys(need.cure for need in missing)
    detail = f"no {lacking}; newsconv verify asks it" if missing else tool.version
    return Finding(tool.name, not missing, detail, "; ".join(cures))


def _own_parts() -> Finding:
    """Look for the entry points and themes that an installed newsconv has."""
    themes = theme_names()
    counts = (
        (len(readers.formats()), "readers"),
        (len(renderers.formats()), "renderers"),
        (len(themes), "themes"),
    )
    detail = ", ".join(f"{count} {what}" for count, what in counts)
    return Finding(
        "newsconv",
        all(count for count, _ in counts) and DEFAULT_THEME in themes,
        f"{__version__}: {detail}",
        "pip install --force-reinstall --no-deps newsconv",
        core=True,
    )


def _extra(extra: str, asked: tuple[Library, ...]) -> Finding:
    lacking = [library for library in asked if not library.fits]
    if lacking:
        detail = "; ".join(
            f"{library.name} {library.bounds}".strip()
            + (f" (is {library.found})" if library.found else "")
            for library in lacking
        )
    else:
        detail = ", ".join(f"{library.name} {library.found}" for library in asked)
    wanted = f"newsconv[{extra}]" if extra else "newsconv"
    return Finding(
        extra or "core",
        not lacking,
        detail,
        f"pip install --upgrade '{wanted}'",
        core=extra == CORE,
    )


def _pango_cure() -> str:
    if sys.platform == "darwin":
        return "brew install pango"
    if shutil.which("dnf"):
        return "dnf install pango"
    return "apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
