"""PDF by Typst: the same digest, set by another engine."""
