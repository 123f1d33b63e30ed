"""What is no mistake and yet seldom meant: what is never asked, or declared twice.

Only what an author may change is looked at, not what comes with the program. Whether
a question can be proven is another matter: `quiz questions --refused` tells that.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from quiz.content.attributes import BOTH
from quiz.content.lines import Space
from quiz.content.packs import Loaded
from quiz.facts.events import EventType, Role, TypeId
from quiz.problems import Problem
from quiz.questions.deck import Deck, with_pack_decks
from quiz.questions.item_rules import template_rules
from quiz.questions.namesakes import namesakes
from quiz.questions.template import QuestionTemplate

# A particle written out behind a name; that of dates and numbers is always the same.
_FIXED = re.compile(r"\{([a-z_][a-z_.]*)\}(은|는|이|가|을|를|과|와|으로|로)(?![가-힣])")
_ENDS_ALIKE = ("date", "as_of", "count", "ordinal")
_CHOSEN = {"는": "은", "가": "이", "를": "을", "와": "과", "로": "으로"}


def find_hints(loaded: Loaded, bundled: Path) -> tuple[Problem, ...]:
    """The hints about all files but those in the folder that is bundled."""
    found = (
        *_unasked_roles(loaded),
        *_empty_decks(loaded),
        *_declared_again(loaded),
        *_barren_templates(loaded),
        *_fixed_particles(loaded),
    )
    theirs = bundled.resolve()
    own = {
        file
        for file, path in loaded.files.items()
        if not path.resolve().is_relative_to(theirs)
    }
    return tuple(sorted(hint for hint in found if hint.file in own))


def _unasked_roles(loaded: Loaded) -> Iterator[Problem]:
    """Roles that events fill and no template asks or tells, where a type adds them."""
    types = loaded.base.types
    filled = Counter(
        (adding, role)
        for event in loaded.base.events.values()
        for role, roster in event.roles.items()
        if roster.members
        for adding in _adding(event.type, role, types)
    )
    for (kind, role), count in filled.items():
        place = loaded.lines.find(kind, "roles", Space.TYPE)
        if place and not _is_used(kind, role, loaded):
            file, line = place
            words = {
                "role": role,
                "type": kind.partition(":")[2],
                "count": str(count),
            }
            yield Problem(
                file=file, line=line, code="hint-role-not-used", arguments=words
            )


def _adding(
    kind: TypeId, role: Role, types: Mapping[TypeId, EventType]
) -> Iterator[TypeId]:
    """The types from which a type has a role: itself, or what it is a kind of."""
    above = [one for one in types[kind].kinds_of if role in types[one].roles]
    if not above:
        yield kind
    for one in above:
        yield from _adding(one, role, types)


def _is_used(kind: TypeId, role: Role, loaded: Loaded) -> bool:
    base = loaded.base
    return any(
        role in _named(template)
        and any(
            base.may_be(kind, one) or base.may_be(one, kind) for one in template.types
        )
        for template in loaded.templates
    )


def _named(template: QuestionTemplate) -> set[str]:
    """The roles that a template asks for, or tells of."""
    told = (template.asks, *template.required, *template.optional)
    roles = {one.partition(".")[0] for part in told for one in part.split("|")}
    return roles | ({"visitor", "host"} if BOTH in roles else set())


def _empty_decks(loaded: Loaded) -> Iterator[Problem]:
    for deck in with_pack_decks(loaded.decks, loaded.base):
        if not deck.may_ask(loaded.templates, loaded.base):
            file, line = _place(deck, loaded)
            yield Problem(
                file=file,
                line=line,
                code="hint-deck-empty",
                arguments={"deck": deck.id},
            )


def _place(deck: Deck, loaded: Loaded) -> tuple[str, int]:
    """Where the deck is written; where it is not, the first event of its pack."""
    ids = (deck.id, *(e.id for e in loaded.base.events.values() if e.pack == deck.id))
    places = map(loaded.lines.find, ids)
    return next(filter(None, places), ("", 0))


def _declared_again(loaded: Loaded) -> Iterator[Problem]:
    """What has the name of a thing in a pack before its own, and no scope."""
    entities = loaded.base.entities
    order = {pack: number for number, pack in enumerate(loaded.base.packs)}
    for one, others in namesakes(loaded.base).items():
        pack = one.partition(":")[0]
        earlier = [
            other
            for other in others
            if order[other.partition(":")[0]] < order[pack]
            and entities[other].level is entities[one].level
        ]
        place = loaded.lines.find(one, "name", Space.ENTITY)
        if earlier and place and not entities[one].scope:
            file, line = place
            words = {"id": one.partition(":")[2], "other": earlier[0]}
            yield Problem(
                file=file, line=line, code="hint-declared-again", arguments=words
            )


def _barren_templates(loaded: Loaded) -> Iterator[Problem]:
    """Wordings that break a rule of good questions, whatever is filled in."""
    for template in loaded.templates:
        kinds = [loaded.base.types[one] for one in template.types]
        rules = template_rules(template, kinds) if template.asks_alone else ()
        place = loaded.lines.find(template.id, "stem", Space.TEMPLATE)
        if rules and place:
            file, line = place
            yield Problem(
                file=file,
                line=line,
                code="hint-stem-breaks-rule",
                arguments={"rule": rules[0]},
            )


def _fixed_particles(loaded: Loaded) -> Iterator[Problem]:
    """Korean particles written out behind a name, where the name decides on them."""
    for template in loaded.templates:
        place = loaded.lines.find(template.id, "stem", Space.TEMPLATE)
        for found in _FIXED.finditer(f"{template.stem.ko} {template.set_stem.ko}"):
            name, particle = found.groups()
            if place and not name.startswith(_ENDS_ALIKE):
                file, line = place
                meant = f"{{{name}:{_CHOSEN.get(particle, particle)}}}"
                words = {"piece": found[0], "meant": meant}
                yield Problem(
                    file=file, line=line, code="hint-fixed-particle", arguments=words
                )
