"""A validator in; the test that asks for it is left out where it is not installed."""

import pytest

from newsconv.errors import MissingToolError
from newsconv.verifying.tools import Tool


def need(tool: Tool) -> None:
    """Skip the test, saying what would bring what it needs; in CI that is a failure."""
    try:
        tool.require()
    except MissingToolError as error:
        pytest.skip(str(error))
