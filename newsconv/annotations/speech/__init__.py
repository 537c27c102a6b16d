"""Who said what: a text in, its quotes with their speakers out, by rules and tables."""
