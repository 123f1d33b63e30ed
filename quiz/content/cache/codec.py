"""Values as plain data and back, by the fields that their classes declare.

A value class becomes the list of its fields, an enumeration its value, a date its
EDTF text. Only the declared types can come back, so that a file of such data can
do no more than be wrong.
"""

from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from operator import attrgetter
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from quiz.facts.dates import EventDate, parse_date
from quiz.values import dataclass

Plain = Any  # what JSON can hold


@dataclass(frozen=True, slots=True)
class Codec:
    """Turns the values of one type into plain data and back."""

    encode: Callable[[Any], Plain]
    decode: Callable[[Plain], Any]


_AS_IT_IS = Codec(lambda value: value, lambda data: data)
_DATE = Codec(str, parse_date)


@cache
def codec_for(hint: Any) -> Codec:  # noqa: ANN401 - types have no type of their own
    """How values annotated with the hint are written and read."""
    hint = getattr(hint, "__supertype__", hint)
    origin = get_origin(hint)
    if hint is EventDate:
        return _DATE
    if hint in (str, int, bool, float, NoneType):
        return _AS_IT_IS
    if origin in (Union, UnionType):
        return _union(get_args(hint))
    if origin is tuple:
        return _tuple(get_args(hint))
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return _mapping(get_args(hint)[1])
    if isinstance(origin, type) and issubclass(origin, AbstractSet):
        return _set(get_args(hint)[0])
    if isinstance(hint, type) and issubclass(hint, Enum):
        return _enumeration(hint)
    kind: type[Any] = origin or hint
    if is_dataclass(kind):
        return _record(kind, [one.name for one in fields(kind)], get_args(hint))
    if hasattr(kind, "_fields"):  # a named tuple
        return _record(kind, kind._fields, ())
    raise TypeError(f"no plain form for {hint}")


def codec_later(hint: Any) -> Codec:  # noqa: ANN401
    """The same, found out when the first value is written or read: many never are."""
    return Codec(
        lambda value: codec_for(hint).encode(value),
        lambda data: codec_for(hint).decode(data),
    )


def _enumeration(kind: type[Enum]) -> Codec:
    members = {member.value: member for member in kind}
    return Codec(attrgetter("value"), members.__getitem__)


def _record(kind: type[Any], names: Sequence[str], arguments: tuple[Any, ...]) -> Codec:
    get = attrgetter(*names) if len(names) > 1 else _one_of(names[0])
    # Fields may refer to the class they are in: found when first needed.
    inner: list[Codec] = []
    not_plain: list[tuple[int, Callable[[Any], Plain]]] = []

    def codecs() -> list[Codec]:
        hints = get_type_hints(kind)
        found = [codec_for(_filled(hints[name], arguments)) for name in names]
        not_plain[:] = [
            (place, codec.encode)
            for place, codec in enumerate(found)
            if codec is not _AS_IT_IS
        ]
        # All at once, and last: another thread may look meanwhile.
        inner[:] = found
        return inner

    def encode(value: Any) -> Plain:  # noqa: ANN401
        if not inner:
            codecs()
        data = [*get(value)]
        for place, encoded in not_plain:
            data[place] = encoded(data[place])
        return data

    def decode(data: Plain) -> Any:  # noqa: ANN401
        pairs = zip(names, inner or codecs(), data, strict=True)
        return kind(**{name: codec.decode(part) for name, codec, part in pairs})

    return Codec(encode, decode)


def _one_of(name: str) -> Callable[[Any], tuple[Any]]:
    return lambda value: (getattr(value, name),)


def _filled(hint: Any, arguments: tuple[Any, ...]) -> Any:  # noqa: ANN401
    """The hint with what its class is generic in."""
    if isinstance(hint, TypeVar):
        return arguments[0]
    return hint[arguments] if getattr(hint, "__parameters__", ()) else hint


def _tuple(arguments: tuple[Any, ...]) -> Codec:
    if arguments[-1] is Ellipsis:
        one = codec_for(arguments[0])
        if one is _AS_IT_IS:
            return Codec(list, tuple)
        encode, decode = one.encode, one.decode
        return Codec(
            lambda value: [encode(part) for part in value],
            lambda data: tuple([decode(part) for part in data]),
        )
    codecs = [codec_for(argument) for argument in arguments]
    return Codec(
        lambda value: [c.encode(v) for c, v in zip(codecs, value, strict=True)],
        lambda data: tuple(c.decode(d) for c, d in zip(codecs, data, strict=True)),
    )


def _set(argument: Any) -> Codec:  # noqa: ANN401
    one = codec_for(argument)
    return Codec(
        lambda value: sorted(one.encode(part) for part in value),
        lambda data: frozenset(one.decode(part) for part in data),
    )


def _mapping(argument: Any) -> Codec:  # noqa: ANN401
    one = codec_for(argument)
    return Codec(
        lambda value: {key: one.encode(part) for key, part in value.items()},
        lambda data: {key: one.decode(part) for key, part in data.items()},
    )


def _union(arguments: tuple[Any, ...]) -> Codec:
    """One of several types: None as it is, else its number beside the value."""
    kinds = [kind for kind in arguments if kind is not NoneType]
    codecs = [codec_for(kind) for kind in kinds]
    if len(kinds) == 1:
        (one,) = codecs
        return Codec(
            lambda value: None if value is None else one.encode(value),
            lambda data: None if data is None else one.decode(data),
        )
    classes = [_class_of(kind) for kind in kinds]

    encoders = {kind: (n, codecs[n].encode) for n, kind in enumerate(classes)}

    def encode(value: Any) -> Plain:  # noqa: ANN401
        if value is None:
            return None
        known = encoders.get(type(value))
        if known is None:  # of a class that one of these is made from
            known = next(e for kind, e in encoders.items() if isinstance(value, kind))
        return [known[0], known[1](value)]

    def decode(data: Plain) -> Any:  # noqa: ANN401
        return None if data is None else codecs[data[0]].decode(data[1])

    return Codec(encode, decode)


def _class_of(hint: Any) -> type:  # noqa: ANN401
    hint = getattr(hint, "__supertype__", hint)
    found: type = get_origin(hint) or hint
    return found
