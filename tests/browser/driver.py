"""A headless Chromium, driven over WebDriver, and a server on the loopback that all its requests end at."""

import json
import shutil
import subprocess
import tempfile
import threading
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Self, cast

import attrs

_STARTED = "started successfully on port "
_SWITCHES = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-dev-shm-usage", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-extensions"),
)


def missing() -> str:
    """Say what this machine lacks to drive a browser; empty when nothing."""
    lacks = [name for name in ("chromium", "chromedriver") if shutil.which(name) is None]
    return f"no {' and no '.join(lacks)} is installed; Debian has them as chromium and chromium-driver" if lacks else ""


class Site(ThreadingHTTPServer):
    """The only site there is: gives what is put in *pages*, and logs every other request."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Answer)
        self.pages: dict[str, tuple[str, str]] = {}
        self.strays: list[str] = []

    def put(self, path: str, kind: str, content: str) -> None:
        """Give *content* of the media type *kind* to whoever asks for *path*."""
        self.pages[path] = (kind, content)

    @property
    def address(self) -> str:
        """The address of the site."""
        return f"http://127.0.0.1:{self.server_port}"

    @contextmanager
    def open(self) -> Iterator[Self]:
        """Answer requests until the end of the block."""
        thread = threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield self
        finally:
            self.shutdown()
            thread.join()
            self.server_close()


class _Answer(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        """Answer with a page, or note the stray request; a browser's own wishes are no matter."""
        site = cast("Site", self.server)
        if self.path not in site.pages:
            host = self.headers.get("Host", "")
            if host.partition(":")[0].endswith((".example", "127.0.0.1")) and self.path != "/favicon.ico":
                site.strays.append(f"{host}{self.path}")
            self.send_error(404)
            return
        kind, content = site.pages[self.path]
        body = content.encode()
        self.send_response(200)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_POST = do_GET  # noqa: N815  (the name http.server looks for)

    def log_message(self, *_: object) -> None:
        """Keep quiet."""


@attrs.frozen
class Browser:
    """A session of WebDriver at *url*."""

    url: str

    def visit(self, address: str) -> None:
        """Load a page."""
        _post(f"{self.url}/url", {"url": address})

    def run(self, script: str, *arguments: Any) -> Any:
        """Run the body of a function that calls its last argument with the result; give the result."""
        return _post(f"{self.url}/execute/async", {"script": script, "args": arguments})


@contextmanager
def browser(site: Site) -> Iterator[Browser]:
    """Give a browser with a fresh profile, for which every host of the world is *site*."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile, _driver() as address:
        options = {
            "binary": shutil.which("chromium"),
            "args": [
                *_SWITCHES,
                f"--user-data-dir={profile}",
                f"--host-resolver-rules=MAP * 127.0.0.1:{site.server_port}",
            ],
        }
        wish = {"alwaysMatch": {"goog:chromeOptions": options, "timeouts": {"script": 120_000, "pageLoad": 60_000}}}
        session = _post(f"{address}/session", {"capabilities": wish})["sessionId"]
        try:
            yield Browser(f"{address}/session/{session}")
        finally:
            _send(urllib.request.Request(f"{address}/session/{session}", method="DELETE"))  # noqa: S310  (the loopback)


@contextmanager
def _driver() -> Iterator[str]:
    command = [shutil.which("chromedriver") or "chromedriver", "--port=0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="utf-8") as process:  # noqa: S603  (our own arguments)
        try:
            lines = iter(process.stdout or ())
            started = next(line for line in lines if _STARTED in line)
            port = int(started.partition(_STARTED)[2].strip().rstrip("."))
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()


def _post(url: str, content: Mapping[str, Any]) -> Any:
    request = urllib.request.Request(url, json.dumps(content).encode(), {"Content-Type": "application/json"})  # noqa: S310  (the loopback)
    return _send(request)


def _send(request: urllib.request.Request) -> Any:
    direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    with direct.open(request, timeout=180) as answer:
        return json.load(answer)["value"]
