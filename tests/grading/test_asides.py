import pytest

from quiz.grading.asides import (
    as_corrected,
    without_asking,
    without_ending,
    without_hedges,
    without_laughter,
)


@pytest.mark.parametrize(
    ("said", "left"),
    [
        *(
            ("아마 김정은", "김정은"),
            ("정답은 김정은", "김정은"),
            ("답: 김정은", "김정은"),
        ),
        *(("제 생각엔 아마 푸틴", "푸틴"), ("maybe Putin", "Putin")),
        *(("Answer: Putin", "Putin"), ("I think it's Putin", "Putin")),
        *(("The answer is Putin", "Putin"), ("푸틴", "푸틴"), ("아마", "아마")),
        *(("답십리", "답십리"), ("I don't think Putin", "I don't think Putin")),
    ],
)
def test_what_hedges_before_an_answer_is_left_out(said: str, left: str) -> None:
    assert without_hedges(said) == left


@pytest.mark.parametrize(
    "said",
    [
        *("푸틴인가?", "푸틴인가요", "푸틴이죠", "푸틴이지", "푸틴이야", "푸틴이잖아"),
        *(
            "푸틴인듯",
            "푸틴인 듯해요",
            "푸틴 같아요",
            "푸틴인 것 같아요",
            "푸틴인 것 같은데",
        ),
        *(
            "푸틴일걸요",
            "푸틴일까요?",
            "푸틴 아닌가요?",
            "푸틴이 아닐까",
            "푸틴이 맞죠?",
        ),
        *("푸틴 ㅋㅋ", "푸틴이죠 ㅎㅎ", "푸틴이었어요", "푸틴이겠죠", "푸틴, I think"),
        *("푸틴 maybe", "푸틴 아마도"),
    ],
)
def test_what_ends_a_guess_is_left_out(said: str) -> None:
    assert "푸틴" in list(without_ending(said))


@pytest.mark.parametrize(
    "said", ["푸틴이 아니다", "푸틴은 아닌 것 같아요", "푸틴 아닌 듯"]
)
def test_what_denies_an_answer_stays(said: str) -> None:
    assert "푸틴" not in list(without_ending(said))


def test_a_name_that_ends_like_an_ending_is_kept_whole_as_well() -> None:
    assert {"하노이", "하노"} <= set(without_ending("하노이지"))
    assert list(without_ending("2011년까지")) == []


def test_laughter_alone_is_left_alone() -> None:
    assert without_laughter("ㅋㅋ") == "ㅋㅋ"
    assert without_laughter("1949년 ㅋㅋ") == "1949년"


@pytest.mark.parametrize(
    "said", ["김정은 아님?", "김정은 아니에요??", "김정은 아냐?ㅋㅋ"]
)
def test_a_question_that_denies_asks(said: str) -> None:
    assert without_asking(said) == "김정은"


@pytest.mark.parametrize("said", ["김정은 아님", "김정은 아니에요.", "아님?"])
def test_a_denial_stays(said: str) -> None:
    assert without_asking(said) == said


@pytest.mark.parametrize(
    ("said", "so"),
    [
        *(("김정일이 아니라 김정은", "김정은"), ("1962년 아니고 1961년", "1961년")),
        *(
            ("Moscow, not Omsk", "Moscow"),
            ("1961 not 1962", "1961"),
            ("not Omsk but Moscow", "Moscow"),
        ),
        *(
            ("푸틴", "푸틴"),
            ("김정은 아니고", "김정은 아니고"),
            ("not Omsk", "not Omsk"),
        ),
        *(("푸틴뿐만 아니라 김정은", "푸틴뿐만 아니라 김정은"),),
        *(("not only Omsk but Moscow", "not only Omsk but Moscow"),),
        *(("아니라 푸틴", "아니라 푸틴"), ("Moscow not", "Moscow not")),
    ],
)
def test_a_correction_says_what_is_so(said: str, so: str) -> None:
    assert as_corrected(said) == so
