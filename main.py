"""Doorstep Desk 家门口服务台: the window without arguments, the administrator's commands with them."""

from __future__ import annotations

import os
import sys


def main(arguments: list[str]) -> int:
    """Run the program; the exit code is 0 done, 1 refused with reasons on stderr, 2 wrong use."""
    from desk.options import parse

    os.umask(0o077)  # what the desk writes is about residents: nobody else on this PC reads it
    options = parse(arguments)
    if options.command:
        from desk.cli import run as run_command

        return run_command(options)
    from desk.app import run as run_window

    return run_window(options)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
