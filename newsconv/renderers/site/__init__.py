"""A folder of web pages: an index, a page an article, a feed."""
