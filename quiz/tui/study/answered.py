"""What the column of a session shows once a question was answered, and at the end."""

from datetime import datetime

from quiz.grading.laid_out import read_pairs
from quiz.grading.order import read_order
from quiz.memory.card import Card
from quiz.memory.replay import standing
from quiz.questions.question import MatchAnswer, Mode, OrderAnswer
from quiz.study.session import Judged, Summary
from quiz.terminal.advice import advice
from quiz.terminal.feedback import feedback
from quiz.terminal.summing import Missed
from quiz.tui.context import Context
from quiz.tui.study.column import StudyColumn

_TALL = 30  # rows from which every source is named at once
_FEW_SOURCES = 2


def advise(column: StudyColumn, context: Context, judged: Judged, card: Card) -> None:
    """Say under the verdict what else there is to know of the card."""
    question = judged.ask.question.id
    log = context.learner.entries_of(question) if judged.grade else ()
    langs = (context.lang, context.ui_lang)
    said = advice(judged, card, standing(log), context.library.base, *langs)
    column.put(column.advice, "\n".join(said))


def show_verdict(column: StudyColumn, context: Context, judged: Judged) -> None:
    """Show what became of the answer, and what there is to learn."""
    choices = judged.ask.choices
    said = feedback(judged, context.library.base, context.lang, context.ui_lang)
    column.clear()
    column.put(column.stem, column.stem_of(judged.ask))
    if choices is not None:
        column.choice_list.reveal(choices.right, judged.picked)
        column.show(column.choice_list)
    is_listed = choices is not None or _reveal_list(column, context, judged)
    column.verdict.show(said, with_answers=not is_listed)
    column.show(column.verdict)
    column.put(column.explanation, said.explanation)
    is_tall = column.screen.size.height >= _TALL
    limit = len(said.sources) if is_tall else _FEW_SOURCES
    column.show(column.sources)
    column.sources.show(said.sources, limit)
    column.call_after_refresh(column.verdict.scroll_visible, animate=False)


def sum_up(
    column: StudyColumn,
    summary: Summary,
    missed: tuple[Missed, ...],
    now: datetime,
    *,
    finished: bool,
) -> None:
    """Show what the session came to."""
    column.clear()
    column.summary.show(summary, missed, now, finished=finished)
    column.show(column.summary)
    column.scroll_home(animate=False)


def _reveal_list(column: StudyColumn, context: Context, judged: Judged) -> bool:
    """Show in the list itself what was right; whether the question has one."""
    question, response = judged.ask.question, judged.response
    match question.answer:
        case OrderAnswer(items) if judged.ask.mode is Mode.ORDER:
            shown = [question.items.index(item) for item in items]
            given = read_order(response, len(shown)) or ()
            column.order_list.reveal(shown, _notes(context, shown, given))
            column.show(column.order_list)
        case MatchAnswer() as answer if judged.ask.mode is Mode.MATCH:
            places = {value.key: n for n, value in enumerate(answer.values)}
            pairs = read_pairs(answer, response)
            given_to = [pairs.get(thing.key) for thing, _ in answer.pairs]
            column.match_list.reveal(
                [places[value.key] for _, value in answer.pairs],
                [places[key] if key else None for key in given_to],
            )
            column.show(column.match_list)
        case _:
            return False
    return True


def _notes(context: Context, right: list[int], given: tuple[int, ...]) -> list[str]:
    """Where each thing of the right order was put, where it was put wrong."""
    put = [given.index(thing) for thing in right if thing in given]
    return [
        context.say("order-yours", n=str(place + 1)) if place != own else ""
        for own, place in enumerate(put)
    ]
