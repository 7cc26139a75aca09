"""Golden values for shares and for the leading category, at 40 digits by mpmath.

Run from the root of the project:  python3.11 estimators/src/test/python/composition.py
It writes goodman-mpmath.csv, sison-glaz-mpmath.csv and leading-mpmath.csv.

Goodman: the two roots of the score equation (x/n - p)^2 = q p (1 - p) / n, found by mpmath's polynomial solver, with q from the
normal quantile. Sison-Glaz: Poisson probabilities and the moments about zero of every truncated count, summed from their
definition. Leading: the integral over the simplex, reduced to one dimension, in the variable x itself, by mpmath's quadrature over
intervals; the distribution functions are mpmath's incomplete gamma functions, or, of large counts, integrals of the density.
"""

import pathlib
import sys

import mpmath
from mpmath import mp, mpf

mp.dps = 40
OUT = pathlib.Path(__file__).resolve().parents[1] / "resources" / "org" / "cenotaph" / "composition"
COMMAND = "python3.11 estimators/src/test/python/composition.py"
MADE_BY = f"# python {sys.version.split()[0]}, mpmath {mpmath.__version__}, 40 digits: {COMMAND}"

EQUAL_20 = [50] * 20
ZIPF_20 = [1000 // (i + 1) for i in range(20)]
GOODMAN = [
    [56, 72, 73, 59, 62, 87, 58], [0, 3, 7], [91, 49, 37, 43], [1, 0], [1, 0, 0, 0, 0], [10, 0, 0], [0, 1_000_000],
    [1, 999_999], [999_999, 1, 0], [500_000, 300_000, 200_000], [3, 3], [1] * 20, EQUAL_20, ZIPF_20, [0] * 19 + [5],
    [7], [2, 1, 0, 0], [35, 74, 22, 69],
]
SISON_GLAZ = [
    [56, 72, 73, 59, 62, 87, 58], [0, 3, 7], [91, 49, 37, 43], [1, 0], [1, 1], [1, 0, 0, 0, 0], [10, 0, 0], [100, 0], [1, 2],
    [1, 0, 3], [9, 1], [99, 1], [3, 3], [1] * 20, EQUAL_20, ZIPF_20, [0] * 19 + [5], [2, 1, 0, 0], [35, 74, 22, 69],
    [23, 12, 44], [7], [9000, 900, 90, 9, 1], [700_000, 300_000], [1, 999_999], [500_000, 300_000, 199_990, 10, 0],
]
LEADING = [
    ("0.5", [3, 2]), ("0.5", [0, 0, 5]), ("0.5", [1, 1]), ("0.5", [1, 0, 0, 0]), ("0.5", [7, 7, 7]), ("0.5", [10, 8, 5, 3, 1, 0]),
    ("1", [10, 8, 5, 3, 1, 0]), ("0.01", [2, 1, 0]), ("0.5", [56, 72, 73, 59, 62, 87, 58]), ("0.5", [412, 389, 120, 75, 2]),
    ("0.5", [1000, 1000, 950]), ("0.5", [50] * 20), ("0.5", [100_000, 99_500, 20_000]), ("0.5", [2000, 1950, 1900, 1000]), ("0.5", [1_000_000, 998_000, 997_000]),
    ("0.5", [300, 0, 0]), ("2.5", [4, 9, 9]),
]


def text(counts):
    return " ".join(str(count) for count in counts)


def number(value):
    return mpmath.nstr(value, 18)


def goodman(counts, level):
    n, k = sum(counts), len(counts)
    z = mpmath.sqrt(2) * mpmath.erfinv(1 - (1 - level) / k)
    q = z * z
    for i, x in enumerate(counts):
        roots = mpmath.polyroots([1 + q / n, -(2 * mpf(x) / n + q / n), (mpf(x) / n) ** 2], maxsteps=500, extraprec=200)
        low, high = sorted(mpmath.re(root) for root in roots)
        yield i, max(mpf(0), low) if x else mpf(0), min(mpf(1), high) if x < n else mpf(1)


def truncated(x, c):
    """Probability, mean and central moments of Poisson(x) within x-c..x+c."""
    weights = {j: mpmath.exp(j * mpmath.log(x) - x - mpmath.loggamma(j + 1)) for j in range(max(0, x - c), x + c + 1)}
    total = mpmath.fsum(weights.values())
    raw = [mpmath.fsum(w * mpf(j) ** r for j, w in weights.items()) / total for r in range(5)]
    m = raw[1]
    second = raw[2] - m**2
    third = raw[3] - 3 * m * raw[2] + 2 * m**3
    fourth = raw[4] - 4 * m * raw[3] + 6 * m**2 * raw[2] - 3 * m**4
    return total, m, second, third, fourth - 3 * second**2


def nu(counts, c):
    n = sum(counts)
    if c == 0:
        return mpf(0)
    if c >= n:
        return mpf(1)
    cells = [truncated(x, c) for x in counts if x > 0]
    product = mpmath.fprod(cell[0] for cell in cells)
    mean, variance, third, fourth = (mpmath.fsum(cell[r] for cell in cells) for r in range(1, 5))
    s = mpmath.sqrt(variance)
    z, g1, g2 = (n - mean) / s, third / s**3, fourth / s**4
    e = 1 + g1 * (z**3 - 3 * z) / 6 + g2 * (z**4 - 6 * z**2 + 3) / 24 + g1**2 * (z**6 - 15 * z**4 + 45 * z**2 - 15) / 72
    poisson = mpmath.exp(n * mpmath.log(n) - n - mpmath.loggamma(n + 1))
    return product / poisson * e * mpmath.npdf(z) / s


def first_above(counts, level):
    """The smallest c+1 with nu above the level; up to there nu rises, which many deaths need to be found by halving."""
    n = sum(counts)
    if n <= 20_000:
        return next(c for c in range(1, n + 1) if nu(counts, c) > level)
    low, high = 0, 2000
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if nu(counts, middle) > level else (middle, high)
    return high


def sison_glaz(counts, level):
    n = sum(counts)
    c = first_above(counts, level) - 1
    before, after = nu(counts, c), nu(counts, c + 1)
    g = (level - before) / (after - before)
    for i, x in enumerate(counts):
        yield i, max(mpf(0), mpf(x - c) / n), min(mpf(1), (x + c + 2 * g) / n)


def density(x, shape):
    return mpmath.exp((shape - 1) * mpmath.log(x) - x - mpmath.loggamma(shape)) if x > 0 else mpf(0)


def gauss(f, low, high, nodes):
    half = (high - low) / 2
    return half * mpmath.fsum(w * f(low + half * (1 + t)) for t, w in nodes)


def legendre(n):
    roots = mpmath.polyroots(mpmath.taylor(lambda x: mpmath.legendre(n, x), 0, n)[::-1], maxsteps=500, extraprec=400)
    return [(t, 2 / ((1 - t**2) * mpmath.diff(lambda x: mpmath.legendre(n, x), t) ** 2)) for t in map(mpmath.re, roots)]


def leading_of_few(shapes):
    """By mpmath's adaptive quadrature, with distribution functions by its incomplete gamma functions."""
    top = max(shapes)
    sd = mpmath.sqrt(top)
    ends = {mpf(0), mpf("1e-12"), mpf("1e-6"), mpf("1e-3"), mpf("0.1"), mpf(1), top + 20 * sd + 80}
    ends |= {top + step * sd for step in range(-14, 15, 2) if top + step * sd > 1}
    found = {}
    for one in set(shapes):
        def integrand(x, one=one):
            product = mpf(1)
            for other in set(shapes):
                power = shapes.count(other) - (other == one)
                product *= mpmath.gammainc(other, 0, x, regularized=True) ** power if power else 1
            return product * density(x, one)
        found[one] = mpmath.quad(integrand, sorted(ends))
    return found


def leading_of_many(shapes):
    """By Gauss-Legendre panels; the distribution functions are integrals of the densities from node to node."""
    top = max(shapes)
    sd = mpmath.sqrt(top)
    outer, inner = legendre(12), legendre(8)
    at = {one: top - 14 * sd for one in set(shapes)}
    below = {one: (mpf(1) if one < top - 28 * sd else mpf(0)) for one in set(shapes)}  # 14 deviations from either
    found = {one: mpf(0) for one in set(shapes)}
    for one in set(shapes):  # those whose distribution starts further down
        if below[one] == 0:
            start = one - 14 * sd
            width = (at[one] - start) / 100
            for panel in range(100 if width > 0 else 0):
                below[one] += gauss(lambda x: density(x, one), start + panel * width, start + (panel + 1) * width, inner)
    width = 28 * sd / 60
    for panel in range(60):
        low = top - 14 * sd + panel * width
        for t, w in sorted(outer):
            x = low + width / 2 * (1 + t)
            for one in below:
                if below[one] < 1 or one > top - 28 * sd:
                    below[one] += gauss(lambda y: density(y, one), at[one], x, inner)
                    at[one] = x
            for one in found:
                product = mpmath.fprod(below[b] ** (shapes.count(b) - (b == one)) for b in below)
                found[one] += w * width / 2 * density(x, one) * product
    return found


def leading(prior, counts):
    shapes = [mpf(prior) + x for x in counts]
    mp.dps = 25
    found = leading_of_few(shapes) if max(shapes) < 1500 else leading_of_many(shapes)
    mp.dps = 40
    assert abs(sum(found[b] for b in shapes) - 1) < mpf("1e-11"), (counts, sum(found[b] for b in shapes))
    return [found[b] for b in shapes]


def write(name, head, rows):
    lines = [MADE_BY, *head, *rows]
    (OUT / name).write_text("\n".join(lines) + "\n", encoding="utf-8")


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    for name, method, cases in (("goodman", goodman, GOODMAN), ("sison-glaz", sison_glaz, SISON_GLAZ)):
        rows = ["counts,level,category,low,high"]
        for counts in cases:
            for level in ("0.95", "0.9"):
                for i, low, high in method(counts, mpf(level)):
                    if len(counts) <= 7 or i % 6 == 0:
                        rows.append(f"{text(counts)},{level},{i},{number(low)},{number(high)}")
        write(f"{name}-mpmath.csv", ["# category: position in the counts"], rows)
    rows = ["counts,prior,category,probability"]
    for prior, counts in LEADING:
        for i, p in enumerate(leading(prior, counts)):
            rows.append(f"{text(counts)},{prior},{i},{number(p)}")
    write("leading-mpmath.csv", ["# probability that the share at this position of the counts is the largest"], rows)


if __name__ == "__main__":
    main()
