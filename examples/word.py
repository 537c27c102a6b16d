"""Write an article for Word, change a style as an editor would, and read it back."""

from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

import newsconv

ARTICLES = Path(__file__).parent / "articles"

article = newsconv.read(ARTICLES / "opinion.txt")
document = newsconv.render(article, to="docx", page_size="A4")

with TemporaryDirectory() as folder:
    corrected = Path(folder) / "opinion.docx"
    with ZipFile(BytesIO(document)) as parts, ZipFile(corrected, "w") as changed:
        for name in parts.namelist():
            data = parts.read(name)
            # In Word: the cursor in the paragraph, and a click on another style.
            changed.writestr(name, data.replace(b'"PullQuote"', b'"Paragraph"'))
    again = newsconv.read(corrected)

for block in again.body:
    print(type(block).__name__, block.decision.reasons if block.decision else "")
