"""`quiz fit`: the scheduler's weights, fitted to how one's own memory works."""

import argparse
import json
import sys
from typing import TYPE_CHECKING

from quiz.language.messages import say
from quiz.problems import QuizError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.memory.fitting import History
    from quiz.memory.fsrs import Weights

EXAMPLES = """\
examples:
  quiz fit             fit, and keep the weights if they predict better
  quiz fit --dry-run   only tell what they would be worth

It needs an extra: pip install 'sasil-quiz[fit]'. That brings fsrs-rs-python, whose
wheel declares no licence (its engine, fsrs-rs, is BSD-3). To go back to the default
weights: quiz settings parameters=
"""


class FitError(QuizError):
    """The weights cannot be fitted."""

    code = "fit-not-installed"


class TooFewReviewsError(FitError):
    """There are too few reviews to learn from."""

    code = "fit-too-few"


def add_parser(
    subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]",
) -> None:
    """Describe the command."""
    parser = subparsers.add_parser(
        "fit",
        help="fit the scheduler to your own memory",
        description="Fit the scheduler's weights to your own answers. The latest fifth "
        "of them is held back: the new weights are kept only if they predict those "
        "better than the ones in use.",
        epilog=EXAMPLES,
    )
    parser.add_argument("--dry-run", action="store_true", help="keep nothing")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Fit, compare, and keep what is better."""
    from dataclasses import replace

    from quiz.cli.learner import learner_path, open_learner
    from quiz.cli.learning import load_settings
    from quiz.memory.fitting import FEWEST, cut, histories, judged, surprise
    from quiz.memory.fsrs import name_of
    from quiz.store.settings_file import change_setting, settings_file

    path = learner_path(arguments)
    known: tuple[History, ...] = ()
    if path.exists():
        with open_learner(arguments) as learner:
            known = histories(learner.entries())
    count = judged(known)
    if count < FEWEST:
        raise TooFewReviewsError(count=str(count), fewest=str(FEWEST))
    study = load_settings(arguments).study
    present, since = study.scheduling.parameters, cut(known)
    fitted = name_of(_fitted(known, since))
    before, after = (surprise(name, known, since) for name in (present, fitted))
    is_kept = after < before and not arguments.dry_run
    if is_kept:
        scheduling = replace(study.scheduling, parameters=fitted)
        wanted = replace(study, scheduling=scheduling)
        change_setting(settings_file(path), None, "parameters", wanted)
    if arguments.json:
        record = {
            "reviews": count,
            "parameters": fitted,
            "log_loss": {"before": before, "after": after},
            "kept": is_kept,
        }
        print(json.dumps(record, ensure_ascii=False))
    code = (
        "fit-kept" if is_kept else "fit-better" if after < before else "fit-no-better"
    )
    losses = {"before": f"{before:.4f}", "after": f"{after:.4f}"}
    print(say(code, arguments.ui_lang, count=count, **losses), file=sys.stderr)
    return 0


def _fitted(known: "Sequence[History]", before: float) -> "Weights":
    """Fit in a process of its own: the engine lets nothing else run beside it."""
    import importlib.util
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    from quiz.memory.fitting import fit

    if importlib.util.find_spec("fsrs_rs_python") is None:
        raise FitError
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(fit, known, before).result()
