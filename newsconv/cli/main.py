"""The command line in, an exit status out; a verb is imported when it is asked for."""

import re
import signal
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from typing import IO, NoReturn

import click

from newsconv import __version__
from newsconv.errors import (
    NewsconvError,
    UnknownAnnotationError,
    UnknownFormatError,
    UnknownOptionError,
    UnknownThemeError,
    nearest,
)

DONE, FAILED, USAGE, INTERRUPTED, TERMINATED = 0, 1, 2, 130, 143

VERBS = {
    "convert": "Turn articles into one document.",
    "digest": "Make a press digest.",
    "batch": "Turn many articles into one file each.",
    "same": "Find the same story in many articles.",
    "read": "Print all that an input holds, as newsconv's JSON.",
    "quotes": "Print who said what, a row a quote.",
    "inspect": "Show what each block was read as, and why.",
    "edit": "Correct what the blocks of a text were read as, in your editor.",
    "formats": "List what can be read and written, with all options.",
    "themes": "List the themes there are.",
    "theme": "Make a theme of your own, or check one.",
    "plugin": "Make a plug-in of your own, or list those that are installed.",
    "verify": "Ask validators what is wrong with files.",
    "schema": "Print the JSON Schema of a document.",
    "doctor": "Check what is installed and say how to get the rest.",
    "completion": "Print the script that completes commands in a shell.",
}
"""Each verb is `command` in the module of its name; said here, so that `--help` loads
none of them."""


class _Verbs(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:
        del ctx
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        del ctx
        if cmd_name not in VERBS:
            return None
        module = import_module(f"newsconv.cli.{cmd_name}")
        command: click.Command = module.command
        return command

    def format_commands(
        self, ctx: click.Context, formatter: click.HelpFormatter
    ) -> None:
        del ctx
        with formatter.section("Verbs"):
            formatter.write_dl(list(VERBS.items()))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        if name not in VERBS and not name.startswith("-"):
            raise click.UsageError(f"no verb {name!r}{nearest(name, VERBS)}", ctx)
        return super().resolve_command(ctx, args)


@click.group(
    cls=_Verbs,
    subcommand_metavar="VERB ...",
    epilog="Exit status: 0 done, 1 failed, 2 wrong usage, 3 diagnostics (--strict).",
)
@click.option(
    "--debug", is_flag=True, expose_value=False, help="Show tracebacks (for any verb)."
)
@click.version_option(__version__, "--version", message="newsconv %(version)s")
def verbs() -> None:
    """Turn raw news-article text into PDF, EPUB, HTML, JSON and press digests."""


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the arguments say and return the exit status; never raises."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    debug = "--debug" in arguments
    arguments = [each for each in arguments if each != "--debug"]
    try:
        status = verbs.main(arguments, prog_name="newsconv", standalone_mode=False)
        sys.stdout.flush()
    except (click.ClickException, NewsconvError) as error:
        if debug and not isinstance(error, click.ClickException):
            _print_traceback()
        return _explain(error)
    except SystemExit as done:  # a shell's completion, or a reader that went away
        return done.code if isinstance(done.code, int) else FAILED
    except (KeyboardInterrupt, click.Abort):
        return INTERRUPTED
    except BrokenPipeError:
        return FAILED
    except OSError as error:  # files have errors of their own: OutputError, SourceError
        _explain_failed_system(error)
        return FAILED
    except Exception as error:  # noqa: BLE001 - no traceback reaches a user
        if debug:
            _print_traceback()
        _explain_unexpected(error)
        return FAILED
    return status if isinstance(status, int) else DONE


def run() -> None:
    """Be the console script."""
    for name in ("stdin", "stdout", "stderr"):
        if getattr(sys, name) is None:  # closed, as in `newsconv … >&-`
            setattr(sys, name, _stand_in(name))
    for stream in (sys.stdout, sys.stderr):
        # A terminal that can't print a character shows its code instead.
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    terminated: list[int] = []

    def terminate(number: int, frame: object) -> NoReturn:
        # As Ctrl-C does it: nothing half-written is left, no worker goes on.
        del frame
        terminated.append(number)
        raise KeyboardInterrupt

    signal.signal(signal.SIGTERM, terminate)
    status = main()
    if status == INTERRUPTED and terminated:
        status = TERMINATED
    try:
        sys.stdout.flush()
    except OSError:
        _forget_output()
    sys.exit(status)


def _explain(error: click.ClickException | NewsconvError) -> int:
    """Print one line about an error that is somebody's to mend."""
    from newsconv.cli.talk import complain  # noqa: PLC0415 - on the way out only

    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        error.show()
        return USAGE
    if isinstance(error, click.ClickException):
        context = getattr(error, "ctx", None)
        path = context.command_path if context else "newsconv"
        said = _of_a_format(error) or _in_our_words(error.format_message())
        complain(f"{said}; see {path} --help")
        return error.exit_code
    complain(str(error))
    named = (
        UnknownAnnotationError,
        UnknownFormatError,
        UnknownOptionError,
        UnknownThemeError,
    )
    return USAGE if isinstance(error, named) else FAILED


def _of_a_format(error: click.ClickException) -> str | None:
    """Return what to write for an option that is a format's; None for any other."""
    if not isinstance(error, click.NoSuchOption) or error.ctx is None:
        return None
    takes_any = any("-O" in each.opts for each in error.ctx.command.params)
    name = error.option_name.lstrip("-").replace("-", "_")
    if not takes_any or name not in _options_of_formats():
        return None
    return f"no such option '{error.option_name}': a format's own is -O {name}=VALUE"


def _options_of_formats() -> set[str]:
    from newsconv.renderers.registry import (  # noqa: PLC0415 - as above
        formats,
        renderer_class,
        renderer_options,
    )

    found: set[str] = set()
    for each in formats():
        with suppress(NewsconvError):  # one that can't be loaded has none
            found |= {option.name for option in renderer_options(renderer_class(each))}
    return found


def _in_our_words(message: str) -> str:
    """Return click's message on one line, its hint in brackets."""
    line = " ".join(message.split()).rstrip(".")
    line = re.sub(r"\. \(?(Did you mean .*?\?)\)?$", r" (\1)", line)
    return f"{line[:1].lower()}{line[1:]}".replace("(Did", "(did")


def _explain_unexpected(error: Exception) -> None:
    from newsconv.cli.talk import complain  # noqa: PLC0415 - as above

    complain(
        f"unexpected {type(error).__name__}: {error}; this is a bug in newsconv, "
        "please report it with what --debug prints"
    )


def _explain_failed_system(error: OSError) -> None:
    from newsconv.cli.talk import complain  # noqa: PLC0415 - as above

    what = error.filename or "standard output"
    complain(f"{what}: can't be used ({error.strerror or error})")


def _print_traceback() -> None:
    import traceback  # noqa: PLC0415 - as above

    from newsconv.cli.talk import say  # noqa: PLC0415 - as above

    for line in traceback.format_exc().splitlines():
        say(line)  # an error's message may quote a text


def _stand_in(name: str) -> IO[str]:
    """Return what stands for a closed stream.

    It has nothing to read, talk to it goes nowhere, and data written to it fails.
    """
    import os  # noqa: PLC0415 - seldom needed

    nowhere = os.open(os.devnull, os.O_WRONLY if name == "stderr" else os.O_RDONLY)
    return os.fdopen(nowhere, "r" if name == "stdin" else "w", encoding="utf-8")


def _forget_output() -> None:
    """Let the interpreter end in peace though nobody reads its output any more."""
    import os  # noqa: PLC0415 - as above

    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
