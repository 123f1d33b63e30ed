"""States as the names of treaties tell them: 조소, 북·러, Soviet–North Korean."""

import re

from quiz.language.patterns import lazily

# Who stands in 조소 우호조약, 북러 조약: a treaty with another state is another one.
_STATES = {
    **dict.fromkeys(("조", "북"), "north-korea"),
    **dict.fromkeys(("소", "쏘"), "ussr"),
    **dict.fromkeys(("러", "로", "노"), "russia"),
    "중": "china",
    "미": "america",
    "일": "japan",
    "한": "south-korea",
    **dict.fromkeys(("soviet", "ussr"), "ussr"),
    **dict.fromkeys(("russian", "russo", "russia"), "russia"),
    **dict.fromkeys(("sino", "chinese", "china"), "china"),
    **dict.fromkeys(("american", "us"), "america"),
    **dict.fromkeys(("japanese", "japan"), "japan"),
}
_PAIR = lazily(
    r"(?<![가-힣])([조북한중미일소쏘러로노])[\s.·ㆍ･‧・\-–/]?([조북한중미일소쏘러로노])"
)
_WORD = lazily(r"[a-z]+")


def are_of_other_states(said: str, known: str) -> bool:
    """Whether both texts tell states, as 조소 does, and not the same ones."""
    mine, theirs = _states(said), _states(known)
    return bool(mine and theirs) and mine != theirs


def states_told(text: str) -> frozenset[str]:
    """Every state that the text tells, in short or by its name.

    >>> sorted(states_told("러시아와 북한의 조약")), sorted(states_told("조중 조약"))
    (['north-korea', 'russia'], ['china', 'north-korea'])
    """
    said = text.casefold().replace("-", " ")
    named = {state for name, state in _NAMES.items() if name in said}
    alone = _ALONE().match(text)
    return _states(text) | named | ({_STATES[alone[1]]} if alone else set())


def without_states(text: str) -> str:
    """The text without the states that it tells.

    >>> without_states("러시아연방 외무장관"), without_states("Foreign Minister of the DPRK")
    ('외무장관', 'Foreign Minister')
    """
    left = _ALONE().sub("", _STATE().sub(" ", text))
    return " ".join(left.split())


def of_any_order(text: str) -> str:
    """The text with two states told in short as one of them is, in one order.

    >>> of_any_order("러·북 조약") == of_any_order("조로 조약") == of_any_order("북러 조약")
    True
    """
    return _PAIR().sub(lambda pair: "".join(sorted(map(_letter, pair.groups()))), text)


def _letter(side: str) -> str:
    return next(letter for letter, state in _STATES.items() if state == _STATES[side])


_NAMES = {
    **dict.fromkeys(("조선민주주의인민공화국", "북한", "조선"), "north-korea"),
    **dict.fromkeys(("소련", "소비에트", "쏘련"), "ussr"),
    **dict.fromkeys(("러시아", "로씨야"), "russia"),
    "중국": "china",
    "미국": "america",
    "일본": "japan",
    "한국": "south-korea",
    "남한": "south-korea",
    "대한민국": "south-korea",
    "중화인민공화국": "china",
    **dict.fromkeys(("north korea", "dprk"), "north-korea"),
    "south korea": "south-korea",
    "united states": "america",
}
# 러 외무장관: a state in one syllable.
_ALONE = lazily(r"^([조북한중미일소쏘러로])\s+(?=\S)")
_STATE = lazily(
    r"조선민주주의인민공화국의?|(?:러시아|로씨야|소비에트|쏘련) ?(?:연방|련방)의?"
    r"|(?:북한|북조선|조선(?!인민|노동|로동)|소련|쏘련|러시아|로씨야|중국|미국|일본|대한민국|한국|남한)의?"
    r"|,? ?\b(?:of (?:the )?)?(?:russian federation|russian?|soviet union|soviet|ussr"
    r"|north korean?|south korean?|dprk|chinese|china|american|united states|japan(?:ese)?)"
    r"\b(?:'s)?",
    re.IGNORECASE,
)
# Words that tell a state, or with another word a part of one.
STATE_WORDS = frozenset(
    (
        *_NAMES,
        *("russia", "russian", "russo", "soviet", "ussr", "union", "china", "sino"),
        *("chinese", "north", "south", "korea", "korean", "dprk", "american", "us"),
        *("japan", "japanese", "federation", "연방", "러시아연방", "로씨야련방"),
    )
)


def _states(text: str) -> frozenset[str]:
    text = text.replace("북한", "")  # one state, not two
    pairs = {
        frozenset(_STATES[side] for side in pair) for pair in _PAIR().findall(text)
    }
    said = {state for pair in pairs if len(pair) > 1 for state in pair}
    words = (_STATES.get(word, "") for word in _WORD().findall(text.casefold()))
    return frozenset(said) | frozenset(filter(None, words))
