"""Entries become question templates, checked against the types they ask about."""

from collections.abc import Mapping

from quiz.content.attributes import vocabulary
from quiz.content.declared import Declaration, Declared
from quiz.content.entries import Word
from quiz.content.format import ATTRIBUTE
from quiz.content.lines import Space
from quiz.content.stem_checks import wording_mistakes
from quiz.content.stems import places_in, stem_mistakes
from quiz.content.suggestions import did_you_mean
from quiz.facts.events import EventType, TypeId
from quiz.language.text import Lang
from quiz.questions.question import Mode
from quiz.questions.template import Comparison, QuestionTemplate

_MODES = {mode.value: mode for mode in Mode}
_DEFAULT_MODES = {
    None: (Mode.CHOICES, Mode.TYPED),
    Comparison.EARLIER: (Mode.CONTRAST,),
    Comparison.ORDER: (Mode.ORDER,),
    Comparison.CONTRAST: (Mode.CONTRAST,),
    Comparison.ODD_ONE_OUT: (Mode.CONTRAST,),
    Comparison.MATCH: (Mode.MATCH,),
}


def read_template(
    declaration: Declaration, types: Mapping[TypeId, EventType], declared: Declared
) -> QuestionTemplate:
    """The template of an entry."""
    entry = declaration.entry
    kinds = [
        TypeId(kind.id)
        for word in entry.list("types")
        if (
            kind := declared.resolve(Space.TYPE, word, declaration.pack, entry.document)
        )
    ]
    modes = tuple(_MODES[w.text] for w in entry.list("modes") if w.text in _MODES)
    compared = entry.text("compares")
    compares = Comparison(compared) if compared in set(Comparison) else None
    template = QuestionTemplate(
        id=declaration.id,
        types=tuple(kinds),
        asks=entry.text("asks"),
        aspect=entry.text("aspect"),
        stem=entry.words("stem"),
        set_stem=entry.words("set_stem"),
        required=tuple(word.text for word in entry.list("required")),
        optional=tuple(word.text for word in entry.list("optional")),
        modes=modes or _DEFAULT_MODES[compares],
        importance=entry.number("importance", 0),
        covered=entry.flag("covered", default=False),
        formerly=_former_aspects(declaration, declared),
        compares=compares,
        label=entry.words("label"),
        on_request=entry.flag("on_request", default=False),
    )
    if len(kinds) == len(entry.list("types")):
        known = vocabulary(types[kind] for kind in kinds)
        _check_attributes(declaration, known, declared)
        for key in ("stem", "set_stem", "label"):
            _check_wording(declaration, key, template, known, declared)
    return template


def _former_aspects(declaration: Declaration, declared: Declared) -> tuple[str, ...]:
    entry = declaration.entry
    found: list[str] = []
    for word in entry.list("formerly"):
        if word.text == entry.text("aspect"):
            first = f"{entry.document.file}:{entry.line_of('aspect')}"
            arguments = {"id": word.text, "first": first}
            declared.report(entry.document, word.line, "formerly-in-use", **arguments)
        else:
            found.append(word.text)
    return tuple(found)


def _check_attributes(
    declaration: Declaration, known: frozenset[str], declared: Declared
) -> None:
    entry = declaration.entry
    asked = entry.word("asks")
    words = [asked] if asked else []
    for key in ("required", "optional"):
        for word in entry.list(key):
            words += [Word(name, word.line) for name in word.text.split("|")]
    for word in words:
        _check_known(declaration, word, known, declared)


def _check_known(
    declaration: Declaration, word: Word, known: frozenset[str], declared: Declared
) -> None:
    if word.text in known or not ATTRIBUTE.fullmatch(word.text):
        return
    near = did_you_mean(word.text, sorted(known))
    code = "unknown-attribute" + ("-meant" if near else "")
    roles = ", ".join(sorted(name for name in known if f"{name}.all" in known))
    more = {"meant": near} if near else {"roles": roles}
    arguments = {"attribute": word.text} | more
    declared.report(declaration.entry.document, word.line, code, **arguments)


def _check_wording(
    declaration: Declaration,
    key: str,
    template: QuestionTemplate,
    known: frozenset[str],
    declared: Declared,
) -> None:
    entry = declaration.entry
    text = entry.words(key)
    inner = entry.entry(key)
    # A plain string stands for both languages.
    each = [((lang,), text.say(lang)) for lang in Lang if text.has(lang)]
    for langs, stem in each if inner else [(tuple(Lang), text.ko)]:
        line = inner.line_of(langs[0]) if inner else entry.line_of(key)
        mistakes = [*stem_mistakes(stem)]
        for code, piece in mistakes:
            declared.report(entry.document, line, code, piece=piece)
        unknown = [p.name for p in places_in(stem) if p.name not in known]
        for attribute in unknown:
            _check_known(declaration, Word(attribute, line), known, declared)
        if stem and not mistakes and not unknown:
            for code, piece in wording_mistakes(key, stem, langs, template):
                declared.report(entry.document, line, code, piece=piece)
