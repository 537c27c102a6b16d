"""Fields: what stands inside a labelled block: names, places, dates, credits."""
