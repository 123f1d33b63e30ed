from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from quiz.questions.shuffle import draw, shuffled, stable_hash

names = st.lists(st.text(max_size=8), unique=True)


def test_chance_is_the_same_on_every_machine() -> None:
    assert stable_hash("korea-russia:putin", "place") == 0x55A481805FB32716
    assert stable_hash() == stable_hash()


def test_where_one_id_ends_and_the_next_begins_matters() -> None:
    assert stable_hash("ab", "c") != stable_hash("a", "bc")


def test_a_draw_is_even() -> None:
    drawn = Counter(draw(3, f"korea-russia:event-{n}/when.year") for n in range(9000))

    assert set(drawn) == {0, 1, 2}
    assert all(abs(times - 3000) < 4 * 45 for times in drawn.values())


def test_draws_of_one_question_for_two_ends_are_independent() -> None:
    pairs = Counter(
        (draw(3, f"q{n}", "rank"), draw(3, f"q{n}", "place")) for n in range(9000)
    )

    assert all(abs(times - 1000) < 4 * 30 for times in pairs.values())
    assert len(pairs) == 9


@given(names, st.text(max_size=4))
def test_shuffling_loses_nothing_and_is_repeatable(items: list[str], seed: str) -> None:
    once = shuffled(items, str, seed)

    assert sorted(once) == sorted(items)
    assert once == shuffled(reversed(items), str, seed)


@given(names, st.text(max_size=8))
def test_one_more_item_leaves_the_order_of_the_others(
    items: list[str], new: str
) -> None:
    before = shuffled([item for item in items if item != new], str, "seed")
    after = shuffled({*items, new}, str, "seed")

    assert [item for item in after if item != new] == before


def test_another_seed_gives_another_order() -> None:
    items = [f"item-{n}" for n in range(10)]
    orders = {tuple(shuffled(items, str, f"seed-{n}")) for n in range(50)}

    assert len(orders) > 45
