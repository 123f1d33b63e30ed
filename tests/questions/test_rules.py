"""Every rule of the list has its keeper, its words and its proof."""

from quiz.language.messages import knows
from quiz.questions.rules import KEPT_BY, RULES, Keeper


def test_the_rules_are_numbered_through() -> None:
    assert [rule.id for rule in RULES] == [f"Q{n:02}" for n in range(1, 35)]


def test_every_rule_is_told_in_words() -> None:
    assert [rule.id for rule in RULES if not knows(f"rule-{rule.id}")] == []


def test_every_keeper_is_told_in_words() -> None:
    assert [keeper for keeper in Keeper if not knows(f"keeper-{keeper}")] == []


def test_a_refusal_keeps_a_rule_that_there_is() -> None:
    assert set(KEPT_BY.values()) <= {rule.id for rule in RULES}
    assert all(knows(f"refused-{code}") for code in KEPT_BY)
