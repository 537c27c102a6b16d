"""Documents by pandoc: its tree written once, and what office files need."""
