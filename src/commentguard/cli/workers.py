"""Worker processes that decide on chunks of comments, and their memory in between."""

import multiprocessing
import pickle
import signal
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection, wait
from typing import Any, Generic, Protocol, TypeVar

import attrs

from commentguard.cli.desk import Desk, Sheet, Task
from commentguard.cli.packed import Packed, pack, unpack
from commentguard.cli.recall import Known, Recall
from commentguard.errors import WorkerDied
from commentguard.history.entry import Entry
from commentguard.readers.record import Record

STOP_SECONDS = 5
"""How long a worker may take to end when nobody waits for it."""


class Chunk(Protocol):
    """Some comments, and whatever belongs to them."""

    rests: bool
    """Whether nothing after it is begun before it was handed on."""

    @property
    def records(self) -> Sequence[Record]:
        """The comments, in order."""
        ...


C = TypeVar("C", bound=Chunk)


def decided_here(chunks: Iterable[C], task: Task, recall: Recall) -> Iterator[tuple[C, Sheet]]:
    """Decide on the chunks in this process, in order."""
    desk = Desk(task)
    for chunk in chunks:
        recall.settle(desk.decide(recall.ask(desk.read(chunk.records))))
        yield chunk, desk.write()


def decided_by_workers(chunks: Iterable[C], task: Task, recall: Recall, jobs: int) -> Iterator[tuple[C, Sheet]]:
    """Decide on the chunks in *jobs* processes, and give them in order, just as `decided_here` does.

    As many chunks are under way as there are workers. Raises WorkerDied when one ends too soon.
    """
    team: _Team[C] = _Team(task, recall, jobs)
    try:
        yield from team.decided(iter(chunks))
    finally:
        team.stop()


@attrs.define(kw_only=True)
class _Worker(Generic[C]):
    """A process, the end of its pipe, and the chunk it is at."""

    process: multiprocessing.process.BaseProcess
    pipe: "Connection[Any, Any]"
    number: int = -1
    chunk: C | None = None
    traces: list[Entry | None] | None = None
    is_deciding: bool = False


class _Team(Generic[C]):
    """The workers of one scan. Each reads and writes on its own; they decide one after the other."""

    def __init__(self, task: Task, recall: Recall, jobs: int) -> None:
        self._recall = recall
        self._workers: list[_Worker[C]] = [_started(task) for _ in range(jobs)]
        self._given = self._settled = self._delivered = 0
        self._ready: dict[int, tuple[C, Sheet]] = {}

    def decided(self, chunks: Iterator[C]) -> Iterator[tuple[C, Sheet]]:
        """Hand out chunks and give them back in order."""
        ahead = next(chunks, None)
        resting = False
        while ahead is not None or self._delivered < self._given:
            resting = resting and self._delivered < self._given
            for worker in self._workers:
                if worker.chunk is None and ahead is not None and not resting:
                    self._give(worker, ahead)
                    resting = ahead.rests
                    ahead = next(chunks, None)
            self._listen()
            self._let_decide()
            while self._delivered in self._ready:
                yield self._ready.pop(self._delivered)
                self._delivered += 1

    def stop(self) -> None:
        """End all workers, also those in the middle of something."""
        for worker in self._workers:
            worker.pipe.close()
            if worker.chunk is not None:
                worker.process.terminate()
        for worker in self._workers:
            worker.process.join(STOP_SECONDS)
            if worker.process.is_alive():
                worker.process.kill()
                worker.process.join()

    def _give(self, worker: _Worker[C], chunk: C) -> None:
        worker.number, worker.chunk, worker.traces, worker.is_deciding = self._given, chunk, None, False
        self._given += 1
        _send(worker, [pack(record) for record in chunk.records])

    def _listen(self) -> None:
        """Wait for a word of the workers that are at something of their own."""
        busy = [worker for worker in self._workers if worker.chunk is not None]
        talking = [worker for worker in busy if worker.traces is None or worker.is_deciding]
        heard = wait([worker.pipe for worker in talking])
        for worker in talking:
            if worker.pipe in heard:
                self._hear(worker)

    def _hear(self, worker: _Worker[C]) -> None:
        try:
            said = worker.pipe.recv()
        except (EOFError, OSError):
            raise _died(worker) from None
        if isinstance(said, Exception):
            raise said
        if isinstance(said, Sheet):
            if worker.chunk is not None:
                self._ready[worker.number] = (worker.chunk, said)
            worker.chunk = None
        elif worker.is_deciding:
            self._recall.settle(said)
            self._settled += 1
        else:
            worker.traces = said

    def _let_decide(self) -> None:
        """Let the worker go on whose chunk is the next to be decided, when it has read it."""
        for worker in self._workers:
            if worker.number == self._settled and worker.traces is not None and not worker.is_deciding:
                worker.is_deciding = True
                _send(worker, self._recall.ask(worker.traces))


def _started(task: Task) -> "_Worker[C]":
    # A fork would hold the pipes of its siblings open, and take over the threads of a host.
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=work, args=(task, theirs), daemon=True)
    with _without_interrupts():
        process.start()
    theirs.close()
    return _Worker(process=process, pipe=ours)


@contextmanager
def _without_interrupts() -> Iterator[None]:
    """Let Ctrl-C wait, also in the process that is started: one that is not yet at work would answer with a traceback."""
    if not hasattr(signal, "pthread_sigmask"):  # pragma: no cover  (Windows)
        yield
        return
    # The first process brings another along, whose start lets signals through again.
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _send(worker: "_Worker[C]", said: object) -> None:
    try:
        worker.pipe.send_bytes(pickle.dumps(said, pickle.HIGHEST_PROTOCOL))
    except OSError:
        raise _died(worker) from None


def _died(worker: "_Worker[C]") -> WorkerDied:
    worker.process.join(STOP_SECONDS)
    code = worker.process.exitcode
    why = f"killed by signal {-code}" if code is not None and code < 0 else f"exit code {code}"
    hint = "; perhaps the memory was too little: try fewer, -j 1" if code == -signal.SIGKILL else ""
    return WorkerDied(f"a worker process ended in the middle of its work ({why}){hint}")


def work(task: Task, pipe: "Connection[Any, Any]") -> None:
    """Do the work of one process until nobody sends any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group; the scan itself ends its workers.
    with suppress(EOFError, OSError):
        try:
            desk = Desk(task)
            while True:
                _one_chunk(desk, pipe)
        except EOFError:
            raise
        except Exception as error:  # noqa: BLE001  (it is told to whoever runs the scan)
            pipe.send(error)


def _one_chunk(desk: Desk, pipe: "Connection[Any, Any]") -> None:
    packed: list[Packed] = pipe.recv()
    pipe.send(desk.read(map(unpack, packed)))
    known: list[Known | None] = pipe.recv()
    pipe.send(desk.decide(known))
    sheet = desk.write()
    pipe.send(attrs.evolve(sheet, rows=tuple(row.without_private() for row in sheet.rows)))
