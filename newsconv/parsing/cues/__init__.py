"""Cues: small functions, one construct a file, that look at one block in context."""
