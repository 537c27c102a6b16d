"""`newsconv completion`: a shell's name in, its completion script out."""

import click
from click.shell_completion import get_completion_class

SHELLS = ("bash", "zsh", "fish")


@click.command("completion")
@click.argument("shell", metavar="SHELL", type=click.Choice(SHELLS))
@click.pass_context
def command(context: click.Context, *, shell: str) -> None:
    """Print the script that completes commands in a shell.

    SHELL is bash, zsh or fish.
    For bash: source <(newsconv completion bash)
    """
    kind = get_completion_class(shell)
    if kind is None:  # click without this shell
        raise click.UsageError(f"no completion for {shell}", context)
    root = context.find_root().command
    click.echo(kind(root, {}, "newsconv", "_NEWSCONV_COMPLETE").source())
