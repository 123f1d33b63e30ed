"""Chance from ids."""

from quiz.memory.chance import chance


def test_chance_falls_the_same_way_on_every_machine_and_for_ever() -> None:
    assert chance("korea-russia:putin-pyongyang-2000/when", 3) == 0.2643300602858072


def test_chance_is_even() -> None:
    found = [chance("card", number) for number in range(10_000)]

    tenths = [sum(int(x * 10) == tenth for x in found) for tenth in range(10)]
    assert min(tenths) > 900
    assert max(tenths) < 1100


def test_parts_do_not_run_into_each_other() -> None:
    assert chance("a", "bc") != chance("ab", "c")
