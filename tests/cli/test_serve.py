"""`quiz serve`: for this computer alone, and the app behind it."""

import contextlib
import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from quiz.cli import main

aiohttp = pytest.importorskip("aiohttp", reason="the extra `serve` is not installed")
pytest.importorskip("textual_serve", reason="the extra `serve` is not installed")

PATIENCE = 30.0


@dataclass(frozen=True)
class Served:
    process: "subprocess.Popen[str]"
    address: str

    @property
    def host(self) -> str:
        return urlsplit(self.address).netloc

    @property
    def port(self) -> int:
        return int(self.host.rpartition(":")[2])

    @property
    def cookies(self) -> dict[str, str]:
        return {f"quiz-key-{self.port}": self.address.partition("key=")[2]}

    def apps(self) -> list[str]:
        """The processes that it has started."""
        found = subprocess.run(
            ["pgrep", "-P", str(self.process.pid)],
            capture_output=True,
            text=True,
            check=False,
        )
        return found.stdout.split()


@contextlib.contextmanager
def serving(learner: Path) -> Iterator[Served]:
    words = ["--learner", str(learner), "--ui-lang", "en", "serve"]
    process = subprocess.Popen(
        [sys.executable, "-m", "quiz", *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert process.stdout is not None
    try:
        yield Served(process, process.stdout.readline().strip())
    finally:
        process.kill()
        process.wait()
        process.stdout.close()


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with serving(tmp_path_factory.mktemp("served") / "learner.db") as one:
        yield one


def ask(served: Served, path: str, **headers: str) -> tuple[int, str]:
    """Status and text of a request with these headers, and Host as it should be."""
    import http.client

    named = {"Host": served.host, **headers}
    connection = http.client.HTTPConnection("127.0.0.1", served.port, timeout=PATIENCE)
    with contextlib.closing(connection):
        connection.putrequest("GET", path, skip_host=True)
        for name, value in named.items():
            connection.putheader(name, value)
        connection.endheaders()
        answer = connection.getresponse()
        text = f"{answer.headers}\n{answer.read().decode('utf-8', 'replace')}"
        return answer.status, text


def cookie(served: Served) -> str:
    return "; ".join(f"{name}={value}" for name, value in served.cookies.items())


def ends(process: str) -> bool:
    """Whether this process has ended, or does in time."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        try:
            os.kill(int(process), 0)
        except ProcessLookupError:
            return True
        time.sleep(0.05)
    return False


def test_nobody_but_this_computer_is_listened_to(served: Served) -> None:
    with socket.create_connection(("127.0.0.1", served.port), timeout=PATIENCE):
        pass
    # Another address of this very computer reaches only who listens to all.
    with socket.socket() as other:
        other.settimeout(5)
        refused = other.connect_ex(("127.0.0.2", served.port))

    assert refused


def test_address_without_its_key_opens_nothing(served: Served) -> None:
    for path in ("/", "/?key=wrong", "/ws", "/focus.js", "/static/js/textual.js"):
        status, text = ask(served, path)
        assert status == 403, path
        assert "Open the address that `quiz serve` printed" in text


def test_key_is_kept_and_leaves_the_address(served: Served) -> None:
    status, text = ask(served, served.address.partition(served.host)[2])

    assert status == 303
    assert "Location: /\n" in text
    assert "HttpOnly" in text
    assert "SameSite=Strict" in text


def test_bytes_that_are_no_text_are_no_key(served: Served) -> None:
    name = next(iter(served.cookies))

    assert ask(served, "/", Cookie=f"{name}=\xff\xfe")[0] == 403
    assert ask(served, "/?key=%ff%ed%a0%80")[0] == 403


@pytest.mark.parametrize("size", ["9" * 5000, "-1", "<b>", "4"])
def test_size_of_letters_that_is_none_is_the_usual(served: Served, size: str) -> None:
    status, usual = ask(served, "/", Cookie=cookie(served))
    given, page = ask(served, f"/?fontsize={size}", Cookie=cookie(served))

    assert (status, given) == (200, 200)
    assert page.partition("<!DOCTYPE")[2] == usual.partition("<!DOCTYPE")[2]


def test_page_loads_nothing_from_anywhere_else(served: Served) -> None:
    status, page = ask(served, "/", Cookie=cookie(served))

    assert status == 200
    assert "default-src 'none'" in page
    assert set(re.findall(r"\w+://[^/\"'; ]+", page)) == {f"ws://{served.host}"}


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "evil.example"},  # a name that leads to loopback
        {"Host": "localhost"},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
    ],
)
def test_other_sites_in_the_same_browser_are_kept_out(
    served: Served, headers: dict[str, str]
) -> None:
    for path in ("/", "/ws"):
        assert ask(served, path, Cookie=cookie(served), **headers)[0] == 403


def test_name_that_is_too_long_for_a_file_is_not_found(served: Served) -> None:
    status, _ = ask(served, f"/static/{'a' * 5000}", Cookie=cookie(served))

    assert status == 404


def test_socket_that_does_not_say_where_it_comes_from_is_refused(
    served: Served,
) -> None:
    assert ask(served, "/ws", Cookie=cookie(served))[0] == 403


@contextlib.asynccontextmanager
async def a_page(served: Served, size: str = "") -> AsyncIterator[Any]:
    """The line that an open page has to its app."""
    where = f"http://{served.host}"
    async with (
        aiohttp.ClientSession(cookies=served.cookies) as session,
        session.ws_connect(f"{where}/ws{size}", origin=where) as line,
    ):
        yield line


async def read_until(line: Any, text: str) -> int:  # noqa: ANN401 - aiohttp may be absent
    """Read on to a text; how many bytes came until then."""
    read = b""
    while text.encode() not in read:
        message = await line.receive(timeout=PATIENCE)
        assert message.type in (aiohttp.WSMsgType.BINARY, aiohttp.WSMsgType.TEXT)
        read += message.data if isinstance(message.data, bytes) else b""
    return len(read)


async def test_page_starts_the_app_and_leaving_it_ends_it(served: Served) -> None:
    async with a_page(served) as line:
        await read_until(line, "Fact quiz")
        await line.send_json(["stdin", "/"])
        await read_until(line, "People")
        running = served.apps()

    assert running
    assert all(map(ends, running))


@pytest.mark.parametrize(
    ("size", "later"),
    [
        ("?width=200000&height=24", {"width": 200_000, "height": 24}),
        ("?width=-1&height=wide", {"width": "wide", "height": None}),
    ],
)
async def test_page_is_never_larger_than_a_screen_can_be(
    served: Served, size: str, later: dict[str, object]
) -> None:
    async with a_page(served, size) as line:
        first = await read_until(line, "Fact quiz")
        await line.send_json(["resize", later])
        await line.send_json(["stdin", "/"])
        second = await read_until(line, "People")

    # Unbounded, every row would be 200,000 cells wide: millions of bytes a picture.
    assert max(first, second) < 1_000_000


async def test_interrupt_ends_it_with_a_page_open(tmp_path: Path) -> None:
    with serving(tmp_path / "learner.db") as served:
        async with a_page(served) as line:
            await read_until(line, "Fact quiz")
            apps = served.apps()
            served.process.send_signal(signal.SIGINT)
            await line.receive(timeout=PATIENCE)

        assert served.process.wait(timeout=PATIENCE) == 0
        assert all(map(ends, apps))


async def test_app_does_not_outlive_a_server_that_was_killed(tmp_path: Path) -> None:
    with serving(tmp_path / "learner.db") as served:
        async with a_page(served) as line:
            await read_until(line, "Fact quiz")
            apps = served.apps()
            served.process.kill()

        assert all(map(ends, apps))


def test_port_in_use_is_said(
    served: Served, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ("--learner", str(tmp_path / "l.db"), "--ui-lang", "en")

    left = main([*words, "serve", "--port", str(served.port)])

    assert left == 1
    assert f"port {served.port} cannot be had" in capsys.readouterr().err


@pytest.mark.parametrize("words", [(), ("--open",), ("--json",)])
def test_browser_is_opened_only_when_asked(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    words: tuple[str, ...],
) -> None:
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", opened.append)
    monkeypatch.setattr("quiz.tui.browser.server.Browser.serve", lambda _: None)

    left = main(["--learner", str(tmp_path / "l.db"), "serve", *words])

    said = capsys.readouterr().out.strip()
    address = json.loads(said)["address"] if "--json" in words else said
    assert left == 0
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/\?key=[\w-]{22}", address)
    assert opened == ([address] if "--open" in words else [])


@pytest.mark.parametrize("port", ["0", "65536", "x", "-1"])
def test_what_is_no_port_is_wrong_usage(port: str) -> None:
    with pytest.raises(SystemExit) as leaving:
        main(["serve", "--port", port])

    assert leaving.value.code == 2
