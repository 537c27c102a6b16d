"""What a fuzzer may feed, and what must hold whatever it feeds.

    python tests/fuzz/targets.py text|json|manifest [libFuzzer's options]

Atheris (libFuzzer, guided by what code is reached) makes the inputs. An exception that
is none of newsconv's own, or a promise that is broken, ends the run with an error and
writes the input that did it to `crash-…`.
"""

import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import atheris
import msgspec

with atheris.instrument_imports(include=["newsconv"]):
    from newsconv import model
    from newsconv.errors import NewsconvError
    from newsconv.model.conservation import losses
    from newsconv.model.schema import dump, load
    from newsconv.model.walk import articles
    from newsconv.readers.files import read_data
    from newsconv.readers.manifest import read_manifest
    from newsconv.readers.manifest_keys import ArticleKeys, ManifestKeys, SectionKeys

SEEDS = Path(__file__).parent / "seeds"
LONGEST = 8192


def fed_text(data: bytes) -> None:
    """Read bytes as a text: a reading or an error of ours, and nothing lost."""
    try:
        found = read_data(data, "story.txt", split=data[:1] < b"M")
    except NewsconvError as error:
        _one_line(error)
        return
    for article in articles(found.digest):
        assert article.origin is not None
        assert article.origin.text is not None
        assert losses(article.origin.text, article) == ()
    assert load(dump(found.digest)) == found.digest


def fed_json(data: bytes) -> None:
    """Read bytes as a document: what is read is written and read the same."""
    try:
        digest = load(data)
    except NewsconvError as error:
        _one_line(error)
        return
    assert load(dump(digest)) == digest


def fed_manifest(data: bytes) -> None:
    """Read bytes as a manifest beside a story."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "story.txt").write_bytes((SEEDS / "text" / "story.txt").read_bytes())
        (folder / "digest.toml").write_bytes(data)
        try:
            found = read_manifest(folder / "digest.toml")
        except NewsconvError as error:
            _one_line(error)
            return
    assert load(dump(found.digest)) == found.digest


def _one_line(error: NewsconvError) -> None:
    assert str(error)
    assert "Traceback" not in str(error)


TARGETS: dict[str, Callable[[bytes], None]] = {
    "text": fed_text,
    "json": fed_json,
    "manifest": fed_manifest,
}


def _dictionary() -> str:
    """Return the words of the model and of manifests, which no chance would spell."""
    structs = (*vars(model).values(), ManifestKeys, SectionKeys, ArticleKeys)
    names: set[str] = set()
    for kind in structs:
        if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
            names |= {*kind.__struct_fields__, str(kind.__struct_config__.tag)}
    return "".join(f'"\\"{name}\\""\n"{name} = "\n' for name in sorted(names))


def main() -> None:
    """Feed one target until libFuzzer's options say it is enough."""
    name, *options = sys.argv[1:]
    with TemporaryDirectory(prefix="newsconv-fuzz-") as found:
        words = Path(found) / "words"
        words.write_text(_dictionary(), encoding="ascii")
        corpus = Path(found) / "corpus"
        corpus.mkdir()
        arguments = [sys.argv[0], str(corpus), str(SEEDS / name), f"-dict={words}"]
        arguments += [f"-max_len={LONGEST}", "-timeout=60"]
        atheris.Setup([*arguments, *options], TARGETS[name])
        atheris.Fuzz()


if __name__ == "__main__":
    main()
