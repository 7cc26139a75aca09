"""Golden values for sums of excess by the sex ratio over two years, all ages together, from the formulas of the models.

Run from the root of the project:  python3.11 estimators/src/test/python/sex_ratio.py
The least squares are by normal equations with years from 2000; the binomial likelihood is solved by findroot.
It writes sex-ratio-mpmath.csv. The two registers differ in the men alone: their ratios scatter little, or much.
"""

import pathlib
import sys

import mpmath as mp

mp.mp.dps = 50
OUT = pathlib.Path(__file__).resolve().parents[1] / "resources" / "org" / "cenotaph" / "excess"
COMMAND = "python3.11 estimators/src/test/python/sex_ratio.py"

YEARS = [2015, 2016, 2017, 2018, 2019]
WOMEN = [1000, 1010, 990, 1000, 1020]
MEN = {"calm": [2010, 1990, 2020, 1985, 1995], "wild": [1900, 2150, 1980, 2090, 1900]}
TARGETS = [2020, 2022]
WOMEN_LATER = [1000, 2000]
MEN_LATER = [2500, 4600]


def rows(years):
    return mp.matrix([[1, y - 2000] for y in years])


def line(years, values):
    """Coefficients, (X'X)^-1, and the sum of squared residuals."""
    x = rows(years)
    y = mp.matrix(values)
    inverse = (x.T * x) ** -1
    b = inverse * x.T * y
    off = y - x * b
    return b, inverse, (off.T * off)[0]


def quadratic(weights, inverse):
    p = rows(TARGETS).T * mp.matrix(weights)
    return (p.T * inverse * p)[0]


def squares(weights):
    return sum(w * w for w in weights)


def constant(q):
    mean = sum(q) / len(q)
    s2 = sum((x - mean) ** 2 for x in q) / (len(q) - 1)
    return mean * sum(WOMEN_LATER), s2 * (squares(WOMEN_LATER) + mp.mpf(sum(WOMEN_LATER)) ** 2 / len(q))


def linear(q, divisor, first_for_all=False):
    b, inverse, ssr = line(YEARS, q)
    fitted = rows(TARGETS) * b
    expected = sum(f * fitted[0 if first_for_all else i] for i, f in enumerate(WOMEN_LATER))
    return expected, ssr / divisor * (squares(WOMEN_LATER) + quadratic(WOMEN_LATER, inverse))


def exponential(q, published):
    b, inverse, ssr = line(YEARS, [mp.log(x - 1) for x in q])
    s2 = ssr / (len(q) - 2)
    surplus = [mp.exp(x) for x in rows(TARGETS) * b]
    expected = sum(f * (1 + s) for f, s in zip(WOMEN_LATER, surplus))
    if published:
        x = rows(TARGETS)
        deviation = max(mp.sqrt(s2 * (1 + (x[i, :] * inverse * x[i, :].T)[0])) for i in range(len(TARGETS)))
        largest = max(mp.exp(v) for v in rows(range(YEARS[0], TARGETS[-1] + 1)) * b)
        return expected, squares([f * largest * (mp.exp(deviation) - 1) for f in WOMEN_LATER])
    weights = [f * s for f, s in zip(WOMEN_LATER, surplus)]
    return expected, s2 * (squares(weights) + quadratic(weights, inverse))


def binomial(men):
    def share(a, b, year):
        return 1 / (1 + mp.exp(-a - b * (year - 2017)))

    def score(a, b):
        off = [m - (m + w) * share(a, b, y) for m, w, y in zip(men, WOMEN, YEARS)]
        return sum(off), sum((y - 2017) * o for y, o in zip(YEARS, off))

    a, b = mp.findroot(score, (mp.log(2), mp.mpf(0)))
    weights = [(m + w) * share(a, b, y) * (1 - share(a, b, y)) for m, w, y in zip(men, WOMEN, YEARS)]
    pearson = sum((m - (m + w) * share(a, b, y)) ** 2 / v for m, w, y, v in zip(men, WOMEN, YEARS, weights))
    x = mp.matrix([[1, y - 2017] for y in YEARS])
    inverse = (x.T * mp.diag(weights) * x) ** -1
    q = [mp.exp(a + b * (t - 2017)) for t in TARGETS]
    p = mp.matrix([[1, t - 2017] for t in TARGETS]).T * mp.matrix([f * r for f, r in zip(WOMEN_LATER, q)])
    own = sum(f * r * (1 + r) for f, r in zip(WOMEN_LATER, q))
    phi = max(1, pearson / (len(men) - 2))
    return sum(f * r for f, r in zip(WOMEN_LATER, q)), phi * (own + (p.T * inverse * p)[0])


def main():
    with open(OUT / "sex-ratio-mpmath.csv", "w", encoding="utf-8", newline="\n") as out:
        out.write(f"# python {sys.version.split()[0]}, mpmath {mp.__version__}: {COMMAND}\n")
        out.write("# deaths expected in 2020 and 2022 together, and the standard deviation of the excess\n")
        out.write("register,model,expected,sd\n")
        for register, men in MEN.items():
            q = [mp.mpf(m) / w for m, w in zip(men, WOMEN)]
            for model, (expected, variance) in {
                "constant": constant(q),
                "linear": linear(q, 3),
                "linear Meduza": linear(q, 6),
                "linear external causes": linear(q, 3, first_for_all=True),
                "exponential": exponential(q, False),
                "exponential Demography": exponential(q, True),
                "binomial": binomial(men),
            }.items():
                out.write(f"{register},{model},{mp.nstr(expected, 17)},{mp.nstr(mp.sqrt(variance), 17)}\n")


main()
