"""What MkDocs asks while it builds the site: pages made of the real things, and links.

Pages that list what newsconv has come from `reference.py`; those that lie beside the
documents, as the changelog does, and the examples become pages and files of the site,
and links to them lead there.
"""

import posixpath
import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from reference import PAGES

ROOT = Path(__file__).parents[1]
BESIDE = {
    "CHANGELOG.md": "project/changelog.md",
    "CONTRIBUTING.md": "project/contributing.md",
    "SECURITY.md": "project/security.md",
    "templates/README.md": "reference/theme-files.md",
    "examples/plugins/README.md": "howto/example-plugins.md",
}
"""Pages that the repository keeps elsewhere, and where the site has them."""
COPIED = ("examples/**/*.py", "examples/**/*.toml", "examples/**/*.txt")
"""Files that pages link to."""
_LINK = re.compile(r"(?<!\\)\]\((?!https?:|mailto:|#)([^)#\s]+)(#[^)\s]*)?\)")


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add what is not in `docs/`."""
    for place, page in PAGES.items():
        files.append(File.generated(config, place, content=page()))
    for source, place in BESIDE.items():
        text = (ROOT / source).read_text(encoding="utf-8")
        files.append(File.generated(config, place, content=_moved(text, source)))
    for pattern in COPIED:
        for file in sorted(ROOT.glob(pattern)):
            place = file.relative_to(ROOT).as_posix()
            files.append(File.generated(config, place, abs_src_path=str(file)))
    return files


def on_page_markdown(
    markdown: str, page: Page, config: MkDocsConfig, files: Files
) -> str:
    """Lead links out of `docs/` to where the site has their targets."""
    del config, files
    here = posixpath.dirname(page.file.src_uri)

    def led(match: re.Match[str]) -> str:
        target = posixpath.normpath(posixpath.join("docs", here, match[1]))
        if target.startswith("docs/"):
            return match[0]
        return f"]({_from(here, BESIDE.get(target, target))}{match[2] or ''})"

    return _LINK.sub(led, markdown)


def _moved(text: str, source: str) -> str:
    """Return a page's text with its links as they are from its place in the site."""
    old, new = posixpath.dirname(source), posixpath.dirname(BESIDE[source])

    def led(match: re.Match[str]) -> str:
        target = posixpath.normpath(posixpath.join(old, match[1]))
        target = BESIDE.get(target, target.removeprefix("docs/"))
        return f"]({_from(new, target)}{match[2] or ''})"

    return _LINK.sub(led, text)


def _from(folder: str, target: str) -> str:
    return posixpath.relpath(target, folder or ".")
