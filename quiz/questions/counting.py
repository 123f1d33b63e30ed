"""How many: asked of a series that is complete, by the count of those who count.

Not where what else is on record, or another series, says that it was otherwise.
"""

from quiz.facts.base import FactBase
from quiz.facts.claims import Status
from quiz.facts.events import Event, Series
from quiz.facts.wording import say_date
from quiz.language.case import headed
from quiz.language.text import Lang, Text
from quiz.questions.belonging import contradicted_by, omitted
from quiz.questions.explaining import date_key
from quiz.questions.index import FactIndex
from quiz.questions.lint import lint
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
    series: Series, template: QuestionTemplate, index: FactIndex
) -> Question | Refusal:
    """How many a series has, by the count of those who count."""
    base = index.base
    if not series.complete:
        return _refuse(series, template, base, "series-is-not-complete")
    if series.count.status is Status.ARTICLE_ONLY:
        return _refuse(series, template, base, "is-article-only")
    others = ", ".join(event.local_id for event in omitted(series, base))
    if others:
        return _refuse(series, template, base, "series-omits", others=others)
    other = contradicted_by(series, base)
    if other is not None:
        return _refuse(series, template, base, "series-contradicted", other=other.id)
    question = _question(series, template, index)
    broken = lint(question, template, index)
    if broken:
        return _refuse(series, template, base, "breaks-a-rule", rule=broken[0])
    return question


def _refuse(
    series: Series,
    template: QuestionTemplate,
    base: FactBase,
    code: str,
    **arguments: str,
) -> Refusal:
    return Refusal(
        id=QuestionId(f"{series.id}/{template.aspect}"),
        template=template.id,
        subject=base.events[series.events[-1]].id,
        code=code,
        arguments={"asks": template.asks, **arguments},
    )


def _question(series: Series, template: QuestionTemplate, index: FactIndex) -> Question:
    base, count = index.base, series.count
    misconceptions = tuple(
        Misconception(value=v.value, why=v.why, sources=v.sources)
        for v in count.variants
    )
    tags = (tag for event in series.events for tag in base.events[event].tags)
    return Question(
        id=QuestionId(f"{series.id}/{template.aspect}"),
        template=template.id,
        subjects=series.events,
        aspect=template.aspect,
        stem=stem_for(template, ({}, {}), series=series),
        answer=NumberAnswer(count.value, Text("번")),
        proof=Proof(given=(Given("series", series.id),), matches=series.events),
        explanation=Text(
            _listed(series, base, Lang.KO), _listed(series, base, Lang.EN)
        ),
        sources=count.sources,
        modes=template.modes,
        tags=tuple(dict.fromkeys(tags)),
        attributed_to=series.according_to,
        misconceptions=misconceptions,
        date_key=date_key(base.events[series.events[-1]]),
        importance=2 + template.importance,
    )


def _listed(series: Series, base: FactBase, lang: Lang) -> str:
    """Everything that is counted, with its date."""
    events = "; ".join(_dated(base.events[event], lang) for event in series.events)
    name = series.name.say(lang)
    end = "." if lang is Lang.EN else ""
    return f"{headed(name)}: {events}{end}"


def _dated(event: Event, lang: Lang) -> str:
    title = event.title.say(lang)
    return f"{title} ({say_date(event.date.value, lang)})" if event.date else title
