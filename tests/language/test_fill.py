import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.language.fill import TemplateError, Word, fill, names
from quiz.language.text import Lang, Text


def test_a_korean_place_takes_its_particle() -> None:
    template = "{who:이} {where:으로} 갔다"

    said = fill(template, Lang.KO, {"who": "푸틴", "where": "서울"})

    assert said == "푸틴이 서울로 갔다"


def test_a_word_is_filled_in_by_how_it_is_read() -> None:
    assert fill("{x:을}", Lang.KO, {"x": Word("金正恩", "김정은")}) == "金正恩을"


def test_a_text_is_filled_in_its_own_language() -> None:
    both = {"x": Text("푸틴", "Putin")}

    assert fill("{x:은}", Lang.KO, both) == "푸틴은"
    assert fill("{x}", Lang.EN, both) == "Putin"


@pytest.mark.parametrize(
    ("count", "said"), [(0, "0 visits"), (1, "1 visit"), (2, "2 visits")]
)
def test_an_english_plural_follows_its_number(count: int, said: str) -> None:
    assert fill("{n} {n:plural(visit,visits)}", Lang.EN, {"n": count}) == said


@pytest.mark.parametrize(
    "template",
    [
        *("{a.b}", "{a[0]}", "{a!r}", "{0}", "{}", "{a:>10}", "{a:{b}}", "{a", "a}"),
        "{a.__class__.__init__.__globals__}",
    ],
)
def test_a_template_reaches_nothing_but_names(template: str) -> None:
    with pytest.raises(TemplateError):
        fill(template, Lang.KO, {"a": "x", "b": "y"})


@given(st.text(max_size=30))
def test_what_is_filled_in_is_never_read_as_a_template(text: str) -> None:
    assert fill("[{x}]", Lang.EN, {"x": text}) == f"[{text}]"


def test_braces_are_written_double() -> None:
    assert fill("{{x}} {x}", Lang.EN, {"x": "{x}"}) == "{x} {x}"


def test_a_template_says_what_it_needs() -> None:
    assert names("{who:이} {n} {n:plural(a,b)}") == {"who", "n"}


def test_a_missing_value_is_a_mistake_of_ours() -> None:
    with pytest.raises(KeyError):
        fill("{x}", Lang.EN, {})
