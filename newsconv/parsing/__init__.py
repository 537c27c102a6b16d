"""Raw text in, an article and what was noticed about it out."""
