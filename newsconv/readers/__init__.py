"""Readers: the bytes of one file in, articles and diagnostics out."""
