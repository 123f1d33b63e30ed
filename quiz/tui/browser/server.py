"""Serves the app to a browser on this computer, and to nobody else.

The server listens on loopback only. That alone keeps out neither a web page that the
browser has open elsewhere (it may connect to loopback too, or have its own name lead
there) nor another user of the computer: so every request must name the very address,
come from its own page, and bring the key that the address was printed with.
"""

import errno
import html
import secrets
import shlex
import socket
import subprocess
import sys
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from importlib.resources import files
from string import Template

from aiohttp import web
from textual_serve.app_service import AppService
from textual_serve.server import Server
from typing_extensions import override

HOST = "127.0.0.1"
COOKIE = "quiz-key"

_PATIENCE = 2.0  # seconds that open pages have to close when the server ends
_SIZES = range(8, 73)  # of letters, in pixels
_SIZE = 16
_LEAST, _MOST = 20, 500  # columns and rows of a page; the app fills every cell
_USUAL = {"width": 80, "height": 24}

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What the page itself says, the app not being there yet or any more."""

    lang: str
    title: str
    ended: str
    again: str
    refused: str


def listen(port: int) -> socket.socket:
    """A socket of this computer's own; port 0 takes any that is free."""
    return socket.create_server((HOST, port))


class _Terminals(Server):
    """Pages that say how large they are, and are believed within bounds."""

    @override
    async def handle_websocket(self, request: web.Request) -> web.WebSocketResponse:
        asked = request.rel_url.query
        size = {name: _bounded(asked.get(name), name) for name in _USUAL}
        sized = request.clone(rel_url=request.rel_url.update_query(size))
        return await super().handle_websocket(sized)

    @override
    async def _process_messages(
        self, websocket: web.WebSocketResponse, app_service: AppService
    ) -> None:
        tell = app_service.set_terminal_size

        async def resize(width: object, height: object) -> None:
            await tell(_bounded(width, "width"), _bounded(height, "height"))

        app_service.set_terminal_size = resize  # type: ignore[method-assign]
        await super()._process_messages(websocket, app_service)


def _bounded(asked: object, name: str) -> int:
    """As many cells as were asked for, of those that a page may have."""
    try:
        cells = int(str(asked))
    except ValueError:
        return _USUAL[name]
    return min(max(cells, _LEAST), _MOST)


class Browser:
    """The app behind one address, started anew for each page that opens it."""

    def __init__(
        self, command: Sequence[str], listening: socket.socket, words: Words
    ) -> None:
        """Serve what this command starts."""
        self._socket = listening
        self._port = listening.getsockname()[1]
        self._words = words
        self.key = secrets.token_urlsafe(16)
        self._server = _Terminals(_line(command), host=HOST, port=self._port)

    @property
    def address(self) -> str:
        """What to open in the browser: with the key, which is new at every start."""
        return f"http://{self._host}/?key={self.key}"

    @property
    def _host(self) -> str:
        return f"{HOST}:{self._port}"

    def serve(self) -> None:
        """Serve until interrupted."""
        web.run_app(
            self.application(),
            sock=self._socket,
            print=None,
            access_log=None,
            shutdown_timeout=_PATIENCE,
        )

    def application(self) -> web.Application:
        """The page, its scripts, and the line to the app; nothing else."""

        async def guard(request: web.Request, handler: Handler) -> web.StreamResponse:
            return await self._guard(request, handler)

        app = web.Application(middlewares=[web.middleware(guard)])
        app.add_routes(
            [
                web.get("/", self._page),
                web.get("/focus.js", self._script),
                web.get("/ws", self._server.handle_websocket),
                web.static("/static", self._server.statics_path),
            ]
        )
        return app

    async def _guard(
        self, request: web.Request, handler: Handler
    ) -> web.StreamResponse:
        if not self._is_ours(request):
            raise web.HTTPForbidden(text=self._words.refused)
        if request.path == "/" and self._fits(request.query.get("key", "")):
            return self._let_in(request)
        if not self._fits(request.cookies.get(self._cookie, "")):
            raise web.HTTPForbidden(text=self._words.refused)
        try:
            response = await handler(request)
        except OSError as error:
            if error.errno != errno.ENAMETOOLONG:
                raise
            raise web.HTTPNotFound from error
        if not response.prepared:
            response.headers["Content-Security-Policy"] = self._policy
            response.headers["Referrer-Policy"] = "no-referrer"
            response.headers["X-Content-Type-Options"] = "nosniff"
            response.headers["Cache-Control"] = "no-store"
        return response

    def _is_ours(self, request: web.Request) -> bool:
        """Whether the browser was sent here by this address, or by its own page."""
        origin = request.headers.get("Origin")
        if origin is None and request.path == "/ws":
            return False  # every browser says from where it opens a socket
        own = origin is None or origin == f"http://{self._host}"
        return own and str(request.host) == self._host

    def _fits(self, key: str) -> bool:
        # A header may hold any byte; aiohttp gives those that are no text as halves.
        given = key.encode(errors="surrogateescape")
        return secrets.compare_digest(given, self.key.encode())

    @property
    def _cookie(self) -> str:
        """Its name; cookies are of a host, whatever the port."""
        return f"{COOKIE}-{self._port}"

    def _let_in(self, request: web.Request) -> web.Response:
        """Give the key to keep, and leave it out of the address from here on."""
        there = request.rel_url.without_query_params("key")
        response = web.HTTPSeeOther(str(there))
        response.set_cookie(self._cookie, self.key, httponly=True, samesite="Strict")
        return response

    @property
    def _policy(self) -> str:
        """What the page may load: its own files, and nothing from anywhere else."""
        return (
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            f"font-src 'self' data:; img-src 'self' data:; connect-src ws://{self._host}; "
            "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
        )

    async def _page(self, request: web.Request) -> web.Response:
        wished = request.query.get("fontsize", "")
        values = {
            "lang": self._words.lang,
            "title": self._words.title,
            "ended": self._words.ended,
            "again": self._words.again,
            "socket": f"ws://{self._host}/ws",
            "size": wished if wished in map(str, _SIZES) else str(_SIZE),
        }
        source = _own("page.html")
        escaped = {name: html.escape(value) for name, value in values.items()}
        page = Template(source).substitute(escaped)
        return web.Response(text=page, content_type="text/html")

    async def _script(self, _: web.Request) -> web.Response:
        return web.Response(text=_own("focus.js"), content_type="text/javascript")


def _line(command: Sequence[str]) -> str:
    """The command for a shell, which gives way to it: so its parent is the server."""
    if sys.platform == "win32":
        return subprocess.list2cmdline(command)
    return f"exec {shlex.join(command)}"


def _own(name: str) -> str:
    """A file beside this one."""
    return files(__package__).joinpath(name).read_text(encoding="utf-8")
