"""The stem of a question: the template's wording with what was given."""

from collections.abc import Sequence

from quiz.facts.events import Series
from quiz.language.text import NOTHING, Lang, Text
from quiz.questions.question import Given
from quiz.questions.template import QuestionTemplate
from quiz.questions.wording import Vocabulary, render, series_forms, word_forms

# "두 가지", "two": how many answers a closed set has.
_COUNTS = {2: Text("두", "two"), 3: Text("세", "three"), 4: Text("네", "four")}


def stem_for(
    template: QuestionTemplate,
    given: Sequence[Given],
    vocabulary: Vocabulary,
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

    def say(lang: Lang) -> str:
        words = vocabulary.words_for(given, lang)
        for name, text in more.items():
            words[name] = word_forms(text, lang)
        if series is not None:
            words |= series_forms(series, lang, as_of=True)
        return render(wording.say(lang), lang, words)

    return attributed(Text(say(Lang.KO), say(Lang.EN)), according_to)


def attributed(stem: Text, according_to: Text) -> Text:
    """The stem with "…에 따르면" and "According to …" before it."""
    if not according_to:
        return stem
    english = stem.en[:1].lower() + stem.en[1:]
    return Text(
        f"{according_to.say(Lang.KO)}에 따르면, {stem.ko}",
        f"According to {according_to.say(Lang.EN)}, {english}",
    )
