"""Words of a command line, read."""

import argparse
from collections.abc import Sequence
from functools import partial
from typing import Any

from quiz.cli.columns import columns


class Parser(argparse.ArgumentParser):
    """A parser whose help is as wide as the terminal, and which asks that once.

    `argparse` asks for every argument, and imports what packs archives to do so.
    Options may stand anywhere among the words of a command.
    """

    def __init__(
        self,
        formatter_class: type[argparse.HelpFormatter] = argparse.HelpFormatter,
        **told: Any,  # noqa: ANN401
    ) -> None:
        """With what any parser is told."""
        wide = partial(formatter_class, width=columns() - 2)
        super().__init__(formatter_class=wide, **told)
        self._is_mixing = False

    def parse_known_args(  # type: ignore[override, explicit-override]
        self,
        args: Sequence[str] | None = None,
        namespace: argparse.Namespace | None = None,
    ) -> tuple[argparse.Namespace, list[str]]:
        """Read the words; a command says itself which of them it does not know.

        `argparse` gives a word that may be left out away at the first option, and
        would call what follows unknown: `quiz grade QUESTION --json ANSWER`.
        """
        if self._is_mixing or self._subparsers is not None:
            return super().parse_known_args(args, namespace)
        parsed, rest = super().parse_known_args(args, namespace)
        if not rest:
            return parsed, rest
        self._is_mixing = True
        parsed, rest = self.parse_known_intermixed_args(args, namespace)
        self._is_mixing = False
        if rest:
            self.error(f"unrecognized arguments: {' '.join(rest)}")
        return parsed, rest


def whole_number(text: str, low: int, high: int) -> int:
    """The number that is written, within bounds; what else is written is refused."""
    if text.isascii() and text.isdigit() and low <= int(text) <= high:
        return int(text)
    raise argparse.ArgumentTypeError(f"{text!r} is not from {low} to {high}")
