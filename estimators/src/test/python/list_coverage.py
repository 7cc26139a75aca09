"""How often a range for 1/p, from k of n listed dead with a case, holds the truth: by exact enumeration of k.

Run from anywhere:  python3.11 estimators/src/test/python/list_coverage.py
Made with python 3.11, numpy 2.4, scipy 1.17. It prints, in per cent, the share of 95 % ranges that hold 1/p: the closed form n/k
(1 -+ 1.96 sd) with the binomial and with the Beta variance, and the quantiles of Beta as drawn; how often ListCoverage gives its
caution; and the share for the sum over six ages with the same n and p (simulated).
"""

import numpy as np
from scipy.stats import beta, binom

LISTED = (30, 60, 100, 200, 500)
SHARES = (0.2, 0.4, 0.6, 0.8, 0.9, 0.95, 0.98)
NORMAL_95 = 1.959963984540054


def binomial(k, n):
    return (1 - k / n) / k


def posterior(k, n):
    return (n - k + 0.5) / ((k + 0.5) * (n + 2))


def closed(variance, k, n, p):
    return np.abs(k / n / p - 1) <= NORMAL_95 * np.sqrt(variance(k, n))


def drawn(k, n, p):
    low = np.minimum(beta.ppf(0.025, k + 0.5, n - k + 0.5), k / n)
    high = np.maximum(beta.ppf(0.975, k + 0.5, n - k + 0.5), k / n)
    return (low <= p) & (p <= high)


def cautioned(k, n):
    return (n - k < 10) | (posterior(k, n) > 0.01)


def six_ages(variance, n, p, rng):
    k = np.maximum(rng.binomial(n, p, (100_000, 6)), 1)
    deviation = np.sqrt(((n / k) ** 2 * variance(k, n)).sum(1))
    return (np.abs((n / k).sum(1) - 6 / p) <= NORMAL_95 * deviation).mean()


def main():
    rng = np.random.default_rng(20260101)
    print("   n     p  binomial   beta  drawn  caution  six ages: binomial   beta")
    for n in LISTED:
        k = np.arange(1, n + 1)
        for p in SHARES:
            weight = binom.pmf(k, n, p) / (1 - binom.pmf(0, n, p))
            one = [weight @ closed(binomial, k, n, p), weight @ closed(posterior, k, n, p), weight @ drawn(k, n, p)]
            six = [six_ages(variance, n, p, rng) for variance in (binomial, posterior)]
            numbers = [100 * share for share in [*one, weight @ cautioned(k, n), *six]]
            print("{:4d}  {:4.2f}     {:5.1f}  {:5.1f}  {:5.1f}    {:5.1f}               {:5.1f}  {:5.1f}".format(n, p, *numbers))


if __name__ == "__main__":
    main()
