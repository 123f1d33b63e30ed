"""Where cards come back: on quiet days, not on days off."""

from collections import Counter
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from quiz.memory.chance import chance
from quiz.study.settings import Pause, StudySettings
from quiz.study.spread import Load, Spread, reviews_by_day
from tests.study.making import TODAY, a_card, by_id, some

TUESDAY = date.fromordinal(TODAY)


def spread(
    settings: StudySettings | None = None,
    load: dict[int, int] | None = None,
) -> Spread:
    counted = Counter(load)
    return Spread(settings or StudySettings(), TODAY, lambda day: counted[day])


def drawn(chosen: Spread, low: int, high: int, number: int = 400) -> Counter[int]:
    """On which days, counted from today, cards of these bounds come back."""
    return Counter(chosen(low, high, chance("card", n)) for n in range(number))


def test_a_quiet_day_is_chosen_before_a_busy_one() -> None:
    busy = {TODAY + 9: 60, TODAY + 10: 60, TODAY + 11: 10}

    days = drawn(spread(load=busy), 9, 11)

    assert set(days) <= {9, 10, 11}
    assert days[11] > 0.9 * 400


def test_the_load_is_that_of_the_cards_in_days() -> None:
    questions = some(3)
    cards = by_id(
        a_card(questions[0], last=-2, interval=9),
        a_card(questions[1], last=-5, interval=12),
        a_card(questions[2], last=-1, interval=4),
    )
    load = Load(cards)

    assert (load(TODAY + 7), load(TODAY + 3), load(TODAY)) == (2, 1, 0)
    assert reviews_by_day(cards.values()).total() == 3


def test_an_easy_day_gets_about_its_share() -> None:
    easy = StudySettings(easy_days=(1, 1, 0.25, 1, 1, 1, 0))

    days = drawn(spread(easy), 6, 12, 2000)  # from a Monday to a Sunday

    assert days[12] == 0
    assert 0.15 < days[8] / days[7] < 0.35


def test_nothing_falls_into_a_pause_but_beside_it() -> None:
    pause = Pause(TUESDAY + timedelta(days=10), TUESDAY + timedelta(days=20))
    settings = StudySettings(pauses=(pause,))

    within, partly = drawn(spread(settings), 13, 17), drawn(spread(settings), 8, 12)

    assert set(within) == {21}
    assert set(partly) == {8, 9}


@given(
    st.integers(1, 300),
    st.integers(0, 30),
    st.floats(0, 1, exclude_max=True),
    st.tuples(*[st.sampled_from([0.0, 0.5, 1.0])] * 7),
    st.lists(st.tuples(st.integers(-5, 60), st.integers(0, 20)), max_size=2),
)
def test_the_day_is_always_a_later_one_and_a_working_one_if_there_is_any(
    low: int,
    width: int,
    luck: float,
    easy_days: tuple[float, ...],
    pauses: list[tuple[int, int]],
) -> None:
    settings = StudySettings(
        easy_days=easy_days,
        pauses=tuple(
            Pause(TUESDAY + timedelta(days=a), TUESDAY + timedelta(days=a + n))
            for a, n in pauses
        ),
    )

    chosen = spread(settings)(low, low + width, luck)

    assert chosen >= 1
    if any(easy_days):
        assert settings.share(TODAY + chosen) > 0
