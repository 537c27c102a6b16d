"""A digest's annexes in, what a page template prints of them out.

Where a page number goes there is the anchor it is the number of; the template counts.
"""

from collections.abc import Mapping

from newsconv.renderers.annexes import Annexes, ClipRow, Doubt
from newsconv.renderers.index_names import Filed
from newsconv.renderers.indexes import PEOPLE, Index, IndexEntry
from newsconv.renderers.page_ranges import comma
from newsconv.renderers.paper.data import Data, PaperData
from newsconv.renderers.paper.text import plain, spaced
from newsconv.renderers.quote_ledger import Said, Speaker, quote_facts
from newsconv.renderers.statistics import ROW, Chart

_NOTHING = "–"


def annexes_data(
    annexes: Annexes, words: Mapping[str, str], paper: PaperData
) -> Data | None:
    """Return what the annexes say, or None where there are none.

    To be called when the articles are written, which the doubts point into.
    """
    if not annexes:
        return None

    def doubt(each: Doubt) -> Data:
        second = each.runner_up
        return {
            "ident": each.ident if each.ident in paper.anchored else each.article.ident,
            "label": words[f"label_{each.label}"],
            "runner_up": words[f"label_{second}"] if second else _NOTHING,
            "share": words["share"].format(share=each.share),
            "language": each.article.language,
            "lines": [paper.apart(line) for line in each.lines],
        }

    def clip(row: ClipRow) -> Data:
        return {
            "ident": row.article.ident,
            "number": str(row.article.number),
            "outlet": paper.apart(row.article.outlet or _NOTHING),
            "date": plain(row.date or _NOTHING),
            "headline": paper.apart(row.headline),
            "language": row.article.language,
            "authors": paper.apart(row.authors or _NOTHING),
            "words": str(row.words),
        }

    def said(each: Said) -> Data:
        ident = paper.anchors.get(id(each.node), each.ident)
        return {
            "ident": ident if ident in paper.anchored else each.article.ident,
            "text": paper.apart(each.text),
            "language": each.article.language,
            "facts": paper.apart(quote_facts(each)),
        }

    def speaker(each: Speaker) -> Data:
        return {
            **_filed(each.name, paper),
            "quotes": [said(quote) for quote in each.quotes],
        }

    note = "review_note" if annexes.doubts else "review_clear"
    return {
        "titles": [
            {"ident": ident, "title": plain(words[key])}
            for ident, key in annexes.titles
        ],
        "comma": comma(words),
        "indexes": [_index(index, words, paper) for index in annexes.indexes],
        "quotes": [speaker(each) for each in annexes.quotes],
        "clips": [clip(row) for row in annexes.clips],
        "charts": [_chart(each, words, paper) for each in annexes.charts],
        "review": {
            "note": words[note].format(share=annexes.review_below),
            "doubts": [doubt(each) for each in annexes.doubts],
        }
        if annexes.review
        else None,
    }


def _chart(chart: Chart, words: Mapping[str, str], paper: PaperData) -> Data:
    return {
        "title": plain(words[f"statistics_{chart.kind}"]),
        "head": plain(words[chart.head]),
        "svg": chart.file.decode(),
        "told": plain(chart.told),
        "height": len(chart.rows) * ROW,
        "rows": [
            {
                "name": paper.apart(row.name),
                "count": str(row.count),
                "share": words["share"].format(share=row.share),
            }
            for row in chart.rows
        ],
    }


def _filed(name: IndexEntry | Filed, paper: PaperData) -> Data:
    """Return a name in three parts, with its direction where that is not the page's."""
    return {
        "before": spaced(name.before),
        "key": plain(name.key),
        "after": spaced(name.after),
        "direction": paper.foreign(f"{name.before}{name.key}{name.after}"),
    }


def _index(index: Index, words: Mapping[str, str], paper: PaperData) -> Data:
    def entry(each: IndexEntry) -> Data:
        return {
            **_filed(each, paper),
            "idents": each.targets(paper.anchored),
        }

    return {
        "ident": index.ident,
        "title": plain(words[f"index_{index.kind}"]),
        "by_key": index.kind in {*PEOPLE, "outlets"},
        "groups": [
            {"head": group.head, "entries": [entry(each) for each in group.entries]}
            for group in index.groups
        ],
    }
