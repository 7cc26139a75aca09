package org.cenotaph;

import java.io.ByteArrayInputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.cenotaph.composition.Composition;
import org.cenotaph.composition.Leaders;
import org.cenotaph.composition.LeadingCategory;
import org.cenotaph.composition.Peak;
import org.cenotaph.composition.Peaks;
import org.cenotaph.coverage.CoverageRatio;
import org.cenotaph.csv.CsvCounts;
import org.cenotaph.csv.CsvDeaths;
import org.cenotaph.csv.CsvFormat;
import org.cenotaph.csv.CsvInput;
import org.cenotaph.csv.CsvReading;
import org.cenotaph.csv.OutcomeCsv;
import org.cenotaph.csv.TallyCsv;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.estimate.PoissonResamples;
import org.cenotaph.records.Deaths;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;
import org.cenotaph.tally.TallyBuilder;

/**
 * Answers of every method, drawn ones among them, with the bits of their numbers, and files read and written; one text for each
 * topic, to be compared between machines.
 *
 * <p>Run as a program it writes the digest of each topic, with which {@code AnswersOnAnyMachineTest} compares; its one argument
 * is the file, and a second one a file for the texts themselves.
 */
final class AnswersOnAnyMachine {
    private static final long[] SEEDS = {1, 2};
    private static final Axis<String> REGION = Axis.category("region");
    private static final Axis<String> UNIT = Axis.category("unit");
    private static final String FILE = """
            died,region,unit,age
            2022-03-05,Башкортостан,"rifle, ""guards\"\"",31
            2022-03,Tuva,=cmd,19
            2022,IĞDIR,iğdır,
            14.02.2023,Tuva,rifle,40
            ?,Ost-Würzburg,'-,55
            2023-02-30,Tuva,rifle,20
            """;

    private AnswersOnAnyMachine() {}

    /** The text of each topic. */
    static SortedMap<String, String> texts() {
        SortedMap<String, String> texts = new TreeMap<>();
        LevelledMethod.all().forEach(method -> texts.put("method: " + method, answers(method)));
        texts.put("files", files());
        texts.put("peaks", peaks());
        texts.put("leading", leading());
        texts.put("resamples", resamples());
        return texts;
    }

    private static String answers(LevelledMethod method) {
        StringBuilder text = new StringBuilder();
        for (long seed : SEEDS) {
            Map<String, Outcome> answers = method.answer(0.95, seed);
            text.append(Answers.words(answers));
            answers.values().forEach(outcome -> text.append(bits(outcome)));
        }
        return text.toString();
    }

    private static String bits(Outcome outcome) {
        if (outcome instanceof Estimate estimate) {
            double deviation = estimate.standardDeviation().orElse(-1);
            return bits(
                    estimate.central(), estimate.range().low(), estimate.range().high(), deviation);
        }
        return "refused\n";
    }

    private static String bits(double... numbers) {
        return Arrays.stream(numbers).mapToObj(Double::toHexString).collect(Collectors.joining(" ", "", "\n"));
    }

    private static String files() {
        CsvReading<Deaths> reading = CsvDeaths.in(CsvFormat.standard().withUnknown("?"))
                .date("died", "yyyy-MM-dd", "yyyy-MM", "yyyy", "dd.MM.yyyy")
                .category("region")
                .category("unit")
                .age("age")
                .read(CsvInput.of("deaths.csv", bytes(FILE)));
        Toll toll = Toll.of(reading.result());
        StringBuilder text = new StringBuilder(reading.rejectedRows().toString()).append('\n');
        Outcome whole = toll.between(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 12, 31))
                .estimatedBy(CoverageRatio.beta(20, 16).withSamplingVariation());
        text.append(whole).append('\n').append(whole.explain()).append('\n');
        OutcomeCsv.write(whole, text);
        OutcomeCsv.write(toll.per(REGION).estimatedBy(CoverageRatio.between(0.45, 0.65)), text);
        text.append(toll.estimatedBy(Composition.of(REGION)).known());
        StringBuilder written = new StringBuilder();
        TallyCsv.write(tally(), written);
        text.append(written);
        text.append(TallyCsv.read(CsvInput.of("tally.csv", bytes(written.toString())), Axis.MONTH, UNIT));
        text.append(CsvCounts.in(CsvFormat.standard())
                .along(REGION, "region")
                .counting("age")
                .read(CsvInput.of("counts.csv", bytes(FILE))));
        return text.toString();
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Tally tally() {
        RandomGenerator random = LevelledMethod.generator(5);
        TallyBuilder tally = Tally.along(Axis.MONTH, UNIT);
        for (String unit : new String[] {"=1+1", "Straße", "И", "ı", "İ", "\u0661\u0662"}) {
            tally.add(random.nextInt(2000), java.time.YearMonth.of(2022, 1 + random.nextInt(12)), unit);
        }
        return tally.build();
    }

    private static String peaks() {
        RandomGenerator random = LevelledMethod.generator(6);
        TallyBuilder deaths = Tally.along(Axis.DAY);
        for (int day = 0; day < 60; day++) {
            deaths.add(5 + random.nextInt(20), LocalDate.of(2024, 1, 1).plusDays(day));
        }
        Peaks<LocalDate> peaks = Peak.along(Axis.DAY).estimate(deaths.build());
        StringBuilder text = new StringBuilder(peaks.toString());
        peaks.table()
                .forEach(peak -> text.append(bits(peak.level(), peak.dispersion(), peak.probability()))
                        .append(bits(peak.probabilityAmongAll(), peak.probabilityOfHighest())));
        return text.toString();
    }

    private static String leading() {
        RandomGenerator random = LevelledMethod.generator(7);
        TallyBuilder deaths = Tally.along(Axis.YEAR, UNIT);
        for (int year = 2022; year < 2026; year++) {
            for (String unit : new String[] {"inmates", "volunteers", "nd"}) {
                deaths.add(1000 + random.nextInt(2000), Year.of(year), unit);
            }
        }
        Leaders<Year, String> leaders = LeadingCategory.of(UNIT).by(Axis.YEAR).estimate(deaths.build());
        StringBuilder text = new StringBuilder(leaders.toString());
        leaders.leaders()
                .values()
                .forEach(leader ->
                        leader.probabilities().forEach((unit, probability) -> text.append(bits(probability))));
        return text.toString();
    }

    private static String resamples() {
        double[] means = {0.1, 3, 17.5, 250, 20_000};
        String one = PoissonResamples.of(means)
                .drawn(3, 2000)
                .onThreads(1)
                .ranges(0.95)
                .toString();
        String two = PoissonResamples.of(means)
                .drawn(3, 2000)
                .onThreads(2)
                .ranges(0.95)
                .toString();
        return one.equals(two) ? one : "differs by threads: " + one + two;
    }

    /** The digest of each text, by topic. */
    static SortedMap<String, String> digests(SortedMap<String, String> texts) {
        SortedMap<String, String> digests = new TreeMap<>();
        texts.forEach((topic, text) -> digests.put(topic, digest(text)));
        return digests;
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One line a topic, the digest first. */
    static String lines(SortedMap<String, String> digests) {
        StringBuilder lines = new StringBuilder();
        digests.forEach((topic, digest) ->
                lines.append(digest).append("  ").append(topic).append('\n'));
        return lines.toString();
    }

    public static void main(String[] args) throws Exception {
        SortedMap<String, String> texts = texts();
        Files.writeString(Path.of(args[0]), lines(digests(texts)));
        if (args.length > 1) {
            try (PrintStream out = new PrintStream(args[1], StandardCharsets.UTF_8)) {
                texts.forEach((topic, text) -> out.print("=== " + topic + "\n" + text + "\n"));
            }
        }
    }
}
