"""The real commands in, the page about them out."""

import inspect
import re
from collections.abc import Iterator

import click
from tables import table

from newsconv.cli.main import verbs


def commands(
    command: click.Command | None = None, path: tuple[str, ...] = ("newsconv",)
) -> Iterator[tuple[str, click.Command]]:
    """Yield each command with its words, "newsconv batch status"; hidden ones not."""
    command = command or verbs
    yield " ".join(path), command
    if isinstance(command, click.Group):
        with click.Context(command, info_name=path[-1]) as context:
            names = command.list_commands(context)
            for name in names:
                sub = command.get_command(context, name)
                if sub is not None and not sub.hidden:
                    yield from commands(sub, (*path, name))


def option_names(option: click.Option) -> tuple[str, ...]:
    """Return how an option may be written: `-o`, `--output`."""
    return (*option.opts, *option.secondary_opts)


def cli() -> str:
    """Return the page of all commands with their options."""
    parts = [
        "# Commands\n\n"
        "What `newsconv VERB --help` prints, verb by verb. Standard output is for "
        "data, standard error for talk, and `-` stands for either stream. "
        "`--debug` after any verb shows tracebacks.\n\n"
        "| Exit status | |\n| --- | --- |\n"
        "| 0 | done |\n| 1 | failed |\n| 2 | wrong usage |\n"
        "| 3 | diagnostics, under `--strict` |\n"
    ]
    parts += [_command(words, each) for words, each in commands()]
    return "\n".join(parts)


def _command(words: str, command: click.Command) -> str:
    depth = "##" if words.count(" ") < 2 else "###"  # noqa: PLR2004 - a verb's own
    anchor = words.replace(" ", "-")
    with click.Context(command, info_name=words) as context:
        usage = " ".join(command.collect_usage_pieces(context))
        options = [
            each
            for each in command.get_params(context)
            if isinstance(each, click.Option) and not each.hidden
        ]
        lines = [f"{depth} {words} {{ #{anchor} }}", f"```text\n{words} {usage}\n```"]
        lines += [paragraphs(text) for text in (command.help, command.epilog) if text]
        rows = (
            (
                ", ".join(f"`{name}`" for name in option_names(option))
                + f"{{ #{anchor}{option.opts[-1]} }}{_metavar(option, context)}",
                _option_help(option, context),
            )
            for option in options
        )
        lines.append(table(("Option", ""), rows))
    return "\n\n".join(lines)


def _metavar(option: click.Option, context: click.Context) -> str:
    if option.is_flag or option.count:
        return ""
    return f" `{option.make_metavar(context)}`"


def _option_help(option: click.Option, context: click.Context) -> str:
    record = option.get_help_record(context)
    said = record[1] if record else ""
    return re.sub(r"\[(default|required|x[<>=]+)([^\]]*)\]", r"*\1\2*", said)


def paragraphs(text: str) -> str:
    """Return a help text as Markdown."""
    # "\b" has click leave a paragraph's lines as they are.
    blocks = inspect.cleandoc(text).split("\n\n")
    return "\n\n".join(
        f"```text\n{block.removeprefix(chr(8)).strip(chr(10))}\n```"
        if block.startswith("\b")
        else block
        for block in blocks
    )
