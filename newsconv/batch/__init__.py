"""Batch: many inputs in, many files out, one failure never stopping the rest."""
