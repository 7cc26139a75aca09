"""Writes coverage-ratio-mpmath.csv: the forms of coverage where closed formulas cancel or densities are infinite at an end."""

import platform

import mpmath as mp

mp.mp.dps = 50
TAIL = mp.mpf("0.025")


def moments(density, a, b, cuts=()):
    """Mean and standard deviation of 1/c by quadrature, over pieces that shrink towards the lower bound."""
    pieces = sorted({a, *cuts, b})
    normal = mp.quad(density, pieces)
    mean = mp.quad(lambda c: density(c) / c, pieces) / normal
    middle = (a + b) / 2
    first = mp.quad(lambda c: density(c) * (1 / c - 1 / middle), pieces) / normal
    second = mp.quad(lambda c: density(c) * (1 / c - 1 / middle) ** 2, pieces) / normal
    return mean, mp.sqrt(second - first**2)


def uniform(a, b):
    return mp.log(b / a) / (b - a), mp.sqrt(1 / (a * b) - (mp.log(b / a) / (b - a)) ** 2)


def pert(low, mode, high):
    x, y = 4 * (mode - low) / (high - low), 4 * (high - mode) / (high - low)
    cuts = [low + (high - low) * mp.mpf(10) ** -k for k in range(1, 14)]
    return moments(lambda c: (c - low) ** x * (high - c) ** y, low, high, cuts)


def beta_terms(total, a, b):
    """P(j of so many deaths recorded), c ~ Beta(a, b): the beta-binomial distribution, term by term."""
    p, j = mp.beta(a, b + total) / mp.beta(a, b), 0
    while True:
        yield p
        p *= mp.mpf(total - j) / (j + 1) * (a + j) / (b + total - j - 1)
        j += 1


def uniform_terms(total, a, b):
    """The same, c uniform on a to b."""
    j = 0
    while True:
        yield mp.betainc(j + 1, total - j + 1, a, b, regularized=True) / (total + 1) / (b - a)
        j += 1


def at_most(terms, total, n):
    return mp.fsum(p for p, _ in zip(terms(total), range(n + 1)))


def smallest(holds, start):
    low, high = start - 1, 2 * start + 2
    while not holds(high):
        low, high = high, 2 * high
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if holds(middle) else (middle, high)
    return high


def limits(terms, n):
    low = 0 if n == 0 else smallest(lambda t: 1 - at_most(terms, t, n - 1) >= TAIL, n)
    return low, smallest(lambda t: at_most(terms, t, n) <= TAIL, n) - 1


def rows():
    for a, b in [("0.5", "0.500001"), ("0.5", "0.5049"), ("0.5", "0.5051"), ("0.1", "1"), ("1e-12", "1")]:
        mean, sd = uniform(mp.mpf(a), mp.mpf(b))
        yield f"uniform {a} {b} of 1000", [("mean", 1000 * mean), ("sd", 1000 * sd)]
    for form in ["0.5 0.5000004 0.500001", "0.45 0.5 0.65", "0.45 0.65 0.65", "0.001 0.2 1", "1e-9 1e-9 1"]:
        mean, sd = pert(*map(mp.mpf, form.split()))
        yield f"pert {form} of 1000", [("mean", 1000 * mean), ("sd", 1000 * sd)]
    for a, b, n in [("0.4", "2", 10), ("5", "0.1", 10), ("0.5", "60.5", 0), ("0.5", "2000.5", 0), ("0.3", "0.3", 1),
                    ("20", "16", 0), ("20", "16", 1), ("20", "16", 1000), ("2000", "1600", 30), ("3", "3", 300)]:
        x, y = mp.mpf(a), mp.mpf(b)
        low, high = limits(lambda total: beta_terms(total, x, y), n)
        found = [("low", low), ("high", high)]
        if n and x > 2:  # the variance of the beta negative binomial distribution
            found.append(("sd", mp.sqrt(n * (n + x - 1) * y * (x + y - 1) / ((x - 2) * (x - 1) ** 2))))
        yield f"sampled beta {a} {b} of {n}", found
    for a, b, n in [("0.45", "0.65", 0), ("0.45", "0.65", 20), ("0.9", "1", 20), ("0.001", "1", 2)]:
        x, y = mp.mpf(a), mp.mpf(b)
        low, high = limits(lambda total: uniform_terms(total, x, y), n)
        yield f"sampled uniform {a} {b} of {n}", [("low", low), ("high", high)]


print(f"# Golden values for coverage ratios: python {platform.python_version()}, mpmath {mp.__version__}, {mp.mp.dps} digits")
print("# command: python3 coverage-ratio-mpmath.py > coverage-ratio-mpmath.csv")
print("case,quantity,value")
for case, found in rows():
    for quantity, value in found:
        print(f"{case},{quantity},{mp.nstr(mp.mpf(value), 17)}")
