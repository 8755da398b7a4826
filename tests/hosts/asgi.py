"""A client of an ASGI application in the same process."""

import asyncio
from typing import Any

import httpx


class Client:
    """Sends requests to *app* and gives the answers of httpx."""

    def __init__(self, app: Any) -> None:
        self.app = app

    def post(self, url: str, **request: Any) -> httpx.Response:
        """Send one request by POST."""
        return self.send("POST", url, **request)

    def send(self, method: str, url: str, **request: Any) -> httpx.Response:
        """Send one request."""

        async def ask() -> httpx.Response:
            transport = httpx.ASGITransport(app=self.app, client=("192.0.2.7", 1234))
            async with httpx.AsyncClient(transport=transport, base_url="http://test.example") as client:
                return await client.request(method, url, **request)

        return asyncio.run(ask())
