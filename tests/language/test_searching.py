"""Searching as people type."""

import unicodedata

import pytest

from quiz.language.searching import initials, matcher, searchable

TEXT = searchable("김정은의 첫 러시아 방문 Kim Jong Un 2019")


@pytest.mark.parametrize(
    "query",
    [
        *(
            "",
            "김정은",
            "김 정은",
            "방문 2019",
            "2019 방문",
            "kim JONG",
            "ㄱㅈㅇ",
            "ㄹㅅㅇ ㅂㅁ",
        ),
        unicodedata.normalize("NFD", "러시아"),
    ],
)
def test_what_people_type_is_found(query: str) -> None:
    assert matcher(query)(TEXT)


@pytest.mark.parametrize("query", ["김정일", "방문 2018", "ㄱㅈㄹ", "[", "kim jong il"])
def test_what_is_not_there_is_not_found(query: str) -> None:
    assert not matcher(query)(TEXT)


def test_initials_leave_all_but_syllables_alone() -> None:
    assert initials("조·소 1961, ㄱ a") == "ㅈ·ㅅ 1961, ㄱ a"
