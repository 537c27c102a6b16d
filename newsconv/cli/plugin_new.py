"""A kind of plug-in and a name in, the files of a package that works out."""

from importlib.resources import files
from string import Template

from newsconv import __version__
from newsconv.plugins import GROUPS

_MEMBERS = {"renderer": "Renderer", "reader": "Reader"}


def package_of(kind: str, name: str) -> dict[str, bytes]:
    """Return the files of `newsconv-NAME`, each by its place in the package's folder.

    `name` is made of small letters, digits and dashes.
    """
    package = f"newsconv-{name}"
    module = package.replace("-", "_")
    words = name.split("-")
    if kind == "theme":
        member = "FOLDER"
    elif kind == "cue":
        member = "_".join(words)
    else:
        member = "".join(map(str.capitalize, words)) + _MEMBERS[kind]
    told = {
        "about": f"A {kind} of newsconv: {name}",
        "group": GROUPS[kind],
        "kind": kind,
        "member": member,
        "module": module,
        "name": name,
        "package": package,
        "suffix": f".{''.join(words)}",
        "version": __version__,
    }
    places = {
        "pyproject.toml": "pyproject.toml.txt",
        "README.md": "README.md.txt",
        f"tests/test_{module}.py": f"{kind}_test.py.txt",
    }
    if kind == "theme":
        places |= {
            f"{module}/__init__.py": "theme.py.txt",
            f"{module}/theme/theme.toml": "theme.toml.txt",
            f"{module}/theme/screen.css": "screen.css.txt",
        }
    else:
        places[f"{module}.py"] = f"{kind}.py.txt"
    return {
        place: Template(_skeleton(file)).substitute(told).encode()
        for place, file in sorted(places.items())
    }


def _skeleton(file: str) -> str:
    return (files("newsconv") / "skeletons" / file).read_text(encoding="utf-8")
