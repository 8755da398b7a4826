"""The guard on a Spark cluster, through `mapInArrow` (extra `spark`)."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from commentguard.guard.batch import COLUMNS, review_batch
from commentguard.guard.guard import Guard

if TYPE_CHECKING:
    from pyarrow import RecordBatch
    from pyspark.sql import DataFrame

_TYPES = {str: "string", int: "long"}


def moderate(df: "DataFrame", guard: Guard, *, prefix: str = "guard_") -> "DataFrame":
    """Give *df* with what `review_batch` decides about each row, in columns that begin with *prefix*.

    The columns of *df* are those that `review_batch` takes; all of them stay. *guard* goes to every executor, so it
    has no history that lives in one process. Each row is decided by itself, and nothing runs before Spark is asked for
    rows. Raises ValueError where a column of the result is in *df* already.
    """
    from pyspark.sql.types import StructType  # noqa: PLC0415  (an extra)

    added = {f"{prefix}{name}": _TYPES[type_] for name, type_ in COLUMNS.items()}
    twice = sorted(added.keys() & set(df.columns))
    if twice:
        raise ValueError(f"the table has a column {twice[0]!r} already; choose another prefix")
    schema = StructType([*df.schema.fields])
    for name, type_ in added.items():
        schema = schema.add(name, type_)
    return df.mapInArrow(lambda batches: _moderated(batches, guard, prefix), schema)


def _moderated(batches: "Iterator[RecordBatch]", guard: Guard, prefix: str) -> "Iterator[RecordBatch]":
    import pyarrow as pa  # noqa: PLC0415  (an extra, and only the executors need it)

    types: dict[type, Any] = {str: pa.string(), int: pa.int64()}
    for batch in batches:
        decided = review_batch(guard, batch.to_pydict())
        arrays = [pa.array(values, types[COLUMNS[name]]) for name, values in decided.items()]
        names = [*batch.schema.names, *(f"{prefix}{name}" for name in decided)]
        yield pa.RecordBatch.from_arrays([*batch.columns, *arrays], names=names)
