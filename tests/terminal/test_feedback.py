"""Feedback: what a learner hears about an answer."""

from quiz.facts.base import FactBase
from quiz.facts.claims import Source, SourceId
from quiz.facts.dates import Precision, parse_date
from quiz.facts.entities import Entity, EntityId, EntityType
from quiz.grading.grade import Grade, Verdict
from quiz.language.text import Lang, Text
from quiz.memory.card import Card, Interval, State
from quiz.memory.rating import Rating
from quiz.memory.scheduling import Decision
from quiz.questions.question import (
    Answer,
    DateAnswer,
    EntityAnswer,
    Mode,
    NumberAnswer,
    Proof,
    Question,
    QuestionId,
)
from quiz.questions.saying import say_answer
from quiz.study.asked import Ask, Foreseen, Judged
from quiz.terminal.cells import Piece
from quiz.terminal.feedback import Feedback, Tone, feedback

SON = EntityId("t:kim-jong-un")
FATHER = EntityId("t:kim-jong-il")
GRANDFATHER = EntityId("t:kim-il-sung")
WHO = EntityAnswer((SON,), EntityType.PERSON)
IN_TEN_MINUTES = Interval(seconds=600)
JULY = DateAnswer(parse_date("2000-07"), Precision.MONTH, parse_date("2000-07-19"))


def a_base() -> FactBase:
    names = {
        SON: Text("김정은", "Kim Jong Un"),
        FATHER: Text("김정일", "Kim Jong Il"),
        GRANDFATHER: Text("김일성", "Kim Il Sung"),
    }
    notes = {FATHER: Text("국방위원장이었다.", "He led the defence commission.")}
    kremlin = Source(
        id=SourceId("t:kremlin"),
        publisher=Text("크렘린", "Kremlin"),
        date=parse_date("2000-07-19"),
    )
    return FactBase(
        entities={
            key: Entity(
                id=key,
                type=EntityType.PERSON,
                name=name,
                note=notes.get(key, Text()),
            )
            for key, name in names.items()
        },
        sources={kremlin.id: kremlin},
    )


def heard(
    response: str = "김정일",
    verdict: Verdict | None = Verdict.WRONG,
    reason: str = "grade-wrong",
    answer: Answer = WHO,
    mode: Mode = Mode.TYPED,
    is_new: bool = False,
    name: str = "",
    other: EntityId | None = None,
    comes_back: Interval = IN_TEN_MINUTES,
) -> Feedback:
    question = Question(
        id=QuestionId("t:e/who"),
        template="t:who",
        subjects=(),
        aspect="who",
        stem=Text("누구?", "Who?"),
        answer=answer,
        proof=Proof(given=(), matches=()),
        explanation=Text("설명.", "Explanation."),
        sources=(SourceId("t:kremlin"),),
        modes=(mode,),
    )
    ask = Ask(
        question=question,
        mode=mode,
        choices=None,
        card=Card(question=question.id),
        is_new=is_new,
        done=0,
        left=1,
    )
    told = {"name": name} if name else {}
    grade = (
        Grade(
            verdict=verdict,
            score=0,
            reason=reason,
            arguments=told,
            confused_with=other,
        )
        if verdict
        else None
    )
    judged = Judged(
        ask=ask,
        response=response,
        grade=grade,
        proposed=Rating.AGAIN,
        foreseen=Foreseen(
            day=0,
            futures={
                Rating.AGAIN: Decision(
                    state=State.LEARNING, step=1, interval=comes_back
                )
            },
        ),
    )
    return feedback(judged, a_base(), Lang.KO, Lang.KO)


def test_wrong_name_is_marked_letter_by_letter() -> None:
    said = heard("김정일")

    assert said.tone is Tone.WRONG
    assert said.mine == (Piece("김정", "same"), Piece("일", "extra"))
    assert said.right == (Piece("김정", "same"), Piece("은", "missing"))


def test_a_misspelling_is_marked_against_the_name_it_misspells() -> None:
    said = heard("김정운", Verdict.TYPO, "grade-typo", name="김정은")
    latin = heard("Kim Jung Un", Verdict.TYPO, "grade-typo", name="Kim Jong Un")

    assert said.mine == (Piece("김정", "same"), Piece("운", "extra"))
    assert said.right == (Piece("김정", "same"), Piece("은", "missing"))
    assert Piece("u", "extra") in latin.mine
    assert latin.right == (Piece("김정은", "strong"),)
    assert "Kim Jong Un" in latin.reason


def test_another_way_to_say_the_right_answer_is_not_marked() -> None:
    said = heard("김정은 위원장", Verdict.CORRECT, "grade-correct")

    assert said.mine == (Piece("김정은 위원장", "same"),)
    assert said.right == (Piece("김정은", "strong"),)


def test_digits_of_a_date_are_not_marked_one_by_one() -> None:
    said = heard("2000년 8월", Verdict.WRONG, answer=JULY)

    assert said.mine == (Piece("2000년 8월", "extra"),)
    assert said.right == (Piece("2000년 7월", "strong"),)


def test_reason_is_left_out_where_the_heading_says_it() -> None:
    assert heard(reason="grade-wrong").reason == ""
    assert "철자" in heard(reason="grade-close").reason


def test_wrong_name_is_told_who_that_is() -> None:
    typed = heard(reason="grade-is-other", name="김정일", other=FATHER)
    chosen = heard("t:kim-jong-il", mode=Mode.CHOICES, other=FATHER)

    assert typed.reason == chosen.reason == "김정일 — 국방위원장이었다."


def test_name_just_written_is_not_said_back() -> None:
    same = heard("김일성", reason="grade-is-other", name="김일성", other=GRANDFATHER)
    alias = heard("金日成", reason="grade-is-other", name="김일성", other=GRANDFATHER)

    assert same.reason == ""
    assert "김일성" in alias.reason


def test_reason_is_said_in_the_language_of_the_program() -> None:
    assert heard(reason="grade-which-month").reason == "연도는 맞았어요. 몇 월인가요?"


def test_option_that_was_picked_is_not_shown_as_written() -> None:
    assert heard("t:kim-jong-il", mode=Mode.CHOICES).mine == ()


def test_look_at_a_new_card_is_no_verdict() -> None:
    said = heard("", None, mode=Mode.FLIP, is_new=True)

    assert said.tone is Tone.SHOWN
    assert said.heading == "곧 다시 물어볼게요"


def test_what_comes_back_on_another_day_is_not_said_to_come_soon() -> None:
    said = heard("", None, mode=Mode.FLIP, is_new=True, comes_back=Interval(days=1))

    assert said.heading == "답"


def test_source_is_its_publisher_and_date() -> None:
    assert heard().sources == ("크렘린 · 2000년 7월 19일",)


def test_answers_are_said_in_both_languages() -> None:
    base = a_base()
    both = EntityAnswer((FATHER, SON), EntityType.PERSON)
    three = NumberAnswer(3, Text("번", "times"))

    assert say_answer(both, base, Lang.KO) == "김정일과 김정은"
    assert say_answer(both, base, Lang.EN) == "Kim Jong Il and Kim Jong Un"
    assert say_answer(JULY, base, Lang.EN) == "July 2000"
    assert say_answer(three, base, Lang.KO) == "3번"
    assert say_answer(three, base, Lang.EN) == "3 times"


def test_who_said_not_to_know_is_shown_no_answer_of_theirs() -> None:
    said = heard("?", Verdict.SKIPPED, "grade-skipped")

    assert said.mine == ()
    assert said.right == (Piece("김정은", "strong"),)
