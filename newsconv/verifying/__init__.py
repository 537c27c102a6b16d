"""Verifying: files that newsconv made in, what validators find wrong with them out."""
