"""Words of a command line, read."""

import argparse
from collections.abc import Sequence
from functools import partial
from typing import Any, NoReturn

from quiz.cli.columns import columns
from quiz.language.text import Lang


class _Lines(argparse.RawDescriptionHelpFormatter):
    """Lines as wide as the terminal, where Hangul is two cells wide."""

    def _split_lines(  # type: ignore[explicit-override]
        self, text: str, width: int
    ) -> list[str]:
        from quiz.terminal.cells import wrap  # kept off what shows no help

        return list(wrap(text, width))

    def _fill_text(  # type: ignore[explicit-override]
        self, text: str, width: int, indent: str
    ) -> str:
        """Wrap what is prose; examples are laid out by hand and stay as they are."""
        from quiz.terminal.cells import wrap

        blocks = text.strip().split("\n\n")
        return "\n\n".join(
            super(_Lines, self)._fill_text(block, width, indent)
            if "\n " in block
            else "\n".join(wrap(block, width))
            for block in blocks
        )


class Parser(argparse.ArgumentParser):
    """A parser whose help is as wide as the terminal, and which asks that once.

    `argparse` asks for every argument, and imports what packs archives to do so.
    Options may stand anywhere among the words of a command. Help, and what is wrong
    with the words, are told in the language of the program.
    """

    def __init__(self, *, lang: Lang, **told: Any) -> None:  # noqa: ANN401
        """With what any parser is told, `formatter_class` aside."""
        told["formatter_class"] = partial(_Lines, width=columns() - 2)
        super().__init__(**told)
        self.lang = lang
        self._is_mixing = False

    def add_subparsers(  # type: ignore[explicit-override]
        self,
        **told: Any,  # noqa: ANN401
    ) -> Any:  # noqa: ANN401
        """Let those within speak the same language."""
        told["parser_class"] = partial(type(self), lang=self.lang)
        return super().add_subparsers(**told)

    def format_help(self) -> str:  # type: ignore[explicit-override]
        """The help, in the language of the program."""
        if self.lang is not Lang.KO:
            return super().format_help()
        from quiz.cli.help_ko import put_into_korean

        put_into_korean(self, columns() - 2)
        usage, told, rest = super().format_help().partition("\n\n")
        return _usage_in_korean(usage) + told + rest

    def error(self, message: str) -> NoReturn:  # type: ignore[explicit-override]
        """End with what is wrong with the words, in the language of the program."""
        if self.lang is not Lang.KO:
            super().error(message)
        from quiz.cli.help_ko import mistake_in_korean

        usage = _usage_in_korean(self.format_usage())
        self.exit(2, f"{usage}{self.prog}: {mistake_in_korean(message)}\n")

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


def _usage_in_korean(usage: str) -> str:
    """Its heading is a cell wider, and so is what stands below it."""
    return usage.replace("usage:", "사용법:", 1).replace("\n ", "\n  ")


def whole_number(text: str, low: int, high: int) -> int:
    """The number that is written, within bounds; what else is written is refused."""
    is_short = len(text) <= len(str(high))  # Python reads none of thousands of digits
    if text.isascii() and text.isdigit() and is_short and low <= int(text) <= high:
        return int(text)
    raise argparse.ArgumentTypeError(f"{text!r} is not from {low} to {high}")
