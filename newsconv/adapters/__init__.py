"""Other libraries' results in as articles; articles out as other libraries' objects.

>>> from newsconv.adapters import from_trafilatura, to_iob
>>> to_iob(from_trafilatura(result))

Each library is imported when it is asked for, and none is needed for the others.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsconv.adapters.fundus import from_fundus
    from newsconv.adapters.iob import to_iob
    from newsconv.adapters.newspaper import from_newspaper
    from newsconv.adapters.pandas import to_pandas
    from newsconv.adapters.spacy import to_spacy
    from newsconv.adapters.trafilatura import from_trafilatura

__all__ = [
    "from_fundus",
    "from_newspaper",
    "from_trafilatura",
    "to_iob",
    "to_pandas",
    "to_spacy",
]


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module 'newsconv.adapters' has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415 - each when it is asked for

    home = f"newsconv.adapters.{name.partition('_')[2]}"
    value = getattr(import_module(home), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
