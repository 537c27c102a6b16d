"""An article in, the texts of its parts out."""

from newsconv.model import Article, Furniture, Paragraph, Subhead
from newsconv.model.text import block_text
from newsconv.model.walk import walk


def paragraphs(article: Article) -> list[str]:
    return [block_text(each) for each in article.body if isinstance(each, Paragraph)]


def subheads(article: Article) -> list[str]:
    return [block_text(each) for each in article.body if isinstance(each, Subhead)]


def furniture(article: Article) -> list[str]:
    return [node.text for node in walk(article) if isinstance(node, Furniture)]
