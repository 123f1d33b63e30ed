"""What a terminal can do for the app, from what it says and what was measured."""

from collections.abc import Iterator, Mapping

from quiz.terminal.findings import Finding, Level
from quiz.values import dataclass

# Every one of them takes one cell where the app draws; a terminal may be set to two.
AMBIGUOUS = "■▌─│·…✓"
HANGUL = "한글"
JAMO = "\u1112\u1161\u11ab"  # 한, decomposed

SAMPLE = f"가힣 漢 {AMBIGUOUS} ▁▄█"
SMALLEST = (40, 20)

_MILLIONS = "24 bit"
_MULTIPLEXERS = {"TMUX": "tmux", "STY": "screen", "ZELLIJ": "zellij"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Terminal:
    """What is known of a terminal.

    `widths` are the cells that texts really took, None where that could not be
    measured; `size` is columns and rows, None where there is no terminal.
    """

    variables: Mapping[str, str]
    is_open: bool
    size: tuple[int, int] | None
    encoding: str
    widths: Mapping[str, int] | None


def find_abilities(terminal: Terminal) -> Iterator[Finding]:
    """Everything that matters for the app, the gravest first."""
    yield _kind(terminal)
    yield _size(terminal.size)
    yield _encoding(terminal.encoding)
    yield _colours(terminal.variables)
    yield _ambiguous(terminal.widths)
    yield _hangul(terminal.widths)
    yield _input(terminal.variables)
    yield from _between(terminal.variables)
    yield Finding(
        name="font", value=SAMPLE, level=Level.NOTE, advice="doctor-font-look"
    )
    yield Finding(
        name="reader",
        value="quiz study --plain",
        level=Level.NOTE,
        advice="doctor-reader-plain",
    )


def colours_of(variables: Mapping[str, str]) -> str:
    """How many colours the environment promises; "NO_COLOR" where none are wanted."""
    term = variables.get("TERM", "")
    if variables.get("NO_COLOR"):
        return "NO_COLOR"
    if variables.get("COLORTERM", "").strip().lower() in ("truecolor", "24bit"):
        return _MILLIONS
    if term.endswith("-direct") or "WT_SESSION" in variables:
        return _MILLIONS
    if "256color" in term:
        return "256"
    return "16" if term not in ("", "dumb") else "0"


def _kind(terminal: Terminal) -> Finding:
    term = terminal.variables.get("TERM", "")
    program = terminal.variables.get("TERM_PROGRAM", "")
    value = " ".join(filter(None, (term or "-", program)))
    if not terminal.is_open:
        level, advice = Level.UNKNOWN, "doctor-kind-none"
    elif term in ("", "dumb"):
        level, advice = Level.CHANGE, "doctor-kind-dumb"
    elif term == "linux":
        level, advice = Level.NOTE, "doctor-kind-console"
    else:
        level, advice = Level.FINE, ""
    return Finding(name="kind", value=value, level=level, advice=advice)


def _size(size: tuple[int, int] | None) -> Finding:
    if size is None:
        return Finding(name="size", value="?", level=Level.UNKNOWN)
    value = f"{size[0]} × {size[1]}"
    if size[0] >= SMALLEST[0] and size[1] >= SMALLEST[1]:
        return Finding(name="size", value=value)
    least = f"{SMALLEST[0]} × {SMALLEST[1]}"
    return Finding(
        name="size",
        value=value,
        level=Level.CHANGE,
        advice="doctor-size-small",
        arguments={"least": least},
    )


def _encoding(encoding: str) -> Finding:
    if encoding.lower().replace("_", "-") in ("utf-8", "utf8"):
        return Finding(name="encoding", value="UTF-8")
    return Finding(
        name="encoding",
        value=encoding,
        level=Level.CHANGE,
        advice="doctor-encoding-other",
    )


def _colours(variables: Mapping[str, str]) -> Finding:
    value = colours_of(variables)
    if value == "NO_COLOR":
        return Finding(name="colours", value=value, advice="doctor-colours-declined")
    if value == _MILLIONS:
        return Finding(name="colours", value=value)
    level = Level.FINE if value == "256" else Level.NOTE
    return Finding(
        name="colours", value=value, level=level, advice="doctor-colours-few"
    )


def _ambiguous(widths: Mapping[str, int] | None) -> Finding:
    if widths is None:
        return _unmeasured("ambiguous")
    wide = [char for char in AMBIGUOUS if widths.get(char, 1) != 1]
    if not wide:
        return Finding(name="ambiguous", value="1")
    return Finding(
        name="ambiguous",
        value=str(widths[wide[0]]),
        level=Level.CHANGE,
        advice="doctor-ambiguous-wide",
        arguments={"characters": " ".join(wide)},
    )


def _hangul(widths: Mapping[str, int] | None) -> Finding:
    if widths is None:
        return _unmeasured("hangul")
    cells, composed = widths.get(HANGUL, 4), widths.get(JAMO, 2)
    if cells != 4:
        return Finding(
            name="hangul",
            value=f"{cells / 2:g}",
            level=Level.CHANGE,
            advice="doctor-hangul-other",
        )
    if composed != 2:  # what the app shows is composed; what other programs show is not
        return Finding(
            name="hangul", value="2", level=Level.NOTE, advice="doctor-hangul-jamo"
        )
    return Finding(name="hangul", value="2")


def _unmeasured(name: str) -> Finding:
    return Finding(
        name=name, value="?", level=Level.UNKNOWN, advice="doctor-unmeasured"
    )


def _input(variables: Mapping[str, str]) -> Finding:
    chosen = variables.get("TEXTUAL_DISABLE_KITTY_KEY", "1")
    if chosen == "1":
        return Finding(name="input", value="off")
    return Finding(
        name="input",
        value="on",
        level=Level.CHANGE,
        advice="doctor-input-kitty",
    )


def _between(variables: Mapping[str, str]) -> Iterator[Finding]:
    """What stands between the program and the terminal that draws."""
    for variable, name in _MULTIPLEXERS.items():
        if variables.get(variable):
            yield Finding(
                name="between",
                value=name,
                level=Level.NOTE,
                advice=f"doctor-between-{name}",
            )
    if variables.get("SSH_CONNECTION") or variables.get("SSH_TTY"):
        yield Finding(
            name="between", value="ssh", level=Level.NOTE, advice="doctor-between-ssh"
        )
