# Times data.table on the questions of Question.java, and rpois with percentile ranges.
# Usage: Rscript count.R FOLDER ROUNDS
# FOLDER holds the columns and a CSV file as OtherPrograms.java writes them. Prints "score PROGRAM QUESTION MILLISECONDS ANSWER" a
# line, where the answer is the sum over all cells of count * count (of a CSV file the number of its rows, of Poisson ranges the sum of their limits), which the caller
# compares with the library's.
arguments <- commandArgs(trailingOnly = TRUE)
folder <- arguments[1]
rounds <- as.integer(arguments[2])

report <- function(program, question, run, summary = function(counts) sum(as.numeric(counts)^2)) {
  times <- replicate(rounds + 1, {
    start <- proc.time()[["elapsed"]]
    answer <<- run()
    1000 * (proc.time()[["elapsed"]] - start)
  })
  cat("score", program, question, format(median(times[-1]), nsmall = 3), sprintf("%.0f", summary(answer)), "\n")
}

means <- as.numeric(readLines(file.path(folder, "means.txt")))
report("rpois", "POISSON", function()
  vapply(means, function(mean) quantile(rpois(10000, mean), c(0.025, 0.975), names = FALSE), numeric(2)), sum)

if (requireNamespace("data.table", quietly = TRUE)) {
  library(data.table)
  setDTthreads(1)
  read <- function(name, size) {
    file <- file.path(folder, name)
    readBin(file, "integer", n = file.size(file) / size, size = size, signed = FALSE, endian = "little")
  }
  first <- as.IDate(readLines(file.path(folder, "first.txt")))
  third <- read("third.u8", 1)
  female <- as.integer(readLines(file.path(folder, "female.txt")))
  deaths <- data.table(died = first + read("day.u16", 2), category = read("category.u8", 1),
                       region = read("region.u8", 1), sex = read("sex.u8", 1))
  days <- first + 0:as.integer(max(deaths$died) - first)
  month_of_day <- 12L * year(days) + month(days)
  report("data.table", "MONTH_BY_CATEGORY", function()
    deaths[, .N, by = .(month = month_of_day[as.integer(died) - as.integer(first) + 1L], category)]$N)
  report("data.table", "DAY_BY_CATEGORY_BY_REGION", function() deaths[, .N, by = .(died, category, region)]$N)
  report("data.table", "WEEK_BY_CATEGORY_OF_SOME", function()
    deaths[region %in% third & sex == female, .N, by = .(week = (as.integer(died) + 3L) %/% 7L, category)]$N)
  report("fread", "CSV", function()
    fread(file.path(folder, "deaths.csv"), select = c("died", "age", "category", "region", "sex"),
          stringsAsFactors = TRUE), nrow) # a tenth of the dates are no whole day
}
