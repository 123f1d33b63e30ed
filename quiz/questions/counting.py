"""How many: asked of a series that is complete, by the count of those who count."""

from quiz.facts.base import FactBase
from quiz.facts.events import Series
from quiz.facts.wording import say_date
from quiz.language.text import Lang, Text
from quiz.questions.explaining import date_key
from quiz.questions.question import (
    Given,
    Misconception,
    NumberAnswer,
    Proof,
    Question,
    QuestionId,
    Refusal,
)
from quiz.questions.stems import stem_for
from quiz.questions.template import QuestionTemplate


def ask_series(
    series: Series, template: QuestionTemplate, base: FactBase
) -> Question | Refusal:
    """How many a series has, by the count of those who count."""
    id_ = QuestionId(f"{series.id}/{template.aspect}")
    last = base.events[series.events[-1]]
    if not series.complete:
        return Refusal(
            id=id_,
            template=template.id,
            subject=last.id,
            code="series-is-not-complete",
            arguments={"asks": template.asks},
        )
    stem = stem_for(template, (), base, series=series)
    count = series.count
    misconceptions = tuple(
        Misconception(value=v.value, why=v.why, sources=v.sources)
        for v in count.variants
    )
    listed = Text(
        *(
            f"{name[:1].upper()}{name[1:]}: "
            + "; ".join(
                f"{base.events[e].title.say(lang)} ({say_date(d.value, lang)})"
                if (d := base.events[e].date)
                else base.events[e].title.say(lang)
                for e in series.events
            )
            + ("." if lang is Lang.EN else "")
            for lang in (Lang.KO, Lang.EN)
            for name in (series.name.say(lang),)
        )
    )
    return Question(
        id=id_,
        template=template.id,
        subjects=series.events,
        aspect=template.aspect,
        stem=stem,
        answer=NumberAnswer(count.value, Text("번")),
        proof=Proof(
            given=(Given("series", series.id),),
            matches=series.events,
        ),
        explanation=listed,
        sources=count.sources,
        modes=template.modes,
        tags=tuple(
            dict.fromkeys(t for e in series.events for t in base.events[e].tags)
        ),
        attributed_to=series.according_to,
        misconceptions=misconceptions,
        date_key=date_key(last),
        importance=2 + template.importance,
    )
