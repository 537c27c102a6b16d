"""`newsconv schema`: the JSON Schema of a document, on standard output."""

import json

import click

from newsconv import json_schema


@click.command("schema")
def command() -> None:
    """Print the JSON Schema of a document."""
    # As bytes, for a pipe's encoding need not be JSON's.
    click.echo(json.dumps(json_schema(), indent=2, ensure_ascii=False).encode())
