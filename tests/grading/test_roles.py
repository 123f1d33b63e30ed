"""What a pack calls whoever took part, or held an office, is a title beside the name."""

from collections.abc import Callable

import pytest

from quiz.content.packs import load
from quiz.grading.grade import Grade
from quiz.grading.index import build_index
from quiz.grading.judge import grade
from quiz.questions.generation import generate
from quiz.questions.index import FactIndex

PACK = """\
pack: {title: Moon}
types:
  - id: landing
    name: {ko: 착륙, en: landing}
    roles:
      captain: {of: person, name: {ko: 선장, en: captain}}
      father: {of: person, name: {ko: 아버지, en: father}}
      guide: {of: person, name: {ko: 안내한 사람, en: who guided}}
      ship: {of: item, name: {ko: 착륙선, en: lander}}
      place: {of: place, name: {ko: 장소, en: place}}
offices:
  - {id: chief, name: {ko: 휴스턴 관제소 비행감독, en: flight director of Houston}}
templates:
  - id: landing-captain
    types: [landing]
    asks: captain
    aspect: who.captain
    required: [place, date]
    stem:
      ko: "{date}에 {place}에 내린 배의 선장은 누구인가?"
      en: "Who was captain of the ship that landed {place:in} {date:in}?"
  - id: landing-father
    types: [landing]
    asks: father
    aspect: who.father
    required: [place, date]
    stem:
      ko: "{date}에 {place}에 내린 배의 아버지는 누구인가?"
      en: "Who was father of the ship that landed {place:in} {date:in}?"
  - id: landing-guide
    types: [landing]
    asks: guide
    aspect: who.guide
    required: [place, date]
    stem:
      ko: "{date}에 {place}에 내린 배를 안내한 사람은 누구인가?"
      en: "Who guided the ship that landed {place:in} {date:in}?"
  - id: landing-ship
    types: [landing]
    asks: ship
    aspect: what.ship
    required: [place, date]
    stem:
      ko: "{date}에 {place}에 내린 것은 무엇인가?"
      en: "What landed {place:in} {date:in}?"
sources:
  - {id: log, publisher: {ko: 달 기록, en: the Moon log}, official: true}
people:
  - {id: armstrong, name: {ko: 닐 암스트롱, en: Neil Armstrong}}
  - {id: cernan, name: {ko: 유진 서넌, en: Eugene Cernan}}
  - {id: kranz, name: {ko: 진 크랜즈, en: Gene Kranz}}
items:
  - {id: eagle, name: {ko: 이글호, en: Eagle}, article: the, aliases: {ko: [이글]}}
places:
  - {id: sea, name: {ko: 고요의 바다, en: Sea of Tranquility}, level: site}
events:
  - {id: first, type: landing, title: {ko: 첫 착륙, en: The first landing},
     date: 1969-07-20, captain: armstrong, father: cernan, place: sea,
     ship: eagle,
     guide: {value: kranz, as: chief},
     status: confirmed, sources: log}
"""


@pytest.fixture(scope="module")
def asked_in(
    tmp_path_factory: pytest.TempPathFactory,
) -> Callable[[str], Callable[[str, str], Grade]]:
    """Asks who took this part in the landing that a pack tells of."""

    def read(pack: str) -> Callable[[str, str], Grade]:
        folder = tmp_path_factory.mktemp("own")
        file = folder / "data" / "moon" / "pack.yaml"
        file.parent.mkdir(parents=True)
        file.write_text(pack, "utf-8")
        loaded = load([folder])
        index = build_index(loaded.base)
        asked = generate(FactIndex(loaded.base), loaded.templates).questions
        questions = {str(question.id): question for question in asked}

        def put(role: str, typed: str) -> Grade:
            aspect = "what.ship" if role == "ship" else f"who.{role}"
            question = questions[f"moon:first/{aspect}"]
            return grade(question, typed, loaded.base, index)

        return put

    return read


@pytest.fixture(scope="module")
def ask(
    asked_in: Callable[[str], Callable[[str, str], Grade]],
) -> Callable[[str, str], Grade]:
    return asked_in(PACK)


@pytest.mark.parametrize(
    "typed",
    [
        *(
            "닐 암스트롱 선장",
            "선장 닐 암스트롱",
            "암스트롱 선장입니다",
            "암스트롱선장",
        ),
        *("Captain Neil Armstrong", "the captain, Armstrong"),
        *("It's Captain Armstrong", "that's captain Neil Armstrong"),
    ],
)
def test_a_role_of_ones_own_is_a_title_beside_the_name(
    ask: Callable[[str, str], Grade], typed: str
) -> None:
    assert ask("captain", typed).is_right


@pytest.mark.parametrize(
    "typed",
    [
        *("닐 암스트롱 박사", "암스트롱 소령", "우주비행사 암스트롱", "암스트롱 동무"),
        *("Commander Neil Armstrong", "astronaut Armstrong", "Prof. Neil Armstrong"),
    ],
)
def test_a_rank_or_calling_is_a_title_beside_the_name(
    ask: Callable[[str, str], Grade], typed: str
) -> None:
    assert ask("captain", typed).is_right


@pytest.mark.parametrize(
    "typed",
    ["착륙선 이글호", "이글호 착륙선", "the Eagle lander", "착륙선 이글"],
)
def test_of_a_thing_a_role_of_ones_own_tells_its_sort(
    ask: Callable[[str, str], Grade], typed: str
) -> None:
    assert ask("ship", typed).is_right


@pytest.mark.parametrize(
    "typed", ["착륙선", "lander", "착륙선 선장", "암스트롱의 착륙선"]
)
def test_the_sort_of_a_thing_is_not_its_name(
    ask: Callable[[str, str], Grade], typed: str
) -> None:
    assert not ask("ship", typed).is_right


@pytest.mark.parametrize(
    "typed",
    [
        *("진 크랜즈 비행감독", "비행감독 크랜즈", "Flight director Kranz"),
        *("Gene Kranz, flight director", "크랜즈 휴스턴 관제소 비행감독"),
    ],
)
def test_an_office_is_a_title_without_what_it_is_an_office_of(
    ask: Callable[[str, str], Grade], typed: str
) -> None:
    assert ask("guide", typed).is_right


@pytest.mark.parametrize(
    ("role", "typed"),
    [
        *(("captain", "유진 서넌 선장"), ("captain", "Captain Cernan")),
        *(("captain", "암스트롱의 선장"), ("captain", "the captain of Armstrong")),
        *(("guide", "Kranz's flight director"), ("guide", "크랜즈의 비행감독")),
        *(("captain", "Armstrong's captain"), ("father", "유진 서넌 아버지")),
        *(("captain", "Armstrong's former captain"), ("captain", "암스트롱의  선장")),
        *(("captain", "Armstrong's  captain"), ("captain", "captain  of Armstrong")),
        *(("captain", "Armstrong's secretary"), ("captain", "Armstrong’s colonel")),
        *(("captain", "the minister of Armstrong"), ("captain", "암스트롱의 박사")),
        *(("captain", "the party of Armstrong"), ("captain", "암스트롱의 함장")),
    ],
)
def test_a_role_names_nobody_else(
    ask: Callable[[str, str], Grade], role: str, typed: str
) -> None:
    assert not ask(role, typed).is_right


@pytest.mark.parametrize(
    ("ko", "en"),
    [
        *(("할아버지", "grandfather"), ("남동생", "younger brother")),
        *(("첫 아내", "first wife"), ("수석 보좌관", "chief aide")),
        *(("양아들", "adopted son"), ("사위", "son-in-law")),
    ],
)
def test_whose_kin_or_aide_someone_is_is_no_title(
    asked_in: Callable[[str], Callable[[str, str], Grade]], ko: str, en: str
) -> None:
    ask = asked_in(PACK.replace("{ko: 아버지, en: father}", f"{{ko: {ko}, en: {en}}}"))

    assert ask("father", "유진 서넌").is_right
    assert not ask("father", f"유진 서넌 {ko}").is_right
    assert not ask("father", f"Eugene Cernan {en}").is_right


@pytest.mark.parametrize(
    ("ko", "en"), [("영부인", "first lady"), ("대변인", "spokesperson")]
)
def test_a_title_that_ends_like_a_word_for_kin_is_one(
    asked_in: Callable[[str], Callable[[str, str], Grade]], ko: str, en: str
) -> None:
    ask = asked_in(PACK.replace("{ko: 아버지, en: father}", f"{{ko: {ko}, en: {en}}}"))

    assert ask("father", f"유진 서넌 {ko}").is_right
    assert ask("father", f"{en} Eugene Cernan").is_right
