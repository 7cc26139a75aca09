"""Golden values for the binomial regression of men among all deaths, in Python 3.11 with mpmath 1.3 at 40 digits.

Run from the root of the project:  python3.11 estimators/src/test/python/binomial_ratio.py
It prints the ratio of men to women that each table of BinomialCases leads to in 2016, by Newton's method on the log likelihood
sum of m ln p + f ln(1-p), ln(p/(1-p)) = b0 + b1 (year - 2012), with steps halved while they lose.
"""

import mpmath as mp

mp.mp.dps = 40
CASES = (
    ((500, 2, 3, 2, 3), (1, 5, 5, 6, 5)),
    ((166, 497, 256269), (265, 6, 338)),
    ((0, 4, 2, 3, 4), (9, 8, 9, 8, 7)),
    ((7, 7, 6, 5, 5), (3, 3, 3, 2, 2)),
)


def likelihood(men, women, x, b0, b1):
    return sum(m * (b0 + b1 * t) - (m + f) * mp.log(1 + mp.exp(b0 + b1 * t)) for m, f, t in zip(men, women, x))


def step(men, women, x, b0, b1):
    p = [1 / (1 + mp.exp(-b0 - b1 * t)) for t in x]
    score = [m - (m + f) * q for m, f, q in zip(men, women, p)]
    weight = [(m + f) * q * (1 - q) for m, f, q in zip(men, women, p)]
    information = mp.matrix(
        [
            [sum(weight), sum(w * t for w, t in zip(weight, x))],
            [sum(w * t for w, t in zip(weight, x)), sum(w * t * t for w, t in zip(weight, x))],
        ]
    )
    return mp.lu_solve(information, mp.matrix([sum(score), sum(s * t for s, t in zip(score, x))]))


def ratio(men, women):
    x = [mp.mpf(2010 + i - 2012) for i in range(len(men))]
    b0, b1 = mp.log(mp.mpf(sum(men)) / sum(women)), mp.mpf(0)
    for _ in range(400):
        move = step(men, women, x, b0, b1)
        part = mp.mpf(1)
        before = likelihood(men, women, x, b0, b1)
        while likelihood(men, women, x, b0 + part * move[0], b1 + part * move[1]) < before and part > mp.mpf(2) ** -80:
            part /= 2
        b0, b1 = b0 + part * move[0], b1 + part * move[1]
        if abs(move[0]) + abs(move[1]) < mp.mpf(10) ** -30:
            break
    return mp.exp(b0 + 4 * b1)


for each in CASES:
    print(mp.nstr(ratio(*each), 18))
