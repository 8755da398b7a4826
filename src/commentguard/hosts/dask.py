"""The guard on a Dask cluster (extra `dask`)."""

from typing import TYPE_CHECKING, Any

from commentguard.guard.batch import COLUMNS, review_batch
from commentguard.guard.guard import Guard

if TYPE_CHECKING:
    import pandas as pd
    from dask.dataframe import DataFrame

_TYPES = {str: "object", int: "Int64"}


def moderate(df: "DataFrame", guard: Guard, *, prefix: str = "guard_") -> "DataFrame":
    """Give *df* with what `review_batch` decides about each row, in columns that begin with *prefix*.

    The columns of *df* are those that `review_batch` takes; all of them stay. *guard* goes to every worker, so it has
    no history that lives in one process. Each row is decided by itself, and nothing runs before Dask is asked to
    compute. Raises ValueError where a column of the result is in *df* already.
    """
    twice = sorted({f"{prefix}{name}" for name in COLUMNS} & set(df.columns))
    if twice:
        raise ValueError(f"the table has a column {twice[0]!r} already; choose another prefix")
    meta: Any = df._meta.assign(**_columns({name: [] for name in COLUMNS}, prefix))  # noqa: SLF001  (as dask's own documentation does)
    return df.map_partitions(_moderated, guard, prefix, meta=meta)


def _moderated(part: "pd.DataFrame", guard: Guard, prefix: str) -> "pd.DataFrame":
    import pandas as pd  # noqa: PLC0415  (an extra)

    plain = part.astype(object).where(pd.notna(part), None)
    decided = review_batch(guard, {str(name): plain[name].tolist() for name in part.columns})
    return part.assign(**_columns(decided, prefix, index=part.index))


def _columns(values: dict[str, list[Any]], prefix: str, index: Any = None) -> dict[str, Any]:
    import pandas as pd  # noqa: PLC0415  (an extra)

    return {
        f"{prefix}{name}": pd.Series(column, dtype=_TYPES[COLUMNS[name]], index=index)
        for name, column in values.items()
    }
