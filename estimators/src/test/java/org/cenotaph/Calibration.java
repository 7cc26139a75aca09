package org.cenotaph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cenotaph.composition.CompositionCalibration;
import org.cenotaph.composition.PeakCalibration;
import org.cenotaph.composition.TrendCalibration;
import org.cenotaph.coverage.CoverageCalibration;
import org.cenotaph.coverage.SumCalibration;
import org.cenotaph.excess.ExcessCalibration;
import org.cenotaph.excess.RegistryCalibration;
import org.cenotaph.lossrate.AreaCalibration;
import org.cenotaph.lossrate.LossPerAreaCalibration;
import org.cenotaph.lossrate.RateCalibration;
import org.cenotaph.lossrate.SmallAreaCalibration;
import org.cenotaph.lossrate.StandardisedCalibration;

/**
 * Prints how often the ranges of every method hold a known truth, and what becomes of them when an assumption is broken.
 *
 * <p>The argument {@code quick} simulates a tenth as much, {@code csv=FILE} writes the table to a file too, and anything else is
 * a part of the names of the methods wanted.
 */
public final class Calibration {
    private static final int FEWEST = 20;
    private static final String CSV = "csv=";
    private static final String QUICK = "quick";

    private Calibration() {}

    static List<CalibratedMethod> methods() {
        return Stream.of(
                        CoverageCalibration.methods(),
                        SumCalibration.methods(),
                        ExcessCalibration.methods(),
                        RegistryCalibration.methods(),
                        RateCalibration.methods(),
                        StandardisedCalibration.methods(),
                        LossPerAreaCalibration.methods(),
                        SmallAreaCalibration.methods(),
                        AreaCalibration.methods(),
                        CompositionCalibration.methods(),
                        TrendCalibration.methods(),
                        PeakCalibration.methods())
                .flatMap(List::stream)
                .toList();
    }

    /** Prints the table, a line as soon as it is known. */
    public static void main(String[] arguments) throws IOException {
        List<String> wanted = new ArrayList<>(List.of(arguments));
        int divisor = wanted.remove(QUICK) ? 10 : 1;
        List<String> names = names(wanted);
        requireMethods(names);
        List<String> rows = new ArrayList<>(List.of(CalibrationSetting.csvHeading()));
        System.out.println("""
                In %. Claim: = holds as often as nominal, >= at least, none: nothing is said, broken: an assumption is.
                +- standard error of the simulation; width, bias: means over the mean truth; refused: in no other column.
                """ + CalibrationSetting.heading());
        for (CalibratedMethod method : methods()) {
            if (isWanted(method, names)) {
                int registers = Math.max(FEWEST, method.registers() / divisor);
                for (CalibrationSetting setting : method.settings()) {
                    CalibrationResult result = setting.simulation().apply(registers);
                    System.out.println(setting.line(result));
                    rows.add(setting.csv(result));
                }
            }
        }
        for (String file : wanted) {
            if (file.startsWith(CSV)) {
                Files.write(Path.of(file.substring(CSV.length())), rows);
            }
        }
    }

    private static List<String> names(List<String> arguments) {
        return arguments.stream().filter(word -> !word.startsWith(CSV)).toList();
    }

    private static boolean isWanted(CalibratedMethod method, List<String> names) {
        return names.isEmpty() || names.stream().anyMatch(method.name()::contains);
    }

    private static void requireMethods(List<String> names) {
        for (String name : names) {
            if (methods().stream().noneMatch(method -> method.name().contains(name))) {
                throw new IllegalArgumentException("\"" + name + "\" is neither " + QUICK + " nor " + CSV
                        + "FILE nor a part of the name of a method; they are "
                        + methods().stream().map(CalibratedMethod::name).toList());
            }
        }
    }
}
