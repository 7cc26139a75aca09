"""Golden values for trends of shares, by 50-digit root-finding in mpmath.

Run from the root of the project:  python3.11 estimators/src/test/python/trend.py
It writes trend-tables.csv (the counts) and trend-mpmath.csv (what must come out).

Cochran-Armitage is done as R's prop.trend.test says it is done: the sum of squares of a weighted regression of shares on scores.
The logits are found as roots of the score equations, and their covariance is the inverse of a numerical second derivative.
"""

import pathlib
import platform
import random

import mpmath as mp

mp.mp.dps = 50
OUT = pathlib.Path(__file__).resolve().parents[1] / "resources" / "org" / "cenotaph" / "composition"
COMMAND = "python3.11 estimators/src/test/python/trend.py"
MADE_BY = f"python {platform.python_version()}, mpmath {mp.__version__}: {COMMAND}"


def tables():
    """name -> (scores, rows of deaths by category); category 0 is the one whose share is sought."""
    yield "K3", [0, 1, 2, 3], [(83, 3), (90, 3), (129, 7), (70, 12)]
    yield "sparse", [0, 1, 2, 3, 4, 5], [(0, 4), (1, 3), (0, 2), (0, 5), (2, 3), (1, 1)]
    yield "full-at-both-ends", [0, 1, 2, 3], [(0, 9), (3, 7), (8, 2), (9, 0)]
    yield "gap", [0, 1, 5, 6, 11], [(12, 30), (15, 33), (22, 25), (20, 28), (31, 19)]
    yield "over-dispersed", list(range(8)), [(10, 90), (40, 60), (15, 85), (55, 45), (30, 70), (70, 30), (35, 65), (80, 20)]
    yield "million", [0, 1, 2, 3, 4], [(1000000, 900000), (1000300, 899500), (1001000, 902000), (999800, 896000), (1000900, 897000)]
    yield "rare", [0, 1, 2, 3], [(1, 999999), (3, 999997), (2, 999998), (9, 999991)]
    yield "two-periods", [0, 1], [(30, 70), (45, 55)]
    yield "three-categories", [0, 1, 2, 3, 4], [(20, 50, 10), (25, 45, 14), (31, 38, 13), (40, 30, 22), (44, 21, 30)]
    yield "sparse-categories", [0, 1, 2, 4, 6, 7], [(1, 5, 0, 2), (0, 6, 1, 0), (2, 3, 0, 0), (0, 4, 1, 1), (3, 2, 0, 3), (1, 1, 2, 0)]
    rng = random.Random(20240220)
    yield "six-categories", list(range(0, 30, 2)), [
        tuple(int(rng.gauss(mean * (1 + 0.04 * slope * i), 1 + mean / 9)) for mean, slope in
              ((300, 1), (120, -1), (80, 0.5), (40, 2), (25, -0.4), (900, 0.2))) for i in range(15)]
    yield "six-of-millions", list(range(10)), [
        tuple(int(rng.gauss(mean * (1 + 0.02 * slope * i), mean ** 0.5)) for mean, slope in
              ((10**6, 1), (3 * 10**5, -1), (10**5, 3), (2000, 0), (10**6, 0.3), (50, 1))) for i in range(10)]


def chi2_sf(x, df):
    return mp.gammainc(mp.mpf(df) / 2, mp.mpf(x) / 2, regularized=True)


def f_sf(x, d1, d2):
    d1, d2, x = mp.mpf(d1), mp.mpf(d2), mp.mpf(x)
    return mp.betainc(d2 / 2, d1 / 2, 0, d2 / (d2 + d1 * x), regularized=True)


def student(level, df):
    tail = lambda t: mp.betainc(mp.mpf(df) / 2, mp.mpf(1) / 2, 0, df / (df + t * t), regularized=True) - (1 - level)
    start = 40 if df == 1 else 12.7 if df < 3 else 2.5
    return mp.findroot(tail, (mp.mpf(1), mp.mpf(start)), solver="anderson", tol=1e-60)


def straight(scores, rows):
    n = [mp.mpf(sum(row)) for row in rows]
    x = [mp.mpf(row[0]) for row in rows]
    p = sum(x) / sum(n)
    w = [ni / p / (1 - p) for ni in n]
    design = mp.matrix([[1, s] for s in scores])
    weights = mp.diag(w)
    freq = mp.matrix([a / b for a, b in zip(x, n)])
    cov = (design.T * weights * design) ** -1
    beta = cov * (design.T * weights * freq)
    fitted = design * beta
    total = sum(wi * (f - p) ** 2 for wi, f in zip(w, freq))
    residual = sum(wi * (f - g) ** 2 for wi, f, g in zip(w, freq, fitted))
    return beta[1], mp.sqrt(cov[1, 1]), total - residual, residual


def logit(scores, rows, reference):
    """Intercepts and slopes against the reference, covariance, likelihood ratio and Pearson's statistic."""
    others = [j for j in range(len(rows[0])) if j != reference]
    k = len(others)
    centre = mp.mpf(sum(scores)) / len(scores)

    def shares(beta, i):
        e = {j: mp.exp(beta[2 * a] + beta[2 * a + 1] * (scores[i] - centre)) for a, j in enumerate(others)}
        e[reference] = mp.mpf(1)
        whole = sum(e.values())
        return [e[j] / whole for j in range(k + 1)]

    def score(*beta):
        out = [mp.mpf(0)] * (2 * k)
        for i, row in enumerate(rows):
            p = shares(beta, i)
            for a, j in enumerate(others):
                off = row[j] - sum(row) * p[j]
                out[2 * a] += off
                out[2 * a + 1] += off * (scores[i] - centre)
        return out

    columns = [sum(row[j] for row in rows) for j in range(k + 1)]
    start = []
    for j in others:
        start += [mp.log(mp.mpf(columns[j]) / columns[reference]), mp.mpf(0)]

    def jacobian(beta):
        """By central differences, in place of the formula."""
        h = mp.mpf(10) ** -16
        matrix = mp.matrix(2 * k, 2 * k)
        for c in range(2 * k):
            up, down = list(beta), list(beta)
            up[c] += h
            down[c] -= h
            hi, lo = score(*up), score(*down)
            for r in range(2 * k):
                matrix[r, c] = (hi[r] - lo[r]) / (2 * h)
        return matrix

    beta = start
    for _ in range(80):
        step = mp.lu_solve(jacobian(beta), mp.matrix([-v for v in score(*beta)]))
        size = max(abs(v) for v in step)
        damp = min(mp.mpf(1), 1 / size) if size > 0 else 1
        beta = [b + damp * s for b, s in zip(beta, step)]
        if size < mp.mpf(10) ** -30:
            break
    assert size < mp.mpf(10) ** -30, size
    cov = -(jacobian(beta) ** -1)
    lines = {}
    for a, j in enumerate(others):
        slope = beta[2 * a + 1]
        var = cov[2 * a, 2 * a] - 2 * centre * cov[2 * a, 2 * a + 1] + centre ** 2 * cov[2 * a + 1, 2 * a + 1]
        lines[j] = (beta[2 * a] - slope * centre, mp.sqrt(var), slope, mp.sqrt(cov[2 * a + 1, 2 * a + 1]))
    total = mp.mpf(sum(columns))
    ratio = mp.mpf(0)
    pearson = mp.mpf(0)
    for i, row in enumerate(rows):
        p = shares(beta, i)
        for j, d in enumerate(row):
            ratio += 2 * d * mp.log(p[j] / (columns[j] / total))
            e = sum(row) * p[j]
            pearson += (d - e) ** 2 / e
    return lines, ratio, pearson


def ranges(b, se, residual, df, level=mp.mpf("0.95")):
    z = mp.sqrt(2) * mp.erfinv(level)
    out = {"sampling-low": b - z * se, "sampling-high": b + z * se}
    if df > 0:
        reach = student(level, df) * mp.sqrt(max(mp.mpf(1), residual / df)) * se
        out.update({"low": b - reach, "high": b + reach})
    return out


def tests(prefix, statistic, d, residual, df):
    yield prefix + "statistic", statistic
    yield prefix + "p", chi2_sf(statistic, d)
    yield prefix + "residual", residual
    if df > 0:
        yield prefix + "residual-p", chi2_sf(residual, df)
        yield prefix + "dispersed-p", f_sf(statistic / d / max(mp.mpf(1), residual / df), d, df)


def golden(scores, rows):
    two = [(row[0], sum(row) - row[0]) for row in rows]
    df = len(rows) - 2
    slope, se, statistic, residual = straight(scores, two)
    yield from tests("share-", statistic, 1, residual, df)
    yield "share-slope", slope
    for end, value in ranges(slope, se, residual, df).items():
        yield "share-slope-" + end, value
    lines, _, pearson = logit(scores, two, 1)
    _, _, b, error = lines[0]
    yield "share-odds", mp.exp(b)
    for end, value in ranges(b, error, pearson, df).items():
        yield "share-odds-" + end, mp.exp(value)
    columns = [sum(row[j] for row in rows) for j in range(len(rows[0]))]
    reference = columns.index(max(columns))
    lines, ratio, pearson = logit(scores, rows, reference)
    df *= len(columns) - 1
    yield from tests("all-", ratio, len(columns) - 1, pearson, df)
    for j, (a, a_error, b, b_error) in lines.items():
        yield f"all-{j}-intercept", a
        yield f"all-{j}-intercept-error", a_error
        yield f"all-{j}-slope", b
        yield f"all-{j}-slope-error", b_error
        for end, value in ranges(b, b_error, pearson, df).items():
            yield f"all-{j}-growth-{end}", mp.exp(value)


def main():
    with open(OUT / "trend-tables.csv", "w", newline="\n") as out:
        out.write(f"# Made-up tables of deaths by period and category, and [K3]: {MADE_BY}\n")
        out.write("# score: place of the period in time; category: c0 is the one whose share is sought\n")
        out.write("table,score,category,deaths\n")
        for name, scores, rows in tables():
            for s, row in zip(scores, rows):
                for j, deaths in enumerate(row):
                    assert deaths >= 0
                    out.write(f"{name},{s},c{j},{deaths}\n")
    with open(OUT / "trend-mpmath.csv", "w", newline="\n") as out:
        out.write(f"# Golden values for the tables of trend-tables.csv, 50 digits: {MADE_BY}\n")
        out.write("# share-: Cochran-Armitage and the logit of c0; all-: multinomial logit against the largest category;\n")
        out.write("# low, high: 95 %, over-dispersed, Student; sampling-low, sampling-high: 95 %, chance alone, normal\n")
        out.write("table,what,value\n")
        for name, scores, rows in tables():
            for what, value in golden(scores, rows):
                out.write(f"{name},{what},{mp.nstr(mp.mpf(value), 17)}\n")


main()
