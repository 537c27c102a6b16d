"""Lines of comments on standard input, their labels on standard output.

A corpus says which lines are comments and no more; the training asks here what each is.
"""

import sys

from newsconv.parsing.comment_lines import comment_labels


def main() -> None:
    """Print the labels of the lines of standard input."""
    lines = [line.strip() for line in sys.stdin if line.strip()]
    for label, line in zip(comment_labels(lines), lines, strict=True):
        print(f"{label.value.removeprefix('comment_'):10} {line[:100]}")


__all__ = ["comment_labels"]

if __name__ == "__main__":
    main()
