"""Entries become decks."""

from collections.abc import Iterable

from quiz.content.declared import CORE, Declaration, Declared
from quiz.content.entries import Entry, Word
from quiz.content.lines import Space
from quiz.content.suggestions import did_you_mean
from quiz.facts.entities import EntityId
from quiz.facts.events import TypeId
from quiz.language.text import Lang
from quiz.questions.deck import Deck, DeckFilter, Order

_ORDERS = {order.value: order for order in Order}
_LANGS = {lang.value: lang for lang in Lang}


def read_deck(
    declaration: Declaration, packs: tuple[str, ...], declared: Declared
) -> Deck:
    """The deck of an entry."""
    entry = declaration.entry
    return Deck(
        id=declaration.id,
        title=entry.words("title"),
        description=entry.words("description"),
        take=_filter(entry.entry("take"), packs, declared),
        leave=_filter(entry.entry("leave"), packs, declared),
        order=_ORDERS.get(entry.text("order"), Order.TIME),
        limit=entry.number("limit", 0) or None,
        lang=_LANGS.get(entry.text("lang")),
    )


def _filter(
    entry: Entry | None, packs: tuple[str, ...], declared: Declared
) -> DeckFilter:
    if entry is None:
        return DeckFilter()
    for word in entry.list("packs"):
        if word.text not in packs and declared.complete:
            _report(entry, word, "unknown-pack", packs, declared)
    _check_aspects(entry, declared)
    return DeckFilter(
        packs=_texts(entry, "packs"),
        types=tuple(map(TypeId, _ids(entry, "types", Space.TYPE, declared))),
        tags=_texts(entry, "tags"),
        entities=tuple(map(EntityId, _ids(entry, "entities", Space.ENTITY, declared))),
        aspects=_texts(entry, "aspects"),
        templates=_ids(entry, "templates", Space.TEMPLATE, declared),
        places=tuple(map(EntityId, _ids(entry, "places", Space.ENTITY, declared))),
        period=entry.date("period"),
    )


def _texts(entry: Entry, key: str) -> tuple[str, ...]:
    return tuple(word.text for word in entry.list(key))


def _ids(entry: Entry, key: str, space: Space, declared: Declared) -> tuple[str, ...]:
    found = [
        declared.resolve(space, word, CORE, entry.document) for word in entry.list(key)
    ]
    return tuple(declaration.id for declaration in found if declaration is not None)


def _check_aspects(entry: Entry, declared: Declared) -> None:
    """No template asks it, nor anything below it: the deck would be empty."""
    if not declared.complete:
        return
    asked = {one.entry.text("aspect") for one in declared.all(Space.TEMPLATE)}
    for word in entry.list("aspects"):
        below, above = f"{word.text}.", tuple(f"{one}." for one in asked)
        is_known = word.text in asked or word.text.startswith(above)
        if not is_known and not any(one.startswith(below) for one in asked):
            roots = {one.partition(".")[0] for one in asked}
            known = sorted(filter(None, asked | roots))
            _report(entry, word, "unknown-aspect", known, declared)


def _report(
    entry: Entry, word: Word, code: str, known: Iterable[str], declared: Declared
) -> None:
    near = did_you_mean(word.text, known)
    code += "-meant" if near else ""
    arguments = {"id": word.text} | ({"meant": near} if near else {})
    declared.report(entry.document, word.line, code, **arguments)
