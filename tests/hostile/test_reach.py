"""Nothing that is read or rendered opens the network, or a file that nobody named."""

import os
import subprocess
import sys
import sysconfig
from base64 import b64encode
from pathlib import Path

import pytest

from newsconv.model import (
    Article,
    Digest,
    Figure,
    Headline,
    Image,
    Link,
    Paragraph,
    SourceBar,
    Text,
)
from newsconv.model.schema import dump
from newsconv.readers.registry import formats, reader

HIDDEN = "the heron nests behind the third lock"


def entities(secret: Path) -> str:
    return (
        f'<!DOCTYPE html [<!ENTITY a SYSTEM "{secret.as_uri()}">'
        f'<!ENTITY % b SYSTEM "http://zz.example/b.dtd"> %b;]>'
    )


def page(secret: Path) -> str:
    """Return a page that would load what it can."""
    loads = "".join(
        f'<img src="{each}"><link rel="stylesheet" href="{each}"><script src="{each}">'
        f'</script><iframe src="{each}"></iframe><object data="{each}"></object>'
        f'<video poster="{each}"></video><style>@import "{each}";</style>'
        for each in addresses(secret)
    )
    story = (
        "<p>The river rose in the night, and by noon the lock stood under water.</p>"
    )
    return (
        f"<html><head><base href='file:///'><title>River rises</title></head><body>"
        f"<article><h1>River rises</h1>{story * 5}{loads}</article></body></html>"
    )


def addresses(secret: Path) -> tuple[str, ...]:
    return (
        secret.name,
        str(secret),
        secret.as_uri(),
        f"../{secret.parent.name}/{secret.name}",
        "http://zz.example/a.png",
        "//zz.example/a.png",
        "ftp://zz.example/a.png",
        "http://127.0.0.1:9/a.png",
    )


def document(secret: Path) -> bytes:
    """Return a document whose pictures and links are other files and the network."""
    figures = tuple(Figure(Image(each, alt=each)) for each in addresses(secret))
    links = tuple(
        Paragraph((Link((Text(each),), target=each),)) for each in addresses(secret)
    )
    article = Article(
        Headline("River rises"),
        body=(*figures, *links, Paragraph((Text(f'#read("{secret}")'),))),
        source_bar=SourceBar(outlet=str(secret), url=secret.as_uri()),
        language="en",
    )
    return dump(Digest.of([article], title="The Week", issuer=secret.as_uri()))


def message(secret: Path, kind: str) -> bytes:
    """Return an e-mail, or a web archive, with parts that stand for other files."""
    body = b64encode(page(secret).encode()).decode()
    return (
        "From: Desk <desk@river.example>\nSubject: River rises\nMIME-Version: 1.0\n"
        f'Content-Type: multipart/{kind}; boundary="zz"\n\n'
        '--zz\nContent-Type: message/external-body; access-type="local-file"; '
        f'name="{secret}"\n\nContent-Type: text/plain\n\n'
        "--zz\nContent-Type: text/html; charset=utf-8\n"
        f"Content-Transfer-Encoding: base64\n\n{body}\n--zz--\n"
    ).encode()


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory, root: Path) -> list[str]:
    """Return what a process opened and did that read and rendered all these files."""
    folder = tmp_path_factory.mktemp("inputs")
    secret = folder / "secret.txt"
    secret.write_text(HIDDEN, encoding="utf-8")
    text = "\n\n".join(["RIVER RISES", "By Jane Roe", *addresses(secret)])
    known = {
        "text": text.encode(),
        "json": document(secret),
        "jsonl": document(secret).replace(b"\n", b""),
        "html": page(secret).encode(),
        "eml": message(secret, "alternative"),
        "mhtml": message(secret, "related"),
    }
    other = f"{entities(secret)}<html><body><p>&a;</p></body></html>".encode()
    for format_ in formats():
        # Of several suffixes one is enough: the reader is the same.
        file = folder / f"story{reader(format_).suffixes[0]}"
        file.write_bytes(known.get(format_, other))
    (folder / "story.xhtml").write_bytes(other)
    (folder / "story.toml").write_text(
        'title = "The Week"\n[[section]]\n[[section.article]]\nfile = "story.txt"\n',
        encoding="utf-8",
    )
    written = tmp_path_factory.mktemp("outputs") / "found"
    command = (sys.executable, root / "tests" / "hostile" / "reach.py", folder, written)
    scratch = written.parent / "scratch"
    scratch.mkdir()
    environment = {**os.environ, "TMPDIR": str(scratch)}
    subprocess.run(command, check=True, cwd=root, env=environment)
    return [
        str(folder),
        str(written.parent),
        *written.read_text(encoding="utf-8").splitlines(),
    ]


def test_what_was_to_be_used_was_used(found: list[str]) -> None:
    for name in ("txt", "json", "jsonl", "html", "eml", "mhtml", "toml"):
        assert f"read story.{name}" in found, name
    for made in (
        "story.json pdf weasyprint",
        "story.json pdf typst",
        "story.html epub",
    ):
        assert any(each.startswith(f"made {made}") for each in found), made


def test_no_network_and_no_program(found: list[str]) -> None:
    assert [each for each in found if each.startswith("network")] == []
    started = [each for each in found if each.startswith("program")]
    # Pandoc reads and opens nothing by itself in its sandbox; the one other call asks
    # which it is.
    free = [each for each in started if "'--sandbox'" not in each]
    assert [each for each in free if "/pandoc', '--version']" not in each] == []
    assert [each for each in started if "/pandoc'" not in each] == []


def test_no_file_but_those_named_and_newsconv_s_own(
    found: list[str], root: Path
) -> None:
    inputs, outputs, *lines = found
    own = [*map(str, (root, sys.prefix, sys.base_prefix)), "/dev/null", "/dev/urandom"]
    own += [sysconfig.get_paths()["stdlib"], f"{outputs}/scratch/"]
    own += ["/usr/share/zoneinfo", "/etc/mime.types", "/etc/apache2/mime.types"]
    others = [
        path
        for each in lines
        if each.startswith("read /")
        and not (path := each.removeprefix("read ")).startswith(tuple(own))
    ]
    assert {Path(path).parent for path in others} == {Path(inputs)}
    assert "secret.txt" not in {Path(path).name for path in others}


def test_no_output_holds_another_file(found: list[str]) -> None:
    made = sum(each.startswith("made") for each in found)
    outputs = sorted(Path(found[1]).glob("story.*"))
    assert len(outputs) == made
    assert [file.name for file in outputs if HIDDEN.encode() in file.read_bytes()] == []
