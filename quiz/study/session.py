"""A study session: what to ask, how it was answered, what to store. Frozen values.

The loop of a door:

    session = StudySession.begin(...)
    while ask := session.ask(now):
        ask = session.thought_ahead(ask, now)    # once it is shown, if there is time
        judged = session.judge_typed(ask, response, now)
        if judged.retry:                  # say the grade's reason, ask once more
            judged = session.judge_typed(ask, response, now, after=judged)
        step = session.rate(judged, judged.proposed, now, seconds)
        session = step.stored(learner.record(step.entry, step.card, step.undone))

The answer is kept before its verdict is shown, so that nothing graded is lost. Who
then rates it otherwise has it taken back and kept anew, in one breath:

        if step := session.rerate(judged, rating, now):
            session = step.stored(learner.record(step.entry, step.card, step.undone))

"Count it right" is one more line before either:

        if judged.may_object: judged = session.object_to(judged)

A `SessionPlan` makes it end after some time or answers: `ask` gives None and the
summary says why; `session.prolonged()` goes on. It may also ask ahead of the
schedule, or beside it (`plan.cram`: no rating moves anything).

The session after an answer is had only by saying under which id the answer was
stored: nothing is asked before the last answer is durable. Every `now` carries the
learner's own zone; days begin at the rollover hour of that zone.
"""

from collections.abc import Container, Iterable, Mapping
from dataclasses import field, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Self

from quiz.grading.grade import Grade, Verdict
from quiz.language.normalise import clean
from quiz.language.text import Lang, Text
from quiz.memory.card import Card, Interval, State
from quiz.memory.changed import has_changed
from quiz.memory.days import day_of, local, offset_of
from quiz.memory.entries import Answered, EntryId, Undone
from quiz.memory.rating import Rating, cap, propose, propose_right
from quiz.memory.replay import after
from quiz.memory.scheduling import Decision, decisions
from quiz.questions.answer_keys import answer_keys
from quiz.questions.listing import listing_of
from quiz.questions.outline import Outlined, ReadWhenAsked
from quiz.questions.question import Choices, Mode, Question, QuestionId
from quiz.study.apart import DISTANCE, Clashes, Clashing, choose
from quiz.study.asked import Ask, Foreseen, Judge, Judged, Past, Step, Summary
from quiz.study.ladder import is_lost, mode_for
from quiz.study.plan import EVER, Ending, SessionPlan
from quiz.study.queue import due_day, gather, gather_ahead, waiting, without
from quiz.study.rivals import Rivals
from quiz.study.settings import StudySettings
from quiz.study.spread import Load, Spread, reviews_by_day
from quiz.study.standing import is_open
from quiz.values import dataclass

if TYPE_CHECKING:
    from quiz.study.marking import Marked

__all__ = ["Ask", "Judge", "Judged", "Past", "Step", "StudySession", "Summary"]

LONGEST_ANSWER = 60.0  # seconds; Anki counts no more either
THOUGHT_AHEAD = 10  # questions that may come next, looked at before they do


@dataclass(frozen=True, slots=True, kw_only=True)
class StudySession:
    """A session over the questions of a deck; every change gives a new one.

    `main` holds today's reviews and new cards in order, `steps` the cards whose
    next showing is counted in minutes, `first` what is asked before all else. So many
    cards as `held` would wait as well, were it not for what a day may hold.
    """

    title: Text
    lang: Lang
    settings: StudySettings
    judge: Judge
    questions: Mapping[QuestionId, Question]
    clashes: Clashes = field(repr=False, compare=False)
    cards: Mapping[QuestionId, Card]
    main: tuple[QuestionId, ...]
    steps: tuple[QuestionId, ...]
    later: datetime | None
    load: Load = field(repr=False, compare=False)
    plan: SessionPlan = field(default_factory=SessionPlan)
    first: QuestionId | None = None
    held: int = 0
    past: tuple[Past, ...] = ()
    marked: "tuple[Marked, ...]" = ()  # done to cards since the last answer

    @classmethod
    def begin(
        cls,
        *,
        title: Text,
        questions: Iterable[Outlined],
        cards: Mapping[QuestionId, Card],
        settings: StudySettings,
        lang: Lang,
        judge: Judge,
        now: datetime,
        tree: Container[QuestionId] = (),
        plan: SessionPlan | None = None,
        rivals: Rivals | None = None,
        again: QuestionId | None = None,
    ) -> Self:
        """Gather today's cards among a deck's questions, or those of the plan.

        `cards` may hold cards of other questions; those never answered need none.
        What was answered of the `tree` today counts against the limits as well, and
        new cards about `rivals` come on different days. An answer to `again` was just
        taken back: it is asked first, whatever the limits, if it waits at all.
        """
        listing = listing_of(questions)
        plan = plan or SessionPlan(
            cards=settings.session_cards, time=settings.session_time
        )
        if plan.is_beside:
            days = EVER if plan.cram else plan.ahead
            queue = gather_ahead(listing, cards, settings, now, days)
        else:
            queue = gather(listing, cards, settings, now, tree, rivals)
        if plan.cram:  # on no steps: each is asked until it is known
            queue = replace(queue, review=(*queue.learning, *queue.review), learning=())
        main, today = queue.main, {*queue.main, *queue.learning}
        if again is not None and again not in today:
            card = cards.get(again) or Card(question=again)
            if again not in listing.places or not _waits(card, settings, now):
                again = None
            else:
                main = (again, *main)
        every = (*main, *queue.learning)
        return cls(
            title=title,
            lang=lang,
            settings=settings,
            judge=judge,
            questions=ReadWhenAsked({q: listing.find(q) for q in every}),
            clashes=Clashing(listing.read, judge.answer_texts),
            cards={q: cards.get(q) or Card(question=q) for q in every},
            main=main,
            steps=queue.learning,
            first=again,
            held=queue.held,
            later=queue.later,
            load=Load(cards),
            plan=plan,
        )

    @property
    def history(self) -> tuple[Rating, ...]:
        """The ratings given so far, in order."""
        return tuple(past.entry.rating for past in self.past)

    @property
    def total(self) -> int:
        """How many cards the session began with."""
        return len(self.questions)

    @property
    def left(self) -> int:
        """How many of them are still to come, or to come back."""
        return len(self.main) + len(self.steps)

    @property
    def done(self) -> int:
        """How many of them have left the session."""
        return self.total - self.left

    @property
    def spent(self) -> timedelta:
        """The time spent on answers; of an answer left lying, a minute counts."""
        seconds = sum(min(past.entry.seconds, LONGEST_ANSWER) for past in self.past)
        return timedelta(seconds=seconds)

    @property
    def is_over(self) -> bool:
        """Whether the session has come to its planned end, with cards perhaps left."""
        plan = self.plan
        return plan.has_end and plan.ending(len(self.past), self.spent) is not None

    def prolonged(self) -> "StudySession":
        """The session without a planned end."""
        return replace(self, plan=replace(self.plan, cards=None, time=None))

    def ask(self, now: datetime) -> Ask | None:
        """What to ask now, or None: finished for now (see `is_over`, `next_due`)."""
        if self.is_over and self.first is None:
            return None
        chosen = self._next(now)
        if chosen is None:
            return None
        question, card = self.questions[chosen], self.cards[chosen]
        mode, choices = self._way(question, card)
        return Ask(
            question=question,
            mode=mode,
            choices=choices,
            card=card,
            is_new=card.is_new,
            has_changed=has_changed(card, answer_keys(question.answer)),
            done=self.done,
            left=self.left,
        )

    def thought_ahead(self, ask: Ask, now: datetime) -> Ask:
        """The same question, with what can be worked out while it is being read.

        That is where each rating would send its card, and which questions of those
        that may come next clash with it. Nothing depends on its being called.
        """
        recent = (*self._recent(DISTANCE - 1), ask.question.id)
        choose((self.main[:THOUGHT_AHEAD],), recent, self.clashes)  # which keeps it
        return replace(ask, foreseen=self._foresee(ask, now))

    def judge_typed(
        self, ask: Ask, response: str, now: datetime, *, after: Judged | None = None
    ) -> Judged:
        """Grade a typed response; `after` is the judgement that asked again.

        One answer that is incomplete or close gets a free retry; one that cannot
        be read is asked again without penalty.
        """
        response = clean(response)
        grade = self.judge.grade(ask.question, response)
        retried = after is not None and (after.retried or _costs_the_retry(after.grade))
        unread = grade.verdict is Verdict.UNPARSED
        return Judged(
            ask=ask,
            response=response,
            grade=grade,
            proposed=propose(grade, ask.mode, retried=retried),
            foreseen=self._foreseen(ask, now),
            moves=not self.plan.cram,
            retry=unread or (grade.asks_again and not retried),
            retried=retried,
            earlier=(*after.earlier, after.response) if after else (),
        )

    def judge_choice(self, ask: Ask, picked: int, now: datetime) -> Judged:
        """Grade the option picked, counted from 0."""
        if ask.choices is None:
            raise ValueError("This question was not asked with choices.")
        grade = self.judge.grade_choice(ask.question, ask.choices, picked)
        return Judged(
            ask=ask,
            response=ask.choices.options[picked].key,
            grade=grade,
            proposed=propose(grade, ask.mode),
            foreseen=self._foreseen(ask, now),
            moves=not self.plan.cram,
            picked=picked,
        )

    def judge_flip(self, ask: Ask, now: datetime) -> Judged:
        """The answer was shown: the learner alone judges.

        Of a new card it proposes Again: who sees a fact for the first time did
        not recall it. Who knew it says so. So of one whose answer has changed.
        """
        is_news = ask.is_new or ask.has_changed
        return Judged(
            ask=ask,
            response="",
            grade=None,
            proposed=Rating.AGAIN if is_news else Rating.GOOD,
            foreseen=self._foreseen(ask, now),
            moves=not self.plan.cram,
        )

    def object_to(self, judged: Judged) -> Judged:
        """Count a response right against its grade; it is rated as a right one.

        The log keeps the verdict, the response and the objection for the author of
        the facts. No name becomes accepted by this. Rated Again after all, it is
        no objection.
        """
        if not judged.may_object:
            raise ValueError("There is nothing here to object to.")
        return replace(
            judged,
            proposed=propose_right(judged.ask.mode, retried=judged.retried),
            retry=False,
            objected=True,
        )

    def rate(
        self, judged: Judged, rating: Rating, now: datetime, seconds: float
    ) -> Step:
        """Let a rating stand; `seconds` is the time from question to answer."""
        ask, offset = judged.ask, offset_of(now)
        waits = ask.question.id in self.main or ask.question.id in self.steps
        if ask.card != self.cards[ask.question.id] or not waits:
            raise ValueError("This question was answered since it was asked.")
        rating = cap(rating, ask.mode)
        future = self._as_shown(judged, local(now, offset)).futures[rating]
        entry = Answered(
            question=ask.question.id,
            at=now.astimezone(UTC),
            offset_minutes=offset,
            mode=ask.mode,
            lang=self.lang,
            verdict=judged.grade.verdict if judged.grade else None,
            score=judged.grade.score if judged.grade else None,
            rating=rating,
            proposed=judged.proposed,
            state=future.state,
            step=future.step,
            interval=future.interval,
            spread=future.spread,
            desired_retention=self.settings.scheduling.desired_retention,
            parameters=self.settings.scheduling.parameters,
            rollover_hour=self.settings.scheduling.rollover_hour,
            seconds=seconds,
            response=judged.response,
            earlier=judged.earlier,
            options=tuple(o.key for o in ask.choices.options) if ask.choices else (),
            answer=answer_keys(ask.question.answer),
            confused_with=_taken_for(judged, rating),
            objected=judged.objected and rating is not Rating.AGAIN,
            cram=self.plan.cram,
        )
        card = after(ask.card, entry)
        return Step(
            entry=entry,
            card=card,
            resume=lambda entry_id: self._after(entry_id, entry, card),
        )

    def rerate(self, judged: Judged, rating: Rating, now: datetime) -> Step | None:
        """Let another rating stand for the last answer, as if given at once.

        The card becomes what this rating would have made of it when the answer was
        given. None where that rating stands already, objected to or not as now.
        """
        last = self.past[-1] if self.past else None
        if last is None:
            raise ValueError("This answer is not the last one.")
        from quiz.study.marking import with_marks_of

        # What was marked on the card since stays on it.
        now_is = self.cards[last.entry.question]
        last = replace(last, before=with_marks_of(last.before, now_is))
        ask = replace(judged.ask, card=with_marks_of(judged.ask.card, now_is))
        judged = replace(judged, ask=ask)
        if ask.card != last.before:
            raise ValueError("This answer is not the last one.")
        rating = cap(rating, judged.ask.mode)
        objected = judged.objected and rating is not Rating.AGAIN
        if (rating, objected) == (last.entry.rating, last.entry.objected):
            return None
        given_at = local(last.entry.at, last.entry.offset_minutes)
        step = self._before(last).rate(judged, rating, given_at, last.entry.seconds)
        return replace(step, undone=_undoing(last, now))

    def undo(self, now: datetime) -> Step | None:
        """Take back the last answer, or what was done to a card since.

        What was answered is asked again first.
        """
        if self.marked:
            from quiz.study.marking import unmark

            return unmark(self, now)
        if not self.past:
            return None
        last = self.past[-1]
        return Step(
            entry=_undoing(last, now),
            card=last.before,
            resume=lambda _: self._before(last),
        )

    def next_due(self, now: datetime) -> datetime | None:
        """When the next card of the deck falls due, in UTC; now, if one is."""
        if self._next(now) is not None:
            return now.astimezone(UTC)
        dues = [card.due for card in self.cards.values() if card.due]
        return min((*dues, self.later) if self.later else dues, default=None)

    def summary(self, now: datetime) -> Summary:
        """What the session came to so far."""
        recalled = [past.entry.rating for past in self.past if not past.is_study]
        again = sum(rating is Rating.AGAIN for rating in recalled)
        return Summary(
            answered=len(self.past),
            introduced=sum(past.before.is_new for past in self.past),
            right=len(recalled) - again,
            again=again,
            time=timedelta(seconds=sum(past.entry.seconds for past in self.past)),
            next_due=self.next_due(now),
            ending=self._ending(now),
            left=self.left,
            held=self.held,
        )

    def _ending(self, now: datetime) -> Ending | None:
        reached = self.plan.ending(len(self.past), self.spent)
        if reached is not None and self.left:
            return reached
        if self._next(now) is not None:
            return None
        return Ending.DAY if self.held else Ending.DONE

    def _next(self, now: datetime) -> QuestionId | None:
        if self.first is not None:
            return self.first
        ahead = waiting(self.steps, self.cards, now + self.settings.learn_ahead)
        due = waiting(ahead, self.cards, now)
        recent = self._recent(DISTANCE)
        return choose((due, self.main, ahead), recent, self.clashes)

    def _recent(self, most: int) -> list[QuestionId]:
        """What was answered last, the latest last."""
        return [past.entry.question for past in self.past[-most:]]

    def _way(self, question: Question, card: Card) -> tuple[Mode, Choices | None]:
        """How the card is asked, and what there is to choose from."""
        changed = has_changed(card, answer_keys(question.answer))
        if (
            is_lost(card)
            and not changed
            and (pair := self.judge.contrast_for(question))
        ):
            return Mode.CONTRAST, pair
        # Making choices costs a proof each, so only where they may be shown.
        mode = mode_for(question, card, can_choose=True)
        if mode is Mode.CONTRAST:
            from quiz.study.contrast import choices_of_items

            return mode, choices_of_items(question)
        if mode is not Mode.CHOICES:
            return mode, None
        choices = self.judge.choices_for(question)
        return mode_for(question, card, can_choose=choices is not None), choices

    def _as_shown(self, judged: Judged, now: datetime) -> Foreseen:
        """What the learner chose from, unless a new day has begun since."""
        is_today = judged.foreseen.day == self._day(now)
        return judged.foreseen if is_today else self._foresee(judged.ask, now)

    def _foreseen(self, ask: Ask, now: datetime) -> Foreseen:
        """What was thought of before, unless a new day has begun since."""
        if ask.foreseen is not None and ask.foreseen.day == self._day(now):
            return ask.foreseen
        return self._foresee(ask, now)

    def _foresee(self, ask: Ask, now: datetime) -> Foreseen:
        card, day = ask.card, self._day(now)
        if self.plan.cram:
            stays = Interval(days=card.interval)
            unmoved = Decision(state=card.state, step=card.step, interval=stays)
            return Foreseen(day=day, futures=dict.fromkeys(Rating, unmoved))
        made = decisions(
            card, now, self.settings.scheduling, spreading=self._spread(day)
        )
        capped = {rating: made[cap(rating, ask.mode)] for rating in Rating}
        return Foreseen(day=day, futures=capped)

    def _day(self, now: datetime) -> int:
        return day_of(now, self.settings.scheduling.rollover_hour)

    def _spread(self, today: int) -> Spread:
        """Where the cards answered in this session went counts as load as well."""
        answered = {past.entry.question for past in self.past}
        moved = reviews_by_day(self.cards[question] for question in answered)
        return Spread(
            self.settings,
            today,
            lambda day: self.load(day) + moved.get(day, 0),
        )

    def _after(self, entry_id: EntryId, entry: Answered, card: Card) -> "StudySession":
        question = entry.question
        steps = without(self.steps, question)
        main = without(self.main, question)
        if entry.cram:
            main = (*main, question) if entry.rating is Rating.AGAIN else main
        elif card.is_learning:
            steps = (*steps, question)
        return replace(
            self,
            cards={**self.cards, question: card},
            main=main,
            steps=steps,
            first=None,
            past=(
                *self.past,
                Past(
                    id=entry_id,
                    entry=entry,
                    before=self.cards[question],
                    from_steps=question in self.steps,
                    marked=self.marked,
                ),
            ),
            marked=(),
        )

    def _before(self, last: Past) -> "StudySession":
        question = last.entry.question
        steps = without(self.steps, question)
        main = without(self.main, question)
        return replace(
            self,
            cards={**self.cards, question: last.before},
            main=main if last.from_steps else (question, *main),
            steps=(*steps, question) if last.from_steps else steps,
            first=question,
            past=self.past[:-1],
            marked=last.marked,
        )


def _undoing(past: Past, now: datetime) -> Undone:
    return Undone(
        question=past.entry.question,
        at=now.astimezone(UTC),
        offset_minutes=offset_of(now),
        undoes=past.id,
        given=past.entry.at,
    )


def _waits(card: Card, settings: StudySettings, now: datetime) -> bool:
    """Whether the card is to be asked by now, were it not for the limits of a day."""
    today = day_of(now, settings.scheduling.rollover_hour)
    is_due = card.state is not State.REVIEW or due_day(card) <= today
    return is_due and is_open(card, today)


def _taken_for(judged: Judged, rating: Rating) -> str:
    """The key of what a wrong answer names; empty where it names nothing, or is right."""
    if judged.grade is None or rating is not Rating.AGAIN:
        return ""
    return str(judged.grade.confused_with or "")


def _costs_the_retry(grade: Grade | None) -> bool:
    return grade is not None and grade.verdict in (Verdict.INCOMPLETE, Verdict.CLOSE)
