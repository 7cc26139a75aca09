"""Golden values for the probability of a peak at the level of the periods around it, by adaptive quadrature in mpmath.

Run from the root of the project:  python3.11 estimators/src/test/python/peak.py
It writes peak-series.csv (made-up series) and peak-mpmath.csv (what must come out).

The negative binomial is written with log Gamma functions at 30 digits, and its tail as a sum or an integral: other ways than those
of the Java code, which uses a saddle point and a continued fraction.
"""

import pathlib
import platform
import random

import mpmath as mp

mp.mp.dps = 30
OUT = pathlib.Path(__file__).resolve().parents[1] / "resources" / "org" / "cenotaph" / "composition"
COMMAND = "python3.11 estimators/src/test/python/peak.py"
MADE_BY = f"python {platform.python_version()}, mpmath {mp.__version__}: {COMMAND}"


def series():
    """name -> (periods on each side, counts)"""
    rng = random.Random(20240220)
    yield "calm", 28, [rng.randint(2, 9) for _ in range(40)] + [21] + [rng.randint(2, 9) for _ in range(40)]
    yield "at-the-start", 28, [14] + [rng.randint(0, 6) for _ in range(60)]
    yield "at-the-end", 8, [rng.randint(80, 170) for _ in range(30)] + [240]
    yield "restless", 10, [int(rng.lognormvariate(4, 0.6)) for _ in range(30)] + [400] + [int(rng.lognormvariate(4, 0.6)) for _ in range(30)]
    yield "one-death", 28, [0] * 30 + [1] + [0] * 30
    yield "three-among-nobody", 28, [0] * 30 + [3] + [0] * 30
    yield "few", 28, [0, 1, 0, 0, 2, 0, 9, 1, 0, 0, 0, 1]
    yield "same-every-day", 6, [50] * 12 + [70] + [50] * 12
    yield "unremarkable", 10, [100, 97, 103, 110, 92, 99, 104, 101, 96, 111, 95, 108, 90, 102]
    yield "thousands", 8, [rng.randint(4000, 5200) for _ in range(12)] + [6100] + [rng.randint(4000, 5200) for _ in range(12)]
    yield "millions", 5, [1001200, 998700, 1000100, 999000, 1000900, 1004800, 1000300, 999600, 998900, 1001000, 1000500]
    yield "restless-millions", 5, [801200, 1198700, 1050100, 899000, 1000900, 1900000, 700300, 999600, 1298900, 1001000, 900500]
    yield "two-that-tie", 28, [3, 4, 2, 9, 5, 3, 1, 4, 9, 2, 3, 5, 4]


def log_probability(y, size):
    """Of a count under a negative binomial of a size, but for factors that do not depend on the dispersion."""
    return mp.loggamma(y + size) - mp.loggamma(size) - mp.loggamma(y + 1)


def tail(x, size, dispersion):
    """P(X >= x), by a sum where x is small, else by integrating the Beta density, in v = -log(1 - t), over panels of one sd."""
    if x > 500:
        mean = mp.digamma(size + x) - mp.digamma(size)
        sd = mp.sqrt(mp.psi(1, size) - mp.psi(1, size + x))
        end = mp.log(dispersion)
        start = max(mp.mpf(0), min(mean, end) - 18 * sd)
        constant = mp.loggamma(size + x) - mp.loggamma(size) - mp.loggamma(x)
        density = lambda v: mp.exp(constant + (x - 1) * mp.log(-mp.expm1(-v)) - size * v)
        if end > mean + 60 * sd:
            return mp.mpf(1)
        n = int((end - start) / sd) + 1
        return sum(gauss(density, start + (end - start) * i / n, start + (end - start) * (i + 1) / n) for i in range(n))
    q = 1 - 1 / dispersion
    below = mp.mpf(0)
    term = dispersion ** -size
    for y in range(x):
        below += term
        term *= (size + y) / (y + 1) * q
    if below < mp.mpf("0.999999999999"):
        return 1 - below
    total, y = mp.mpf(0), x
    while True:
        total += term
        term *= (size + y) / (y + 1) * q
        y += 1
        if term < total * mp.mpf(10) ** -30 and y > size * dispersion:
            return total


def level(around):
    m = len(around)
    mean = (sum(around) + mp.mpf(1) / 2) / m
    average = mp.mpf(sum(around)) / m
    return mean, sum((y - average) ** 2 for y in around) / (m - 1) / mean


def probability(x, around):
    m = len(around)
    mean, observed = level(around)
    ratio = max(mp.mpf(1), observed)
    low = max(mp.mpf(0), mp.log(ratio / 400))
    high = mp.log(100 * ratio)

    def log_weight(u):
        size = mean / mp.expm1(u)
        # y log(1 - 1/phi) + size log(1/phi), and the Gamma functions
        return sum(log_probability(y, size) + (y * mp.log(-mp.expm1(-u)) if y else 0) - size * u for y in around)

    steps = [low + (high - low) * (mp.mpf(i) + mp.mpf(1) / 2) / 400 for i in range(400)]
    peak = max(log_weight(u) for u in steps)
    weight = lambda u: mp.exp(log_weight(u) - peak)

    def both(u):
        dispersion = mp.exp(u) * (1 + mp.mpf(1) / m)
        return weight(u) * tail(x, mean / (dispersion - 1), dispersion)

    panels = [low + (high - low) * i / 24 for i in range(25)]
    panels[0] += mp.mpf(10) ** -25  # the limit of phi = 1 exists but cannot be computed at it
    rule = lambda f: sum(gauss(f, a, b) for a, b in zip(panels, panels[1:]))
    return rule(both) / rule(weight)


NODES = None


def gauss(f, a, b):
    """Gauss-Legendre with 24 points: other points and panels than those of the Java code."""
    global NODES
    if NODES is None:
        n = 24
        NODES = []
        for i in range(n):
            x = mp.cos(mp.pi * (i + mp.mpf(3) / 4) / (n + mp.mpf(1) / 2))
            for _ in range(8):
                d = n * (x * mp.legendre(n, x) - mp.legendre(n - 1, x)) / (x * x - 1)
                x -= mp.legendre(n, x) / d
            NODES.append((x, 2 / ((1 - x * x) * d * d)))
    half, middle = (b - a) / 2, (a + b) / 2
    return half * sum(w * f(middle + half * x) for x, w in NODES)


def main():
    with open(OUT / "peak-series.csv", "w", newline="\n") as out:
        out.write(f"# Made-up series of deaths by period: {MADE_BY}\n")
        out.write("# sides: periods on each side that make up the level; place: which period\n")
        out.write("series,sides,place,deaths\n")
        for name, sides, counts in series():
            for i, c in enumerate(counts):
                out.write(f"{name},{sides},{i},{c}\n")
    with open(OUT / "peak-mpmath.csv", "w", newline="\n") as out:
        out.write(f"# Golden values for the highest period (the first of equals) of peak-series.csv, 30 digits: {MADE_BY}\n")
        out.write("series,place,deaths,surroundings,level,dispersion,probability,any\n")
        for name, sides, counts in series():
            x = max(counts)
            i = counts.index(x)
            around = counts[max(0, i - sides):i] + counts[i + 1:i + sides + 1]
            mean, observed = level(around)
            p = probability(x, around)
            values = [mean, observed, p, 1 - (1 - p) ** len(counts)]
            out.write(f"{name},{i},{x},{len(around)}," + ",".join(mp.nstr(v, 17) for v in values) + "\n")
            print(name, x, mp.nstr(p, 17), flush=True)


main()
