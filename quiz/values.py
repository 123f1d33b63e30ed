"""Frozen values as `dataclasses` makes them, at a small part of what they cost a start.

`dataclasses.dataclass` writes and compiles six methods for every class: with the
hundred that a session needs, a seventh of the time to the first question. Here the
fields are still those of `dataclasses` (`fields`, `replace`, `asdict` work on them),
but what is the same for all classes is shared; the fields of a class are reckoned
when they are first asked for, and what is written for it is compiled when it is
first called.
"""

from _thread import RLock  # all of `threading` would cost every start
from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError, fields
from dataclasses import dataclass as eager
from reprlib import recursive_repr
from typing import TYPE_CHECKING, Any, ClassVar

__all__ = ["dataclass"]

Method = Callable[..., Any]
Fields = tuple[Field[Any], ...]
Names = dict[str, object]

_COMPARISONS = {"__lt__": "<", "__le__": "<=", "__gt__": ">", "__ge__": ">="}
# What `dataclasses` and `match` look for on a class.
_RECKONED = ("__dataclass_fields__", "__dataclass_params__", "__match_args__")
# The library takes what it reckons with off the class: it must be done only once.
_RECKONING = RLock()


def _value(
    *, frozen: bool, slots: bool = False, kw_only: bool = False, order: bool = False
) -> Callable[[type], type]:
    """Make a class one of frozen values, as `dataclass` with these arguments does."""
    if not frozen:
        raise TypeError("what changes is made by `dataclasses`")
    with_fields = eager(init=False, repr=False, eq=False, kw_only=kw_only)

    def make(written: type) -> type:
        if hasattr(written, "__post_init__"):
            raise TypeError("what is more than its fields is made by `dataclasses`")
        kind: type
        own = dict(vars(written))
        methods = _methods(lambda: kind, slots=slots, order=order)
        mine = {n: method for n, method in methods.items() if own.get(n) is None}
        if not slots:  # the library makes no other class then, and neither do we
            kind = with_fields(written)
            for name, method in mine.items():
                setattr(kind, name, method)
            return kind
        names = _names(own)
        for name in (*names, "__dict__", "__weakref__"):
            own.pop(name, None)
        own["__slots__"] = tuple(n for n in names if not _is_held(n, written))
        own |= {name: _Reckoned(written, with_fields) for name in _RECKONED}
        kind = type(written)(written.__name__, written.__bases__, own | mine)
        kind.__qualname__ = written.__qualname__
        return kind

    return make


if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    dataclass = _value


def _names(own: Names) -> list[str]:
    """The fields that a class declares itself."""
    hints: Names = own.get("__annotations__", {})  # type: ignore[assignment]
    return [name for name, hint in hints.items() if not _is_of_class(hint)]


def _is_of_class(hint: object) -> bool:
    if isinstance(hint, str):
        return hint.removeprefix("typing.").startswith("ClassVar")
    return hint is ClassVar or getattr(hint, "__origin__", None) is ClassVar


def _is_held(name: str, written: type) -> bool:
    """Whether a class that this one comes from has a slot of the name."""
    return any(name in vars(base).get("__slots__", ()) for base in written.__mro__)


class _Reckoned:
    """Stands for what `dataclasses` says of a class until that is asked for."""

    def __init__(self, written: type, with_fields: Callable[[type], type]) -> None:
        self._written, self._with_fields = written, with_fields

    def __set_name__(self, kind: type, name: str) -> None:
        self._kind, self._name = kind, name

    def __get__(self, value: object, kind: type) -> object:
        with _RECKONING:
            if self._name not in vars(self._written):
                self._with_fields(self._written)
            found: object = vars(self._written)[self._name]
            setattr(self._kind, self._name, found)
        return found


def _methods(
    kind: Callable[[], type], *, slots: bool, order: bool
) -> dict[str, Method]:
    """What every value can do."""
    methods: dict[str, Method] = {
        "__init__": _later(kind, "__init__", _init),
        "__repr__": _repr,
        "__eq__": _later(kind, "__eq__", lambda fields: _compare(fields, "==")),
        "__hash__": _later(kind, "__hash__", _hash),
        **_frozen(kind),
    }
    if order:
        for name, sign in _COMPARISONS.items():
            methods[name] = _ordered(kind, name, sign)
    if slots:
        methods |= {"__getstate__": _get_state, "__setstate__": _set_state}
    return methods


def _later(
    kind: Callable[[], type], name: str, write: Callable[[Fields], tuple[str, Names]]
) -> Method:
    """A method that gives place to the compiled one when it is first called."""

    def method(*arguments: object, **named: object) -> Any:  # noqa: ANN401
        source, known = write(fields(kind()))
        # In it is what the class declares, names of fields, and never a value.
        exec(f"def {name}{source}", known)  # noqa: S102
        compiled: Method = known[name]  # type: ignore[assignment]
        setattr(kind(), name, compiled)
        return compiled(*arguments, **named)

    return method


def _init(all_fields: Fields) -> tuple[str, Names]:
    known: Names = {"_set": object.__setattr__, "_MISSING": MISSING}
    by_place, by_name = ["self"], list[str]()
    body = [" pass\n"]
    for field in all_fields:
        name, parameter, value = field.name, field.name, field.name
        if field.default_factory is not MISSING:
            known[f"_make_{name}"] = field.default_factory
            parameter = f"{name}=_MISSING"
            value = f"_make_{name}() if {name} is _MISSING else {name}"
        elif field.default is not MISSING:
            known[f"_default_{name}"] = field.default
            parameter = f"{name}=_default_{name}"
        (by_name if field.kw_only else by_place).append(parameter)
        body.append(f" _set(self, {name!r}, {value})\n")
    if by_name:
        by_name.insert(0, "*")
    return f"({', '.join(by_place + by_name)}):\n{''.join(body)}", known


def _compare(all_fields: Fields, sign: str) -> tuple[str, Names]:
    names = [field.name for field in all_fields if field.compare]
    return (
        "(self, other):\n"
        " if other.__class__ is self.__class__:\n"
        f"  return {_tuple('self', names)} {sign} {_tuple('other', names)}\n"
        " return NotImplemented\n"
    ), {}


def _ordered(kind: Callable[[], type], name: str, sign: str) -> Method:
    return _later(kind, name, lambda fields: _compare(fields, sign))


def _hash(all_fields: Fields) -> tuple[str, Names]:
    names = [f.name for f in all_fields if (f.compare if f.hash is None else f.hash)]
    return f"(self):\n return hash({_tuple('self', names)})\n", {}


def _tuple(whose: str, names: list[str]) -> str:
    return f"({''.join(f'{whose}.{name},' for name in names)})"


@recursive_repr()
def _repr(self: Any) -> str:  # noqa: ANN401
    shown = (f"{f.name}={getattr(self, f.name)!r}" for f in fields(self) if f.repr)
    return f"{self.__class__.__qualname__}({', '.join(shown)})"


def _frozen(kind: Callable[[], type]) -> dict[str, Method]:
    """Keep fields from being changed; a subclass may have what is no field."""

    def is_kept(value: object, name: str) -> bool:
        own = kind()
        return type(value) is own or any(f.name == name for f in fields(own))

    def set_(self: object, name: str, value: object) -> None:
        if is_kept(self, name):
            raise FrozenInstanceError(f"cannot assign to field {name!r}")
        super(kind(), self).__setattr__(name, value)  # type: ignore[arg-type]

    def delete(self: object, name: str) -> None:
        if is_kept(self, name):
            raise FrozenInstanceError(f"cannot delete field {name!r}")
        super(kind(), self).__delattr__(name)  # type: ignore[arg-type]

    return {"__setattr__": set_, "__delattr__": delete}


def _get_state(self: Any) -> list[object]:  # noqa: ANN401
    """Let `copy` and `pickle` make what nothing can be set on."""
    return [getattr(self, field.name) for field in fields(self)]


def _set_state(self: Any, state: list[object]) -> None:  # noqa: ANN401
    for field, value in zip(fields(self), state, strict=True):
        object.__setattr__(self, field.name, value)
