"""PDF by WeasyPrint: the pages laid out, tagged, and written for the archive."""
