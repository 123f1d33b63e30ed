"""Deck options for Anki: the limits, steps and retention of this program."""

import json
from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import TypeAlias

from quiz.anki.identity import preset_number
from quiz.study.settings import StudySettings

_CHANGED = 1795300003  # in seconds since 1970; Anki never looks whether it is newer

_IN_THE_ORDER_OF_POSITIONS = 1  # notes come as they are to be learned
_LAPSES_OF_A_LEECH = 8
_TAG_ONLY = 1

Preset: TypeAlias = Mapping[str, object]


def preset(settings: StudySettings) -> Preset:
    """The options in the form of Anki's schema 11.

    Anki never changes a preset that it knows: other settings are another preset, to
    which an import moves the decks. FSRS weights are not among them: Anki drops them
    from a package.
    """
    options = _options(settings)
    said = json.dumps(options, sort_keys=True)
    return {"id": preset_number(said), **options}


def _options(settings: StudySettings) -> Preset:
    scheduling = settings.scheduling
    limits = f"{settings.new_per_day}+{settings.reviews_per_day}"
    return {
        "name": f"sasil-quiz {limits} {scheduling.desired_retention:.0%}",
        "mod": _CHANGED,
        "usn": 0,
        "dyn": False,
        "autoplay": False,
        "replayq": True,
        "timer": 0,
        "maxTaken": 60,
        "desiredRetention": scheduling.desired_retention,
        "easyDaysPercentages": list(settings.easy_days),
        "newGatherPriority": _IN_THE_ORDER_OF_POSITIONS,
        "newSortOrder": _IN_THE_ORDER_OF_POSITIONS,
        "new": {
            "bury": True,
            "delays": _minutes(scheduling.learning_steps),
            "initialFactor": 2500,
            "ints": [1, 4, 7],
            "order": 1,
            "perDay": settings.new_per_day,
        },
        "rev": {
            "bury": True,
            "ease4": 1.3,
            "hardFactor": 1.2,
            "ivlFct": 1,
            "maxIvl": scheduling.maximum_interval,
            "perDay": settings.reviews_per_day,
        },
        "lapse": {
            "delays": _minutes(scheduling.relearning_steps),
            "leechAction": _TAG_ONLY,
            "leechFails": _LAPSES_OF_A_LEECH,
            "minInt": 1,
            "mult": 0,
        },
    }


def _minutes(steps: Sequence[timedelta]) -> list[float]:
    return [step / timedelta(minutes=1) for step in steps]
