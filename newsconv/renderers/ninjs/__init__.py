"""IPTC's ninjs: an article as a news item."""
