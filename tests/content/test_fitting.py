"""The quick yes of a whole file never hides what a closer look would find."""

from quiz.content.fitting import fitting
from quiz.content.folders import bundled
from quiz.content.format import DATA_FILE, DECK_FILE
from quiz.content.shapes import ShapeCheck
from quiz.content.yaml_lines import Document, read_yaml
from tests.content.mutants import Dice, insert, replace, scatter, shuffle_lines, splice

ROLES = frozenset(
    ("visitor", "host", "place", "topics", "documents", "companions", "signatory")
)
CHANGES = (insert, replace, scatter, shuffle_lines, splice)
FITS = fitting(DATA_FILE, ROLES)
SMALL = """\
pack: {title: {ko: 팩, en: Pack}}
sources: [{id: a, publisher: A, date: 1990-01, official: true}]
people: [{id: kim, name: {ko: 김, en: Kim}, aliases: {ko: [김], ru: Ким}}]
confusable: [[a, b]]
events:
  - id: one
    type: visit
    title: A visit
    date: {value: 1990, status: disputed, variants: [{value: 1991, why: So}]}
    visitor: {values: [{value: kim, as: chief}], closed: true}
    lengths: [{value: PT2H, approximate: true}]
    importance: 3
    tags: [a, b]
    status: confirmed
    sources: a
"""


def problems_in(document: Document) -> bool:
    return bool(ShapeCheck(document, ROLES).check(DATA_FILE))


def test_what_fits_has_no_problems_and_what_has_none_fits() -> None:
    answers = {True: 0, False: 0}
    for number in range(600):
        change = CHANGES[number % len(CHANGES)]
        data = change(SMALL.encode(), Dice("fits", number))
        document = read_yaml(data, "facts.yaml").document
        if document is None or not document.whole or document.root == "":
            continue
        fits = FITS(document.root)
        assert fits is not problems_in(document), data.decode()
        answers[fits] += 1
    assert min(answers.values()) > 30


def test_every_deck_that_is_shipped_fits_at_once() -> None:
    for file in (bundled() / "decks").glob("*.yaml"):
        document = read_yaml(file.read_bytes(), file.name).document
        assert document is not None
        assert fitting(DECK_FILE, ROLES)(document.root)
