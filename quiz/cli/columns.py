"""How wide the terminal is."""

import os
import sys


def columns() -> int:
    """Its cells in a line: as `shutil` says, which reads archives as well."""
    told = os.environ.get("COLUMNS", "")
    if told.isdecimal() and int(told):
        return int(told)
    if sys.__stdout__ is None:
        return 80
    try:
        return os.get_terminal_size(sys.__stdout__.fileno()).columns or 80
    except (ValueError, OSError):  # closed, or no terminal
        return 80
