package org.cenotaph.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cenotaph.estimate.PoissonResamples;
import org.cenotaph.records.Column;
import org.cenotaph.records.Deaths;
import org.cenotaph.tally.Counting;

/**
 * Times programs that are not Java, where they are installed: each reads the columns from files, times itself, and prints
 * {@code score PROGRAM QUESTION MILLISECONDS ANSWER}. The answer is the sum of the squares of all cells, or the number of rows of
 * a file, and must be the library's; of Poisson ranges the sum of their limits, and must be near.
 */
final class OtherPrograms {
    private static final String ROUNDS = "5";
    private static final int WORDS = 5;
    private static final double ONE_PER_CENT = 0.01;
    private static final int FEW_DRAWS = 1000;
    private static final double LEVEL = 0.95;
    private static final Path SCRIPTS = Path.of("src", "peers");

    private final Deaths deaths;
    private final Path folder;

    private OtherPrograms(Deaths deaths, Path folder) {
        this.deaths = deaths;
        this.folder = folder;
    }

    /** The scores of those that are installed. */
    static Map<Run, Score> scores(int number) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("columns");
        OtherPrograms programs = new OtherPrograms(Input.USUAL.deaths(number), folder);
        try {
            programs.write();
            Map<Run, Score> scores = new HashMap<>();
            scores.putAll(programs.timed("python3", SCRIPTS.resolve("python").resolve("count.py")));
            scores.putAll(programs.timed("Rscript", SCRIPTS.resolve("r").resolve("count.R")));
            return scores;
        } finally {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private void write() throws IOException {
        byte[] days = new byte[2 * deaths.size()];
        for (int row = 0; row < deaths.size(); row++) {
            int code = deaths.dates().codeAt(row); // codes of made-up dates count days
            days[2 * row] = (byte) code;
            days[2 * row + 1] = (byte) (code >> Byte.SIZE);
        }
        Files.write(folder.resolve("day.u16"), days);
        for (String name : deaths.categories()) {
            Files.write(folder.resolve(name + ".u8"), bytes(deaths.category(name)));
        }
        Column<?> regions = deaths.category(DeathGenerator.REGION);
        byte[] third = new byte[regions.codeCount() / 3];
        int found = 0;
        for (int code = 0; code < regions.codeCount() && found < third.length; code++) {
            third[found] = (byte) code;
            found += Question.isEveryThird(String.valueOf(regions.valueOf(code))) ? 1 : 0;
        }
        Files.write(folder.resolve("third.u8"), third);
        Files.writeString(folder.resolve("first.txt"), deaths.dates().valueOf(0).earliest() + System.lineSeparator());
        Files.writeString(
                folder.resolve("female.txt"), "0" + System.lineSeparator()); // the first code of the generator
        Files.writeString(folder.resolve("deaths.csv"), CsvBenchmark.ofAMillion());
        double[] means = PoissonBenchmark.means(PoissonBenchmark.CELLS, PoissonBenchmark.LARGEST);
        Files.write(
                folder.resolve("means.txt"),
                Arrays.stream(means).mapToObj(Double::toString).toList());
    }

    private static byte[] bytes(Column<?> column) {
        byte[] codes = new byte[column.size()];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = (byte) column.codeAt(row);
        }
        return codes;
    }

    private Map<Run, Score> timed(String program, Path script) throws IOException, InterruptedException {
        System.err.println(program);
        Process process;
        try {
            process = new ProcessBuilder(program, script.toString(), folder.toString(), ROUNDS)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            System.err.println(program + " is not installed");
            return Map.of();
        }
        Map<Run, Score> scores = new HashMap<>();
        try (Stream<String> lines = process.inputReader(UTF_8).lines()) {
            lines.map(line -> List.of(line.strip().split(" +")))
                    .filter(words -> words.size() == WORDS && words.get(0).equals("score"))
                    .forEach(words -> scores.put(run(words), Score.ofTime(Double.parseDouble(words.get(3)))));
        }
        if (process.waitFor() != 0) {
            System.err.println(program + " failed");
        }
        return scores;
    }

    private Run run(List<String> words) {
        String program = words.get(1);
        return switch (words.get(2)) {
            case "POISSON" -> {
                requireWithin(words, sumOfLimits(), ONE_PER_CENT);
                yield Run.of(program);
            }
            case "CSV" -> {
                requireSame(words, CsvBenchmark.MILLION);
                yield Run.of(program);
            }
            default -> {
                Question question = Question.valueOf(words.get(2));
                requireSame(
                        words,
                        question.of(Counting.of(deaths))
                                .cells()
                                .mapToLong(cell -> cell.count() * cell.count())
                                .sum());
                yield Goals.program(program, question);
            }
        };
    }

    private static double sumOfLimits() {
        double[] means = PoissonBenchmark.means(PoissonBenchmark.CELLS, PoissonBenchmark.LARGEST);
        return PoissonResamples.of(means).drawn(1, FEW_DRAWS).ranges(LEVEL).stream()
                .mapToDouble(range -> range.low() + range.high())
                .sum();
    }

    private static void requireSame(List<String> words, double answer) {
        requireWithin(words, answer, 0);
    }

    private static void requireWithin(List<String> words, double answer, double share) {
        if (!(Math.abs(Double.parseDouble(words.get(4)) - answer) <= share * answer)) {
            throw new IllegalStateException(words.get(1) + " answers " + words.get(2) + " with " + words.get(4)
                    + ", the library with " + answer);
        }
    }
}
