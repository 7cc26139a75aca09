"""Golden values for coverage ratios, in Python 3.11 with scipy 1.17.1.

Run from the root of the project:  python3.11 estimators/src/test/python/coverage_ratio.py
It writes coverage-ratio-scipy.csv. A share c has scipy's Beta distribution, a PERT one (integrated by scipy.integrate.quad) or
a uniform one; the deaths are n / c. With sampling variation the deaths beyond the n recorded are scipy's negative binomial, or
beta negative binomial, numbers: with n for the lower end and n + 1 for the upper.
"""

import pathlib
import sys

import numpy as np
import scipy
from scipy import integrate, stats

OUT = pathlib.Path(__file__).resolve().parents[1] / "resources" / "org" / "cenotaph" / "coverage"
TAIL = 0.025


def beta(a, b, n):
    mean = (a + b - 1) / (a - 1)
    yield "q0.025", n / stats.beta.isf(0.025, a, b)
    yield "q0.5", n / stats.beta.isf(0.5, a, b)
    yield "q0.975", n / stats.beta.isf(0.975, a, b)
    yield "mean", n * mean
    yield "sd", n * np.sqrt(mean * (a + b - 2) / (a - 2) - mean**2)


def exact(k, n, deaths):
    found = stats.binomtest(k, n).proportion_ci(method="exact")
    yield "low", deaths / found.high
    yield "high", deaths / found.low


def spread(density, low, high, n):
    """The mean of n / c and its standard deviation, about the mean, so that nothing cancels."""
    def integral(of):
        return integrate.quad(lambda c: of(c) * density(c), low, high, epsabs=0, epsrel=2e-14)[0]

    mean = integral(lambda c: 1 / c)
    return n * mean, n * np.sqrt(integral(lambda c: (1 / c - mean) ** 2))


def pert(low, mode, high, n, quantiles):
    width = high - low
    shares = stats.beta(1 + 4 * (mode - low) / width, 1 + 4 * (high - mode) / width, loc=low, scale=width)
    mean, deviation = spread(shares.pdf, low, high, n)
    yield "mean", mean
    yield "sd", deviation
    for q in quantiles:
        yield f"q{q}", n / shares.isf(q)


def uniform(low, high, n):
    yield "sd", spread(lambda c: 1 / (high - low), low, high, n)[1]


def sampled(n, of):
    if n > 0:
        yield "low", n + int(of(n).ppf(TAIL))
    yield "high", n + int(of(n + 1).ppf(1 - TAIL))


def rows():
    yield "beta 20 16 of 100000", beta(20, 16, 100_000)
    yield "jeffreys 37 60 of 1000", (row for row in beta(37.5, 23.5, 1000) if row[0] in ("q0.025", "q0.975"))
    yield "clopper_pearson 37 60 of 1000", exact(37, 60, 1000)
    yield "clopper_pearson 60 60 of 1000", exact(60, 60, 1000)
    yield "pert 0.45 0.5 0.65 of 1000", pert(0.45, 0.5, 0.65, 1000, (0.025, 0.5, 0.975))
    yield "pert 0.5 0.51 0.52 of 1000", pert(0.5, 0.51, 0.52, 1000, ())
    yield "uniform 0.5 0.501 of 1000", uniform(0.5, 0.501, 1000)
    for a, b, n in ((20, 16, 5), (20, 16, 100), (37.5, 23.5, 1000), (20, 16, 100_000), (0.5, 10.5, 3), (20, 16, 0)):
        yield f"sampled beta {a} {b} of {n}", sampled(n, lambda m, a=a, b=b: stats.betanbinom(m, a, b))
    for c, n in ((0.5, 1), (0.45, 10), (0.45, 106_745), (0.65, 106_745), (1.0, 50), (0.5, 0)):
        yield f"sampled exactly {c} of {n}", sampled(n, lambda m, c=c: stats.nbinom(m, c))


def main():
    lines = [
        f"# Golden values for coverage ratios: python {sys.version.split()[0]}, scipy {scipy.__version__}",
        "# command: python3.11 estimators/src/test/python/coverage_ratio.py",
        "case,quantity,value",
    ]
    for case, values in rows():
        lines += [f"{case},{quantity},{value if isinstance(value, int) else float(value)!r}" for quantity, value in values]
    (OUT / "coverage-ratio-scipy.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
