"""Golden values for ratios of two numbers that both have an error, by finding the roots of the defining equation in mpmath.

Run from the root of the project:  python3 estimators/src/test/python/fieller.py
It writes fieller-mpmath.csv (normal errors) and fieller-poisson-mpmath.csv (a Poisson count over an area with a normal error).

A ratio t agrees with the data when (a - t b)^2 <= z^2 (Va - 2 t C + t^2 Vb). The limits are found by bisection of that
inequality from the ratio outwards, not by the solution of the quadratic that the library uses.
"""

import pathlib
import platform

from mpmath import erfinv, exp, log, loggamma, mp, mpf, nstr, sqrt

mp.dps = 50
OUT = pathlib.Path(__file__).resolve().parents[1] / "resources" / "org" / "cenotaph" / "lossrate"
COMMAND = "python3 estimators/src/test/python/fieller.py"
MADE_BY = f"# Made by: python {platform.python_version()}, mpmath 1.3.0 at 50 digits: {COMMAND}\n"

# name, a, Va, b, Vb, C, level
NORMAL = [
    ("methods-L1", "9", "1", "12", "1.5", "0.2", "0.95"),
    ("methods-L1-unbounded", "9", "1", "1.5", "1.5", "0.2", "0.95"),
    ("independent", "9", "1", "12", "1.5", "0", "0.95"),
    ("negative covariance", "9", "1", "12", "1.5", "-0.9", "0.95"),
    ("errors that move together", "9", "4", "12", "9", "6", "0.95"),
    ("area alone", "9", "0", "12", "1.5", "0", "0.95"),
    ("nearly no error of the area", "9", "1", "12", "1e-12", "0", "0.95"),
    ("nearly no error of the deaths", "9", "1e-14", "12", "1.5", "0", "0.95"),
    ("no deaths", "0", "0", "12", "1.5", "0", "0.95"),
    ("lower limit at zero but for little", "1.959963985", "1", "12", "1.5", "0", "0.95"),
    ("g just below one", "9", "1", "2", "1.04", "0", "0.95"),
    ("g just above one", "9", "1", "2", "1.042", "0", "0.95"),
    ("whole line", "1", "4", "1", "4", "0", "0.95"),
    ("whole line by covariance", "2", "4", "1", "1", "1.9", "0.95"),
    ("exclusive with a large ratio", "1000", "1", "1", "1", "0.5", "0.95"),
    ("level 0.5", "9", "1", "12", "1.5", "0.2", "0.5"),
    ("level 0.8", "9", "1", "12", "1.5", "0.2", "0.8"),
    ("level 0.9", "9", "1", "12", "1.5", "0.2", "0.9"),
    ("level 0.99", "9", "1", "12", "1.5", "0.2", "0.99"),
    ("level 0.999999", "9", "1", "12", "1.5", "0.2", "0.999999"),
    ("named dead of 2024", "45287", "45287", "4168", "10000", "0", "0.95"),
    ("autumn of 2024", "11678", "4000000", "2356", "2500", "1200", "0.95"),
    ("a million dead", "1000000", "1000000", "4168", "10000", "0", "0.95"),
    ("a million dead, little area", "1000000", "1000000", "0.25", "0.0025", "0", "0.95"),
    ("one death, much area", "1", "1", "600000", "1e8", "0", "0.95"),
    ("huge and exact", "1000000000000", "1000000", "1000000", "1", "0", "0.95"),
]

# x, b, standard error of b (0: exact), level
POISSON = [
    (x, b, s, level)
    for x in (0, 1, 2, 5, 10, 65, 11678, 1000000)
    for b, s, level in (("12", "0", "0.95"), ("12", "1.5", "0.95"), ("2356", "50", "0.95"), ("2", "1", "0.9"), ("7", "2", "0.99"))
]


def normal_quantile(level):
    return sqrt(mpf(2)) * erfinv(mpf(level))


def outermost(agrees, start, direction):
    """The last ratio from start outwards that agrees; the set from start on is an interval."""
    step = mpf(1)
    while agrees(start + direction * step):
        step *= 2
    inside, outside = mpf(0), step
    for _ in range(mp.prec + 200):
        middle = (inside + outside) / 2
        if agrees(start + direction * middle):
            inside = middle
        else:
            outside = middle
    return start + direction * inside


def agreement(a, va, b, vb, c, z):
    return lambda t: (a - t * b) ** 2 <= z * z * (va - 2 * t * c + t * t * vb)


def form(a, va, b, vb, c, z):
    """How far the set reaches: bounded if no large ratio agrees, the whole line if every one does."""
    agrees = agreement(a, va, b, vb, c, z)
    far = mpf(10) ** 30
    if not agrees(far) and not agrees(-far):
        return "bounded"
    worst = min(range(-40000, 40001), key=lambda i: excess(a, va, b, vb, c, z, mpf(i) / 400))
    return "whole" if excess(a, va, b, vb, c, z, mpf(worst) / 400) >= 0 else "exclusive"


def excess(a, va, b, vb, c, z, t):
    return z * z * (va - 2 * t * c + t * t * vb) - (a - t * b) ** 2


def number(x):
    return nstr(x, 20, min_fixed=-8, max_fixed=22)


def normal():
    rows = ["name,a,va,b,vb,c,level,g,form,low,high\n"]
    for name, *texts in NORMAL:
        a, va, b, vb, c, level = map(mpf, texts)
        z = normal_quantile(level)
        kind = form(a, va, b, vb, c, z)
        low = high = ""
        if kind == "bounded":
            agrees = agreement(a, va, b, vb, c, z)
            low, high = (number(outermost(agrees, a / b, d)) for d in (-1, 1))
        rows.append(f'"{name}",' + ",".join(texts) + f",{number(z * z * vb / b / b)},{kind},{low},{high}\n")
    (OUT / "fieller-mpmath.csv").write_text(
        "# Ratios a/b of numbers with normal errors: variances va and vb, covariance c; limits where the set has two ends.\n"
        + MADE_BY + "".join(rows))


def gamma_probability(shape, x):
    """P(shape, x) by its power series."""
    term = total = mpf(1)
    k = 0
    while term > total * mpf(10) ** -mp.dps:
        k += 1
        term *= x / (shape + k)
        total += term
    return total * exp(shape * log(x) - x - loggamma(shape + 1))


def gamma_quantile(shape, p):
    """By Newton's method from a normal start, with the density as derivative."""
    x = shape + normal_quantile(abs(2 * p - 1)) * (1 if p > 0.5 else -1) * sqrt(shape)
    x = max(x, shape / 100)
    for _ in range(200):
        slope = exp((shape - 1) * log(x) - x - loggamma(shape))
        step = (gamma_probability(shape, x) - p) / slope
        x = x - step if step < x else x / 2
        if abs(step) < x * mpf(10) ** -40:
            return x
    raise ArithmeticError(f"no quantile of shape {shape} at {p}")


def garwood(x, level):
    tail = (1 - mpf(level)) / 2
    return (mpf(0) if x == 0 else gamma_quantile(mpf(x), tail)), gamma_quantile(mpf(x + 1), 1 - tail)


def poisson():
    rows = ["x,b,se,level,low,high\n"]
    known = {}
    for x, b_text, s_text, level in POISSON:
        b, s = mpf(b_text), mpf(s_text)
        if (x, level) not in known:
            known[x, level] = garwood(x, level)
        least, most = known[x, level]
        z = normal_quantile(level)
        low, high = "", ""
        if z * s < b:
            va = lambda end: ((end - x) / z) ** 2
            low = number(max(mpf(0), outermost(agreement(mpf(x), va(least), b, s * s, 0, z), x / b, -1)))
            high = number(outermost(agreement(mpf(x), va(most), b, s * s, 0, z), x / b, 1))
        rows.append(f"{x},{b_text},{s_text},{level},{low},{high}\n")
    (OUT / "fieller-poisson-mpmath.csv").write_text(
        "# Rates x/b of a Poisson count x (exact limits after Garwood) over an area b with standard error se (0: exact).\n"
        "# The reach of the count to either side stands in for z times its standard deviation; no limits: unbounded.\n"
        + MADE_BY + "".join(rows))


normal()
poisson()
