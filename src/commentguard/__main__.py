"""`python -m commentguard` is the command `commentguard`."""

from commentguard.cli.main import run

if __name__ == "__main__":
    run()
