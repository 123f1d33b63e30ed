"""What `quiz.values` makes behaves as what `dataclasses` makes of the same class."""

import copy
import dataclasses
import pickle
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import FrozenInstanceError, field, fields, replace
from itertools import product
from typing import Any, ClassVar, Generic, TypeVar

import pytest
from typing_extensions import override

from quiz import values

T = TypeVar("T")

Kind = Any  # a class made in a test
Decorator = Callable[..., Callable[[type], Kind]]
LIBRARY: Decorator = dataclasses.dataclass
OURS: Decorator = values.dataclass


def point(decorate: Decorator, **options: bool) -> Kind:
    @decorate(frozen=True, **options)
    class Point:
        """Fields of every sort that the program has."""

        kind: ClassVar[str] = "point"
        x: int
        y: int = 2
        names: tuple[str, ...] = field(default_factory=lambda: ("a",))
        note: str = field(default="", compare=False)
        hidden: str = field(default="", repr=False)

    return Point


@pytest.fixture(
    params=[
        {"slots": slots, "kw_only": kw_only, "order": order}
        for slots, kw_only, order in product((False, True), repeat=3)
    ],
    ids=str,
)
def pair(request: pytest.FixtureRequest) -> tuple[Kind, Kind]:
    """The same class, made by the library and by us."""
    return point(LIBRARY, **request.param), point(OURS, **request.param)


def test_a_value_has_the_fields_and_defaults_that_the_library_gives_it(
    pair: tuple[Kind, Kind],
) -> None:
    theirs, ours = (kind(x=1) for kind in pair)

    assert repr(ours) == repr(theirs)
    assert [f.name for f in fields(ours)] == [f.name for f in fields(theirs)]
    assert [getattr(ours, f.name) for f in fields(ours)] == [1, 2, ("a",), "", ""]
    assert dataclasses.asdict(ours) == dataclasses.asdict(theirs)
    assert pair[1].__match_args__ == pair[0].__match_args__
    assert hasattr(ours, "__dict__") == hasattr(theirs, "__dict__")


def test_values_are_equal_as_the_library_has_them_equal(
    pair: tuple[Kind, Kind],
) -> None:
    for kind in pair:
        one = kind(x=1, note="seen")

        assert one == kind(x=1)
        assert hash(one) == hash(kind(x=1))
        assert one != kind(x=2)
        assert one != kind(x=1, hidden="h")
        assert one != (1, 2, ("a",), "")


def test_the_same_arguments_are_refused(pair: tuple[Kind, Kind]) -> None:
    for arguments, named in (
        ((), {}),
        ((), {"x": 1, "z": 2}),
        ((1, 2, (), "", "", 9), {}),
    ):
        for kind in pair:
            with pytest.raises(TypeError):
                kind(*arguments, **named)


def test_fields_are_given_by_place_where_the_library_takes_them_so(
    pair: tuple[Kind, Kind],
) -> None:
    def made(kind: Kind) -> str:
        try:
            return repr(kind(1, 3))
        except TypeError:
            return "refused"

    assert made(pair[1]) == made(pair[0])


def test_values_are_in_order_where_it_is_wanted(pair: tuple[Kind, Kind]) -> None:
    def order(kind: Kind) -> object:
        one, other = kind(x=1), kind(x=2)
        try:
            return (
                one < other,
                one <= other,
                one > other,
                one >= other,
                one <= kind(x=1),
            )
        except TypeError:
            return "in no order"

    assert order(pair[1]) == order(pair[0])


def test_nothing_about_a_value_can_be_changed(pair: tuple[Kind, Kind]) -> None:
    for kind in pair:
        one = kind(x=1)

        with pytest.raises(FrozenInstanceError, match="cannot assign to field 'x'"):
            one.x = 2
        with pytest.raises((FrozenInstanceError, TypeError)):
            one.z = 2
        with pytest.raises(FrozenInstanceError, match="cannot delete field 'x'"):
            del one.x

        assert one == kind(x=1)


def test_a_value_is_replaced_and_copied(pair: tuple[Kind, Kind]) -> None:
    for kind in pair:
        one = kind(x=1, hidden="h")

        assert replace(one, y=5) == kind(x=1, y=5, hidden="h")
        assert copy.copy(one) == one
        assert copy.deepcopy(one) == one


@values.dataclass(frozen=True, slots=True)
class Pickled:
    """Found by its name, as `pickle` needs it."""

    x: int
    again: "Pickled | None" = None


def test_a_value_comes_back_from_a_pickle() -> None:
    one = Pickled(1, Pickled(2))

    assert pickle.loads(pickle.dumps(one)) == one  # noqa: S301 - our own bytes


def test_every_method_works_when_it_is_the_first_to_be_called() -> None:
    firsts: tuple[Callable[[Kind], object], ...] = (
        repr,
        hash,
        lambda one: one == replace(one),
        lambda one: one <= replace(one),
    )
    for first in firsts:
        kind = point(OURS, order=True)

        assert first(kind(x=1))

        assert kind(x=1) == kind(x=1)


def test_a_class_may_say_itself_how_it_is_compared_and_shown() -> None:
    for decorate in (LIBRARY, OURS):

        class Word:
            """Alike whatever the case."""

            text: str

            @override
            def __eq__(self, other: object) -> bool:
                return (
                    isinstance(other, Word) and other.text.lower() == self.text.lower()
                )

            @override
            def __hash__(self) -> int:
                return hash(self.text.lower())

            @override
            def __repr__(self) -> str:
                return self.text

        word = decorate(frozen=True)(Word)

        assert word("A") == word("a")
        assert hash(word("A")) == hash(word("a"))
        assert repr(word("A")) == "A"


def test_a_class_takes_the_fields_of_those_it_comes_from() -> None:
    def made(decorate: Decorator) -> Kind:
        @decorate(frozen=True, slots=True, kw_only=True)
        class Entry:
            """What all have."""

            at: int
            note: str = ""

        @decorate(frozen=True, slots=True, kw_only=True)
        class Answered(Entry, Generic[T]):
            """And one more."""

            rating: T

        return Entry, Answered

    (entry, answered), (our_entry, our_answered) = made(LIBRARY), made(OURS)

    assert repr(our_answered(at=1, rating=3)) == repr(answered(at=1, rating=3))
    assert our_entry(at=1) != our_answered(at=1, rating=3)
    assert entry(at=1) != answered(at=1, rating=3)
    assert our_answered(at=1, rating=3) == our_answered(at=1, rating=3)


def test_what_is_no_dataclass_may_keep_more_beside_the_fields() -> None:
    for decorate in (LIBRARY, OURS):
        kind = point(decorate)

        one = type("Named", (kind,), {})(x=1)
        one.extra = "kept"

        assert one.extra == "kept"
        with pytest.raises(FrozenInstanceError):
            one.x = 2


def test_fields_are_told_before_any_value_was_made() -> None:
    firsts: tuple[Callable[[Kind], object], ...] = (
        lambda kind: [f.name for f in fields(kind)],
        dataclasses.is_dataclass,
        lambda kind: kind.__match_args__,
    )
    for first in firsts:
        theirs, ours = point(LIBRARY, slots=True), point(OURS, slots=True)

        assert first(ours) == first(theirs)
        assert ours(1) == ours(x=1)


def test_what_can_be_changed_is_left_to_the_library() -> None:
    with pytest.raises(TypeError):
        OURS(frozen=False)


def test_what_would_be_done_after_the_fields_is_refused_rather_than_left_out() -> None:
    class Doubled:
        x: int

        def __post_init__(self) -> None:
            object.__setattr__(self, "x", self.x * 2)

    with pytest.raises(TypeError):
        OURS(frozen=True)(Doubled)


def test_threads_that_ask_for_the_fields_at_once_are_told_the_same() -> None:
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        for _ in range(200):
            kind = point(OURS, slots=True)
            with ThreadPoolExecutor(4) as pool:
                made = [*pool.map(kind, range(4))]
            assert [(one.x, one.y, one.names) for one in made] == [
                (x, 2, ("a",)) for x in range(4)
            ]
    finally:
        sys.setswitchinterval(usual)
