"""Times numpy, and pandas and polars where they are installed, on the questions of Question.java.

Usage: python3 count.py FOLDER ROUNDS
FOLDER holds the columns and a CSV file as OtherPrograms.java writes them. Prints "score PROGRAM QUESTION MILLISECONDS ANSWER" a
line, where the answer is the sum over all cells of count * count (of a CSV file the number of its rows), which the caller
compares with the library's.
"""

import datetime
import os
import sys
import time
from pathlib import Path

import numpy as np

os.environ["POLARS_MAX_THREADS"] = "1"  # like every other peer; polars reads it when it is imported

folder, rounds = Path(sys.argv[1]), int(sys.argv[2])
day = np.fromfile(folder / "day.u16", dtype="<u2")
category, region, sex = (np.fromfile(folder / f"{name}.u8", dtype="u1") for name in ("category", "region", "sex"))
first = datetime.date.fromisoformat((folder / "first.txt").read_text().strip())
third = np.isin(np.arange(256), np.fromfile(folder / "third.u8", dtype="u1"))
days = [first + datetime.timedelta(d) for d in range(int(day.max()) + 1)]
month_of_day = np.array([(d.year - first.year) * 12 + d.month - 1 for d in days], dtype=np.int32)
week_of_day = np.array([(d.toordinal() - 1) // 7 - (first.toordinal() - 1) // 7 for d in days], dtype=np.int32)
FEMALE = int((folder / "female.txt").read_text())


def report(program, question, run):
    times = []
    for _ in range(rounds + 1):
        start = time.perf_counter()
        counts = run()
        times.append(1000 * (time.perf_counter() - start))
    counts = np.asarray(counts, dtype=np.int64)
    answer = counts.sum() if question == "CSV" else (counts * counts).sum()
    print("score", program, question, f"{np.median(times[1:]):.3f}", int(answer), flush=True)


def t1():
    return np.bincount(month_of_day[day] * 16 + category)


def t2():
    return np.bincount((day.astype(np.int32) * 16 + category) * 128 + region)


def t3():
    rows = third[region] & (sex == FEMALE)
    return np.bincount(week_of_day[day[rows]] * 16 + category[rows])


report("numpy", "MONTH_BY_CATEGORY", t1)
report("numpy", "DAY_BY_CATEGORY_BY_REGION", t2)
report("numpy", "WEEK_BY_CATEGORY_OF_SOME", t3)

try:
    import pandas as pd
except ImportError:
    pd = None
if pd is not None:
    frame = pd.DataFrame({"died": np.datetime64(first) + day.astype("m8[D]"), "category": pd.Categorical(category)})
    report(
        "pandas",
        "MONTH_BY_CATEGORY",
        lambda: frame.groupby([frame.died.dt.to_period("M"), "category"], observed=True).size(),
    )
    texts = {name: "category" for name in ("died", "age", "category", "region", "sex")}  # not all dates are whole days
    report("read_csv", "CSV", lambda: len(pd.read_csv(folder / "deaths.csv", usecols=[*texts], dtype=texts)))

try:
    import polars as pl
except ImportError:
    pl = None
if pl is not None:
    columns = pl.DataFrame({"died": (np.datetime64(first) + day.astype("m8[D]")), "category": category})
    report(
        "polars",
        "MONTH_BY_CATEGORY",
        lambda: columns.group_by(pl.col("died").dt.truncate("1mo"), "category").len()["len"].to_numpy(),
    )
