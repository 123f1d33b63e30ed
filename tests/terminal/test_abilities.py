"""What a terminal can do, told from what it says of itself and what was measured."""

import pytest

from quiz.language.messages import knows
from quiz.language.text import Lang
from quiz.terminal.abilities import (
    AMBIGUOUS,
    HANGUL,
    JAMO,
    Terminal,
    colours_of,
    find_abilities,
)
from quiz.terminal.findings import Finding, Level

RIGHT = {**dict.fromkeys(AMBIGUOUS, 1), HANGUL: 4, JAMO: 2}


def found(
    variables: dict[str, str] | None = None,
    *,
    is_open: bool = True,
    size: tuple[int, int] | None = (80, 24),
    encoding: str = "utf-8",
    widths: dict[str, int] | None = RIGHT,
) -> dict[str, Finding]:
    terminal = Terminal(
        variables={"TERM": "xterm-256color", **(variables or {})},
        is_open=is_open,
        size=size,
        encoding=encoding,
        widths=widths,
    )
    return {finding.name: finding for finding in find_abilities(terminal)}


def changes(findings: dict[str, Finding]) -> list[str]:
    return [f.advice for f in findings.values() if f.level is Level.CHANGE]


def test_good_terminal_needs_no_change() -> None:
    assert changes(found()) == []


@pytest.mark.parametrize(
    ("variables", "colours"),
    [
        ({"COLORTERM": "truecolor"}, "24 bit"),
        ({"COLORTERM": "24bit", "TERM": "xterm"}, "24 bit"),
        ({"TERM": "xterm-direct"}, "24 bit"),
        ({"TERM": "screen-256color"}, "256"),
        ({"TERM": "xterm"}, "16"),
        ({"TERM": "dumb"}, "0"),
        ({"COLORTERM": "truecolor", "NO_COLOR": "1"}, "NO_COLOR"),
        ({"TERM": "xterm-256color", "NO_COLOR": ""}, "256"),
    ],
)
def test_colours_are_those_promised(variables: dict[str, str], colours: str) -> None:
    assert colours_of(variables) == colours


def test_terminal_that_cannot_draw_is_told_of_line_mode() -> None:
    findings = found({"TERM": "dumb"})

    assert changes(findings) == ["doctor-kind-dumb"]
    assert "quiz study --plain" in findings["kind"].say(Lang.EN)


@pytest.mark.parametrize("size", [(39, 24), (80, 19)])
def test_too_small_a_window_should_grow(size: tuple[int, int]) -> None:
    assert changes(found(size=size)) == ["doctor-size-small"]


@pytest.mark.parametrize("encoding", ["ascii", "euc-kr", "ISO-8859-1"])
def test_encoding_without_hangul_should_change(encoding: str) -> None:
    assert changes(found(encoding=encoding)) == ["doctor-encoding-other"]


def test_lines_two_cells_wide_should_be_made_narrow() -> None:
    findings = found(widths={**RIGHT, "─": 2, "■": 2})

    assert changes(findings) == ["doctor-ambiguous-wide"]
    assert "■ ─: borders need 1." in findings["ambiguous"].say(Lang.EN)


@pytest.mark.parametrize(("cells", "each"), [(2, "1"), (6, "3")])
def test_hangul_of_another_width_should_change(cells: int, each: str) -> None:
    findings = found(widths={**RIGHT, HANGUL: cells})

    assert changes(findings) == ["doctor-hangul-other"]
    assert findings["hangul"].value == each


def test_decomposed_hangul_of_another_width_does_no_harm() -> None:
    assert found(widths={**RIGHT, JAMO: 4})["hangul"].level is Level.NOTE


def test_what_cannot_be_measured_is_said_to_be_unknown() -> None:
    findings = found(is_open=False, size=None, widths=None)

    assert changes(findings) == []
    unknown = {n for n, f in findings.items() if f.level is Level.UNKNOWN}
    assert unknown == {"kind", "size", "ambiguous", "hangul"}


def test_protocol_that_garbles_hangul_should_be_off() -> None:
    assert changes(found({"TEXTUAL_DISABLE_KITTY_KEY": "0"})) == ["doctor-input-kitty"]


@pytest.mark.parametrize(
    ("variable", "name"),
    [("TMUX", "tmux"), ("STY", "screen"), ("ZELLIJ", "zellij"), ("SSH_TTY", "ssh")],
)
def test_what_stands_in_between_is_named(variable: str, name: str) -> None:
    assert found({variable: "x"})["between"].value == name


def test_everything_is_said_in_both_languages_on_one_clean_line() -> None:
    hostile = {"TERM": "\x1b]0;x\x07\n", "TERM_PROGRAM": "\u202e[/b]", "TMUX": "1"}
    odd = found(hostile, size=(1, 1), encoding="ascii", widths=None)

    for finding in odd.values():
        assert not finding.advice or knows(finding.advice)
        for lang in Lang:
            assert finding.say(lang).isprintable()
