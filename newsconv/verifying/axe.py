"""Web pages in, axe's violations out, as a browser that fetches nothing shows them.

https://github.com/dequelabs/axe-core/blob/develop/doc/rule-descriptions.md
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from newsconv.errors import BrokenToolError
from newsconv.verifying.findings import Finding, Grade
from newsconv.verifying.staging import staged
from newsconv.verifying.tools import AXE

_RUN = "async () => await axe.run(document, {resultTypes: ['violations']})"


def axe(
    paths: Iterable[Path | str], *, dark: bool = False, width: int = 1280
) -> tuple[Finding, ...]:
    """Return what axe finds wrong with pages, by all of its rules.

    Args:
        paths: HTML, or XHTML by the suffix `.xhtml`.
        dark: As a reader who asked for dark colours sees them.
        width: Of the window, in CSS pixels.

    Raises:
        MissingToolError: axe or the browser is not installed.
        BrokenToolError: one of them broke down.
    """
    AXE.require()
    import playwright.sync_api as driver  # noqa: PLC0415 - with an extra only

    script = (AXE.package("axe-core") / "axe.min.js").read_text(encoding="utf-8")
    with staged(paths) as pages, driver.sync_playwright() as playwright:
        try:
            browser = playwright.chromium.launch(
                executable_path=AXE.program("chromium")
            )
            context = browser.new_context(
                # axe is a script, and newsconv's pages forbid scripts.
                bypass_csp=True,
                offline=True,
                color_scheme="dark" if dark else "light",
                viewport={"width": width, "height": 900},
            )
            found: list[tuple[str, Finding]] = []
            for file in pages.files:
                page = context.new_page()
                page.goto(file.as_uri())
                page.evaluate(script)
                result = page.evaluate(_RUN)
                page.close()
                path = pages.names.get(file.name, file.name)
                found.extend((file.name, each) for each in _findings(path, result))
            browser.close()
        except driver.Error as error:
            words = str(error).strip().partition("\n")[0]
            raise BrokenToolError(AXE.name, words) from None
        return pages.sorted_out(AXE.name, found)


def _findings(file: str, result: dict[str, Any]) -> Iterator[Finding]:
    # A verdict reached by asking nothing is none.
    if not result.get("testEngine"):
        raise BrokenToolError(AXE.name, f"{file}: it did not run")
    for each in result["violations"]:
        nodes = each["nodes"]
        yield Finding(
            file,
            each["id"],
            each["help"],
            Grade(each["impact"] or "serious"),
            " ".join(map(str, nodes[0]["target"])) if nodes else "",
            max(1, len(nodes)),
        )
