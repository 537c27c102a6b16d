"""`newsconv formats` and `newsconv schema`: what is listed is what there is."""

import json
from itertools import takewhile

import jsonschema
import pytest

from newsconv import Digest, dump, formats, json_schema, parse
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
    document = json.loads(dump(Digest.of([parse("Ferry back\n\nIt came back.")])))
    jsonschema.validate(document, schema)
