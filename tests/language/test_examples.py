import doctest
import importlib
import pkgutil

import pytest

import quiz.grading
import quiz.language

MODULES = [
    module.name
    for package in (quiz.language, quiz.grading)
    for module in pkgutil.iter_modules(package.__path__, f"{package.__name__}.")
]


@pytest.mark.parametrize("name", [*MODULES, "quiz.facts.wording"])
def test_the_examples_in_docstrings_are_true(name: str) -> None:
    failures, _ = doctest.testmod(importlib.import_module(name))

    assert failures == 0
