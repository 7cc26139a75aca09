"""Golden values for smoothed rates of small areas: mpmath at 40 digits, and numpy for the hierarchical ones.

Run from the root of the project:  python3.11 estimators/src/test/python/small_areas.py
It writes small-areas.csv (deaths and people or expected deaths of several sets of areas) and small-areas-golden.csv (what must
come out). In method it is independent of the library: Clayton and Kaldor's own iteration, two-dimensional root finding on the
negative binomial likelihood, Marshall's formula as printed, and a wide two-dimensional grid.
"""

import pathlib
import sys

import mpmath as mp
import numpy as np
import scipy
from scipy.optimize import brentq
from scipy.special import gammainc, gammaincc, gammaln

OUT = pathlib.Path(__file__).resolve().parents[1] / "resources" / "org" / "cenotaph" / "lossrate"
COMMAND = "python3.11 estimators/src/test/python/small_areas.py"
MADE_BY = (f"python {sys.version.split()[0]}, mpmath {mp.__version__}, numpy {np.__version__}, "
           f"scipy {scipy.__version__}: {COMMAND}")
LEVEL = 0.95
mp.mp.dps = 40

# Lip cancer in 56 districts of Scotland, 1975-1980: observed and expected cases. Clayton, Kaldor 1987, Biometrics 43:671-681,
# doi 10.2307/2532003, table 1; as in the R packages SpatialEpi and DCluster and in the WinBUGS example.
SCOTLAND = (
    [9, 39, 11, 9, 15, 8, 26, 7, 6, 20, 13, 5, 3, 8, 17, 9, 2, 7, 9, 7, 16, 31, 11, 7, 19, 15, 7, 10, 16, 11, 5, 3, 7, 8, 11,
     9, 11, 8, 6, 4, 10, 8, 2, 6, 19, 3, 2, 3, 28, 6, 1, 1, 1, 1, 0, 0],
    ["1.4", "8.7", "3.0", "2.5", "4.3", "2.4", "8.1", "2.3", "2.0", "6.6", "4.4", "1.8", "1.1", "3.3", "7.8", "4.6", "1.1",
     "4.2", "5.5", "4.4", "10.5", "22.7", "8.8", "5.6", "15.5", "12.5", "6.0", "9.0", "14.4", "10.2", "4.8", "2.9", "7.0",
     "8.5", "12.3", "10.1", "12.7", "9.4", "7.2", "5.3", "18.8", "15.8", "4.3", "14.6", "50.7", "8.2", "5.6", "9.3", "88.7",
     "19.6", "3.4", "3.6", "5.7", "7.0", "4.2", "1.8"])

SETS = {
    "scotland": SCOTLAND,
    "sparse": ([0, 0, 1, 0, 3, 0, 0, 2, 0, 0, 7, 1],
               [12000, 900, 15000, 40000, 21000, 350, 8000, 5000, 60000, 7000, 30000, 100000]),
    "one-sided": ([0, 0, 5, 0, 0, 0], [1000, 2000, 3000, 4000, 5000, 6000]),
    "two": ([10, 30], [1000, 1000]),
    "large": ([1000000, 20, 650000, 3000, 0, 123456, 999999, 77],
              [900000000, 40000, 500000000, 1000000, 300, 100000000, 1000000000, 100000]),
    "regions": ([27, 231, 643, 125, 800, 0, 4, 61, 310, 95, 18, 240, 12, 502, 77, 150, 33, 9, 410, 1],
                [12717, 92884, 278885, 4032258, 1200000, 13000, 30000, 250000, 900000, 310000, 95000, 500000, 60000, 1700000,
                 240000, 390000, 120000, 40000, 1100000, 15000]),
    "two maxima": ([52, 192, 4693], [1905, 9288, 258678]),
    "alike": ([10, 20, 30, 41, 49], [1000, 2000, 3000, 4000, 5000]),
}
HIERARCHICAL = ["scotland", "sparse", "one-sided", "two", "regions", "alike"]


def clayton_kaldor(x, n):
    """nu/alpha = mean of theta; nu/alpha^2 = sum (1 + alpha/n)(theta - mean)^2 / (k - 1); theta = (x + nu)/(n + alpha)."""
    k = len(x)
    raw = [a / b for a, b in zip(x, n)]
    mean = sum(raw) / k
    variance = sum((r - mean) ** 2 for r in raw) / (k - 1)
    shape, rate = mean ** 2 / variance, mean / variance
    for _ in range(200000):
        theta = [(a + shape) / (b + rate) for a, b in zip(x, n)]
        mean = sum(theta) / k
        variance = sum((1 + rate / b) * (t - mean) ** 2 for t, b in zip(theta, n)) / (k - 1)
        before, (shape, rate) = shape, (mean ** 2 / variance, mean / variance)
        if abs(shape - before) < mp.mpf(10) ** -30 * shape:
            return shape, rate
        if shape > 1e9:
            return None
    raise ArithmeticError("no convergence")


def maximum_likelihood(x, n):
    b = sum(x) / sum(n)
    e = [b * i for i in n]

    def scores(log_shape, log_mean):
        shape, mean = mp.exp(log_shape), mp.exp(log_mean)
        by_mean = sum(a - mean * c * (a + shape) / (shape + mean * c) for a, c in zip(x, e))
        by_shape = sum(mp.digamma(a + shape) - mp.digamma(shape) + mp.log(shape / (shape + mean * c))
                       + 1 - (a + shape) / (shape + mean * c) for a, c in zip(x, e))
        return [by_mean, by_shape * shape]

    def above_poisson(log_shape, log_mean):
        shape, mean = mp.exp(log_shape), mp.exp(log_mean)
        return sum(mp.loggamma(a + shape) - mp.loggamma(shape) - shape * mp.log1p(mean * c / shape)
                   + a * mp.log(mean / (shape + mean * c)) + c for a, c in zip(x, e))

    xs, es = np.array([float(a) for a in x]), np.array([float(c) for c in e])

    def minus(p):
        shape, mean = np.exp(p)
        return -np.sum(gammaln(xs + shape) - gammaln(shape) - shape * np.log1p(mean * es / shape)
                       + xs * (np.log(mean) - np.log(shape + mean * es)))

    grid = [(minus((s, m)), s, m) for s in np.linspace(-6, 8, 141) for m in np.linspace(-2, 2, 401)]
    _, s, m = min(grid)
    polished = scipy.optimize.minimize(minus, [s, m], method="Nelder-Mead", options={"xatol": 1e-9, "fatol": 1e-9})
    if polished.x[0] > 12:  # the likelihood rises towards one rate for all
        return None
    root = mp.findroot(scores, [mp.mpf(float(v)) for v in polished.x], tol=1e-60, maxsteps=100)
    if above_poisson(*root) <= 0:
        return None
    shape, mean = mp.exp(root[0]), mp.exp(root[1])
    return shape, shape / mean / b


def marshall(x, n):
    b = sum(x) / sum(n)
    s2 = sum(m * (a / m - b) ** 2 for a, m in zip(x, n)) / sum(n)
    a = max(0, s2 - b / (sum(n) / len(n)))
    return (b * b / a, b / a) if a > 0 else None


def quantile(p, shape, rate):
    """Of a Gamma distribution: the quantile in double precision, then Newton's steps at 40 digits."""
    start = scipy.stats.gamma.ppf(float(p), float(shape))
    f = lambda t: mp.gammainc(shape, 0, t, regularized=True) - p
    t = mp.mpf(start)
    for _ in range(6):
        density = mp.exp((shape - 1) * mp.log(t) - t - mp.loggamma(shape))
        step = f(t) / density
        t -= step
        if abs(step) < mp.mpf(10) ** -20 * t:
            break
    return t / rate


def hierarchical(x, n):
    """Nodes (weight, shape, rate) of the posterior of the prior, on a wide grid."""
    x, n = np.array([float(a) for a in x]), np.array([float(m) for m in n])
    b = x.sum() / n.sum()
    e = n * b
    z = np.median(e)
    errors = 1 / np.sqrt(x.sum())
    reach, step = {1: (150, 0.15), 2: (40, 0.03), 5: (25, 0.03)}.get((x > 0).sum(), (2, 0.05 * errors))  # few tell little
    t, m = np.meshgrid(np.arange(-25, 26, 0.1), np.arange(-reach, reach, step), indexing="ij")
    nu, mean = z * np.exp(t), np.exp(m)
    log = t - 2 * np.log1p(np.exp(t))
    for a, c in zip(x, e):
        log = log - nu * np.log1p(mean * c / nu)
        if a > 0:
            rising = sum(np.log(nu + j) for j in range(int(a)))  # log Gamma(nu + a) - log Gamma(nu)
            log = log + rising + a * np.log(mean / (nu + mean * c))
    w = np.exp(log - log.max())
    keep = w > 1e-11
    w = w[keep] / w[keep].sum()
    return w, nu[keep], nu[keep] / mean[keep] / b


def mixture(a, m, nodes):
    w, nu, alpha = nodes
    shape, rate = nu + a, alpha + m
    mean = float((w * shape / rate).sum())
    tail = (1 - LEVEL) / 2
    low = brentq(lambda v: (w * gammainc(shape, np.exp(v) * rate)).sum() - tail, np.log(mean) - 650, np.log(mean) + 5, xtol=1e-12)
    high = brentq(lambda v: (w * gammaincc(shape, np.exp(v) * rate)).sum() - tail, np.log(mean) - 5, np.log(mean) + 9, xtol=1e-12)
    return mean, float(np.exp(low)), float(np.exp(high))


def first(x, n, y, m):
    """The probability that the first of two rates, Gamma(x + 1/2, n) and Gamma(y + 1/2, m), is the larger: by one integral."""
    shape = x + mp.mpf(1) / 2
    density = lambda t: mp.exp((shape - 1) * mp.log(t) - t - mp.loggamma(shape))
    below = lambda t: mp.gammainc(y + mp.mpf(1) / 2, 0, t * m / n, regularized=True)
    return mp.quad(lambda t: density(t) * below(t), [0, 0.01, 0.1, 1, 2, 4, 8, 16, 32, 64, mp.inf])


def write_first():
    with open(OUT / "rate-ranks-jeffreys-mpmath.csv", "w") as out:
        out.write(f"# The probability that the first of two areas has the larger rate, Jeffreys' prior. {MADE_BY}\n")
        out.write("deaths,people,other_deaths,other_people,first\n")
        for x, n, y, m in [(1, 1000, 0, 1000), (0, 1000, 2, 4000), (1, 1000, 0, 4000), (1, 1000, 1, 4000), (3, 1000, 0, 200)]:
            out.write(f"{x},{n},{y},{m},{mp.nstr(first(x, n, y, mp.mpf(m)), 15)}\n")


def main():
    write_first()
    with open(OUT / "small-areas.csv", "w") as out:
        out.write(f"# Sets of areas for golden values; made up, but for scotland. {MADE_BY}\n")
        out.write("# scotland: observed and expected cases of lip cancer, 56 districts, 1975-1980; Clayton, Kaldor 1987,\n")
        out.write("# Biometrics 43:671-681, doi 10.2307/2532003, as in the R packages SpatialEpi and DCluster\n")
        out.write("set,area,deaths,at_risk\n")
        for name, (x, n) in SETS.items():
            for i, (a, m) in enumerate(zip(x, n)):
                out.write(f"{name},{i + 1},{a},{m}\n")
    with open(OUT / "small-areas-golden.csv", "w") as out:
        out.write(f"# Golden values for smoothed rates, ranges at 95 %. {MADE_BY}\n")
        out.write("# area 0 is the prior, with its shape and rate; no rows: the areas differ no more than chance\n")
        out.write("set,smoothing,area,central,low,high\n")
        for name, (deaths, at_risk) in SETS.items():
            x, n = [mp.mpf(a) for a in deaths], [mp.mpf(m) for m in at_risk]
            for label, method in [("CLAYTON_KALDOR", clayton_kaldor), ("MAXIMUM_LIKELIHOOD", maximum_likelihood),
                                  ("MARSHALL", marshall)]:
                prior = method(x, n)
                if prior is None:
                    continue
                shape, rate = prior
                out.write(f"{name},{label},0,{mp.nstr(shape, 17)},{mp.nstr(rate, 17)},0\n")
                for i, (a, m) in enumerate(zip(x, n)):
                    mean = (shape + a) / (rate + m)
                    low, high = "", ""
                    if a < 3000:
                        low = mp.nstr(quantile(mp.mpf("0.025"), shape + a, rate + m), 17)
                        high = mp.nstr(quantile(mp.mpf("0.975"), shape + a, rate + m), 17)
                    out.write(f"{name},{label},{i + 1},{mp.nstr(mean, 17)},{low},{high}\n")
            if name in HIERARCHICAL:
                nodes = hierarchical(x, n)
                print(name, len(nodes[0]))
                for i, (a, m) in enumerate(zip(deaths, at_risk)):
                    if name != "scotland" or i % 5 == 0:
                        mean, low, high = mixture(float(a), float(m), nodes)
                        out.write(f"{name},HIERARCHICAL,{i + 1},{mean!r},{low!r},{high!r}\n")


if __name__ == "__main__":
    main()
