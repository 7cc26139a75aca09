"""Golden values for standardised rates and ratios, by root finding on the series of the incomplete gamma function in mpmath at 28 digits.

Run from the root of the project:  python3.11 estimators/src/test/python/standardised.py
It writes standardised-rate-mpmath.csv and standardised-ratio-mpmath.csv.
"""

import pathlib
import sys

import mpmath
from mpmath import mp, mpf

mp.dps = 28
OUT = pathlib.Path(__file__).resolve().parents[1] / "resources" / "org" / "cenotaph" / "lossrate"
COMMAND = "python3.11 estimators/src/test/python/standardised.py"
MADE_BY = f"python {sys.version.split()[0]}, mpmath {mpmath.__version__}, 28 digits: {COMMAND}"

# Fleiss 1981, Statistical Methods for Rates and Proportions, 2nd ed.: Down syndrome by maternal age (under 20, 20-24, .., 40+)
PARITIES = {
    "1": ([107, 141, 60, 40, 39, 25], [230061, 329449, 114920, 39487, 14208, 3052]),
    "2": ([25, 150, 110, 84, 82, 39], [72202, 326701, 208667, 83228, 28466, 5375]),
    "3": ([3, 71, 114, 103, 108, 75], [15050, 175702, 207081, 117300, 45026, 8660]),
    "4": ([1, 26, 64, 89, 137, 96], [2293, 68800, 132424, 98301, 46075, 9834]),
    "5+": ([0, 8, 63, 112, 262, 295], [327, 30666, 123419, 149919, 104088, 34392]),
}
BIRTHS = [sum(people[age] for _, people in PARITIES.values()) for age in range(6)]
CASES = [(f"parity {name}", *table, BIRTHS) for name, table in PARITIES.items()] + [
    ("none died", [0, 0, 0], [5000, 20000, 900], [3, 5, 2]),
    ("one died where the weight is largest", [0, 0, 1], [5000, 20000, 900], [3, 5, 2]),
    ("one died where the weight is smallest", [0, 1, 0], [5000, 20000, 900], [3, 5, 2]),
    ("one stratum", [7], [1234], [1]),
    ("unequal weights", [40, 0, 1], [1000000, 1000, 100], [1, 1, 1]),
    ("everybody died", [10, 20], [10, 20], [1, 3]),
    ("many died", [100000, 30000, 5], [30000000, 4000000, 90000], [50, 30, 20]),
]


def lower_probability(shape, x):
    """The regularised lower incomplete gamma function by its power series, of which every term is positive."""
    term, total, n = mpf(1), mpf(1), 0
    while term > total * mpf(10) ** -27:
        n += 1
        term *= x / (shape + n)
        total += term
    return total * mpmath.exp(shape * mpmath.log(x) - x - mpmath.loggamma(shape + 1))


def z_of(p):
    return mpmath.sqrt(2) * mpmath.erfinv(2 * p - 1)


def gamma_quantile(p, shape):
    """Starts from the cube of a normal (Wilson and Hilferty), solves for the logarithm."""
    if shape < 1:
        start = (p * mpmath.gamma(shape + 1)) ** (1 / shape)
    else:
        start = shape * max(mpf(1) / 50, 1 - 1 / (9 * shape) + z_of(p) / (3 * mpmath.sqrt(shape))) ** 3
    return root(lambda x: lower_probability(shape, x) / p, start, start * (1 + mpf(1) / 100 / mpmath.sqrt(shape + 1)))


def root(ratio, one, other):
    """Where a positive function is one, by the secant method on logarithms, to 1e-18 of its argument."""
    log = mpmath.findroot(lambda t: mpmath.log(ratio(mpmath.exp(t))), (mpmath.log(one), mpmath.log(other)),
                          tol=mpf(10) ** -34)
    return mpmath.exp(log)


def garwood(x, level):
    tail = (1 - level) / 2
    return (gamma_quantile(tail, mpf(x)) if x else mpf(0)), gamma_quantile(1 - tail, mpf(x) + 1)


def byar(x, level):
    z = z_of(1 - (1 - level) / 2)
    low = x * (1 - mpf(1) / (9 * x) - z / (3 * mpmath.sqrt(x))) ** 3 if x else mpf(0)
    more = mpf(x + 1)
    return max(mpf(0), low), more * (1 - 1 / (9 * more) + z / (3 * mpmath.sqrt(more))) ** 3


def weights(people, standard):
    whole = sum(standard)
    return [mpf(w) / whole / n for w, n in zip(standard, people)]


def moments(deaths, w):
    rate = sum(wi * x for wi, x in zip(w, deaths))
    variance = sum(wi * wi * x for wi, x in zip(w, deaths))
    return rate, variance, max(w)


def fay_feuer(deaths, w, level):
    rate, variance, k = moments(deaths, w)
    tail = (1 - level) / 2
    low = variance / rate * gamma_quantile(tail, rate ** 2 / variance) if rate else mpf(0)
    return low, (variance + k ** 2) / (rate + k) * gamma_quantile(1 - tail, (rate + k) ** 2 / (variance + k ** 2))


def mid_p(deaths, w, level):
    rate, variance, k = moments(deaths, w)
    tail = (1 - level) / 2
    more, spread = rate + k, variance + k ** 2

    def below(x):
        low = lower_probability(rate ** 2 / variance, x * rate / variance) if rate else mpf(1)
        return (low + lower_probability(more ** 2 / spread, x * more / spread)) / 2

    def both(p):
        a = variance / rate * gamma_quantile(p, rate ** 2 / variance) if rate else mpf(0)
        return a, spread / more * gamma_quantile(p, more ** 2 / spread)  # the root lies between these

    low = root(lambda x: below(x) / tail, *both(tail)) if rate else mpf(0)
    if rate:
        return low, root(lambda x: below(x) / (1 - tail), *both(1 - tail))
    return low, -k * mpmath.log(2 * tail)


def dobson(limits, deaths, w, level):
    rate, variance, k = moments(deaths, w)
    x = sum(deaths)
    low, high = limits(x, level)
    stretch = mpmath.sqrt(variance / x) if x else k
    return max(mpf(0), rate - stretch * (x - low)), rate + stretch * (high - x)


METHODS = {
    "FAY_FEUER": fay_feuer,
    "FAY_KIM_MID_P": mid_p,
    "DOBSON_BYAR": lambda *them: dobson(byar, *them),
    "DOBSON_GARWOOD": lambda *them: dobson(garwood, *them),
}


def text(number):
    return mpmath.nstr(number, 17, min_fixed=-5, max_fixed=15)


def joined(numbers):
    return "|".join(str(number) for number in numbers)


def write_rates():
    lines = [f"# Directly standardised rates per 100,000 and their limits: {MADE_BY}",
             "# parity 1 to 5+: Down syndrome, Fleiss 1981; the standard is the live births of all parities",
             "case,deaths,people,standard,level,method,crude,rate,low,high"]
    for name, deaths, people, standard in CASES:
        for level in (["0.95", "0.8", "0.999"] if sum(deaths) < 1000 else ["0.95"]):
            for method, limits in METHODS.items():
                w = weights(people, standard)
                low, high = limits(deaths, w, mpf(level))
                crude = 100000 * mpf(sum(deaths)) / sum(people)
                rate = 100000 * moments(deaths, w)[0]
                lines.append(",".join([name, joined(deaths), joined(people), joined(standard), level, method]
                                      + [text(v) for v in (crude, rate, 100000 * low, 100000 * high)]))
    (OUT / "standardised-rate-mpmath.csv").write_text("\n".join(lines) + "\n")


def write_ratios():
    lines = [f"# Observed over expected deaths and the limits: {MADE_BY}", "deaths,expected,level,limits,low,high"]
    for x, expected in [(0, "2.5"), (1, "0.001"), (2, "7"), (5, "1"), (10, "12.25"), (65, "50"), (137, "24.19893"),
                        (1000, "12345.6"), (100000, "99000"), (1000000, "1000")]:
        for level in ["0.95", "0.8", "0.999"] if x <= 1000 else ["0.95"]:
            for name, limits in (("garwood", garwood), ("byar", byar)):
                low, high = limits(x, mpf(level))
                lines.append(",".join([str(x), expected, level, name, text(low / mpf(expected)), text(high / mpf(expected))]))
    (OUT / "standardised-ratio-mpmath.csv").write_text("\n".join(lines) + "\n")


write_rates()
write_ratios()
