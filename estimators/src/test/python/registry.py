"""Golden values for the registry estimator, by numerical differentiation in Python 3.11 with numpy 2.4 and mpmath 1.3.

Run from the root of the project:  python3.11 estimators/src/test/python/registry.py
It writes registry-by-numerical-differentiation.csv. The small registry is made by the rule of RegistryGoldenTest; nothing
else is shared with the Java. Central values follow METHODS 2.2. For the standard deviations every count, coefficient, coverage,
completion and late coefficient is moved a little, the estimate computed again, and the squares added; only "list inside"
takes the closed form for what cases and coverage say twice. The variance of a coverage is that of Beta(k + 1/2, n - k + 1/2)
over its squared mean, integrated by mpmath.
"""

import datetime
import pathlib
import sys

import mpmath
import numpy as np

OUT = pathlib.Path(__file__).resolve().parents[1] / "resources" / "org" / "cenotaph" / "excess"
FILE = "registry-by-numerical-differentiation.csv"
COMMAND = "python3.11 estimators/src/test/python/registry.py"
MADE_BY = f"python {sys.version.split()[0]}, numpy {np.__version__}, mpmath {mpmath.__version__}: {COMMAND}"

LATE = 4  # weeks of delay; the cell at this delay holds late cases
WEEKS = 30  # 2022-W01 to 2022-W30, read on the Sunday of the last
BASELINE = (2018, 2019)
MEAN = ((6, 2), (9, 4))  # by age and sex
BY_DELAY = (3, 2, 1, 1, 1)
WITH_CASE, LISTED = (28, 45), (50, 70)
COEFFICIENT, LOW, HIGH = 1.7, 1.4, 2.0
FLOOR = 0.3
NORMAL_95 = 1.959963984540054
MEN, WOMEN = 0, 1
SOURCES = ("cases", "ratio", "coverage", "completion", "late")


def usual(age, sex, week, delay):
    many = delay in (0, LATE) and (13 * week + 4 * age + 9 * sex) % 7 == 0
    return (7 * week + 3 * delay + 5 * age + 11 * sex) % 5 + MEAN[age][sex] * BY_DELAY[delay] + (25 if many else 0)


def war(age, week, delay):
    return 4 + (week + age + delay) % 4 if delay < LATE else 2 + week % 3


def years_since_1970(year, week):
    monday = datetime.date.fromisocalendar(year, week, 1)
    return (monday - datetime.date(1970, 1, 1)).days / 365.25


def baseline():
    """Times; cases in time by age, sex, week; late cases by sex, week; the year of each week."""
    calendar = [(year, week) for year in BASELINE for week in range(1, 53)]
    times = np.array([years_since_1970(*each) for each in calendar])
    cases = np.zeros((2, 2, len(calendar), LATE + 1))
    for age in range(2):
        for week in range(len(calendar)):
            for delay in range(LATE + 1):
                more = 12 * age if delay == 0 and week >= 52 else 0
                cases[age, MEN, week, delay] = usual(age, MEN, week, delay) + more
                cases[age, WOMEN, week, delay] = usual(age, WOMEN, week, delay)
    return times, cases[..., :LATE].sum(-1), cases[..., LATE].sum(0), np.array([year for year, _ in calendar])


def registered():
    """Cases of 2022 by age, sex, week and delay; those of a week of delay that is not over for all days are not there."""
    cases = np.zeros((2, 2, WEEKS, LATE + 1))
    for age in range(2):
        for week in range(WEEKS):
            over = WEEKS - 1 - week
            for delay in range(LATE + 1):
                if week + delay < WEEKS and (delay < over or delay >= LATE):
                    cases[age, MEN, week, delay] = usual(age, MEN, week, delay) + war(age, week, delay)
                    cases[age, WOMEN, week, delay] = usual(age, WOMEN, week, delay)
    return cases


TIMES, PAST, LATE_PAST, YEAR_OF = baseline()
CASES = registered()
TARGET = np.array([years_since_1970(2022, week + 1) for week in range(WEEKS)])
OVER = np.array([WEEKS - 1 - week for week in range(WEEKS)])
MIDDLE = (TIMES[0] + TIMES[-1]) / 2


class Fit:
    """Binomial regression of men among all cases of the baseline weeks, with the scatter of its years."""

    def __init__(self, men, women, trend):
        self.x = np.column_stack([np.ones(len(TIMES)), TIMES - MIDDLE])[:, : 2 if trend else 1]
        all_cases = men + women
        b = np.zeros(self.x.shape[1])
        for _ in range(100):
            share = 1 / (1 + np.exp(-self.x @ b))
            weight = all_cases * share * (1 - share)
            step = np.linalg.solve(self.x.T @ (weight[:, None] * self.x), self.x.T @ (men - all_cases * share))
            b = b + step
        share = 1 / (1 + np.exp(-self.x @ b))
        weight = all_cases * share * (1 - share)
        pearson = ((men - all_cases * share) ** 2 / weight).sum()
        self.b = b
        self.dispersion = max(1.0, pearson / (len(men) - len(b)))
        self.variance = self.dispersion * np.linalg.inv(self.x.T @ (weight[:, None] * self.x))
        self.years(men - all_cases * share, weight)

    def years(self, residual, weight):
        self.squares, size = 0.0, len(self.b)
        self.first, self.second = np.zeros((size, size)), np.zeros((size, size))
        for year in BASELINE:
            own = YEAR_OF == year
            information = weight[own].sum()
            self.squares += residual[own].sum() ** 2 / (self.dispersion * information)
            x = (weight[own][:, None] * self.x[own]).sum(0) / information
            self.first += information / self.dispersion * np.outer(x, x)
            self.second += (information / self.dispersion) ** 2 * np.outer(x, x)
        self.freedom = len(BASELINE) - size

    def wandering(self, between):
        """The variance of the coefficients if the years wander."""
        inverse = np.linalg.inv(self.first)
        return self.variance + between * inverse @ self.second @ inverse

    def ratio(self, b):
        x = np.column_stack([np.ones(WEEKS), TARGET - MIDDLE])[:, : len(b)]
        return np.exp(x @ b)


def between_years(fits):
    if any(fit.freedom == 0 for fit in fits):
        return 0.0
    beyond = sum(fit.squares - fit.freedom for fit in fits)
    room = sum(fit.first[0, 0] - np.trace(np.linalg.inv(fit.first) @ fit.second) for fit in fits)
    return max(0.0, beyond / room)


def completion(fits):
    """G of each week and its standard deviation, from the excess cases of complete weeks at all ages."""
    excess, variance = np.zeros(LATE), np.zeros(LATE)
    for age, fit in enumerate(fits):
        ratio = fit.ratio(fit.b)
        for week in np.flatnonzero(OVER >= LATE):
            men, women = CASES[age, MEN, week, :LATE], CASES[age, WOMEN, week, :LATE]
            excess += men - ratio[week] * women
            variance += fit.dispersion * (men + ratio[week] ** 2 * women)
    share, deviation = np.ones(WEEKS), np.zeros(WEEKS)
    for week in np.flatnonzero(OVER < LATE):
        parts = np.array([excess[: OVER[week]].sum(), excess[OVER[week] :].sum()])
        spread = np.array([variance[: OVER[week]].sum(), variance[OVER[week] :].sum()])
        share[week] = parts[0] / parts.sum()
        slopes = np.array([slope(lambda e, i=i: moved(parts, i, e)[0] / moved(parts, i, e).sum()) for i in range(2)])
        deviation[week] = np.sqrt((slopes**2 * spread).sum())
    return share, deviation


def moved(values, index, by):
    changed = np.array(values, dtype=float)
    changed[index] += by
    return changed


def slope(function, step=1e-2):
    """Five-point central difference; the step is far below every scale here, the error of order step^4."""
    return (8 * (function(step) - function(-step)) - (function(2 * step) - function(-2 * step))) / (12 * step)


def beta_relative_variance(with_case, listed):
    """Variance over squared mean of Beta(k + 1/2, n - k + 1/2), from its moments by quadrature."""
    mpmath.mp.dps = 30
    a, b = mpmath.mpf(with_case) + 0.5, mpmath.mpf(listed - with_case) + 0.5
    points = [0, a / (a + b), 1]
    moment = [mpmath.quad(lambda x, r=r: x ** (a - 1 + r) * (1 - x) ** (b - 1), points) for r in range(3)]
    mean, square = moment[1] / moment[0], moment[2] / moment[0]
    return float(square / mean**2 - 1)


class Registry:
    """The estimate and all that it is made from, any of which can be moved."""

    def __init__(self, trend=False, window=1, wandering=False):
        self.window = window
        self.fits = [Fit(PAST[age, MEN], PAST[age, WOMEN], trend) for age in range(2)]
        self.late_fit = Fit(LATE_PAST[MEN], LATE_PAST[WOMEN], trend)
        self.between = between_years(self.fits) if wandering else 0.0
        self.share, self.deviation = completion(self.fits)
        self.kept = np.flatnonzero(self.share >= FLOOR)
        self.start = {
            "cases": CASES[..., :LATE].sum(-1),
            "late cases": CASES[..., LATE].sum(0),
            "b": np.array([fit.b for fit in self.fits]),
            "late b": self.late_fit.b,
            "wandered": np.zeros(3),  # of the ratio of each age and of the late cases in 2022
            "p": np.array(WITH_CASE) / np.array(LISTED),
            "G": 0.0,
            "c": COEFFICIENT,
        }

    def smoothed(self, women):
        result = women.copy()
        complete = np.flatnonzero(self.share >= 1)
        for t in complete:
            half = min(self.window // 2, t - complete[0], complete[-1] - t)
            result[t] = women[t - half : t + half + 1].mean()
        return result

    def weeks(self, **changes):
        """Deaths by age and week in the rows 0 and 1, late deaths in row 2; weeks left out are zero."""
        s = {**self.start, **{name.replace("_", " "): value for name, value in changes.items()}}
        result = np.zeros((3, WEEKS))
        for age, fit in enumerate(self.fits):
            ratio = fit.ratio(s["b"][age]) * np.exp(s["wandered"][age])
            excess = s["cases"][age, MEN] - ratio * self.smoothed(s["cases"][age, WOMEN])
            opened = self.share + s["G"] * self.deviation
            result[age, self.kept] = excess[self.kept] / (s["p"][age] * opened[self.kept])
        ratio = self.late_fit.ratio(s["late b"]) * np.exp(s["wandered"][2])
        late = s["c"] * (s["late cases"][MEN] - ratio * s["late cases"][WOMEN])
        result[2, self.kept] = late[self.kept]
        return result

    def gradient(self, name, pick):
        base = np.asarray(self.start[name], dtype=float)
        slopes = np.zeros(base.shape)
        for index in np.ndindex(base.shape):
            slopes[index] = slope(lambda e, i=index: pick(self.weeks(**{name.replace(" ", "_"): moved(base, i, e)})), 1e-3)
        return slopes

    def variance(self, pick, sources=SOURCES):
        total = 0.0
        if "cases" in sources:
            dispersion = np.array([fit.dispersion for fit in self.fits])[:, None, None]
            total += (self.gradient("cases", pick) ** 2 * dispersion * self.start["cases"]).sum()
            late = self.gradient("late cases", pick)
            total += (late**2 * self.late_fit.dispersion * self.start["late cases"]).sum()
        if "ratio" in sources:
            for age, slopes in enumerate(self.gradient("b", pick)):
                total += slopes @ self.fits[age].wandering(self.between) @ slopes
            slopes = self.gradient("late b", pick)
            total += slopes @ self.late_fit.wandering(self.between) @ slopes
            total += self.between * (self.gradient("wandered", pick) ** 2).sum()
        if "coverage" in sources:
            relative = np.array([beta_relative_variance(k, n) for k, n in zip(WITH_CASE, LISTED)])
            total += (self.gradient("p", pick) ** 2 * relative * self.start["p"] ** 2).sum()
        if "completion" in sources:
            total += self.gradient("G", pick)[()] ** 2
        if "late" in sources:
            total += (self.gradient("c", pick)[()] * (HIGH - LOW) / 2 / NORMAL_95) ** 2
        return total

    def said_twice(self):
        """Of the total with the list inside: what cases and coverage say twice, or say of deaths that are not random."""
        weeks, shared = self.weeks(), 0.0
        for age in range(2):
            complete = weeks[age, OVER >= LATE].sum()
            p = self.start["p"][age]
            beyond = (self.fits[age].dispersion - 1) * (weeks[age] / p)[self.kept].dot(1 / self.share[self.kept])
            shared += weeks[age].sum() + max(0, beyond) + 2 * weeks[age].sum() * complete * (1 - p) / p / complete
        return shared

    def selected(self, psi, share=None):
        """The total if the odds of a case among the listed were psi times those among the unlisted."""
        weeks = self.weeks()
        total = weeks[2].sum()
        for age in range(2):
            p = self.start["p"][age]
            unlisted = p / (p + (1 - p) * psi)
            cases = p * weeks[age].sum()
            if share is None:
                total += LISTED[age] + (cases - LISTED[age] * p) / unlisted
            else:
                total += cases / (share * p + (1 - share) * unlisted)
        return total


MARCH = [t for t in range(WEEKS) if datetime.date.fromisocalendar(2022, t + 1, 4).month == 3]
PICKS = {
    "total": lambda weeks: weeks.sum(),
    "2022-W05": lambda weeks: weeks[:, 4].sum(),
    "2022-W28": lambda weeks: weeks[:, 27].sum(),
    "2022-03": lambda weeks: weeks[:, MARCH].sum(),
    "to 2022-W20": lambda weeks: weeks[:, :20].sum(),
    "20-29": lambda weeks: weeks[0].sum(),
    "30-39": lambda weeks: weeks[1].sum(),
    "late": lambda weeks: weeks[2].sum(),
}
SHOWN = {
    "constant": list(PICKS),
    "linear": ["total", "2022-W05", "2022-03", "to 2022-W20", "20-29", "30-39", "late"],
    "smoothed": list(PICKS),
}


def rows():
    constant = Registry()
    made = {"constant": constant, "linear": Registry(trend=True), "smoothed": Registry(window=5)}
    for variant, registry in made.items():
        for what in SHOWN[variant]:
            yield variant, what, PICKS[what](registry.weeks()), np.sqrt(registry.variance(PICKS[what]))
    total = PICKS["total"]
    central = total(constant.weeks())
    for source in SOURCES:
        others = [other for other in SOURCES if other != source]
        yield "without " + source, "total", central, np.sqrt(constant.variance(total, others))
        yield "only " + source, "total", central, np.sqrt(constant.variance(total, [source]))
    by_week = sum(np.sqrt(constant.variance(lambda weeks, t=t: weeks[:, t].sum())) for t in constant.kept)
    yield "bounds adding", "total", central, by_week
    yield "list inside", "total", central, np.sqrt(constant.variance(total) - constant.said_twice())
    wandering = Registry(wandering=True)
    for what in ("total", "30-39", "late"):
        yield "wandering", what, PICKS[what](wandering.weeks()), np.sqrt(wandering.variance(PICKS[what]))
    for psi in (0.5, 1, 2):
        yield "psi from match", str(psi), constant.selected(psi), 0
        yield "psi share 0.3", str(psi), constant.selected(psi, 0.3), 0


def main():
    lines = [
        "# A small registry made by a rule (see RegistryGoldenTest), estimated from the formulas of METHODS 2.2.",
        f"# Made by {MADE_BY}",
        "# Standard deviations are not from closed forms: each count, coefficient, coverage, completion and late coefficient was",
        "# moved a little, the estimate computed again (five-point differences), and the squares added. The variance of a coverage",
        "# is that of Beta(k + 1/2, n - k + 1/2) over its squared mean. Only what cases and coverage say twice, in \"list inside\", is",
        "# a closed form.",
        "variant,what,central,sd",
    ]
    for variant, what, central, deviation in rows():
        lines.append(f"{variant},{what},{central:.12g},{deviation:.12g}")
    (OUT / FILE).write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
