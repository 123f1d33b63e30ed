"""What can be done at each moment of a session."""

from enum import StrEnum

from quiz.questions.question import Mode
from quiz.values import dataclass


class Phase(StrEnum):
    """Where the screen stands with the question it shows."""

    ASKED = "asked"
    JUDGED = "judged"
    ENDED = "ended"


# What is done to a card without answering it.
_MARKING = ("bury", "suspend", "flag", "note")

# When an action is open at all; those not named are open always.
_PHASES = {
    **dict.fromkeys(("reveal", "choose", "pick", "skip", "move"), (Phase.ASKED,)),
    **dict.fromkeys(("accept", "rate", "object", "sources", "edit"), (Phase.JUDGED,)),
    **dict.fromkeys(("finish", "prolong"), (Phase.ENDED,)),
    **dict.fromkeys(("leave", *_MARKING), (Phase.ASKED, Phase.JUDGED)),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """All that decides which keys work.

    `mode` is None once the session is over, `options` how many there are to choose
    from, `ratings` the numbers that the answer on the screen may be given. `is_kept`
    is whether that answer could be stored, `can_go_on` whether a session that ended has
    something to ask all the same.
    """

    phase: Phase
    mode: Mode | None
    options: int
    ratings: tuple[int, ...]
    is_kept: bool
    can_undo: bool
    can_go_on: bool
    may_object: bool
    has_more_sources: bool

    def is_open(self, action: str, parameters: tuple[object, ...]) -> bool:
        """Whether this action of the session can be taken now."""
        is_unkept = self.phase is Phase.JUDGED and not self.is_kept
        if action in ("undo", "go_further"):
            return (self.can_undo or is_unkept) is (action == "undo")
        if action in _MARKING and is_unkept:
            return False
        if action in _PHASES and self.phase not in _PHASES[action]:
            return False
        if action in ("prolong", "object", "sources"):
            return {
                "prolong": self.can_go_on,
                "object": self.may_object,
                "sources": self.has_more_sources,
            }[action]
        match action:
            case "reveal":
                return self.mode is Mode.FLIP
            case "choose":
                return parameters[0] in range(1, self.options + 1)
            case "skip":
                return self.options > 0 or self.mode in (Mode.ORDER, Mode.MATCH)
            case "pick" | "move":
                return self.options > 0
            case "scroll":
                return self.phase is not Phase.ASKED or not self.options
            case "rate":
                return parameters[0] in self.ratings
            case _:
                return True
