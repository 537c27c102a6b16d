"""The other end of an engine's pipe: each request in, an answer out, until the end."""

import json
import os
import sys
from collections.abc import Callable
from typing import Any


def answer_all(start: Callable[[], Callable[[dict[str, str]], dict[str, Any]]]) -> None:
    """Answer the requests on standard input, then leave.

    What Java prints must not come between the answers, and its threads would keep
    the process.
    """
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    answer = start()
    for line in sys.stdin:
        try:
            said = answer(json.loads(line))
        except Exception as error:  # noqa: BLE001 - Java's, of any kind
            said = {"failed": " ".join(str(error).split())}
        answers.write(json.dumps(said) + "\n")
        answers.flush()
    answers.close()
    os._exit(0)
