"""Golden quantiles of Gamma and Beta distributions and of even mixtures of two, in both tails, by mpmath with 60 digits.

Distribution functions come from hypergeometric series where a shape is small and from integrating the density about its peak
where all are large; quantiles by Newton's method on the logarithm. No part of it is how the Java code works.

Run from the root of the project:  python3.11 estimators/src/test/python/quantiles.py
"""

import pathlib
import sys

from mpmath import mp, mpf

mp.dps = 60
OUT = pathlib.Path(__file__).resolve().parents[1] / "resources" / "org" / "cenotaph" / "quantiles"
COMMAND = "python3.11 estimators/src/test/python/quantiles.py"
LARGE = 2000
TAILS = ["1e-12", "0.0005", "0.025", "0.5"]


def integral(log_density, start, step, limit):
    """The integral from a point outwards, in steps of half a standard deviation, until nothing is added."""
    total, here = mpf(0), start
    while True:
        there = min(here + step, limit) if step > 0 else max(here + step, limit)
        part = mp.quad(lambda t: mp.e ** log_density(t), [min(here, there), max(here, there)], maxdegree=5)
        total += part
        here = there
        if part < total * mpf(10) ** -32 or there == limit:
            return total


class Gamma:
    end = mp.inf

    def __init__(self, a):
        self.a = mpf(a)
        self.constant = mp.loggamma(self.a)

    def log_density(self, x):
        return (self.a - 1) * mp.log(x) - x - self.constant

    def tail(self, x, side):
        if self.a > LARGE:
            sd = mp.sqrt(self.a)
            step = sd / 2 if abs(x - self.a) < 10 * sd else sd / 40  # farther out the density falls too fast for half a sd
            return integral(self.log_density, x, step if side == "upper" else -step, mpf(10) ** 40 if side == "upper" else mpf(0))
        return mp.gammainc(self.a, x, mp.inf, regularized=True) if side == "upper" else mp.gammainc(self.a, 0, x, regularized=True)

    def guess(self, z, p, side):
        if side == "lower" and (self.a < 3 or z < -2.5 and self.a < 30):
            return mp.e ** ((mp.log(p) + mp.loggamma(self.a + 1)) / self.a)
        return self.a * max(1 - 1 / (9 * self.a) + z / (3 * mp.sqrt(self.a)), mpf("0.05")) ** 3


class Beta:
    end = mpf(1)

    def __init__(self, a, b):
        self.a, self.b = mpf(a), mpf(b)
        self.constant = mp.loggamma(self.a) + mp.loggamma(self.b) - mp.loggamma(self.a + self.b)

    def log_density(self, x):
        return (self.a - 1) * mp.log(x) + (self.b - 1) * mp.log1p(-x) - self.constant

    def tail(self, x, side):
        a, b = self.a, self.b
        if min(a, b) > LARGE:
            sd = mp.sqrt(a * b / (a + b + 1)) / (a + b)
            return integral(self.log_density, x, sd / 2 if side == "upper" else -sd / 2, mpf(1) if side == "upper" else mpf(0))
        below = x < a / (a + b)
        value = self.series(a, b, x, 1 - x) if below else self.series(b, a, 1 - x, x)
        return value if below == (side == "lower") else 1 - value

    def series(self, a, b, x, y):
        """The probability below x by the continued fraction of Gauss, evaluated forwards (Lentz) until it stands still."""
        fraction = c = mpf(1)
        d, k, change = mpf(0), 0, mpf(2)
        while abs(change - 1) > mpf(10) ** -45:
            k += 1
            m = k // 2
            term = m * (b - m) * x / ((a + k - 1) * (a + k)) if k % 2 == 0 else -(a + m) * (a + b + m) * x / ((a + k - 1) * (a + k))
            d = 1 / (1 + term * d)
            c = 1 + term / c
            change = c * d
            fraction *= change
        return mp.e ** (a * mp.log(x) + b * mp.log(y) - self.constant) / a / fraction

    def guess(self, z, p, side):
        a, b = self.a, self.b
        if side == "lower" and a < 6:
            first = mp.e ** ((mp.log(p) + mp.log(a) + self.constant) / a)
            return min(first, mpf("0.999"))
        if side == "upper" and b < 6:
            first = mp.e ** ((mp.log(p) + mp.log(b) + self.constant) / b)
            return 1 - min(first, mpf("0.999"))
        centre, sd = a / (a + b), mp.sqrt(a * b / (a + b + 1)) / (a + b)
        return min(max(centre + z * sd, centre / 8), 1 - (1 - centre) / 8)


class Mixture:
    """One distribution or the other, each with probability one half."""

    def __init__(self, one, other):
        self.one, self.other, self.end = one, other, one.end

    def log_density(self, x):
        return mp.log((mp.e ** self.one.log_density(x) + mp.e ** self.other.log_density(x)) / 2)

    def tail(self, x, side):
        return (self.one.tail(x, side) + self.other.tail(x, side)) / 2

    def guess(self, z, p, side):
        return (self.one.guess(z, p, side) + self.other.guess(z, p, side)) / 2


def quantile(distribution, p, side):
    """Halving first, then Newton on the logarithm of the tail."""
    p = mpf(p)
    with mp.workdps(400):  # or 1 - 2p would be 1
        z = mp.sqrt(2) * mp.erfinv(1 - 2 * p) * (1 if side == "upper" else -1)
    x = distribution.guess(z, p, side)
    sign = -1 if side == "upper" else 1
    for _ in range(200):
        tail = distribution.tail(x, side)
        step = (mp.log(tail) - mp.log(p)) * tail / mp.e ** distribution.log_density(x) * sign
        moved = x - step
        if moved <= 0:
            moved = x / 2
        if moved >= distribution.end:
            moved = (1 + x) / 2
        if abs(moved - x) <= mpf(10) ** -28 * min(x, distribution.end - x):
            return moved
        x = moved
    raise ArithmeticError(f"no quantile of {vars(distribution)} at {p} {side}")


def main():
    rows = []
    for a in ["0.5", "1", "1.5", "5", "10.5", "100", "1000", "100000", "1000000", "1000000000", "1000000000000"]:
        for p in TAILS:
            for side in ("lower", "upper"):
                rows.append(("gamma", a, "", p, side, quantile(Gamma(a), p, side)))
    for p in ["1e-300", "1e-12", "0.025"]:
        for side in ("lower", "upper"):
            rows.append(("gamma", "100000000", "", p, side, quantile(Gamma("100000000"), p, side)))
    shapes = [("0.5", "0.5"), ("0.5", "10.5"), ("1", "10"), ("5", "52"), ("6", "51"), ("5.5", "51.5"), ("10.5", "0.5"), ("231", "92654"),
              ("11", "22"), ("100", "100"), ("1000", "1"), ("3", "1000000"), ("1000001", "999000000"), ("1000000", "1000000"),
              ("10", "999999991"), ("5", "1000000000000"), ("1000000000", "1000000000"), ("1000000", "1000000000000"), ("1000000000000", "1000000000000"),
              ("20000000000", "10000000000000"), ("9900000000000", "9900000000000"), ("9900000000000", "9900000000000000"),
              ("20000000000000", "20000000000000"), ("100000000000000", "10000000000000000"), ("1000000000000000000", "1000000000000000")]
    for a, b in shapes:
        for p in TAILS:
            for side in ("lower", "upper"):
                rows.append(("beta", a, b, p, side, quantile(Beta(a, b), p, side)))
    for a in ["0.5", "1", "10", "100", "1000000", "1000000000"]:
        for p in TAILS:
            for side in ("lower", "upper"):
                mixture = Mixture(Gamma(a), Gamma(mpf(a) + 1))
                rows.append(("gamma mixture", a, "", p, side, quantile(mixture, p, side)))
    for a, b in [("0.5", "0.5"), ("1", "10"), ("5", "52"), ("10", "1"), ("100", "100"), ("3", "1000000"), ("1000000", "1000000"), ("20000000000", "30000000000"), ("20000000000000", "30000000000000")]:
        for p in TAILS:
            for side in ("lower", "upper"):
                mixture = Mixture(Beta(a, mpf(b) + 1), Beta(mpf(a) + 1, b))
                rows.append(("beta mixture", a, b, p, side, quantile(mixture, p, side)))
    with open(OUT / "quantiles-mpmath.csv", "w", encoding="utf-8", newline="\n") as out:
        out.write(f"# Quantiles of Gamma(a, 1) and Beta(a, b): x with probability p below it (lower) or above it (upper).\n")
        out.write(f"# A gamma mixture is of Gamma(a, 1) and Gamma(a + 1, 1), a beta mixture of Beta(a, b + 1) and Beta(a + 1, b), half each.\n")
        out.write(f"# Made by: python {sys.version.split()[0]}, mpmath {__import__('mpmath').__version__}: {COMMAND}\n")
        out.write("distribution,a,b,p,side,x\n")
        for distribution, a, b, p, side, x in rows:
            out.write(f"{distribution},{a},{b},{p},{side},{mp.nstr(x, 20, min_fixed=0, max_fixed=0)}\n")


if __name__ == "__main__":
    main()
