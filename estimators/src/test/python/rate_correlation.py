"""Golden values for correlations of rates: coefficients and Fisher limits by scipy, weighted ones by numpy's covariance, the
other limits by mpmath.

Run from the root of the project:  python3.11 estimators/src/test/python/rate_correlation.py
It writes rate-correlation-scipy.csv.
"""

import pathlib
import sys

import mpmath
import numpy as np
import scipy
from mpmath import mpf
from scipy import stats

mpmath.mp.dps = 40
OUT = pathlib.Path(__file__).resolve().parents[1] / "resources" / "org" / "cenotaph" / "lossrate"
COMMAND = "python3.11 estimators/src/test/python/rate_correlation.py"
MADE_BY = f"python {sys.version.split()[0]}, scipy {scipy.__version__}, numpy {np.__version__}, mpmath {mpmath.__version__}: {COMMAND}"

CASES = {
    "falling": ([231, 643, 27, 476, 125, 60], [92884, 278885, 12717, 297873, 4032258, 300000],
                [15.3, 27.1, 80.2, 26.0, 86.9, 31.5]),
    "rising": ([3, 8, 9, 20, 31], [1000, 1100, 900, 1300, 1500], [-2.0, 0.5, 0.25, 3.0, 7.5]),
    "ties": ([1, 1, 2, 2, 3, 0, 0], [10, 10, 10, 10, 10, 10, 10], [5, 5, 6, 7, 7, 5, 1]),
    "four": ([10, 20, 30, 5], [1000, 1000, 1000, 1000], [1, 2, 2.5, 3]),
    "nearly a line": ([1000001, 2000000, 3000000, 4000000], [100000000] * 4, [1, 2, 3, 4]),
}


def limits(r, variance, level):
    z = mpmath.sqrt(2) * mpmath.erfinv(mpf(level))
    return [mpmath.tanh(mpmath.atanh(r) + sign * z * mpmath.sqrt(variance)) for sign in (-1, 1)]


def pearson(rate, y, people, level):
    result = stats.pearsonr(rate, y)
    interval = result.confidence_interval(level)
    return result.statistic, interval.low, interval.high


def weighted(rate, y, people, level):
    c = np.cov(rate, y, aweights=people)
    r = c[0, 1] / np.sqrt(c[0, 0] * c[1, 1])
    number = people.sum() ** 2 / (people ** 2).sum()
    if number < 4:
        return None
    return (r, *limits(r, 1 / mpf(number - 3), level))


def spearman(rate, y, people, level):
    r = stats.spearmanr(rate, y).statistic
    return (r, *limits(r, (1 + mpf(r) ** 2 / 2) / (len(y) - 3), level))


lines = [f"# Correlation of deaths over people with a characteristic: {MADE_BY}",
         "case,deaths,people,characteristic,level,method,r,low,high"]
for name, (deaths, people, y) in CASES.items():
    for level in (0.95, 0.8):
        for method in (pearson, weighted, spearman):
            n = np.array(people, float)
            answer = method(np.array(deaths) / n, np.array(y, float), n, level)
            if answer is not None and abs(answer[0]) < 1:
                lists = ["|".join(str(v) for v in values) for values in (deaths, people, y)]
                lines.append(",".join([name, *lists, str(level), method.__name__]
                                      + [mpmath.nstr(mpf(v), 17) for v in answer]))
(OUT / "rate-correlation-scipy.csv").write_text("\n".join(lines) + "\n")
