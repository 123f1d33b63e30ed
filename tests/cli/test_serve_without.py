"""`quiz serve` where the extra is not installed."""

import sys

import pytest

from quiz.cli import main


@pytest.mark.parametrize("missing", ["textual_serve.server", "aiohttp"])
def test_what_to_install_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], missing: str
) -> None:
    monkeypatch.setitem(sys.modules, missing, None)
    monkeypatch.delitem(sys.modules, "quiz.tui.browser.server", raising=False)

    left = main(["--ui-lang", "en", "serve"])

    assert left == 1
    assert "pip install 'sasil-quiz[serve]'" in capsys.readouterr().err
