"""Run by `test_reach.py` in a process of its own: everything is read and rendered.

What Python opens, and where it would connect to, is written down by an audit hook,
which nothing can take off again. Arguments: the folder that holds the inputs, and the
file for what was found, a line each.
"""

import os
import socket
import sys
from pathlib import Path
from typing import Any

INPUTS, FOUND = Path(sys.argv[1]), Path(sys.argv[2])
opened: list[str] = []
touched: list[str] = []
NETWORK = (
    *("socket.connect", "socket.getaddrinfo", "socket.bind", "socket.gethost"),
    *("socket.send", "urllib.", "http."),
)
STARTED = ("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.startfile")


def note(event: str, arguments: tuple[Any, ...]) -> None:
    """Keep what is opened, and refuse what leads out of the machine."""
    if event == "open":
        path, _, flags = arguments
        if isinstance(path, str | bytes | os.PathLike):
            writes = isinstance(flags, int) and flags & (os.O_WRONLY | os.O_RDWR)
            opened.append(f"{'write' if writes else 'read'} {os.fsdecode(path)}")
    elif event == "socket.bind" and arguments[1][:2] == ("::1", 0):
        # urllib3, which comes with trafilatura, asks so if there is an IPv6.
        return
    elif event.startswith(NETWORK):
        touched.append(f"network {event} {arguments!r}")
        raise OSError(f"{event} is not allowed here")
    elif event in STARTED:
        touched.append(f"program {event} {arguments!r}")


def use(file: Path) -> None:
    """Read a file and render what it holds in every format there is."""
    import newsconv  # noqa: PLC0415 - after the hook
    from newsconv.errors import NewsconvError  # noqa: PLC0415
    from newsconv.renderers.registry import formats  # noqa: PLC0415

    try:
        digest = newsconv.read_digest(file)
    except NewsconvError as error:
        touched.append(f"refused {file.name}: {error}")
        return
    touched.append(f"read {file.name}")
    # A story is the same whatever it was read from: the model's is rendered in all.
    wanted = formats() if file.suffix == ".json" else ("epub", "html", "json")
    for format_ in wanted:
        for engine in ("weasyprint", "typst") if format_ == "pdf" else ("",):
            options: dict[str, object] = {"engine": engine} if engine else {}
            try:
                data = newsconv.render(digest, format_, **options)
            except NewsconvError as error:
                touched.append(f"refused {file.name} {format_} {engine}: {error}")
            else:
                touched.append(f"made {file.name} {format_} {engine}")
                (FOUND.parent / f"{file.name}.{engine}{format_}").write_bytes(data)


def main() -> None:
    """Use the files of the folder and say what newsconv reached for."""
    sys.addaudithook(note)
    # Where no audit event is made: a socket by itself.
    socket.socket.connect = None  # type: ignore[assignment, method-assign]
    for file in sorted(INPUTS.glob("story.*")):
        use(file)
    found = [*dict.fromkeys(opened), *touched]
    FOUND.write_text("\n".join(found), encoding="utf-8")


main()
