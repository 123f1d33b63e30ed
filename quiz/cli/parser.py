"""Words of a command line, read."""

import argparse
from functools import partial
from typing import Any

from quiz.cli.columns import columns


class Parser(argparse.ArgumentParser):
    """A parser whose help is as wide as the terminal, and which asks that once.

    `argparse` asks for every argument, and imports what packs archives to do so.
    """

    def __init__(
        self,
        formatter_class: type[argparse.HelpFormatter] = argparse.HelpFormatter,
        **told: Any,  # noqa: ANN401
    ) -> None:
        """With what any parser is told."""
        wide = partial(formatter_class, width=columns() - 2)
        super().__init__(formatter_class=wide, **told)
