"""JSON files in, what Python alone finds wrong with them out, and what a schema does.

newsconv's own documents, one a file or one a line; ninjs; JSON-LD.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from newsconv.errors import DocumentError
from newsconv.model.schema import json_schema, load
from newsconv.verifying.findings import Finding, absent, unreadable
from newsconv.verifying.tools import JSON_SCHEMA

NINJS = Path(__file__).with_name("schemas") / "ninjs-schema_3.1.json"
_ELSEWHERE = "https://geojson.org/schema/GeoJSON.json"
"""What ninjs' schema refers to and newsconv writes none of: a place's outline."""


def json_parts(paths: Iterable[Path | str]) -> tuple[Finding, ...]:
    """Return what is wrong with JSON files, by their suffixes."""
    return tuple(found for path in paths for found in _parts(path))


def json_schema_check(paths: Iterable[Path | str]) -> tuple[Finding, ...]:
    """Return where JSON files break their schema: newsconv's, or IPTC's for ninjs.

    Raises:
        MissingToolError: jsonschema is not installed.
    """
    JSON_SCHEMA.require()
    return tuple(found for path in paths for found in _schema_findings(path))


def _parts(path: Path | str) -> Iterator[Finding]:
    for value, where in _documents(path):
        if isinstance(value, Finding):
            yield value
        elif reason := _PARTS[_suffix(path)](value):
            rule = "standard" if _suffix(path) in {".ninjs", ".jsonld"} else "document"
            yield Finding(str(path), rule, reason, place=where)


def _own(value: object) -> str | None:
    try:
        load(json.dumps(value))
    except DocumentError as error:
        return error.reason + (f" at {error.path}" if error.path else "")
    return None


def _ninjs(value: object) -> str | None:
    standard = value.get("standard") if isinstance(value, dict) else None
    if isinstance(standard, dict) and standard.get("name") == "ninjs":
        return None
    return "its standard is not ninjs"


def _jsonld(value: object) -> str | None:
    context = value.get("@context") if isinstance(value, dict) else None
    if str(context).rstrip("/") not in {"https://schema.org", "http://schema.org"}:
        return "its @context is not schema.org's"
    kinds = value.get("@type") if isinstance(value, dict) else None
    told = kinds if isinstance(kinds, list) else [kinds]
    known = ("NewsArticle", "CollectionPage")
    return None if set(known) & set(map(str, told)) else f"it is no {known[0]}"


_PARTS: dict[str, Callable[[object], str | None]] = {
    ".json": _own,
    ".jsonl": _own,
    ".ninjs": _ninjs,
    ".jsonld": _jsonld,
}


def _suffix(path: Path | str) -> str:
    return Path(path).suffix.lower()


def _documents(path: Path | str) -> Iterator[tuple[Any, str]]:
    """Yield each document of a file with its place, or why it can't be read."""
    if lacking := absent(path):
        yield lacking, ""
        return
    data = Path(path).read_bytes()
    lines = _suffix(path) == ".jsonl"
    parts = data.splitlines() if lines else [data]
    for number, part in enumerate(parts, 1):
        where = f"line {number}" if lines else ""
        try:
            yield json.loads(part), where
        except (ValueError, RecursionError) as error:
            place = f"{where}: " if where else ""
            yield unreadable(path, f"{place}not JSON ({error})"), where


def _schema_findings(path: Path | str) -> Iterator[Finding]:
    validator = _validator(ninjs=_suffix(path) == ".ninjs")
    for value, where in _documents(path):
        if isinstance(value, Finding):
            yield value
            continue
        for error in validator.iter_errors(value):
            place = ", ".join(filter(None, (where, error.json_path)))
            message = error.message if len(error.message) < 200 else error.validator  # noqa: PLR2004 - it repeats the document
            yield Finding(str(path), str(error.validator), message, place=place)


def _validator(*, ninjs: bool) -> Any:  # noqa: ANN401 - jsonschema is untyped
    import jsonschema  # noqa: PLC0415 - with an extra only
    import referencing  # noqa: PLC0415 - comes with it

    schema = json.loads(NINJS.read_bytes()) if ninjs else json_schema()
    anything = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    kinds = jsonschema.Draft202012Validator
    kinds.check_schema(schema)
    registry = referencing.Registry().with_contents([(_ELSEWHERE, anything)])
    return kinds(schema, registry=registry, format_checker=kinds.FORMAT_CHECKER)
