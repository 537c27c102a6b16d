"""EPUB: the book, its pages, and what readers and libraries ask of it."""
