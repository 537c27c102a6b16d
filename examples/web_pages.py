"""Read a saved web page; print what it states of itself and what was found."""

from pathlib import Path

import newsconv

PAGE = """\
<!doctype html>
<html lang="en"><head><title>Ferry returns | The Harbour Gazette</title>
<meta property="og:site_name" content="The Harbour Gazette"></head>
<body><nav><a href="/">Home</a></nav><article>
<h1>Ferry returns to service after eight months of repairs</h1>
<p>The harbour ferry returned to service on Thursday after repairs that took eight
months and cost <em>twice</em> what was planned.</p>
<p>Some two hundred passengers had queued since six in the morning for the first
crossing of the year.</p></article></body></html>
"""

file = Path("ferry.html")
file.write_text(PAGE, encoding="utf-8")
article = newsconv.read(file)
print(article.source_bar.outlet, "|", article.headline and article.headline.text)
for block in article.body:
    print(type(block).__name__, block.span)
