"""Poisson probabilities by mpmath at 50 digits: mean, count, probability.

Run from core: python3 src/test/python/poisson.py > src/test/resources/org/cenotaph/estimate/poisson-mpmath.csv
"""

import platform

import mpmath as mp

mp.mp.dps = 50
print(f"# mean,count,probability; Python {platform.python_version()}, mpmath {mp.__version__}; python3 src/test/python/poisson.py")
for mean in ("0", "1e-9", "0.3", "1", "7", "12.5", "100", "1000", "250000", "1e6"):
    m = mp.mpf(mean)
    sd = mp.sqrt(m)
    counts = {int(mp.floor(m + k * sd)) for k in (-6, -3, -1, 0, 1, 3, 6)} | {int(m) + 1, int(m) + 2}
    for x in sorted(c for c in counts if c >= 0):
        p = mp.exp(x * mp.log(m) - m - mp.loggamma(x + 1)) if m > 0 else mp.mpf(x == 0)
        print(f"{mean},{x},{mp.nstr(p, 20)}")
