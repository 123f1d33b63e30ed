"""The rules of good questions, by number, and where each is kept.

They are those of item writing (Haladyna, Downing and Rodriguez 2002; the NBME's list
of flaws; Wozniak's twenty rules), as far as they apply to facts.
"""

from enum import StrEnum

from quiz.values import dataclass


class Level(StrEnum):
    """What becomes of what breaks a rule."""

    ERROR = "error"  # it is never asked, or never offered
    WARNING = "warning"  # it is avoided where that is possible, and told


class Keeper(StrEnum):
    """Which part of the program keeps a rule."""

    ITEM = "item"  # `item_rules` and `lint`: every question made is checked
    OPTIONS = "options"  # `choice_rules`: every set of options made is checked
    PROOF = "proof"  # `description`: nothing is asked that is not proven so
    FACTS = "facts"  # `asking`: what the facts do not say for certain is not asked
    OFFERS = "offers"  # `offers`: it is never put into a stem
    DESIGN = "design"  # the shape of the values allows nothing else
    SESSION = "session"  # `quiz.study`: what is asked when


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule by its number; what it says is the message `rule-Q01`."""

    id: str
    level: Level
    keeper: Keeper


_E, _W = Level.ERROR, Level.WARNING

RULES = (
    Rule("Q01", _E, Keeper.PROOF),
    Rule("Q02", _E, Keeper.PROOF),
    Rule("Q03", _E, Keeper.ITEM),
    Rule("Q04", _E, Keeper.OFFERS),
    Rule("Q05", _E, Keeper.ITEM),
    Rule("Q06", _E, Keeper.DESIGN),  # a question has one stem, whatever the mode
    Rule("Q07", _E, Keeper.ITEM),
    Rule("Q08", _E, Keeper.ITEM),
    Rule("Q09", _E, Keeper.ITEM),
    Rule("Q10", _E, Keeper.OPTIONS),
    Rule("Q11", _W, Keeper.ITEM),
    Rule("Q12", _E, Keeper.ITEM),
    Rule("Q13", _W, Keeper.ITEM),
    Rule("Q14", _E, Keeper.ITEM),
    Rule("Q15", _E, Keeper.ITEM),
    Rule("Q16", _E, Keeper.ITEM),
    Rule("Q17", _E, Keeper.ITEM),
    Rule("Q18", _E, Keeper.ITEM),
    Rule("Q19", _E, Keeper.ITEM),
    Rule("Q20", _E, Keeper.ITEM),
    Rule("Q21", _E, Keeper.ITEM),
    Rule("Q22", _E, Keeper.ITEM),
    Rule("Q23", _E, Keeper.SESSION),
    Rule("Q24", _E, Keeper.SESSION),
    Rule("Q25", _E, Keeper.ITEM),
    Rule("Q26", _E, Keeper.OPTIONS),
    Rule("Q27", _E, Keeper.OPTIONS),
    Rule("Q28", _E, Keeper.OPTIONS),
    Rule("Q29", _E, Keeper.OPTIONS),
    Rule("Q30", _W, Keeper.OPTIONS),
    Rule("Q31", _W, Keeper.OPTIONS),
    Rule("Q32", _E, Keeper.OPTIONS),
    Rule("Q33", _W, Keeper.OPTIONS),
    Rule("Q34", _E, Keeper.ITEM),
)

# Which rule a refusal keeps; others keep none, they tell what is not recorded.
KEPT_BY = {
    "ambiguous": "Q01",
    "asked-already": "Q01",
    "series-omits": "Q01",
    "series-contradicted": "Q01",
    "date-is-too-coarse": "Q08",
    "date-is-longer": "Q08",
    "list-is-long": "Q12",
    "list-is-open": "Q12",
    "provisions-are-open": "Q12",
    "no-wording-for-several": "Q12",
    "needs-too-much": "Q13",
    "anchor-missing": "Q14",
    "is-disputed": "Q21",
    "is-article-only": "Q21",
    "date-is-not-exact": "Q22",
}
