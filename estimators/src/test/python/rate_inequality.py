"""Golden values for the inequality of rates: indices by double sums in mpmath, limits of shares by root finding on the binomial
distribution in mpmath, and posterior quantiles by numpy draws from a wider and finer grid than the library's.

Run from the root of the project:  python3.11 estimators/src/test/python/rate_inequality.py
It writes rate-inequality-mpmath.csv, rate-ratio-to-whole-mpmath.csv and rate-inequality-posterior-numpy.csv.
"""

import pathlib
import sys

import mpmath
import numpy as np
import scipy
from mpmath import mp, mpf
from scipy.special import gammaln

mp.dps = 40
OUT = pathlib.Path(__file__).resolve().parents[1] / "resources" / "org" / "cenotaph" / "lossrate"
COMMAND = "python3.11 estimators/src/test/python/rate_inequality.py"
MADE_BY = f"python {sys.version.split()[0]}, mpmath {mpmath.__version__}, numpy {np.__version__}, scipy {scipy.__version__}: {COMMAND}"
DRAWS = 400_000

CASES = {
    "four areas": ([3, 10, 50, 0], [1000, 900, 2000, 4000]),
    "two areas": ([5, 9], [100, 100]),
    "equal": ([7, 7, 7], [50, 50, 50]),
    "all in one": ([12, 0, 0, 0, 0], [10, 20, 30, 40, 50]),
    "ties": ([10, 20, 5, 40, 40], [100, 200, 50, 100, 400]),
    "a million deaths each": ([1057231, 583290, 2045377, 381042, 1204115, 760938, 1500221, 298765, 912345, 1433078], [10000000] * 10),
    "a thousand deaths each": ([1204, 388, 2510, 917, 63, 1750, 1422, 610, 804, 1331, 95, 720], [1000000] * 12),
    "many deaths": ([1000000, 250000, 3, 777777], [90000000, 20000000, 1000, 30000000]),
    "twelve areas": ([23, 64, 27, 4, 11, 8, 125, 31, 15, 2, 19, 40],
                     [9288, 27888, 1271, 2978, 9000, 7500, 400000, 22000, 16000, 5200, 8800, 40400]),
}


def gini(deaths, people):
    rates = [mpf(x) / n for x, n in zip(deaths, people)]
    spread = sum(n * m * abs(r - q) for r, n in zip(rates, people) for q, m in zip(rates, people))
    return spread / (2 * mpf(sum(people)) * sum(deaths))


def theil(deaths, people):
    x, n = sum(deaths), sum(people)
    return sum(mpf(d) / x * mpmath.log(mpf(d) / x / (mpf(p) / n)) for d, p in zip(deaths, people) if d)


def limits(x, n, level):
    tail = (1 - mpf(level)) / 2

    def at_least(p, count):
        return mpmath.betainc(count, n - count + 1, 0, p, regularized=True)

    def logit_root(function, guess):
        t = mpmath.findroot(lambda t: mpmath.log(function(1 / (1 + mpmath.exp(-t)))), guess, tol=mpf(10) ** -30)
        return 1 / (1 + mpmath.exp(-t))

    def near(shift):
        p = (x + mpf(1) / 2) / (n + 1)
        return mpmath.log(p / (1 - p)) + shift / mpmath.sqrt((n + 1) * p * (1 - p))

    low = logit_root(lambda p: at_least(p, x) / tail, near(-2)) if x else mpf(0)
    high = logit_root(lambda p: mpmath.betainc(n - x, x + 1, 0, 1 - p, regularized=True) / tail, near(2)) if x < n else mpf(1)
    return low, high


def text(number):
    return mpmath.nstr(number, 17, min_fixed=-5, max_fixed=15)


def joined(numbers):
    return "|".join(str(number) for number in numbers)


def write_indices():
    lines = [f"# Gini coefficient and Theil index of deaths over people by area: {MADE_BY}", "case,deaths,people,gini,theil"]
    for name, (deaths, people) in CASES.items():
        lines.append(",".join([name, joined(deaths), joined(people), text(gini(deaths, people)), text(theil(deaths, people))]))
    (OUT / "rate-inequality-mpmath.csv").write_text("\n".join(lines) + "\n")


def write_ratios():
    lines = [f"# The rate of an area over that of all, limits of Clopper and Pearson: {MADE_BY}",
             "deaths,people,area,level,ratio,low,high"]
    for name in ("four areas", "two areas", "all in one", "twelve areas"):
        deaths, people = CASES[name]
        for level in ("0.95", "0.8"):
            for i, (x, n) in enumerate(zip(deaths, people)):
                share = mpf(n) / sum(people)
                low, high = limits(x, sum(deaths), level)
                ratio = mpf(x) / sum(deaths) / share
                lines.append(",".join([joined(deaths), joined(people), str(i), level]
                                      + [text(v) for v in (ratio, low / share, high / share)]))
    (OUT / "rate-ratio-to-whole-mpmath.csv").write_text("\n".join(lines) + "\n")


def posterior(deaths, people, random):
    """Draws of the rates: ln(shape) and, at each, ln(mean) about the likeliest on a wide and fine grid; numpy's own gamma numbers."""
    x, n = np.array(deaths, float), np.array(people, float)
    overall = x.sum() / n.sum()
    expected = n * overall
    typical = np.median(expected)
    log_shape = np.arange(-24, 14, 0.04)
    cells, means, weights = [], [], []
    for place, t in enumerate(log_shape):
        shape = typical * np.exp(t)
        mean = 1.0
        for _ in range(100):
            weight = 1 / (expected + shape / mean)
            mean = (weight * x).sum() / (weight * expected).sum()
        reach = min(300, 9 / np.sqrt((shape * mean * expected / (shape + mean * expected)).sum()))
        log_mean = np.log(mean) + np.linspace(-reach, reach, 181)
        rate = shape / np.exp(log_mean)[:, None]
        log = (gammaln(x + shape) - gammaln(shape) - shape * np.log1p(expected / rate)
               - x * np.logaddexp(0, np.log(rate / expected))).sum(1)
        cells.append(np.full(181, shape))
        means.append(np.exp(log_mean) * overall)
        weights.append(log + np.log(reach) + t - 2 * np.log1p(np.exp(t)))  # flat in shrinkage, over ln(shape)
    log = np.concatenate(weights)
    weight = np.exp(log - log.max())
    cell = random.choice(weight.size, DRAWS, p=weight / weight.sum())
    a, m = np.concatenate(cells)[cell], np.concatenate(means)[cell]
    return random.gamma(a[:, None] + x) / (a / m)[:, None].__add__(n)


def indices(rates, people):
    n = np.array(people, float)
    order = np.argsort(rates, axis=1)
    ordered, at_risk = np.take_along_axis(rates, order, 1), n[order]
    share = ordered * at_risk / (ordered * at_risk).sum(1, keepdims=True)
    below = np.cumsum(share, 1) - share
    ginis = 1 - (at_risk / n.sum() * (2 * below + share)).sum(1)
    ratio = rates / ((rates * n).sum(1) / n.sum())[:, None]
    theils = (n / n.sum() * np.where(ratio > 0, ratio * np.log(np.where(ratio > 0, ratio, 1)), 0)).sum(1)
    return ginis, theils


def write_posteriors():
    random = np.random.default_rng(7)
    lines = [f"# Posterior quantiles of the indices from {DRAWS} draws; their own error is about 0.002 of the width of the range: {MADE_BY}",
             "case,deaths,people,index,low,median,high"]
    for name in ("four areas", "two areas", "equal", "ties", "twelve areas", "a million deaths each", "a thousand deaths each"):
        deaths, people = CASES[name]
        for index, values in zip(("gini", "theil"), indices(posterior(deaths, people, random), people)):
            quantiles = np.quantile(values, [0.025, 0.5, 0.975])
            lines.append(",".join([name, joined(deaths), joined(people), index] + [f"{q:.8f}" for q in quantiles]))
    (OUT / "rate-inequality-posterior-numpy.csv").write_text("\n".join(lines) + "\n")


write_indices()
write_ratios()
write_posteriors()
