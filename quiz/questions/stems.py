"""The stem of a question: the template's wording with what was given."""

from collections.abc import Mapping, Sequence

from quiz.facts.base import FactBase
from quiz.facts.events import Series
from quiz.language.text import NOTHING, Lang, Text
from quiz.questions.question import Given
from quiz.questions.template import QuestionTemplate
from quiz.questions.wording import Say, render, series_sayers, word_sayer, words_for

# "두 가지", "two": how many answers a closed set has.
_COUNTS = {2: Text("두", "two"), 3: Text("세", "three"), 4: Text("네", "four")}


def stem_for(
    template: QuestionTemplate,
    given: Sequence[Given],
    base: FactBase,
    *,
    several: int = 0,
    according_to: Text = NOTHING,
    series: Series | None = None,
    part: Text = NOTHING,
) -> Text:
    """The stem in both languages; who says so is named where a fact needs it."""
    wording = template.set_stem if several > 1 else template.stem
    more = {"part": part} if part else {}
    if several in _COUNTS:
        more["count"] = _COUNTS[several]
    said = {
        lang: _say(wording.say(lang), lang, given, base, more, series) for lang in Lang
    }
    return attributed(Text(said[Lang.KO], said[Lang.EN]), according_to)


def _say(
    wording: str,
    lang: Lang,
    given: Sequence[Given],
    base: FactBase,
    more: Mapping[str, Text],
    series: Series | None,
) -> str:
    words: dict[str, Say] = words_for(given, base, lang)
    words |= {name: word_sayer(text, lang) for name, text in more.items()}
    if series is not None:
        words |= series_sayers(series, lang, as_of=True)
    return render(wording, lang, words)


def attributed(stem: Text, according_to: Text) -> Text:
    """The stem with "…에 따르면" and "According to …" before it."""
    if not according_to:
        return stem
    english = stem.en[:1].lower() + stem.en[1:]
    return Text(
        f"{according_to.say(Lang.KO)}에 따르면, {stem.ko}",
        f"According to {according_to.say(Lang.EN)}, {english}",
    )
