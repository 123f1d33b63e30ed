"""Study settings as a file that people read and write."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.language.messages import say
from quiz.language.text import Lang
from quiz.memory.scheduling import SchedulingSettings
from quiz.study.durations import read_duration, write_duration
from quiz.study.settings import Pause, ReviewOrder, StudySettings
from quiz.study.settings_change import with_setting
from quiz.study.settings_fields import FIELDS
from quiz.study.settings_text import read_settings

FILE = """\
# What I set before the summer.
[study]
new_per_day = 10          # a slow start
easy_days = {saturday = 0.5, sunday = 0}
pauses = [
  "2026-12-24/2027-01-02",
  "2026-09-24",
]

[deck."korea-russia"]
exam = 2026-12-15
retention = 0.93

[deck."korea-russia::visits"]
new_per_day = 5

[app]
theme = "night"
"""


def test_a_file_says_what_holds_for_all_decks_and_for_one() -> None:
    read = read_settings(FILE, "learner.toml")

    assert not read.problems
    assert read.study.new_per_day == 10
    assert read.study.reviews_per_day == StudySettings().reviews_per_day
    assert list(read.study.easy_days) == [1, 1, 1, 1, 1, 0.5, 0]
    assert read.study.pauses == (
        Pause(date(2026, 9, 24), date(2026, 9, 24)),
        Pause(date(2026, 12, 24), date(2027, 1, 2)),
    )
    assert read.of("korea-russia").exam == date(2026, 12, 15)
    assert read.of("korea-russia").scheduling.desired_retention == 0.93
    assert read.of("korea-russia").new_per_day == 10
    assert read.of("another") == read.study


def test_a_deck_within_another_has_its_settings_too() -> None:
    read = read_settings(FILE, "learner.toml")

    assert read.of("korea-russia::treaties") == read.of("korea-russia")
    assert read.of("korea-russia::visits").new_per_day == 5
    assert read.of("korea-russia::visits").exam == date(2026, 12, 15)


@pytest.mark.parametrize(
    ("text", "line", "code", "said"),
    [
        ("[study]\nnew_per_day = -1", 2, "settings-number", "0"),
        ("[study]\n\nretention = 0.5", 3, "settings-number", "0.99"),
        ("[study]\nretention = true", 2, "settings-number", "0.7"),
        ("[study]\nnew_a_day = 5", 2, "settings-unknown", "new_per_day"),
        ("[study]\nexam = 'soon'", 2, "settings-date", "2026-12-15"),
        ("[study]\nexam = 2026-12-15T09:00:00", 2, "settings-date", "exam"),
        ("[study]\norder = 'random'", 2, "settings-choice", "recall"),
        ("[study]\nsession_time = '20'", 2, "settings-duration", "20m"),
        ("[study]\nlearning_steps = '1m'", 2, "settings-durations", "1m"),
        ("[study]\neasy_days = {funday = 1}", 2, "settings-weekday", "funday"),
        ("[study.easy_days]\nsunday = 2", 1, "settings-number", "1"),
        ("[study]\neasy_days.sunday = 2", 2, "settings-number", "1"),
        ("[study]\neasy_days = [1]", 2, "settings-weekdays", "sunday"),
        ("[study]\npauses = ['2027/2026']", 2, "settings-pause", "pauses"),
        ("[study]\npauses = ['2027-01-02/2026-12-24']", 2, "settings-pause", "/"),
        ("study = 5", 1, "settings-table", "study"),
        ("[deck.'a']\nnew_per_day = 1\n[deck.'b']\nexam = 1", 4, "settings-date", ""),
        ("[study]\nnew_per_day 5", 2, "settings-toml", ""),
        ("[study]\nnew_per_day = 5\nnew_per_day = 6", 3, "settings-toml", ""),
    ],
)
def test_what_is_wrong_is_told_with_its_line(
    text: str, line: int, code: str, said: str
) -> None:
    (problem,) = read_settings(text, "learner.toml").problems

    assert (problem.file, problem.line, problem.code) == ("learner.toml", line, code)
    for lang in Lang:
        assert said in say(problem.code, lang, **problem.arguments)


def test_every_problem_is_told_and_what_is_sound_holds() -> None:
    read = read_settings("[study]\nnew_per_day = x'\n", "f")
    several = read_settings("[study]\nexam = 1\nnew_per_day = 7\norder = 2\n", "f")

    assert len(read.problems) == 1
    assert [problem.line for problem in several.problems] == [2, 4]
    assert several.study.new_per_day == 7


def test_a_change_leaves_comments_and_other_tables_alone() -> None:
    exam = StudySettings(exam=date(2027, 3, 2))

    changed = with_setting(FILE, "korea-russia", "exam", exam)

    assert changed == FILE.replace("exam = 2026-12-15", "exam = 2027-03-02")


def test_a_change_takes_the_place_of_a_value_on_several_lines() -> None:
    changed = with_setting(FILE, None, "pauses", StudySettings())

    assert read_settings(changed, "f").study.pauses == ()
    assert "[deck." in changed
    assert "2026-09-24" not in changed


lengths = st.sampled_from([90, 600, 3600, 86400]).map(lambda s: timedelta(seconds=s))
dates = st.dates(date(2020, 1, 1), date(2100, 1, 1))
settings = st.builds(
    StudySettings,
    new_per_day=st.integers(0, 9999),
    reviews_per_day=st.integers(0, 9999),
    learn_ahead=lengths,
    order=st.sampled_from(ReviewOrder),
    easy_days=st.tuples(*[st.sampled_from([0.0, 0.25, 0.5, 1.0])] * 7),
    pauses=st.lists(st.builds(lambda day: Pause(day, day), dates), max_size=3).map(
        lambda pauses: tuple(sorted(pauses))
    ),
    exam=st.none() | dates,
    session_cards=st.none() | st.integers(1, 99),
    session_time=st.none() | lengths,
    scheduling=st.builds(
        SchedulingSettings,
        desired_retention=st.sampled_from([0.7, 0.85, 0.93]),
        learning_steps=st.lists(lengths, max_size=3).map(tuple),
        relearning_steps=st.lists(lengths, max_size=2).map(tuple),
        maximum_interval=st.integers(1, 36500),
    ),
)
begun = st.sampled_from(
    ["", FILE, "[study]", "[study.easy_days]\nsunday = 0\n\n[app]\na = 1\n"]
)


@given(settings, begun, st.sampled_from([None, "korea-russia", "a::b"]))
def test_what_is_written_is_read_again(
    wanted: StudySettings, text: str, deck: str | None
) -> None:
    for key in FIELDS:
        text = with_setting(text, deck, key, wanted)
    again = text
    for key in FIELDS:
        again = with_setting(again, deck, key, wanted)

    read = read_settings(text, "learner.toml")

    assert read.problems == ()
    assert (read.study if deck is None else read.of(deck)) == wanted
    assert again == text


@given(st.integers(1, 10**6))
def test_a_length_of_time_is_read_as_written(seconds: int) -> None:
    length = timedelta(seconds=seconds)

    assert read_duration(write_duration(length)) == length
