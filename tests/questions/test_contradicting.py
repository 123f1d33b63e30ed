"""Two packs that each know a man of one name, and do not tell the same of him."""

from pathlib import Path

import pytest

from quiz.content.packs import load
from quiz.questions.generation import generate
from quiz.questions.index import FactIndex
from tests.content.core_alone import core_alone

PACK = """\
sources: [{id: log, publisher: {ko: 기록, en: the log}, official: true}]
people:
  - {id: han, name: {ko: 한가람, en: Han Garam}}
  - {id: host, name: {ko: 이두루, en: Yi Duru}}
  - {id: other, name: {ko: 박하늘, en: Pak Haneul}}
places:
  - {id: land, name: {ko: 먼누리, en: Farland}, level: country}
  - {id: cape, name: {ko: 바람곶, en: Cape Wind}, level: city, within: land}
  - {id: bay, name: {ko: 물굽이, en: Round Bay}, level: city, within: land}
events:
  - {id: visit, type: visit, title: {ko: 방문, en: A visit}, date: DATE, visitor: VISITOR,
     host: host, place: {values: [PLACE], closed: true}, status: confirmed, sources: log}
"""


def asked(
    folder: Path, *, date: str = "1930-05-05", visitor: str = "han", place: str = "cape"
) -> dict[str, str]:
    """Codes of refusals, or `asked`, beside a pack with its own facts."""
    for name, values in {
        "one": ("1930-05-05", "han", "cape"),
        "two": (date, visitor, place),
    }.items():
        pack = folder / "data" / name
        pack.mkdir(parents=True)
        text = PACK
        for word, value in zip(("DATE", "VISITOR", "PLACE"), values, strict=True):
            text = text.replace(word, value)
        (pack / "pack.yaml").write_text(f"pack: {{title: {name}}}\n", "utf-8")
        (pack / "facts.yaml").write_text(text, "utf-8")
    loaded = load([core_alone(), folder])
    assert loaded.problems == ()
    found = generate(FactIndex(loaded.base), loaded.templates)
    return {
        **{r.id: r.code for r in found.refusals},
        **{q.id: "asked" for q in found.questions},
    }


def test_packs_that_tell_the_same_ask_it_once(tmp_path: Path) -> None:
    found = asked(tmp_path)

    assert found["one:visit/when.year"] == "asked"
    assert found["two:visit/when.year"] == "asked-already"
    assert found["one:visit/where.city"] == "asked"


def test_what_another_pack_tells_otherwise_is_asked_of_neither(tmp_path: Path) -> None:
    found = asked(tmp_path, date="1931-05-05")

    assert found["one:visit/when.year"] == found["two:visit/when.year"] == "ambiguous"
    assert found["one:visit/where.city"] == "asked"  # it tells the year


def test_another_city_on_the_same_day_is_another_answer(tmp_path: Path) -> None:
    found = asked(tmp_path, place="bay")

    assert found["one:visit/where.city"] == found["two:visit/where.city"] == "ambiguous"
    assert found["one:visit/when.year"] == "asked"


@pytest.mark.parametrize("date", ["1930", "1930-05", "193X"])
def test_knowing_less_is_no_contradiction(tmp_path: Path, date: str) -> None:
    assert asked(tmp_path, date=date)["one:visit/when.day"] == "asked"


def test_people_of_other_names_are_other_people(tmp_path: Path) -> None:
    found = asked(tmp_path, visitor="other", date="1931-05-05")

    assert found["one:visit/when.year"] == found["two:visit/when.year"] == "asked"
