# Golden values of R itself, for methods that R or one of its packages has too; the library is compared with them to the last digits.
#
# Run from the root of the project:  Rscript estimators/src/test/r/reference.R
# It needs the packages epitools, spdep, MASS and nnet, and writes the files *-r.csv beside the other golden files. Registers,
# tables and areas are read from own-past-registers.csv, trend-tables.csv and small-areas.csv, which the Python scripts make.
#
# Not compared, because R has another method of the same name: epitools::pois.byar puts x + 1/2 for x in both limits of Byar, and
# epitools::ageadjust.indirect has limits by the logarithm of the ratio. epitools::pois.exact solves for the limits of poisson.test
# with uniroot and stops after four digits.

suppressMessages(suppressWarnings({
  library(epitools)
  library(spdep)
  library(MASS)
  library(nnet)
}))
options(warn = 1)

COMMAND <- "Rscript estimators/src/test/r/reference.R"
RESOURCES <- "estimators/src/test/resources/org/cenotaph"

# Seventeen digits, or the fewer that name the same double; nothing where there is no number.
digits <- function(x) if (is.nan(x)) "" else if (is.infinite(x)) "Infinity" else {
  short <- sprintf("%.15g", x)
  if (as.numeric(short) == x) short else sprintf("%.17g", x)
}
text <- function(x) if (is.numeric(x)) digits(x) else x
list_of <- function(x) paste(sapply(x, digits), collapse = "|")

#' Writes rows with head lines that say what made them.
golden <- function(file, packages, notes, rows) {
  versions <- sapply(packages, function(package) packageDescription(package)$Version)
  made <- paste(c(paste("R", getRversion()), sprintf("%s %s", packages, versions)), collapse = ", ")
  lines <- sapply(rows, function(row) paste(sapply(row, text), collapse = ","))
  con <- file(file, "wb")
  on.exit(close(con))
  writeLines(c(paste("#", notes), paste0("# Made by: ", made, ": ", COMMAND), paste(names(rows[[1]]), collapse = ","), lines), con)
  cat(file, length(rows), "rows\n")
}

# glm stops when the deviance does, and its covariance is that of the step before: so the fit goes on until the deviance is still to
# the last digit, and then once more from there. The same control bounds columns that depend on others: designs must have full rank.
TIGHT <- glm.control(epsilon = 1e-300, maxit = 30)
settled <- function(...) suppressWarnings(glm(..., start = coef(glm(..., control = TIGHT)), control = TIGHT))

given <- function(...) read.csv(file.path(RESOURCES, ...), comment.char = "#")

# ---- lossrate -------------------------------------------------------------------------------------------------------------------

#' The root of an increasing or decreasing function, as near as two doubles can be.
root <- function(f, from, to) uniroot(f, c(from, to), tol = 1e-300, maxiter = 10000)$root

limits_of_count <- function(interval, x, level) {
  tail <- (1 - level) / 2
  exact <- as.vector(poisson.test(x, conf.level = level)$conf.int)
  switch(interval,
    GARWOOD = exact,
    JEFFREYS = c(if (x == 0) 0 else qgamma(tail, x + 0.5), qgamma(tail, x + 0.5, lower.tail = FALSE)),
    MID_P = c(
      if (x == 0) 0 else root(function(m) ppois(x, m, lower.tail = FALSE) + dpois(x, m) / 2 - tail, exact[1], x),
      root(function(m) ppois(x - 1, m) + dpois(x, m) / 2 - tail, if (x == 0) 0.1 else x, exact[2])))
}

count_rows <- function() {
  rows <- list()
  add <- function(interval, x, sides, level, limits)
    rows[[length(rows) + 1]] <<- list(interval = interval, deaths = x, sides = sides, level = level, low = limits[1], high = limits[2])
  for (interval in c("GARWOOD", "JEFFREYS", "MID_P"))
    for (x in c(0, 1, 2, 10, 231, 4000, 1000000))
      for (level in if (interval == "GARWOOD") c(0.8, 0.95, 0.999) else 0.95)
        add(interval, x, "two-sided", level, limits_of_count(interval, x, level))
  for (x in c(0, 1, 65, 1000000)) {
    low <- poisson.test(x, conf.level = 0.95, alternative = "greater")$conf.int[1]
    high <- poisson.test(x, conf.level = 0.95, alternative = "less")$conf.int[2]
    add("GARWOOD", x, "one-sided", 0.95, c(low, high))
  }
  rows
}

limits_of_proportion <- function(interval, x, n, level, alternative = "two.sided") {
  tail <- (1 - level) / 2
  exact <- as.vector(binom.test(x, n, conf.level = level, alternative = alternative)$conf.int)
  switch(interval,
    CLOPPER_PEARSON = exact,
    WILSON = prop.test(x, n, conf.level = level, correct = FALSE, alternative = alternative)$conf.int,
    WILSON_CONTINUITY_CORRECTED = prop.test(x, n, conf.level = level, correct = TRUE, alternative = alternative)$conf.int,
    JEFFREYS = c(if (x == 0) 0 else qbeta(tail, x + 0.5, n - x + 0.5), if (x == n) 1 else qbeta(tail, x + 0.5, n - x + 0.5, lower.tail = FALSE)),
    MID_P = c(
      if (x == 0) 0 else root(function(p) pbinom(x, n, p, lower.tail = FALSE) + dbinom(x, n, p) / 2 - tail, exact[1], if (x == n) 1 else x / n),
      if (x == n) 1 else root(function(p) pbinom(x - 1, n, p) + dbinom(x, n, p) / 2 - tail, if (x == 0) 1e-12 else x / n, exact[2])))
}

proportion_rows <- function() {
  rows <- list()
  add <- function(interval, x, n, sides, level, limits)
    rows[[length(rows) + 1]] <<- list(interval = interval, deaths = x, people = n, sides = sides, level = level, low = limits[1], high = limits[2])
  pairs <- list(c(0, 1), c(1, 1), c(0, 10), c(1, 10), c(5, 10), c(10, 10), c(5, 56), c(643, 278885), c(0, 1000000), c(999999, 1000000), c(1000000, 1000000))
  for (interval in c("CLOPPER_PEARSON", "WILSON", "WILSON_CONTINUITY_CORRECTED", "JEFFREYS", "MID_P"))
    for (xn in pairs)
      for (level in if (interval %in% c("CLOPPER_PEARSON", "WILSON") && xn[2] < 1000) c(0.95, 0.999) else 0.95)
        add(interval, xn[1], xn[2], "two-sided", level, suppressWarnings(limits_of_proportion(interval, xn[1], xn[2], level)))
  for (interval in c("CLOPPER_PEARSON", "WILSON", "WILSON_CONTINUITY_CORRECTED"))
    for (xn in list(c(0, 10), c(5, 56), c(10, 10))) {
      low <- suppressWarnings(limits_of_proportion(interval, xn[1], xn[2], 0.95, "greater"))[1]
      high <- suppressWarnings(limits_of_proportion(interval, xn[1], xn[2], 0.95, "less"))[2]
      add(interval, xn[1], xn[2], "one-sided", 0.95, c(low, high))
    }
  rows
}

ratio_rows <- function() {
  rows <- list()
  add <- function(interval, at_risk, v, level, ratio, limits)
    rows[[length(rows) + 1]] <<- list(interval = interval, at_risk = at_risk, deaths = v[1], people = v[2], reference_deaths = v[3],
                                      reference_people = v[4], level = level, ratio = ratio, low = limits[1], high = limits[2])
  cases <- list(c(11, 800, 21, 3011), c(27, 122, 44, 487), c(1, 10, 1, 10), c(5, 56, 1, 60), c(643, 278885, 125, 4096435), c(1000000, 100000000, 999, 123456))
  for (v in c(cases, list(c(0, 56, 5, 60), c(5, 56, 0, 60))))
    for (level in c(0.8, 0.95)) {
      test <- poisson.test(v[c(1, 3)], v[c(2, 4)], conf.level = level)
      # Of no deaths in the reference the library has a central value that R has not.
      add("EXACT", "years", v, level, if (v[3] == 0) NaN else as.vector(test$estimate), test$conf.int)
    }
  for (v in cases) {
    over <- rateratio.wald(matrix(v[c(3, 1, 4, 2)], 2), conf.level = 0.95)$measure[2, ]
    add("WALD_LOG", "years", v, 0.95, over[1], over[2:3])
    over <- suppressWarnings(riskratio.wald(matrix(c(v[4] - v[3], v[2] - v[1], v[3], v[1]), 2), conf.level = 0.95))$measure[2, ]
    add("WALD_LOG", "people", v, 0.95, over[1], over[2:3])
  }
  rows
}

standardised_rows <- function() {
  # Down syndrome by age of the mother, parities 1 and 5 and more: Fleiss 1981, as in the help page of ageadjust.direct
  births <- c(319933, 931318, 786511, 488235, 237863, 61313)
  cases <- list(
    list("parity 1", c(107, 141, 60, 40, 39, 25), c(230061, 329449, 114920, 39487, 14208, 3052), births),
    list("parity 5+", c(0, 8, 63, 112, 262, 295), c(327, 30666, 123419, 149919, 104088, 34392), births),
    list("one died where the weight is largest", c(0, 0, 1), c(5000, 20000, 900), c(3, 5, 2)),
    list("one died where the weight is smallest", c(0, 1, 0), c(5000, 20000, 900), c(3, 5, 2)),
    list("one stratum", 7, 1234, 1),
    list("everybody died", c(10, 20), c(10, 20), c(1, 3)),
    list("many died", c(100000, 30000, 5), c(30000000, 4000000, 90000), c(50, 30, 20)))
  rows <- list()
  for (case in cases)
    for (level in c(0.8, 0.95, 0.999)) {
      rate <- ageadjust.direct(case[[2]], case[[3]], stdpop = case[[4]], conf.level = level)
      rows[[length(rows) + 1]] <- list(method = "FAY_FEUER", case = case[[1]], deaths = list_of(case[[2]]), people = list_of(case[[3]]),
        standard = list_of(case[[4]]), standard_deaths = "", level = level, crude = rate[[1]], central = rate[[2]], low = rate[[3]], high = rate[[4]])
    }
  # The ratio of observed to expected deaths, at the rates of the standard; limits of poisson.test with the expected deaths as time.
  died <- list(c(200, 350, 280, 190, 160, 75), c(0, 1, 2, 0, 40, 9))
  for (standard in died)
    for (case in c(cases[1:2], list(list("none died", c(0, 0, 0, 0, 0, 0), cases[[2]][[3]]))))
      for (level in c(0.8, 0.95)) {
        ratio <- if (sum(case[[2]]) == 0) list(sir = c(exp = sum(standard / births * case[[3]]), sir = 0)) else
          ageadjust.indirect(case[[2]], case[[3]], standard, births, conf.level = level)
        limits <- poisson.test(sum(case[[2]]), ratio$sir[["exp"]], conf.level = level)$conf.int
        rows[[length(rows) + 1]] <- list(method = "RATIO", case = case[[1]], deaths = list_of(case[[2]]), people = list_of(case[[3]]),
          standard = list_of(births), standard_deaths = list_of(standard), level = level, crude = ratio$sir[["exp"]],
          central = ratio$sir[["sir"]], low = limits[1], high = limits[2])
      }
  rows
}

correlation_rows <- function() {
  cases <- list(
    falling = list(c(231, 643, 27, 476, 125, 60), c(92884, 278885, 12717, 297873, 4032258, 300000), c(15.3, 27.1, 80.2, 26, 86.9, 31.5)),
    rising = list(c(3, 8, 9, 20, 31), c(1000, 1100, 900, 1300, 1500), c(-2, 0.5, 0.25, 3, 7.5)),
    ties = list(c(5, 5, 10, 10, 0, 20, 7), c(100, 100, 200, 200, 50, 400, 90), c(1, 2, 2, 3, 3, 3, 9)),
    four = list(c(0, 1, 0, 2), c(10, 20, 30, 15), c(1, 5, 3, 2)),
    `nearly a line` = list(c(1000000, 2000001, 3000000, 4000000, 5000003), rep(10000000, 5), 1:5),
    `hardly any` = list(c(10, 30, 20, 30, 10, 20), rep(1000, 6), c(1, 1.5, 7, 9, 15, 15.5)))
  rows <- list()
  for (name in names(cases)) {
    case <- cases[[name]]
    rate <- case[[1]] / case[[2]]
    add <- function(method, level, r, limits = c(NaN, NaN))
      rows[[length(rows) + 1]] <<- list(case = name, deaths = list_of(case[[1]]), people = list_of(case[[2]]), characteristic = list_of(case[[3]]),
                                        method = method, level = level, r = r, low = limits[1], high = limits[2])
    for (level in c(0.8, 0.95)) {
      test <- cor.test(rate, case[[3]], conf.level = level)
      add("pearson", level, test$estimate[[1]], test$conf.int)
    }
    add("spearman", 0.95, suppressWarnings(cor.test(rate, case[[3]], method = "spearman"))$estimate[[1]])
    # The library refuses weights that leave fewer than four areas of equal weight.
    if (sum(case[[2]])^2 / sum(case[[2]]^2) >= 4) add("weighted", 0.95, cov.wt(cbind(rate, case[[3]]), case[[2]] / sum(case[[2]]), cor = TRUE)$cor[1, 2])
  }
  rows
}

small_area_rows <- function() {
  areas <- given("lossrate", "small-areas.csv")
  rows <- list()
  add <- function(set, smoothing, area, central, low = NaN, high = NaN)
    rows[[length(rows) + 1]] <<- list(set = set, smoothing = smoothing, area = area, central = central, low = low, high = high)
  for (set in c("scotland", "regions", "sparse", "large")) {
    its <- areas[areas$set == set, ]
    marshall <- EBest(its$deaths, its$at_risk)
    few <- if (set == "scotland") c(1, 2, 30, 56) else seq_len(nrow(its)) # the first and last, and one of the middle
    for (i in few) add(set, "MARSHALL", its$area[i], marshall$estmm[i])
    fit <- suppressWarnings(glm.nb(deaths ~ 1 + offset(log(at_risk)), its, control = TIGHT))
    shape <- fit$theta
    rate <- shape / exp(coef(fit)[[1]])
    add(set, "MAXIMUM_LIKELIHOOD", 0, shape, rate)
    for (i in few) {
      a <- shape + its$deaths[i]
      b <- rate + its$at_risk[i]
      add(set, "MAXIMUM_LIKELIHOOD", its$area[i], a / b, qgamma(0.025, a, b), qgamma(0.025, a, b, lower.tail = FALSE))
    }
  }
  rows
}

lossrate <- function() {
  to <- function(file) file.path(RESOURCES, "lossrate", file)
  golden(to("count-interval-r.csv"), NULL, c(
    "Limits of the mean of a Poisson number: poisson.test, qgamma (Jeffreys), roots of ppois by uniroot (mid-P); one-sided: each limit alone."), count_rows())
  golden(to("proportion-interval-r.csv"), NULL, c(
    "Limits of a binomial probability: binom.test, prop.test, qbeta (Jeffreys), roots of pbinom by uniroot (mid-P); one-sided: each limit alone."), proportion_rows())
  golden(to("rate-ratio-r.csv"), "epitools", c(
    "Ratios of two rates: poisson.test, epitools::rateratio.wald of person-years, epitools::riskratio.wald of people."), ratio_rows())
  golden(to("standardised-r.csv"), "epitools", c(
    "FAY_FEUER: rates per person by epitools::ageadjust.direct. RATIO: epitools::ageadjust.indirect, with expected deaths as crude and",
    "the limits of poisson.test over expected deaths."), standardised_rows())
  golden(to("rate-correlation-r.csv"), NULL, c(
    "Correlation of deaths over people with a characteristic: cor.test (limits of Pearson's alone) and cov.wt for the weighted one."), correlation_rows())
  golden(to("small-areas-r.csv"), c("spdep", "MASS"), c(
    "Smoothed rates of the areas of small-areas.csv: spdep::EBest (Marshall), MASS::glm.nb with qgamma (maximum likelihood).",
    "area 0 is the prior, with its shape and rate. theta of glm.nb is off by up to 3e-11 (mpmath), because its search stops there."), small_area_rows())
}

# ---- excess ---------------------------------------------------------------------------------------------------------------------

own_past_rows <- function() {
  registers <- given("excess", "own-past-registers.csv")
  rows <- list()
  for (axis in unique(registers$axis)) {
    its <- registers[registers$axis == axis, ]
    its$year <- as.integer(substr(its$period, 1, 4)) - 2015
    season <- as.integer(sub("^[0-9]+-?[QW]?", "", its$period))
    its$season <- if (axis == "year") 1 else pmin(season, 52)
    baseline <- if (axis == "year") setdiff(2010:2019, 2015) - 2015 else 0:4
    fitted <- its$year %in% baseline & (axis == "year" | season < 53)
    targets <- its[its$year >= 5, ]
    sums <- c(setNames(as.list(seq_len(nrow(targets))), targets$period),
              list(`year 2020` = which(targets$year == 5), `year 2021` = which(targets$year == 6), total = seq_len(nrow(targets))))
    if (axis == "week") sums <- sums[!grepl("W", names(sums)) | grepl("W(01|10|26|52|53)$", names(sums))]
    seasons <- if (axis == "year") "1" else "0 + factor(season)"
    for (model in c("mean", "linear", "poisson")) {
      formula <- as.formula(paste("deaths ~", seasons, if (model != "mean") "+ year"))
      if (model == "poisson") {
        fit <- settled(formula, quasipoisson, its[fitted, ])
        means <- predict(fit, targets, type = "response")
        phi <- max(1, summary(fit)$dispersion) # the library does not let it fall below one
        noise <- phi * means
        shared <- phi * summary(fit)$cov.unscaled
      } else {
        fit <- lm(formula, its[fitted, ])
        means <- predict(fit, targets)
        noise <- rep(summary(fit)$sigma^2, nrow(targets))
        shared <- vcov(fit)
        means_and_limits <- suppressWarnings(predict(fit, targets, interval = "prediction"))
      }
      design <- model.matrix(delete.response(terms(fit)), targets, xlev = fit$xlevels)
      if (model == "poisson") design <- design * means
      for (name in names(sums)) {
        which <- sums[[name]]
        p <- colSums(design[which, , drop = FALSE])
        expected <- sum(means[which])
        excess <- sum(targets$deaths[which]) - expected
        sd <- sqrt(sum(noise[which]) + as.vector(p %*% shared %*% p))
        reach <- qt(0.975, fit$df.residual) * sd
        limits <- if (model != "poisson" && length(which) == 1) targets$deaths[which] - means_and_limits[which, c("upr", "lwr")] else excess + c(-reach, reach)
        rows[[length(rows) + 1]] <- list(axis = axis, model = model, sum = name, expected = expected, excess = excess, sd = sd,
                                         low = limits[[1]], high = limits[[2]])
      }
    }
  }
  rows
}

sex_ratio_rows <- function() {
  # the last two years are estimated, from those before them
  registers <- list(
    calm = list(2015, c(2010, 1990, 2020, 1985, 1995, 2500, 4600), c(1000, 1010, 990, 1000, 1020, 1000, 2000)),
    wild = list(2015, c(1900, 2150, 1980, 2090, 1900, 2500, 4600), c(1000, 1010, 990, 1000, 1020, 1000, 2000)),
    few = list(2012, c(9, 12, 8, 15, 11, 14, 30, 25), c(4, 5, 3, 7, 6, 5, 6, 4)),
    long = list(2006, c(51234, 50120, 49870, 47555, 46020, 45110, 43987, 42500, 41875, 40011, 39500, 52345, 61234),
                c(25011, 24890, 24555, 23700, 23120, 22901, 22340, 21987, 21500, 20987, 20650, 21010, 20321)))
  rows <- list()
  for (name in names(registers)) {
    its <- registers[[name]]
    n <- length(its[[2]])
    data <- data.frame(year = seq_len(n) - 1, m = its[[2]], f = its[[3]])
    data$q <- data$m / data$f
    base <- data[seq_len(n - 2), ]
    last <- data[(n - 1):n, ]
    for (model in c("constant", "linear", "exponential", "binomial")) {
      fit <- switch(model,
        constant = lm(q ~ 1, base),
        linear = lm(q ~ year, base),
        exponential = lm(log(q - 1) ~ year, base),
        binomial = settled(cbind(m, f) ~ year, quasibinomial, base))
      line <- predict(fit, last)
      ratio <- switch(model, constant = line, linear = line, exponential = 1 + exp(line), binomial = exp(line))
      weight <- switch(model, constant = last$f, linear = last$f, exponential = last$f * exp(line), binomial = last$f * ratio)
      if (model == "binomial") {
        phi <- max(1, summary(fit)$dispersion)
        shared <- phi * summary(fit)$cov.unscaled
        noise <- phi * last$f * ratio * (1 + ratio)
      } else {
        shared <- vcov(fit)
        noise <- summary(fit)$sigma^2 * weight^2
      }
      design <- model.matrix(delete.response(terms(fit)), last) * weight
      for (sum in c("total", its[[1]] + n - 2:1)) {
        which <- if (sum == "total") 1:2 else as.integer(sum) - its[[1]] - n + 3
        p <- colSums(design[which, , drop = FALSE])
        expected <- sum((ratio * last$f)[which])
        sd <- sqrt(sum(noise[which]) + as.vector(p %*% shared %*% p))
        reach <- qt(0.975, fit$df.residual) * sd
        excess <- sum(last$m[which]) - expected
        # The range of the binomial model is normal where the scatter is that of counts, which no function of R decides.
        limits <- if (model == "binomial") c(NaN, NaN) else excess + c(-reach, reach)
        rows[[length(rows) + 1]] <- list(register = name, from = its[[1]], men = list_of(its[[2]]), women = list_of(its[[3]]), model = model,
                                         sum = sum, expected = expected, sd = sd, low = limits[1], high = limits[2])
      }
    }
  }
  rows
}

excess <- function() {
  to <- function(file) file.path(RESOURCES, "excess", file)
  golden(to("own-past-r.csv"), NULL, c(
    "Golden values for the registers of own-past-registers.csv: lm with predict and vcov, glm(quasipoisson) run to rounding, phi at least one.",
    "baseline 2015-2019 (years: 2010-2019 without 2015), estimated 2020 and 2021; low and high: 95 %, Student. sd, low and high are the formula of the library's Javadoc, done by R on its own fit."), own_past_rows())
  golden(to("sex-ratio-r.csv"), NULL, c(
    "Men expected from the women, all ages together: lm of the ratio or of log(ratio - 1), glm(quasibinomial) run to rounding, phi at least one.",
    "from: the first year; the last two years are estimated from those before them; low and high: 95 %, Student. sd, low and high are the formula of the library's Javadoc, done by R on its own fit."), sex_ratio_rows())
}

# ---- composition ----------------------------------------------------------------------------------------------------------------

trend_rows <- function() {
  tables <- given("composition", "trend-tables.csv")
  rows <- list()
  for (name in unique(tables$table)) {
    add <- function(what, value) rows[[length(rows) + 1]] <<- list(table = name, what = what, value = value)
    tests <- function(prefix, statistic, d, residual, df) {
      add(paste0(prefix, "statistic"), statistic)
      add(paste0(prefix, "p"), pchisq(statistic, d, lower.tail = FALSE))
      if (df > 0) {
        add(paste0(prefix, "residual"), residual)
        add(paste0(prefix, "residual-p"), pchisq(residual, df, lower.tail = FALSE))
        add(paste0(prefix, "dispersed-p"), pf(statistic / d / max(1, residual / df), d, df, lower.tail = FALSE))
      }
    }
    ranges <- function(prefix, b, se, residual, df, from = identity) {
      z <- qnorm(0.975)
      add(paste0(prefix, "sampling-low"), from(b - z * se))
      add(paste0(prefix, "sampling-high"), from(b + z * se))
      if (df > 0) {
        reach <- qt(0.975, df) * sqrt(max(1, residual / df)) * se
        add(paste0(prefix, "low"), from(b - reach))
        add(paste0(prefix, "high"), from(b + reach))
      }
    }
    its <- tables[tables$table == name, ]
    its$period <- factor(its$score)
    cells <- xtabs(deaths ~ score + category, its)
    score <- as.numeric(rownames(cells))
    x <- as.vector(cells[, "c0"])
    n <- as.vector(rowSums(cells))
    df <- length(n) - 2

    cochran <- suppressWarnings(prop.trend.test(x, n, score))
    share <- sum(x) / sum(n)
    line <- lm(x / n ~ score, weights = n / share / (1 - share)) # the regression inside prop.trend.test
    residual <- suppressWarnings(anova(line))["Residuals", "Sum Sq"]
    tests("share-", cochran$statistic[[1]], 1, residual, df)
    add("share-slope", coef(line)[[2]])
    ranges("share-slope-", coef(line)[[2]], sqrt(summary(line)$cov.unscaled[2, 2]), residual, df)

    logistic <- settled(cbind(x, n - x) ~ score, binomial)
    add("share-odds", exp(coef(logistic)[[2]]))
    ranges("share-odds-", coef(logistic)[[2]], sqrt(vcov(logistic)[2, 2]), sum(residuals(logistic, "pearson")^2), df, exp)

    # a multinomial logit as a Poisson regression with an effect of each period
    sums <- colSums(cells)
    reference <- names(sums)[which.max(sums)]
    its$category <- relevel(factor(its$category), reference)
    k <- ncol(cells) - 1
    slopes <- model.matrix(~category, its)[, -1, drop = FALSE] * its$score
    all <- settled(deaths ~ period + category + slopes, poisson, its)
    none <- settled(deaths ~ period + category, poisson, its)
    ratio <- deviance(none) - deviance(all)
    pearson <- sum(residuals(all, "pearson")^2)
    tests("all-", ratio, k, pearson, df * k)
    at <- summary(all)$coefficients
    for (category in setdiff(names(sums), reference)) {
      prefix <- paste0("all-", substring(category, 2), "-")
      intercept <- at[paste0("category", category), ]
      slope <- at[if (k == 1) "slopes" else paste0("slopescategory", category), ]
      add(paste0(prefix, "intercept"), intercept[[1]])
      add(paste0(prefix, "intercept-error"), intercept[[2]])
      add(paste0(prefix, "slope"), slope[[1]])
      add(paste0(prefix, "slope-error"), slope[[2]])
      ranges(paste0(prefix, "growth-"), slope[[1]], slope[[2]], pearson, df * k, exp)
    }
  }
  rows
}

multinom_rows <- function() {
  tables <- given("composition", "trend-tables.csv")
  rows <- list()
  for (name in c("K3", "sparse", "gap", "two-periods", "three-categories", "sparse-categories", "six-categories")) {
    its <- tables[tables$table == name, ]
    cells <- xtabs(deaths ~ score + category, its)
    sums <- colSums(cells)
    reference <- names(sums)[which.max(sums)]
    cells <- cells[, c(reference, setdiff(colnames(cells), reference))]
    score <- as.numeric(rownames(cells))
    fit <- multinom(cells ~ score, trace = FALSE, maxit = 10000, reltol = 1e-15, abstol = 0, Hess = TRUE)
    b <- matrix(coef(fit), ncol = 2, dimnames = list(colnames(cells)[-1], NULL))
    error <- matrix(summary(fit)$standard.errors, ncol = 2, dimnames = dimnames(b))
    for (category in rownames(b)) {
      add <- function(what, value) rows[[length(rows) + 1]] <<- list(table = name, what = paste0("all-", substring(category, 2), "-", what), value = value)
      add("intercept", b[category, 1])
      add("intercept-error", error[category, 1])
      add("slope", b[category, 2])
      add("slope-error", error[category, 2])
    }
  }
  rows
}

goodman_rows <- function() {
  rows <- list()
  # Goodman's range of one share is Wilson's at a k-th of the error probability
  for (counts in list(c(56, 72, 73, 59, 62, 87, 58), c(0, 3, 7), c(1, 0), c(12, 0, 0, 0), c(1200345, 34567, 89, 1)))
    for (level in c(0.8, 0.95))
      for (i in seq_along(counts)) {
        limits <- suppressWarnings(prop.test(counts[i], sum(counts), conf.level = 1 - (1 - level) / length(counts), correct = FALSE))$conf.int
        rows[[length(rows) + 1]] <- list(counts = paste(sprintf("%d", counts), collapse = " "), level = level, category = i - 1, low = limits[1], high = limits[2])
      }
  rows
}

composition <- function() {
  to <- function(file) file.path(RESOURCES, "composition", file)
  golden(to("trend-r.csv"), NULL, c(
    "Golden values for the tables of trend-tables.csv; share-: prop.trend.test and the lm in it, glm(binomial); all-: multinomial logit",
    "against the largest category as glm(poisson); both run to rounding;",
    "low, high: 95 %, over-dispersed, Student; sampling-low, sampling-high: 95 %, chance alone, normal"), trend_rows())
  golden(to("trend-multinom-r.csv"), "nnet", c(
    "Multinomial logits of tables of trend-tables.csv by nnet::multinom(reltol = 1e-15): a search that stops some 1e-7 from the maximum."), multinom_rows())
  golden(to("goodman-r.csv"), NULL, c(
    "Goodman's simultaneous limits by prop.test(correct = FALSE) at conf.level = 1 - (1 - level)/k; category: position in the counts"), goodman_rows())
}

# ---- quantiles ------------------------------------------------------------------------------------------------------------------

quantiles <- function() {
  rows <- list()
  add <- function(distribution, a, b, p, side, x)
    rows[[length(rows) + 1]] <<- list(distribution = distribution, a = a, b = b, p = p, side = side, x = x)
  for (p in c(1e-10, 0.025, 0.5))
    for (side in c("lower", "upper")) {
      for (a in c(0.5, 1, 2.5, 10, 231, 4000.5, 1e6, 1e9))
        add("gamma", a, "", p, side, qgamma(p, a, lower.tail = side == "lower"))
      for (ab in list(c(0.5, 0.5), c(1, 3), c(5.5, 51.5), c(0.5, 1000.5), c(643, 278243), c(1e6, 1e6), c(1000001, 5)))
        add("beta", ab[1], ab[2], p, side, qbeta(p, ab[1], ab[2], lower.tail = side == "lower"))
    }
  golden(file.path(RESOURCES, "quantiles", "quantiles-r.csv"), NULL, c(
    "Quantiles of Gamma(a, 1) and Beta(a, b) by qgamma and qbeta: x with probability p below it (lower) or above it (upper)."), rows)
}

# ---- coverage -------------------------------------------------------------------------------------------------------------------

coverage <- function() {
  rows <- list()
  add <- function(form, recorded, quantity, value)
    rows[[length(rows) + 1]] <<- list(case = sprintf("%s of %d", form, as.integer(recorded)), quantity = quantity, value = value)
  beta <- function(form, recorded, a, b, from = 0, to = 1)
    for (p in c(0.0005, 0.025, 0.5, 0.975))
      add(form, recorded, paste0("q", p), recorded / (from + (to - from) * qbeta(p, a, b, lower.tail = FALSE)))
  for (ab in list(c(20, 16), c(1, 1), c(0.5, 3), c(400, 1), c(60000, 40000)))
    beta(sprintf("beta %g %g", ab[1], ab[2]), 100000, ab[1], ab[2])
  beta("pert 0.45 0.5 0.65", 1000, 2, 4, 0.45, 0.65)
  for (kn in list(c(1, 1), c(12, 20), c(59, 60), c(60, 60), c(6000, 10000))) {
    k <- kn[1]
    n <- kn[2]
    beta(sprintf("jeffreys %d %d", k, n), 1000, k + 0.5, n - k + 0.5)
    limits <- binom.test(k, n)$conf.int
    add(sprintf("clopper_pearson %d %d", k, n), 1000, "low", 1000 / limits[2])
    add(sprintf("clopper_pearson %d %d", k, n), 1000, "high", 1000 / limits[1])
  }
  # deaths not recorded before the last recorded one, and before one more
  for (c in c(0.01, 0.55, 0.999))
    for (recorded in c(1, 20, 1000, 100000)) {
      add(sprintf("sampled exactly %g", c), recorded, "low", recorded + qnbinom(0.025, recorded, c))
      add(sprintf("sampled exactly %g", c), recorded, "high", recorded + qnbinom(0.025, recorded + 1, c, lower.tail = FALSE))
    }
  golden(file.path(RESOURCES, "coverage", "coverage-ratio-r.csv"), NULL, c(
    "Recorded deaths over a coverage: quantiles by qbeta, limits by binom.test, with sampling variation by qnbinom (whole numbers), as the library's Javadoc has it."), rows)
}

# ---- estimate, in core ------------------------------------------------------------------------------------------------------------

estimate <- function() {
  rows <- list()
  for (draws in list(c(3.5, -1.25, 10, 0, 7.75, 7.75, 2, 100.5, 4, 1e-3), c(1, 2), c(5, 5, 5), sqrt(1:101), c(1e9 + c(1, 2, 4), 1e9)))
    for (what in c("mean", "sd", 0, 1 / 3, 0.025, 0.5, 0.975, 1)) {
      value <- switch(what, mean = mean(draws), sd = sd(draws), quantile(draws, as.numeric(what), type = 7, names = FALSE))
      rows[[length(rows) + 1]] <- list(draws = list_of(draws), what = what, value = value)
    }
  golden("core/src/test/resources/org/cenotaph/estimate/quantiles-r.csv", NULL, c(
    "quantile(type = 7), mean and sd of draws; what: mean, sd or the probability of the quantile"), rows)
}

cat(R.version.string, "\n")
lossrate()
excess()
composition()
quantiles()
coverage()
estimate()
