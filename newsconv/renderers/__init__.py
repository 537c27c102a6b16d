"""Renderers: a digest in, the bytes of one file out."""
