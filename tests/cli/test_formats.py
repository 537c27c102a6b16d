"""`newsconv formats` and `newsconv schema`: what is listed is what there is."""

import json
from itertools import takewhile
from pathlib import Path

import jsonschema
import pytest

from newsconv import (
    Digest,
    dump,
    formats,
    json_schema,
    load,
    parse,
    read_digest,
    render,
)
from newsconv.readers import registry as readers
from newsconv.renderers.registry import renderer_class, renderer_options
from newsconv.themes import theme_names
from tests.cli.terminal import Run


def test_every_reader_renderer_and_theme_is_listed(run: Run) -> None:
    lists = json.loads(run("formats", "--json").out)
    assert [each["name"] for each in lists["read"]] == [*readers.formats(), "manifest"]
    assert [each["name"] for each in lists["write"]] == list(formats())
    assert [each["name"] for each in lists["themes"]] == list(theme_names())
    for each in (*lists["read"], *lists["write"]):
        assert each["about"]
        assert each["suffixes"]


@pytest.mark.parametrize("name", formats())
def test_every_option_is_listed_with_its_help(run: Run, name: str) -> None:
    out = run("formats").out
    written = out.partition("\nwrite\n")[2]
    after = f"\n{written}".partition(f"\n  {name} ")[2].splitlines()[1:]
    listed = list(takewhile(lambda line: line.lstrip().startswith("-O"), after))
    options = renderer_options(renderer_class(name))
    assert len(listed) == len(options)
    for line, option in zip(listed, options, strict=True):
        assert f"-O {option.name}=" in line
        assert f"({option.type})" in line
        assert option.help
        assert option.help in line


def test_options_are_shown_as_they_are_typed(run: Run) -> None:
    out = run("formats").out
    assert "-O indent=2 (int)  spaces a level; 0 puts all on one line" in out
    assert "-O source=true (bool)  keep each article's raw text" in out


def test_the_schema_fits_what_is_written(run: Run) -> None:
    schema = json.loads(run("schema").out)
    assert schema == json.loads(json.dumps(json_schema()))
    jsonschema.Draft202012Validator.check_schema(schema)
    document = json.loads(dump(Digest.of([parse("Ferry back\n\nIt came back.")])))
    jsonschema.validate(document, schema)


def test_the_schema_in_the_docs_is_the_one_printed(run: Run, root: Path) -> None:
    """`newsconv schema > docs/reference/newsconv.schema.json` writes it anew."""
    published = root / "docs" / "reference" / "newsconv.schema.json"
    assert run("schema").out == published.read_text(encoding="utf-8")


def test_every_example_fits_the_schema_in_the_docs(root: Path) -> None:
    published = root / "docs" / "reference" / "newsconv.schema.json"
    validator = jsonschema.Draft202012Validator(json.loads(published.read_bytes()))
    files = sorted((root / "examples").rglob("*.txt"))
    digests = [read_digest(file) for file in [*files, root / "examples/digest.toml"]]
    assert len(digests) >= 17
    for digest in digests:
        data = render(digest, to="json")
        validator.validate(json.loads(data))
        assert dump(load(data)) == data  # canonical: no other bytes say the same
        for line in render(digest, to="jsonl").splitlines():
            validator.validate(json.loads(line))
