package org.cenotaph;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.cenotaph.CalibrationSetting.Claim;

/** A method and the worlds in which it is simulated. */
public final class CalibratedMethod {
    private static final int TESTED = 1200; // see CalibrationTest

    private final String name;
    private final int registers;
    private final int tested;
    private final List<CalibrationSetting> settings = new ArrayList<>();

    private CalibratedMethod(String name, int registers, int tested) {
        this.name = name;
        this.registers = registers;
        this.tested = tested;
    }

    /** A method of which so many registers are simulated in the full report. */
    public static CalibratedMethod of(String name, int registers) {
        return new CalibratedMethod(name, registers, TESTED);
    }

    /** The same with another number of registers in the tests, for registers that have many ranges; 0 for none. */
    public CalibratedMethod testedWith(int other) {
        return new CalibratedMethod(name, registers, other);
    }

    /** A world in which the assumptions hold. */
    public CalibratedMethod asOften(String world, IntFunction<CalibrationResult> simulation) {
        return in(Claim.AS_OFTEN, world, simulation);
    }

    /** A world in which the assumptions hold, and ranges are wider than they need be. */
    public CalibratedMethod atLeast(String world, IntFunction<CalibrationResult> simulation) {
        return in(Claim.AT_LEAST, world, simulation);
    }

    /** A world in which an assumption is broken. */
    public CalibratedMethod broken(String world, IntFunction<CalibrationResult> simulation) {
        return in(Claim.BROKEN, world, simulation);
    }

    /** A world in which the method says nothing, though its assumptions hold. */
    public CalibratedMethod unclaimed(String world, IntFunction<CalibrationResult> simulation) {
        return in(Claim.NONE, world, simulation);
    }

    /** A world of which the method says this. */
    public CalibratedMethod in(Claim claim, String world, IntFunction<CalibrationResult> simulation) {
        settings.add(new CalibrationSetting(this, world, claim, simulation));
        return this;
    }

    String name() {
        return name;
    }

    int registers() {
        return registers;
    }

    int tested() {
        return tested;
    }

    /** The world that suits it best, which is the first. */
    CalibrationSetting base() {
        return settings.get(0);
    }

    List<CalibrationSetting> settings() {
        return List.copyOf(settings);
    }
}
