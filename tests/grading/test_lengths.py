import pytest

from quiz.facts.events import Length
from quiz.grading.grade import Verdict
from quiz.grading.lengths import grade_length, read_length


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        *(("2시간", 120), ("두 시간", 120), ("120분", 120), ("2시간 30분", 150)),
        *(
            ("두 시간 반", 150),
            ("2시간반", 150),
            ("약 두 시간", 120),
            ("두 시간쯤", 120),
        ),
        *(("2시간 정도", 120), ("두 시간이요", 120), ("총 2시간 동안", 120)),
        *(("two hours", 120), ("about two hours", 120), ("an hour", 60)),
        *(("half an hour", 30), ("two and a half hours", 150), ("2 h 30 min", 150)),
        *(("2 hours and 30 minutes", 150), ("at least two hours", 120)),
        *(("한 시간", 60), ("한 시간 반", 90), ("1.5시간", 90), ("1½ hours", 90)),
        *(("an hour and a half", 90), ("1:30", 90), ("1h30", 90), ("½시간", 30)),
        *(("약 21시간 정도", 1260), ("90 minutes long", 90), ("2.25 hours", 135)),
        *(("6박 7일", 7 * 1440), ("6박", 7 * 1440), ("7일간", 7 * 1440)),
        *(("칠 일", 7 * 1440), ("이틀", 2 * 1440), ("열흘간", 10 * 1440)),
        *(("일주일", 7 * 1440), ("2주", 14 * 1440), ("10 days", 14400)),
        *(("90 минут", 90), ("полтора часа", 90), ("1 час 30 минут", 90)),
        *(("час", 60), ("полчаса", 30), ("два с половиной часа", 150)),
        *(("1,5 часа", 90), ("около 21 часа", 1260), ("7 дней", 7 * 1440)),
        *(("1 hr 30", 90), ("hour and a half", 90), ("이십일 시간", 1260)),
        *(
            ("six nights, seven days", 7 * 1440),
            ("２시간", 120),
            ("three weeks", 30240),
        ),
    ],
)
def test_a_length_is_read_as_people_type_it(text: str, minutes: int) -> None:
    said = read_length(text)

    assert said is not None
    assert said.minutes == minutes


@pytest.mark.parametrize(
    "text",
    ["", "2", "오래", "7박 7일", "2시", "1:75", "hours", "30분 2시간", "시간", "푸틴"],
)
def test_what_tells_no_length_is_none(text: str) -> None:
    assert read_length(text) is None


@pytest.mark.parametrize(
    ("known", "typed", "verdict", "score"),
    [
        *((Length(120), "2시간", Verdict.CORRECT, 1),),
        *((Length(120), "두 시간 이상", Verdict.CORRECT, 1),),
        *((Length(125), "약 2시간", Verdict.CORRECT, 1),),
        *((Length(120, approximate=True), "130분", Verdict.CORRECT, 1),),
        *((Length(150), "2시간", Verdict.INCOMPLETE, 0.5),),
        *((Length(125), "2시간 6분", Verdict.WRONG, 0),),
        *((Length(120), "3시간", Verdict.WRONG, 0),),
        *((Length(1260, approximate=True), "하루", Verdict.INCOMPLETE, 0.5),),
        *((Length(1260, approximate=True), "сутки", Verdict.INCOMPLETE, 0.5),),
        *((Length(1260, approximate=True), "이틀", Verdict.WRONG, 0),),
        *((Length(90), "2시간", Verdict.WRONG, 0),),
        *((Length(7 * 1440), "5박 6일", Verdict.WRONG, 0),),
        (Length(120), "오래", Verdict.UNPARSED, 0),
    ],
)
def test_a_length_is_right_as_exactly_as_it_is_told(
    known: Length, typed: str, verdict: Verdict, score: float
) -> None:
    grade = grade_length(known, typed)

    assert (grade.verdict, grade.score) == (verdict, score)
