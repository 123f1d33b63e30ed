"""A session in lines: what is typed, what is said, and what is kept."""

import unicodedata
from collections.abc import Callable
from dataclasses import replace

import pytest

from quiz.grading.grade import Verdict
from quiz.language.messages import say
from quiz.language.text import Lang, Text
from quiz.memory.entries import Buried, Flagged, Noted, Suspended, Undone
from quiz.memory.rating import Rating
from quiz.memory.replay import replay
from quiz.problems import QuizError
from quiz.questions.question import (
    Item,
    ItemAnswer,
    MatchAnswer,
    Mode,
    OrderAnswer,
    Question,
)
from quiz.study.beginning import Wanted
from quiz.study.plan import SessionPlan
from tests.plain.conftest import Talk
from tests.terminal.small_library import a_question

TYPED = (Mode.TYPED,)
LOOK = ("", "")  # a new question is shown; its rating stands

About = Callable[..., Talk]


def a_typed(**texts: Text) -> Question:
    one = a_question(modes=TYPED)
    return replace(one, **texts)  # type: ignore[arg-type]


def test_new_question_is_shown_first_and_its_look_is_kept(talk: Talk) -> None:
    said = talk(*LOOK)

    asked, _, shown = said.partition("Enter shows the answer.")
    assert "Which North Korean leader met Putin" in asked
    assert "Kim Jong Un" not in asked
    assert "Answer: Kim Jong Un" in shown
    assert "Source: Kremlin · Official visit to the DPRK · 19 July 2000" in shown
    assert [(a.mode, a.rating) for a in talk.answers] == [(Mode.FLIP, Rating.AGAIN)]


def test_what_the_ratings_come_to_is_worked_out_while_the_question_is_read(
    talk: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read_and_look() -> str | None:
        monkeypatch.setattr("quiz.study.session.decisions", pytest.fail)
        return next(lines, None)

    lines = iter(LOOK[:1])
    talk.hold(read_and_look)

    assert len(talk.answers) == 1


def test_every_line_that_waits_says_what_is_expected(talk: Talk) -> None:
    said = talk(*LOOK, "")

    assert "Make a guess, then look. Enter shows the answer.\n" in said
    assert "Enter: 1 Again (1 min). Or: 2 Hard" in said
    assert "Type a number from 1 to 3, then Enter. 0 if you do not know.\n" in said


def test_option_is_chosen_by_its_number(talk: Talk) -> None:
    said = talk(*LOOK, "2", "")

    assert "1. Kim Il Sung\n2. Kim Jong Un\n3. Kim Jong Il\n" in said
    assert "Right.\n" in said
    assert talk.answers[-1].verdict is Verdict.CORRECT
    assert talk.answers[-1].mode is Mode.CHOICES


@pytest.mark.parametrize("typed", ["4", "x", "-1", "²"])
def test_number_that_is_no_option_is_asked_again(talk: Talk, typed: str) -> None:
    said = talk(*LOOK, typed, "2")

    assert said.count("Type a number from 1 to 3") == 2
    assert [a.mode for a in talk.answers] == [Mode.FLIP, Mode.CHOICES]


def test_wrong_choice_says_the_right_one(talk: Talk) -> None:
    said = talk(*LOOK, "3", "")

    assert "Wrong.\n" in said
    assert "Answer: 2. Kim Jong Un\n" in said


def test_giving_up_on_the_options_is_no_wrong_choice(talk: Talk) -> None:
    talk(*LOOK, "0", "")

    assert talk.answers[-1].verdict is Verdict.SKIPPED


@pytest.mark.parametrize(
    "typed",
    [
        "김정은",
        unicodedata.normalize("NFD", "김정은"),
        "ㄱㅣㅁㅈㅓㅇㅇㅡㄴ",
        "Kim Jong Un",
        "\u202e김정은\x07\u2066",
    ],
)
def test_answer_is_read_however_it_is_typed(talk_about: About, typed: str) -> None:
    talk = talk_about(a_typed(), lang=Lang.KO)

    said = talk(*LOOK, typed, "")

    assert "맞았어요.\n" in said
    assert talk.answers[-1].verdict is Verdict.CORRECT
    assert talk.answers[-1].rating is Rating.GOOD


def test_answer_is_kept_before_its_verdict_is_said(talk_about: About) -> None:
    talk = talk_about(a_typed())

    said = talk(*LOOK, "Kim Jong Il")  # and nothing more is heard

    assert "Saved up to here." in said
    assert talk.answers[-1].response == "Kim Jong Il"
    assert talk.answers[-1].rating is Rating.AGAIN


def test_another_rating_replaces_the_one_proposed(talk_about: About) -> None:
    talk = talk_about(a_typed())

    talk(*LOOK, "Kim Jong Un", "2")

    cards = replay(talk.learner.entries())
    assert list(talk.learner.cards().values()) == list(cards.values())
    assert talk.answers[-1].rating is Rating.HARD


@pytest.mark.parametrize("typed", ["hard", "어려움", "2."])
def test_rating_may_be_named(talk_about: About, typed: str) -> None:
    talk = talk_about(a_typed())

    talk(*LOOK, "Kim Jong Un", typed)

    assert talk.answers[-1].rating is Rating.HARD


def test_rating_that_there_is_not_is_asked_again(talk_about: About) -> None:
    talk = talk_about(a_typed())

    said = talk(*LOOK, "Kim Jong Un", "7")

    assert said.count("Enter: 3 Good") == 2
    assert talk.answers[-1].rating is Rating.GOOD


def test_choice_cannot_be_rated_easy(talk: Talk) -> None:
    said = talk(*LOOK, "2", "4")

    assert "4 Easy" not in said.rpartition("Right.")[2]
    assert talk.answers[-1].rating is Rating.GOOD


def test_empty_line_gives_up_only_when_repeated(talk_about: About) -> None:
    talk = talk_about(a_typed())

    said = talk(*LOOK, "", "")

    assert "Press Enter once more if you do not know." in said
    assert talk.answers[-1].verdict is Verdict.SKIPPED


def test_something_typed_between_two_empty_lines_gives_nothing_up(talk: Talk) -> None:
    said = talk(*LOOK, "", "9", "")

    assert said.count("Press Enter once more if you do not know.") == 2
    assert len(talk.answers) == 1


def test_incomplete_answer_has_one_more_try(talk_about: About) -> None:
    talk = talk_about(a_typed())

    said = talk(*LOOK, "Kim", "Kim Jong Un", "")

    assert talk.answers[-1].earlier == ("Kim",)
    assert talk.answers[-1].verdict is Verdict.CORRECT
    assert said.count("Right.") == 1


def test_wrong_answer_may_be_counted_right(talk_about: About) -> None:
    talk = talk_about(a_typed())

    said = talk(*LOOK, "the marshal of trains", "c", "")

    assert "c counts it right" in said
    assert "Counted as right.\n" in said
    assert (talk.answers[-1].objected, talk.answers[-1].rating) == (True, Rating.GOOD)


def test_nothing_to_object_to_is_said(talk: Talk) -> None:
    assert "Only an answer that was typed" in talk(*LOOK, "2", "c")


@pytest.mark.parametrize("typed", ["u", "ㅕ", "/u", "undo", "되돌리기"])
def test_last_answer_is_taken_back(talk: Talk, typed: str) -> None:
    said = talk(*LOOK, "3", typed, "2", "")

    undone = [e for e in talk.learner.entries() if isinstance(e.entry, Undone)]
    assert len(undone) == 1
    assert "Taken back. Answer it again." in said
    assert [a.verdict for a in talk.answers][1:] == [Verdict.WRONG, Verdict.CORRECT]


def test_where_nothing_was_answered_nothing_is_taken_back(talk: Talk) -> None:
    assert say("undo-nothing", Lang.EN) in talk("u")


def test_answer_of_an_earlier_session_is_told_and_then_taken_back(talk: Talk) -> None:
    talk(*LOOK)

    said = talk("u", "u", "")

    told, _, after = said.partition("Once more takes back")
    assert told.count("Which North Korean leader") == 1
    assert "Taken back: Which North Korean leader" in after
    assert "new, 0 of 1 done" in after
    assert isinstance(talk.learner.entries()[1].entry, Undone)


def test_what_was_told_is_taken_back_only_when_asked_twice_in_a_row(
    talk: Talk,
) -> None:
    talk(*LOOK)

    talk("u", "r", "u")

    assert len(talk.learner.entries()) == 1


def test_command_needs_a_slash_where_an_answer_is_typed(talk_about: About) -> None:
    talk = talk_about(a_typed())

    said = talk(*LOOK, "/u", "", "", "u")

    assert said.count("Taken back") == 1
    assert talk.answers[-1].response == "u"


def test_answer_that_begins_with_a_slash_is_written_with_two(talk_about: About) -> None:
    talk = talk_about(a_typed())

    talk(*LOOK, "//q", "")

    assert talk.answers[-1].response == "/q"


def test_unknown_command_says_so_and_answers_nothing(talk_about: About) -> None:
    talk = talk_about(a_typed())

    said = talk(*LOOK, "/undoo")

    assert "There is no command /undoo." in said
    assert len(talk.answers) == 1


@pytest.mark.parametrize(
    ("typed", "entry", "said"),
    [
        ("-", Buried, "Put off until tomorrow."),
        ("!", Suspended, "Suspended"),
        ("f", Flagged, "Flagged."),
    ],
)
def test_card_is_put_off_set_aside_or_flagged(
    talk: Talk, typed: str, entry: type, said: str
) -> None:
    heard = talk("", typed)

    assert said in heard
    assert isinstance(talk.learner.entries()[-1].entry, entry)


def test_card_put_off_comes_back_when_that_is_taken_back(talk: Talk) -> None:
    said = talk("-", "u", "")

    assert said.count("Which North Korean leader") == 1
    assert "Nothing is due now." in said


def test_flag_is_said_with_the_question(talk: Talk) -> None:
    said = talk("f", "r", "", "")

    assert "new, 0 of 1 done, flagged\n" in said


@pytest.mark.parametrize("typed", [("/n by train",), ("n", "by train")])
def test_note_is_written_and_said_after_the_answer(
    talk: Talk, typed: tuple[str, ...]
) -> None:
    said = talk(*typed, "", "")

    assert isinstance(talk.learner.entries()[0].entry, Noted)
    assert "The note is kept." in said
    assert "note: by train" in said.partition("Answer:")[2]


def test_note_is_left_or_removed(talk: Talk) -> None:
    said = talk("/n the younger", "n", "", "n", "-", "", "")

    assert "The note is as it was." in said
    assert "The note is removed." in said
    assert "the younger" not in said.partition("Answer:")[2]


def test_help_names_every_command_and_says_the_question_again(talk: Talk) -> None:
    said = talk("?")

    for way in "?rucsfn-!q":
        assert f"\n/{way}: " in said
    assert said.count("Which North Korean leader") == 2


def test_all_sources_are_said_after_the_answer(talk: Talk) -> None:
    said = talk("s", "", "s")

    assert "Sources come after the answer." in said
    assert said.count("Source: Kremlin") == 2


def test_things_are_put_in_order_by_their_numbers(talk_about: About) -> None:
    items = tuple(Item(key=k, text=Text(k, k)) for k in ("third", "first", "second"))
    right = OrderAnswer((items[1], items[2], items[0]))
    one = replace(a_question(answer=right), modes=(Mode.ORDER,), items=items)
    talk = talk_about(one)

    said = talk("2 3 1", "")

    assert "1. third\n2. first\n3. second\n" in said
    assert "such as 2 1 3" in said
    assert talk.answers[-1].verdict is Verdict.CORRECT


def test_things_are_matched_by_letters(talk_about: About) -> None:
    events = tuple(Item(key=k, text=Text(k, k)) for k in ("summit", "treaty"))
    years = tuple(Item(key=k, text=Text(k, k)) for k in ("1961", "2019"))
    answer = MatchAnswer(
        pairs=((events[0], years[1]), (events[1], years[0])), values=years
    )
    one = replace(a_question(answer=answer), modes=(Mode.MATCH,), items=events)
    talk = talk_about(one)

    said = talk("b a", "")

    assert "1. summit\n2. treaty\na. 1961\nb. 2019\n" in said
    assert "Type the letter of each in turn, such as b a" in said
    assert talk.answers[-1].verdict is Verdict.CORRECT


def test_one_thing_is_told_from_another_by_its_number(talk_about: About) -> None:
    items = tuple(Item(key=k, text=Text(k, k)) for k in ("summit", "treaty"))
    one = replace(
        a_question(answer=ItemAnswer(items[1])), modes=(Mode.CONTRAST,), items=items
    )
    talk = talk_about(one)

    said = talk("2", "")

    assert "1. summit\n2. treaty\n" in said
    assert "Answer: 2. treaty\n" in said
    assert talk.answers[-1].mode is Mode.CONTRAST
    assert talk.answers[-1].verdict is Verdict.CORRECT


def test_end_of_input_ends_with_a_summary(talk: Talk) -> None:
    said = talk(*LOOK, "3", "")

    assert said.rstrip().splitlines()[-2:] == [
        "To learn again:",
        "Which North Korean leader met Putin in Vladivostok in 2019? Kim Jong Un",
    ]
    for line in ("Answered: 2", "Right: 0 (0%)", "To see again: 1"):
        assert f"\n{line}\n" in said


def test_session_ends_by_itself_and_says_when_it_goes_on(talk: Talk) -> None:
    said = talk("", "4")

    assert "That is all for now." in said
    assert "Next question: in " in said


def two(talk: Talk) -> None:
    """Two questions, and a session planned for one answer."""
    talk.questions = (a_question("one/who"), a_question("two/who"))
    talk.wanted = Wanted(plan=SessionPlan(cards=1))


def test_session_says_first_how_many_answers_are_planned(talk: Talk) -> None:
    two(talk)

    assert "1 question." in talk().splitlines()[0]


def test_planned_end_may_be_passed(talk: Talk) -> None:
    two(talk)

    said = talk(*LOOK, "what?", "c", *LOOK)

    assert said.count("Enter ends. c goes on.") == 2
    assert len(talk.answers) == 2


@pytest.mark.parametrize("typed", [(), ("",), ("q",)])
def test_planned_end_is_the_end_otherwise(talk: Talk, typed: tuple[str, ...]) -> None:
    two(talk)

    said = talk(*LOOK, *typed)

    assert said.count("Answered: 1") == 1
    assert len(talk.answers) == 1


def test_last_answer_is_taken_back_after_the_planned_end(talk: Talk) -> None:
    two(talk)

    said = talk(*LOOK, "u", "")

    assert "Taken back." in said
    assert isinstance(talk.learner.entries()[1].entry, Undone)


def test_where_nothing_is_due_it_says_when_something_is(talk: Talk) -> None:
    talk("", "4")

    said = talk()

    assert said.splitlines()[1] == "Nothing is due now."
    assert "Next question: in " in said


def test_interrupt_keeps_everything_and_sums_up(talk: Talk) -> None:
    lines = iter(("", ""))

    def interrupt() -> str:
        try:
            return next(lines)
        except StopIteration:
            raise KeyboardInterrupt from None

    with pytest.raises(KeyboardInterrupt):
        talk.hold(interrupt)

    assert "Saved up to here." in talk.said
    assert len(talk.answers) == 1


def test_answer_that_cannot_be_stored_is_kept_when_it_can(
    talk: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    class FullError(QuizError):
        code = "unknown-deck"

    record, times = talk.learner.record, iter((True, False, False))

    def full_once(*arguments: object) -> object:
        if next(times):
            raise FullError(deck="x", known="y")
        return record(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(talk.learner, "record", full_once)

    said = talk("", "f", "4")

    assert "there is no deck x" in said
    assert [a.rating for a in talk.answers] == [Rating.EASY]
    assert talk.is_all_kept


def test_end_of_input_with_an_answer_that_could_not_be_stored_is_told(
    talk: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    class FullError(QuizError):
        code = "unknown-deck"

    def full(*_: object) -> object:
        raise FullError(deck="x", known="y")

    monkeypatch.setattr(talk.learner, "record", full)

    talk("", "4")

    assert talk.answers == []
    assert not talk.is_all_kept


@pytest.mark.parametrize(
    "hostile",
    [
        "\x1b]0;owned\x07name",
        "\x1b[2J\x1b[31mname",
        "na\u202eme",
        "name\x9b31m",
        "[red]name[/b]",
        "x" * 10_000,
        "name\nq\n",
    ],
)
def test_hostile_data_is_said_without_what_a_terminal_obeys(
    talk_about: About, hostile: str
) -> None:
    text = Text(hostile, hostile)
    one = a_typed(stem=text, explanation=text)
    talk = talk_about(one)

    said = talk("", "", hostile, "", "")

    assert not [
        char
        for char in said
        if unicodedata.category(char) in ("Cc", "Cf") and char != "\n"
    ]
