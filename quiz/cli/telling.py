"""A teller of log entries that knows the names of things."""

from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path

from quiz.content.folders import find_content
from quiz.content.packs import load
from quiz.memory.entries import Entry, EntryId
from quiz.terminal.entry_lines import Teller


def teller(entries: Mapping[EntryId, Entry], arguments: Namespace) -> Teller:
    """A teller with the names of the facts, as many as can be read."""
    base = load(find_content(arguments.content, Path.cwd())).base
    return Teller(entries, base, arguments.lang, arguments.ui_lang)
