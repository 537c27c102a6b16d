"""`python -m newsconv`: the same as the `newsconv` command."""

from newsconv.cli.main import run

if __name__ == "__main__":
    run()
