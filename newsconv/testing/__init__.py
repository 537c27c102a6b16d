"""Plug-ins in, AssertionErrors out: what newsconv asks of its own, for any test runner.

Each function returns if all is well, and else raises with one line that says what is
wrong. newsconv's own readers, renderers and themes pass through them in its tests.
"""

from newsconv.testing.cues import check_cue
from newsconv.testing.readers import check_reader
from newsconv.testing.renderers import check_renderer
from newsconv.testing.themes import check_theme

__all__ = ["check_cue", "check_reader", "check_renderer", "check_theme"]
