"""A text's blocks in, the first blocks of the articles that it holds out."""
