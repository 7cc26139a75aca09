"""Golden values for own-past baselines, by normal equations and iteratively reweighted least squares in numpy.

Run from the root of the project:  python3.11 estimators/src/test/python/own_past.py
It writes own-past-registers.csv (seeded synthetic registers) and own-past-numpy.csv (what must come out).
"""

import datetime
import pathlib
import sys

import numpy as np
import scipy
from scipy.stats import t as student

OUT = pathlib.Path(__file__).resolve().parents[1] / "resources" / "org" / "cenotaph" / "excess"
COMMAND = "python3.11 estimators/src/test/python/own_past.py"
MADE_BY = f"python {sys.version.split()[0]}, numpy {np.__version__}, scipy {scipy.__version__}: {COMMAND}"

BASELINE = {"year": [2010, 2011, 2012, 2013, 2014, 2016, 2017, 2018, 2019]}
DEFAULT_BASELINE = [2015, 2016, 2017, 2018, 2019]
TARGETS = [2020, 2021]


def weeks_in(year):
    return datetime.date(year, 12, 28).isocalendar()[1]


def label(axis, year, season):
    return {"year": f"{year:04d}", "quarter": f"{year:04d}-Q{season}", "month": f"{year:04d}-{season:02d}",
            "week": f"{year:04d}-W{season:02d}"}[axis]


def seasons_of(axis, year):
    return {"year": 1, "quarter": 4, "month": 12}.get(axis) or weeks_in(year)


def registers():
    """Deaths by (year, season); months and weeks end in June 2021, so that the rest of it has not been counted."""
    rng = np.random.default_rng(20240224)
    levels = {"year": 120000.0, "quarter": 28000.0, "month": 9500.0, "week": 410.0}
    for axis, level in levels.items():
        counts = {}
        for year in range(2010 if axis == "year" else 2015, 2022):
            n = seasons_of(axis, year)
            last = {"quarter": 2, "month": 6, "week": 26}.get(axis, n) if year == 2021 else n
            for season in range(1, last + 1):
                wave = 0.12 * np.cos(2 * np.pi * (season - 1) / n) if n > 1 else 0.0
                mu = level * (1 + wave) * (1 + 0.011 * (year - 2015))
                shock = 1.0 if year < 2020 else 1.08 if season % 3 else 0.97
                # negative binomial with variance 4 mu
                counts[year, season] = int(rng.poisson(rng.gamma(mu * shock / 3, 3)))
        yield axis, counts


def design(points, seasons, trend):
    """One column for each season, then the year counted from 2000; week 53 is in the column of week 52."""
    rows = []
    for year, season in points:
        row = [1.0 if min(season, 52) == s else 0.0 for s in seasons]
        rows.append(row + ([year - 2000.0] if trend else []))
    return np.array(rows)


def least_squares(x, y):
    inverse = np.linalg.inv(x.T @ x)
    beta = inverse @ (x.T @ y)
    df = len(y) - x.shape[1]
    s2 = np.sum((y - x @ beta) ** 2) / df
    return (lambda r: r @ beta), (lambda r: s2 * len(r) + s2 * r.sum(0) @ inverse @ r.sum(0)), df


def poisson(x, y):
    eta = np.log(y + 1.0)
    for _ in range(100):
        mu = np.exp(eta)
        inverse = np.linalg.inv(x.T @ (mu[:, None] * x))
        beta = inverse @ (x.T @ (mu * eta + y - mu))
        eta = x @ beta
    mu = np.exp(eta)
    inverse = np.linalg.inv(x.T @ (mu[:, None] * x))
    df = len(y) - x.shape[1]
    phi = max(1.0, np.sum((y - mu) ** 2 / mu) / df)

    def variance(r):
        m = np.exp(r @ beta)
        p = m @ r
        return phi * (m.sum() + p @ inverse @ p)

    return (lambda r: np.exp(r @ beta)), variance, df


def answers(axis, counts, model):
    years = BASELINE.get(axis, DEFAULT_BASELINE)
    points = [p for p in counts if p[0] in years and p[1] < 53]
    seasons = sorted({season for _, season in points})
    y = np.array([counts[p] for p in points], float)
    trend = model != "mean"
    fit = poisson if model == "poisson" else least_squares
    expected, variance, df = fit(design(points, seasons, trend), y)
    targets = [p for p in counts if p[0] in TARGETS]
    sums = {label(axis, *p): [p] for p in targets}
    sums.update({f"year {year}": [p for p in targets if p[0] == year] for year in TARGETS})
    sums["total"] = targets
    for name, which in sums.items():
        rows = design(which, seasons, trend)
        e, sd = expected(rows).sum(), np.sqrt(variance(rows))
        excess = sum(counts[p] for p in which) - e
        reach = student.ppf(0.975, df) * sd
        yield name, e, excess, sd, excess - reach, excess + reach


def main():
    made = list(registers())
    with open(OUT / "own-past-registers.csv", "w") as out:
        out.write(f"# Synthetic registers, seeded, not of any country: {MADE_BY}\n")
        out.write("axis,period,deaths\n")
        for axis, counts in made:
            for (year, season), deaths in counts.items():
                out.write(f"{axis},{label(axis, year, season)},{deaths}\n")
    with open(OUT / "own-past-numpy.csv", "w") as out:
        out.write(f"# Golden values for the registers of own-past-registers.csv: {MADE_BY}\n")
        out.write("# baseline 2015-2019 (years: 2010-2019 without 2015), estimated 2020 and 2021; low and high: 95 %, Student\n")
        out.write("axis,model,sum,expected,excess,sd,low,high\n")
        for axis, counts in made:
            for model in ("mean", "linear", "poisson"):
                for name, *numbers in answers(axis, counts, model):
                    if axis == "week" and name.startswith("202") and name[-2:] not in ("01", "10", "26", "52", "53"):
                        continue
                    out.write(",".join([axis, model, name] + [repr(float(v)) for v in numbers]) + "\n")


if __name__ == "__main__":
    main()
