"""Writes YAML that a person would be glad to read.

What is short stands on one line in braces, what is long on lines of its own. What
is written reads back identically through `quiz.content.yaml_lines`.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from quiz.language.width import display_width
from quiz.values import dataclass

Tree: TypeAlias = "str | Sequence[Tree] | Mapping[str, Tree]"

WIDTH = 96
# Plain where nobody could take it for anything else; all else is quoted.
_PLAIN = re.compile(r"(?!(?:null|Null|NULL)$)\w[^:#\n\t]*(?<!\s)")
_PLAIN_OUTSIDE = re.compile(r"(?!(?:null|Null|NULL)$)[\w(][^\n\t]*(?<![\s:])")
_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"})
_REFERENCE = re.compile(r"[a-z][a-z0-9.-]*:[a-z][a-z0-9.-]*", re.ASCII)
_NOT_IN_BRACES = re.compile(r"[,\[\]{}:#?]")


@dataclass(frozen=True, slots=True)
class Group:
    """Entries that stand together under a comment."""

    entries: Sequence[Mapping[str, Tree]]
    comment: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A section of a file: one mapping, or groups of entries."""

    name: str
    content: Mapping[str, Tree] | Sequence[Group]


def write_file(header: Sequence[str], sections: Iterable[Section]) -> str:
    """A whole file: a comment at the top, then its sections."""
    parts = ["".join(f"# {line}\n" if line else "#\n" for line in header)]
    parts += [_section(section) for section in sections]
    return "\n".join(part for part in parts if part)


def write_scalar(text: str, *, in_braces: bool = False) -> str:
    """A piece of text, quoted where it needs to be."""
    fits = _PLAIN if in_braces else _PLAIN_OUTSIDE
    if _REFERENCE.fullmatch(text):
        return text
    safe = fits.fullmatch(text) and not (in_braces and _NOT_IN_BRACES.search(text))
    if safe and ": " not in text and " #" not in text:
        return text
    if '"' in text and "'" not in text and text.isprintable():
        return f"'{text}'"
    return f'"{text.translate(_ESCAPES)}"'


def _section(section: Section) -> str:
    if isinstance(section.content, Mapping):
        return f"{section.name}:\n" + "".join(_fields(section.content, 2))
    groups = [group for group in section.content if group.entries]
    if not groups:
        return ""
    return f"{section.name}:\n" + "\n".join(map(_group, groups))


def _group(group: Group) -> str:
    comment = f"  # {group.comment}\n\n" if group.comment else ""
    return comment + "\n".join(_entry(entry, 2) for entry in group.entries)


def _entry(entry: Mapping[str, Tree], indent: int) -> str:
    """An item of a list, as a block."""
    lines = "".join(_fields(entry, indent + 2))
    return f"{' ' * indent}- {lines[indent + 2 :]}"


def _fields(values: Mapping[str, Tree], indent: int) -> Iterable[str]:
    pad = " " * indent
    for name, value in values.items():
        key = write_scalar(name)
        line = f"{pad}{key}: {_inline(value)}"
        if isinstance(value, str):
            yield f"{pad}{key}: {write_scalar(value)}\n"
        elif not value or (display_width(line) <= WIDTH and _is_flat(value)):
            yield f"{line}\n"
        elif isinstance(value, Mapping):
            yield f"{pad}{key}:\n"
            yield from _fields(value, indent + 2)
        else:
            yield f"{pad}{key}:\n"
            yield from (_item(item, indent + 2) for item in value)


def _item(item: Tree, indent: int) -> str:
    pad = " " * indent
    line = f"{pad}- {_inline(item)}\n"
    if isinstance(item, str):
        return f"{pad}- {write_scalar(item)}\n"
    if isinstance(item, Mapping) and item and display_width(line) > WIDTH:
        return _entry(item, indent)
    return line


def _inline(value: Tree) -> str:
    if isinstance(value, str):
        return write_scalar(value, in_braces=True)
    if isinstance(value, Mapping):
        pairs = (
            f"{write_scalar(name, in_braces=True)}: {_inline(inner)}"
            for name, inner in value.items()
        )
        return "{" + ", ".join(pairs) + "}"
    return "[" + ", ".join(map(_inline, value)) + "]"


def _is_flat(value: Tree) -> bool:
    """Whether it reads well on one line: no mapping within a list."""
    if isinstance(value, str):
        return True
    if isinstance(value, Mapping):
        return all(_is_flat(inner) for inner in value.values())
    return all(isinstance(item, str) for item in value)
