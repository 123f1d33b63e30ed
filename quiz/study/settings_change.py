"""A changed value in a settings file: one line is rewritten, all else stays as it is."""

import tomllib

from quiz.study.settings import StudySettings
from quiz.study.settings_fields import FIELDS
from quiz.study.settings_text import is_header, places


def with_setting(text: str, deck: str | None, key: str, settings: StudySettings) -> str:
    """The file with this field as these settings have it, for one deck or for all.

    Comments, order and the tables of others are kept.
    """
    path = ("study",) if deck is None else ("deck", deck)
    return with_line(text, path, key, FIELDS[key].write(settings))


def with_line(text: str, path: tuple[str, ...], key: str, value: str) -> str:
    """The file with this value, written in TOML, in the table at a path."""
    lines = text.splitlines()
    line = f"{key} = {value}"
    found = list(places(lines, path, key))
    inside = [place for place in found if not is_header(lines[place])]
    if inside:
        lines.insert(inside[0], line)
        found = [place + (place >= inside[0]) for place in found]
    for place in reversed(found):
        del lines[place : _end(lines, place)]
    if not inside:
        header = next(places(lines, path, ""), None)
        if header is None:
            name = path[0] if len(path) == 1 else f'{path[0]}."{path[1]}"'
            lines += ["", f"[{name}]"] if lines else [f"[{name}]"]
            header = len(lines) - 1
        lines.insert(header + 1, line)
    return "\n".join(lines) + "\n"


def _end(lines: list[str], begins: int) -> int:
    """The line after a value, or after a table of values, which begins here."""
    ends = range(begins + 1, len(lines) + 1)
    if is_header(lines[begins]):
        return next((end for end in ends[:-1] if is_header(lines[end])), len(lines))
    for end in ends:
        try:
            tomllib.loads("\n".join(lines[begins:end]))
        except tomllib.TOMLDecodeError:
            continue
        return end
    return begins + 1
