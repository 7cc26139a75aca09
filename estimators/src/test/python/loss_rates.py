"""Golden limits of counts, proportions and rate ratios, by mpmath with 60 digits.

Exact limits are quantiles found as quantiles.py finds them; score limits are roots of the test statistic, the restricted
probabilities of which maximise the likelihood numerically. No part of it is how the Java code works.

Run from the root of the project:  python3.11 estimators/src/test/python/loss_rates.py
"""

import pathlib
import sys

import mpmath
from mpmath import mp, mpf

from quantiles import Beta, Gamma, quantile

OUT = pathlib.Path(__file__).resolve().parents[1] / "resources" / "org" / "cenotaph" / "lossrate"
COMMAND = "python3.11 estimators/src/test/python/loss_rates.py"
HALF = mpf(1) / 2
COUNTS = [0, 1, 2, 5, 10, 65, 231, 4000, 1000000]
PROPORTIONS = [(0, 1), (1, 1), (0, 10), (1, 10), (5, 10), (9, 10), (10, 10), (5, 56), (7, 15), (1, 100), (27, 12717), (643, 278885),
               (125, 4096435), (0, 1000000000), (5, 1000000000), (1000000, 1000000000), (999999, 1000000), (1000000, 1000000)]
RATIOS = [(11, 800, 21, 3011), (36, 40, 16, 80), (27, 122, 44, 487), (643, 278885, 125, 4096435), (1, 10, 1, 10), (5, 56, 0, 60), (0, 56, 5, 60),
          (1, 1000000, 3, 7), (10, 10, 7, 10), (7, 10, 10, 10), (10, 10, 20, 20), (1000000, 100000000, 999, 123456), (231, 92884, 1, 46000), (100000, 100000, 1, 1),
          (1000000, 1000000, 999999, 1000000)]


def normal(tail):
    return mp.sqrt(2) * mp.erfinv(1 - 2 * tail)


def root(function, low, high):
    """By halving, to the last digit; the function falls or rises from low to high."""
    rising = function(high) > 0
    while high - low > mpf(10) ** -40 * high:
        middle = (low + high) / 2
        if (function(middle) > 0) == rising:
            high = middle
        else:
            low = middle
    return high


class Mixture:
    """Half the one distribution and half the other."""

    def __init__(self, one, other):
        self.parts = (one, other)
        self.guess = one.guess

    def tail(self, x, side):
        return sum(part.tail(x, side) for part in self.parts) / 2

    def log_density(self, x):
        return mp.log(sum(mp.e ** part.log_density(x) for part in self.parts) / 2)


class BetaMixture(Mixture, Beta):
    pass


def count_limit(method, x, tail, side):
    x, z = mpf(x), normal(tail)
    lower = side == "lower"
    if lower and x == 0:
        return mpf(0)
    if method == "GARWOOD":
        return quantile(Gamma(x if lower else x + 1), tail, side)
    if method == "JEFFREYS":
        return quantile(Gamma(x + HALF), tail, side)
    if method == "MID_P":
        return max(mpf(0), -mp.log(2 * tail)) if x == 0 else quantile(Mixture(Gamma(x), Gamma(x + 1)), tail, side)
    if method == "BYAR":
        y = x if lower else x + 1
        return y * max(mpf(0), 1 - 1 / (9 * y) + (-z if lower else z) / (3 * mp.sqrt(y))) ** 3
    roots = mp.polyroots([1, -(2 * x + z * z), x * x], maxsteps=500, extraprec=500)
    return min(roots) if lower else max(roots)


def wilson(x, n, z, lower):
    if lower and x <= 0 or not lower and x >= n:
        return mpf(0 if lower else 1)
    roots = mp.polyroots([n * n + n * z * z, -(2 * n * x + n * z * z), x * x], maxsteps=500, extraprec=500)
    return min(roots) if lower else max(roots)


def proportion_limit(method, x, n, tail, side):
    x, n, z = mpf(x), mpf(n), normal(tail)
    lower = side == "lower"
    if lower and x == 0 or not lower and x == n:
        return mpf(0 if lower else 1)
    if method == "CLOPPER_PEARSON":
        return quantile(Beta(x, n - x + 1) if lower else Beta(x + 1, n - x), tail, side)
    if method == "JEFFREYS":
        return quantile(Beta(x + HALF, n - x + HALF), tail, side)
    if method == "MID_P":
        if x in (0, n):
            return (2 * tail) ** (1 / n) if lower else 1 - (2 * tail) ** (1 / n)
        return quantile(BetaMixture(Beta(x, n - x + 1), Beta(x + 1, n - x)), tail, side)
    if method == "WILSON":
        return wilson(x, n, z, lower)
    if method == "WILSON_CONTINUITY_CORRECTED":
        yates = min(HALF, abs(x - n / 2))  # of prop.test of R
        return wilson(x - yates if lower else x + yates, n, z, lower)
    m = n + z * z
    p = (x + z * z / 2) / m
    return min(mpf(1), max(mpf(0), p + (-z if lower else z) * mp.sqrt(p * (1 - p) / m)))


def restricted(ratio, x, n, y, m):
    """The q that maximises the likelihood of x of n at ratio q and y of m at q."""
    top = min(mpf(1), 1 / ratio)
    slope = lambda q: (x + y) * (1 - ratio * q) * (1 - q) - ratio * (n - x) * q * (1 - q) - (m - y) * q * (1 - ratio * q)
    return top if slope(top * (1 - mpf(10) ** -55)) > 0 else root(slope, mpf(0), top)


def score(ratio, x, n, y, m, factor):
    q = restricted(ratio, x, n, y, m)
    p = ratio * q
    difference = x / n - ratio * y / m
    return difference / mp.sqrt((p * (1 - p) / n + ratio ** 2 * q * (1 - q) / m) * factor)


def ratio_limit(method, x, n, y, m, tail, side):
    x, n, y, m, z = mpf(x), mpf(n), mpf(y), mpf(m), normal(tail)
    lower = side == "lower"
    if lower and x == 0:
        return mpf(0)
    if not lower and y == 0:
        return mp.inf
    if method == "EXACT":
        share = quantile(Beta(x, y + 1) if lower else Beta(x + 1, y), tail, side)
        return m / n * share / (1 - share)
    if method == "WALD_LOG":
        return x / n * m / y * mp.e ** ((-z if lower else z) * mp.sqrt(1 / x + 1 / y - 1 / n - 1 / m))
    factor = (n + m) / (n + m - 1) if method == "MIETTINEN_NURMINEN" else mpf(1)
    target = z if lower else -z
    statistic = lambda log: score(mp.e ** log, x, n, y, m, factor) - target
    centre = mp.log((x + HALF) / n * m / (y + HALF))
    return mp.e ** root(lambda log: statistic(log - 100), centre + 70, centre + 130) / mp.e ** 100


def tails():
    yield from (("two-sided", level, (1 - mpf(level)) / 2) for level in ("0.95", "0.999"))
    yield "one-sided", "0.95", 1 - mpf("0.95")


def text(value):
    return "Infinity" if value == mp.inf else mp.nstr(value, 20, min_fixed=0, max_fixed=0)


def write(name, what, columns, rows):
    with open(OUT / name, "w", encoding="utf-8", newline="\n") as out:
        out.write(f"# {what}\n")
        out.write(f"# Made by: python {sys.version.split()[0]}, mpmath {mpmath.__version__}: {COMMAND}\n")
        out.write(columns + ",sides,level,low,high\n")
        for row in rows:
            out.write(",".join(str(cell) for cell in row) + "\n")


def main():
    rows = [(method, x, sides, level, text(count_limit(method, x, tail, "lower")), text(count_limit(method, x, tail, "upper")))
            for method in ("GARWOOD", "MID_P", "BYAR", "JEFFREYS", "SCORE") for x in COUNTS for sides, level, tail in tails()]
    write("count-interval-mpmath.csv", "Limits of the mean of a Poisson number; one-sided: each limit alone.", "interval,deaths", rows)
    methods = ("CLOPPER_PEARSON", "MID_P", "JEFFREYS", "WILSON", "WILSON_CONTINUITY_CORRECTED", "AGRESTI_COULL")
    rows = [(method, x, n, sides, level, text(proportion_limit(method, x, n, tail, "lower")), text(proportion_limit(method, x, n, tail, "upper")))
            for method in methods for x, n in PROPORTIONS for sides, level, tail in tails()]
    write("proportion-interval-mpmath.csv", "Limits of a binomial probability; one-sided: each limit alone.", "interval,deaths,people", rows)
    rows = [(method, *four, sides, level, *(text(ratio_limit(method, *four, tail, side)) for side in ("lower", "upper")))
            for method in ("EXACT", "KOOPMAN", "MIETTINEN_NURMINEN", "WALD_LOG") for four in RATIOS for sides, level, tail in tails()
            if sides == "two-sided" and not (method == "WALD_LOG" and (min(four) == 0 or four[0] == four[1] and four[2] == four[3]))]
    write("rate-ratio-mpmath.csv", "Limits of the ratio of two rates.", "interval,deaths,people,reference_deaths,reference_people", rows)


main()
