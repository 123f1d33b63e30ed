"""What is told beside a verdict: leeches, what is taken for what, one's own notes."""

from dataclasses import replace
from datetime import UTC, datetime

from quiz.facts.base import FactBase
from quiz.facts.entities import Entity, EntityId, EntityType
from quiz.grading.grade import Grade, Verdict
from quiz.language.text import Lang, Text
from quiz.memory.card import Card, Interval, State
from quiz.memory.entries import Answered
from quiz.memory.rating import Rating
from quiz.questions.question import EntityAnswer, Mode, Proof, Question, QuestionId
from quiz.study.asked import Ask, Foreseen, Judged
from quiz.terminal.advice import advice

SON, FATHER = EntityId("t:kim-jong-un"), EntityId("t:kim-jong-il")
BASE = FactBase(
    entities={
        key: Entity(id=key, type=EntityType.PERSON, name=name)
        for key, name in (
            (SON, Text("김정은", "Kim Jong Un")),
            (FATHER, Text("김정일", "Kim Jong Il")),
        )
    }
)
QUESTION = Question(
    id=QuestionId("t:meeting/who"),
    template="t:who",
    subjects=(),
    aspect="who",
    stem=Text("누구?", "Who?"),
    answer=EntityAnswer((SON,), EntityType.PERSON),
    proof=Proof(given=(), matches=()),
    explanation=Text(),
    sources=(),
    modes=(Mode.TYPED,),
)
CARD = Card(question=QUESTION.id, state=State.REVIEW, reps=9, lapses=2)


def wrong(card: Card = CARD, *, has_changed: bool = False) -> Judged:
    """The father was named where the son was asked for."""
    ask = Ask(
        question=QUESTION,
        mode=Mode.TYPED,
        choices=None,
        card=card,
        is_new=False,
        has_changed=has_changed,
        done=0,
        left=1,
    )
    grade = Grade(
        verdict=Verdict.WRONG, score=0.0, reason="grade-wrong", confused_with=FATHER
    )
    return Judged(
        ask=ask,
        response="김정일",
        grade=grade,
        proposed=Rating.AGAIN,
        foreseen=Foreseen(day=0, futures={}),
    )


def answers(times: int) -> list[Answered]:
    one = Answered(
        question=QUESTION.id,
        at=datetime(2026, 3, 1, tzinfo=UTC),
        offset_minutes=540,
        mode=Mode.TYPED,
        lang=Lang.KO,
        verdict=Verdict.WRONG,
        score=0.0,
        rating=Rating.AGAIN,
        proposed=Rating.AGAIN,
        state=State.RELEARNING,
        step=0,
        interval=Interval(days=1),
        desired_retention=0.9,
        parameters="",
        rollover_hour=4,
        seconds=3.0,
        confused_with=FATHER,
    )
    return [one] * times


def told(
    judged: Judged, card: Card, times: int = 1, ui_lang: Lang = Lang.EN
) -> list[str]:
    return list(advice(judged, card, answers(times), BASE, Lang.KO, ui_lang))


def test_one_slip_is_no_confusion_and_the_second_is_counted() -> None:
    assert told(wrong(), CARD) == []
    assert told(wrong(), CARD, 3) == ["Taken for “김정일” 3 times by now."]


def test_a_confusion_is_told_with_the_particle_that_fits() -> None:
    said = told(wrong(), CARD, 2, Lang.KO)

    assert said == ["김정일과 벌써 2번 혼동했어요."]


def test_a_card_is_called_a_leech_at_the_eighth_lapse_and_every_fourth_after() -> None:
    counts = [n for n in range(20) if told(wrong(), replace(CARD, lapses=n))]

    assert counts == [8, 12, 16]


def test_who_learnt_another_answer_is_told_which() -> None:
    learnt = replace(CARD, answer=(FATHER,))

    (said,) = told(wrong(learnt, has_changed=True), learnt)

    assert "김정일" in said


def test_own_note_is_shown_whatever_the_verdict() -> None:
    noted = replace(CARD, note="[/b] by train")

    assert told(wrong(), noted) == ["note: [/b] by train"]
