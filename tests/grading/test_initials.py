from collections.abc import Callable

import pytest

from quiz.grading.grade import Grade

Put = Callable[..., Grade]
SERGEI = "who:sergei-ivanov"


@pytest.mark.parametrize(
    ("wanted", "typed", "verdict"),
    [
        *(("who:putin", "V. Putin", "correct"), ("who:putin", "V.V.Putin", "correct")),
        *(("who:putin", "Putin V", "correct"), ("who:putin", "В. Путин", "correct")),
        *(("who:putin", "President V. Putin", "correct"),),
        *(("who:putin", "Vladimir V. Putin", "correct"),),
        *(("who:putin", "V. Putim", "typo"), ("who:putin", "a Putin", "correct")),
        *((SERGEI, "S. Ivanov", "correct"), (SERGEI, "Иванов С. Б.", "correct")),
        *((SERGEI, "Sergei B. Ivanov", "correct"), (SERGEI, "Ivanov", "incomplete")),
        ("who:kim-jong-un", "Kim J. U.", "incomplete"),
    ],
)
def test_initials_of_the_given_names_stand_for_them(
    put: Put, wanted: str, typed: str, verdict: str
) -> None:
    assert put(wanted, typed).verdict == verdict


@pytest.mark.parametrize(
    "typed", ["X. Putin", "Putin X.", "Путин А.А.", "X. Putim", "D.Putin"]
)
def test_other_initials_are_someone_elses(put: Put, typed: str) -> None:
    assert put("who:putin", typed).verdict == "wrong"


def test_initials_tell_two_of_one_family_name_apart(put: Put) -> None:
    assert put(SERGEI, "I. Ivanov").confused_with == "test:igor-ivanov"
