"""Golden limits of all deaths under a Beta coverage with sampling variation, by mpmath.

Unrecorded deaths before the r-th recorded one are Beta-negative-binomial; its probabilities are added up from zero, each from the
one before, with 40 digits. No part of it is how the Java code works, which integrates over the coverage.

Run from the root of the project:  python3.11 estimators/src/test/python/coverage_limits.py
"""

import pathlib
import sys

from mpmath import mp, mpf

mp.dps = 40
OUT = pathlib.Path(__file__).resolve().parents[1] / "resources" / "org" / "cenotaph" / "coverage"
COMMAND = "python3.11 estimators/src/test/python/coverage_limits.py"
CASES = [("400", "1", 1000, "0.9999"), ("60.5", "0.5", 1000, "0.99999"), ("1000", "2", 300, "0.9999"), ("3", "0.7", 50, "0.999"),
         ("20", "16", 30, "0.99"), ("50", "1", 100000, "0.9999"), ("5000", "1", 2000, "0.99999"), ("1", "40", 7, "0.8")]


def first(r, a, b, q):
    """The smallest u with P(U <= u) >= q, where P(U = u) = C(r+u-1, u) B(a+r, b+u) / B(a, b)."""
    a, b, u = mpf(a), mpf(b), 0
    term = mp.e ** (mp.loggamma(a + r) + mp.loggamma(a + b) - mp.loggamma(a + b + r) - mp.loggamma(a))
    total = term
    while total < q:
        term = term * (r + u) / (u + 1) * (b + u) / (a + r + b + u)
        total += term
        u += 1
    return u


def main():
    with open(OUT / "coverage-limits-mpmath.csv", "w", encoding="utf-8", newline="\n") as out:
        out.write("# Limits of all deaths from those recorded, for a coverage of Beta(alpha, beta) with sampling variation.\n")
        out.write(f"# Made by: python {sys.version.split()[0]}, mpmath {__import__('mpmath').__version__}: {COMMAND}\n")
        out.write("alpha,beta,recorded,level,low,high\n")
        for a, b, n, level in CASES:
            tail = (1 - mpf(level)) / 2
            out.write(f"{a},{b},{n},{level},{n + first(n, a, b, tail)},{n + first(n + 1, a, b, 1 - tail)}\n")


if __name__ == "__main__":
    main()
