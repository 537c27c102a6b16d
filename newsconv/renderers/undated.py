"""The environment in, the date of a file whose digest has none out; never the clock's.

`SOURCE_DATE_EPOCH` is that of https://reproducible-builds.org/specs/source-date-epoch/.
"""

import os
from datetime import UTC, date, datetime

from newsconv.errors import RenderError

_VARIABLE = "SOURCE_DATE_EPOCH"
_FIRST = date(1980, 1, 1)
"""The first that a zip file can hold. EPUB and PDF/A want a date, and today's would not
be the same tomorrow."""


def stand_in_date(format_: str) -> date:
    """Return the day, in UTC, that `SOURCE_DATE_EPOCH` gives, else 1 January 1980.

    Raises:
        RenderError: the variable is no number of seconds since 1970.
    """
    said = os.environ.get(_VARIABLE)
    if not said:
        return _FIRST
    try:
        return datetime.fromtimestamp(int(said), UTC).date()
    except (ValueError, OverflowError, OSError):
        reason = f"{_VARIABLE} is {said!r}: must be whole seconds since 1970"
        raise RenderError(format_, reason) from None
