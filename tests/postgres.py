"""A PostgreSQL server of our own, where the machine has one to start."""

import importlib
import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

DEBIAN = Path("/usr/lib/postgresql")
"""Where Debian keeps the programs of each version, outside the search path."""


def program(name: str) -> str | None:
    """Find a program of PostgreSQL, of the latest version."""
    debian = sorted(DEBIAN.glob(f"*/bin/{name}"), key=lambda path: int(path.parts[-3]), reverse=True)
    return str(debian[0]) if debian else shutil.which(name)


def unprivileged() -> str | None:
    """Give the user that the server is to run as: PostgreSQL refuses to run as root."""
    if getattr(os, "geteuid", lambda: 1)() != 0:
        return None
    names = {entry.pw_name for entry in importlib.import_module("pwd").getpwall()}
    return next((name for name in ("postgres", "nobody") if name in names), None)


def free_port() -> int:
    """Give a port of the loopback interface that nobody listens at."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """Start a server on a free loopback port, in a folder of its own; give the URL of its database."""
    pytest.importorskip("psycopg", reason="psycopg is not installed")
    initdb, pg_ctl = program("initdb"), program("pg_ctl")
    if not initdb or not pg_ctl:
        pytest.skip("there is no PostgreSQL server here: install Debian's package postgresql")
    user, port, folder = unprivileged(), free_port(), Path(tempfile.mkdtemp(prefix="pg-"))
    if user:
        shutil.chown(folder, user)
    data = str(folder / "data")
    options = f"-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories={folder} -c fsync=off"

    def run(*command: str) -> None:
        subprocess.run(  # noqa: S603  (our own words)
            command, user=user, cwd=folder, check=True, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL
        )

    try:
        run(initdb, "-D", data, "-U", "guard", "-A", "trust", "-E", "UTF8", "--no-sync", "--locale=C")
        run(pg_ctl, "-D", data, "-w", "-l", str(folder / "log"), "-o", options, "start")
        try:
            yield f"postgresql+psycopg://guard@127.0.0.1:{port}/postgres"
        finally:
            run(pg_ctl, "-D", data, "-w", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder)
