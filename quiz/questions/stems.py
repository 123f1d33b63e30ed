"""The stem of a question: the template's wording with what was given."""

from quiz.facts.events import Series
from quiz.language.text import NOTHING, Lang, Text
from quiz.questions.template import QuestionTemplate
from quiz.questions.wording import Words, render_both, series_forms, word_forms

# "두 가지", "two": how many answers a closed set has.
_COUNTS = {2: Text("두", "two"), 3: Text("세", "three"), 4: Text("네", "four")}


def stem_for(
    template: QuestionTemplate,
    words: tuple[Words, Words],
    *,
    several: int = 0,
    according_to: Text = NOTHING,
    series: Series | None = None,
    part: Text = NOTHING,
) -> Text:
    """The stem in both languages; who says so is named where a fact needs it.

    `words` say what is given, in Korean and in English.
    """
    wording = template.set_stem if several > 1 else template.stem
    if several > 1 or part or series is not None:
        words = _with_more(words, several, part, series)
    stem = render_both(wording, words)
    return attributed(stem, according_to) if according_to else stem


def _with_more(
    words: tuple[Words, Words], several: int, part: Text, series: Series | None
) -> tuple[Words, Words]:
    found: list[Words] = []
    for said, lang in zip(words, Lang, strict=True):
        more: Words = {}
        if part:
            more["part"] = word_forms(part, lang)
        if several in _COUNTS:
            more["count"] = word_forms(_COUNTS[several], lang)
        if series is not None:
            more |= series_forms(series, lang, as_of=True)
        found.append(said | more)
    return found[0], found[1]


def attributed(stem: Text, according_to: Text) -> Text:
    """The stem with "…에 따르면" and "According to …" before it."""
    english = stem.en[:1].lower() + stem.en[1:]
    return Text(
        f"{according_to.say(Lang.KO)}에 따르면, {stem.ko}",
        f"According to {according_to.say(Lang.EN)}, {english}",
    )
