"""Frozen values as `dataclasses` makes them, at a tenth of what they cost a start.

`dataclasses.dataclass` writes and compiles six methods for every class: with the
hundred that a session needs, a seventh of the time to the first question. Here the
fields are still those of `dataclasses` (`fields`, `replace`, `asdict` work on them),
but what is the same for all classes is shared, and what is written for each is
compiled when it is first called.
"""

from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError, fields
from dataclasses import dataclass as eager
from reprlib import recursive_repr
from typing import TYPE_CHECKING, Any

__all__ = ["dataclass"]

Method = Callable[..., Any]
Fields = tuple[Field[Any], ...]
Names = dict[str, object]

_COMPARISONS = {"__lt__": "<", "__le__": "<=", "__gt__": ">", "__ge__": ">="}


def _value(
    *, frozen: bool, slots: bool = False, kw_only: bool = False, order: bool = False
) -> Callable[[type], type]:
    """Make a class one of frozen values, as `dataclass` with these arguments does."""
    if not frozen:
        raise TypeError("what changes is made by `dataclasses`")
    with_fields = eager(init=False, repr=False, eq=False, slots=slots, kw_only=kw_only)

    def make(kind: type) -> type:
        own = vars(kind)
        kind = with_fields(kind)
        all_fields = fields(kind)
        methods: dict[str, Method] = {
            "__init__": _later(kind, "__init__", lambda: _init(all_fields)),
            "__repr__": _repr,
            "__eq__": _later(kind, "__eq__", lambda: _compare(all_fields, "==")),
        }
        if own.get("__hash__") is None:
            methods["__hash__"] = _later(kind, "__hash__", lambda: _hash(all_fields))
        if order:
            for name, sign in _COMPARISONS.items():
                methods[name] = _ordered(kind, name, sign, all_fields)
        for name, method in methods.items():
            if own.get(name) is None:
                setattr(kind, name, method)
        _freeze(kind, all_fields)
        if slots:
            _let_copy(kind, all_fields)
        return kind

    return make


if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    dataclass = _value


def _later(kind: type, name: str, write: Callable[[], tuple[str, Names]]) -> Method:
    """A method that gives place to the compiled one when it is first called."""

    def method(*arguments: object, **named: object) -> Any:  # noqa: ANN401
        source, known = write()
        # In it is what the class declares, names of fields, and never a value.
        exec(f"def {name}{source}", known)  # noqa: S102
        compiled: Method = known[name]  # type: ignore[assignment]
        setattr(kind, name, compiled)
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


def _ordered(kind: type, name: str, sign: str, all_fields: Fields) -> Method:
    return _later(kind, name, lambda: _compare(all_fields, sign))


def _hash(all_fields: Fields) -> tuple[str, Names]:
    names = [f.name for f in all_fields if (f.compare if f.hash is None else f.hash)]
    return f"(self):\n return hash({_tuple('self', names)})\n", {}


def _tuple(whose: str, names: list[str]) -> str:
    return f"({''.join(f'{whose}.{name},' for name in names)})"


@recursive_repr()
def _repr(self: Any) -> str:  # noqa: ANN401
    shown = (f"{f.name}={getattr(self, f.name)!r}" for f in fields(self) if f.repr)
    return f"{self.__class__.__qualname__}({', '.join(shown)})"


def _freeze(kind: type, all_fields: Fields) -> None:
    """Keep fields from being changed; a subclass may have what is no field."""

    def is_kept(value: object, name: str) -> bool:
        return type(value) is kind or any(f.name == name for f in all_fields)

    def set_(self: object, name: str, value: object) -> None:
        if is_kept(self, name):
            raise FrozenInstanceError(f"cannot assign to field {name!r}")
        super(kind, self).__setattr__(name, value)  # type: ignore[arg-type]

    def delete(self: object, name: str) -> None:
        if is_kept(self, name):
            raise FrozenInstanceError(f"cannot delete field {name!r}")
        super(kind, self).__delattr__(name)  # type: ignore[arg-type]

    kind.__setattr__ = set_  # type: ignore[method-assign, assignment]
    kind.__delattr__ = delete  # type: ignore[method-assign, assignment]


def _let_copy(kind: type, all_fields: Fields) -> None:
    """Let `copy` and `pickle` make what nothing can be set on."""

    def get(self: object) -> list[object]:
        return [getattr(self, field.name) for field in all_fields]

    def set_(self: object, state: list[object]) -> None:
        for field, value in zip(all_fields, state, strict=True):
            object.__setattr__(self, field.name, value)

    kind.__getstate__ = get  # type: ignore[method-assign, assignment]
    kind.__setstate__ = set_  # type: ignore[attr-defined]
