"""What has changed in the questions, told and noted as seen."""

import argparse
import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from quiz.cli.refusals import reason
from quiz.facts.dates import DateSyntaxError, parse_date
from quiz.facts.entities import EntityId
from quiz.facts.wording import say_date
from quiz.language.lists import join
from quiz.language.messages import say
from quiz.language.normalise import clean
from quiz.language.text import Lang
from quiz.questions.answer_keys import answer_keys
from quiz.questions.changes import Change, Changed, Seen, compare, look
from quiz.questions.laid_out import say_stem
from quiz.questions.saying import say_answer
from quiz.store.last_look import last_look_file, read_last_look, write_last_look
from quiz.store.places import default_learner_file

if TYPE_CHECKING:
    from quiz.cli.loading import Library


def tell_changes(library: "Library", arguments: argparse.Namespace) -> int:
    """Print what changed since the last look; `--seen` makes this the last look.

    The first look ever has nothing to compare with, so it is kept.
    """
    lang = arguments.ui_lang
    file = last_look_file(Path(arguments.learner or default_learner_file()))
    before = read_last_look(file)
    now = look(library.questions, library.choices_for)
    is_kept = arguments.seen or before is None
    if arguments.changed and before is not None:
        found = _changes(before, now, library, arguments.deck)
        for changed in found:
            print(
                _record(changed, arguments)
                if arguments.json
                else _text(changed, library, arguments)
            )
        if not found:
            _narrate(say("changed-nothing", lang))
        elif not is_kept:
            _narrate(say("changed-count", lang, count=len(found)))
    if is_kept:
        # A pack that is not loaded today has lost nothing.
        elsewhere = (s for s in before or () if s.pack not in library.base.packs)
        write_last_look((*elsewhere, *now), file)
        code = "changed-noted" if arguments.seen else "changed-first-look"
        _narrate(say(code, lang, count=len(now)))
    return 0


def _changes(
    before: Iterable[Seen], now: Iterable[Seen], library: "Library", deck: str | None
) -> tuple[Changed, ...]:
    """The changes, or those of one deck: of what is gone no deck is known."""
    here = [seen for seen in before if seen.pack in library.base.packs]
    questions, refusals = library.questions, library.refusals
    found = compare(here, now, questions, refusals, library.former)
    if deck is None:
        return found
    chosen = library.deck(deck)
    held = {
        *(q.id for q in chosen.questions(questions, library.base)),
        *(r.id for r in chosen.refusals(refusals, library.base)),
    }
    return tuple(c for c in found if c.id in held)


def _text(changed: Changed, library: "Library", arguments: argparse.Namespace) -> str:
    lang: Lang = arguments.lang
    told = ", ".join(
        _say(change, changed, library, arguments.ui_lang) for change in changed.changes
    )
    lines = [f"{changed.id}: {told}"]
    if changed.now is not None:
        answer = say_answer(changed.now.answer, library.base, lang)
        lines.append(f"    {say_stem(changed.now, lang)}\n    → {answer}")
    return "\n".join(lines)


def _say(change: Change, changed: Changed, library: "Library", lang: Lang) -> str:
    was = why = ""
    if changed.before is not None:
        keys = changed.before.answer
        was = _say_keys(keys, library, lang)
        was = changed.before.id if change is Change.RENAMED else was
    if changed.refusal is not None:
        why = reason(changed.refusal, lang)
    return say(f"change-{change}", lang, was=clean(was), reason=why)


def _say_keys(keys: Iterable[str], library: "Library", lang: Lang) -> str:
    """An answer of before in words, as far as its ids are still known."""
    return join([_say_key(key, library, lang) for key in keys], lang)


def _say_key(key: str, library: "Library", lang: Lang) -> str:
    known = library.base.entities.get(EntityId(key))
    if known is not None:
        return known.name.say(lang)
    try:
        return say_date(parse_date(key), lang)
    except DateSyntaxError:
        return key


def _record(changed: Changed, arguments: argparse.Namespace) -> str:
    now, before, refusal = changed.now, changed.before, changed.refusal
    found = {
        "id": changed.id,
        "changes": [change.value for change in changed.changes],
        "was": before and {"id": before.id, "answer": list(before.answer)},
        "stem": now and now.stem.say(arguments.lang),
        "answer": now and list(answer_keys(now.answer)),
        "code": refusal and refusal.code,
        "reason": refusal and reason(refusal, arguments.ui_lang),
    }
    return json.dumps(found, ensure_ascii=False)


def _narrate(text: str) -> None:
    print(text, file=sys.stderr)
