"""Annotations: pure steps from article to article, each one optional."""
