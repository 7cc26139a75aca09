package org.cenotaph.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cenotaph.tally.Axis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A total that stands among its parts is asked after. */
class LikelyTotalTest {
    private static List<String> remarks(String file) {
        return CsvCounts.in(CsvFormat.standard())
                .along(Axis.category("region"), "region")
                .counting("deaths")
                .read(CsvInput.of("counts", new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))))
                .result()
                .lineage()
                .remarks();
    }

    @Test
    void aCoordinateThatHoldsAsMuchAsAllOthersIsNamed() {
        assertThat(remarks("region,deaths\nNorth,10\nSouth,20\nEast,30\nAll,60\n"))
                .singleElement()
                .satisfies(remark -> assertThat(remark).contains("\"All\"", "50.0 %", "where(...)"));
    }

    @Test
    void overlappingPartsDoNotHideIt() {
        assertThat(remarks("region,deaths\nNorth,1000\nSouth,1000\nof it a part,60\nAll,2000\n"))
                .hasSize(1);
    }

    /** Of 1,000 deaths: two in a hundred off the half are 480 and 520. */
    @ParameterizedTest
    @CsvSource({"481, 517, 2", "479, 519, 1", "522, 476, 0"})
    void twoInAHundredOffTheHalfIsNear(int one, int other, int named) {
        assertThat(remarks("region,deaths\nNorth," + one + "\nSouth," + other + "\nEast,1\nWest,1\n"))
                .hasSize(named);
    }

    @Test
    void threeCoordinatesAreTooFewForOneToBeStrange() {
        assertThat(remarks("region,deaths\nNorth,10\nSouth,20\nWhole,30\n")).isEmpty();
        assertThat(remarks("region,deaths\nNorth,10\nSouth,20\nEast,1\nWhole,31\n"))
                .containsExactly(
                        "\"Whole\" holds 50.0 % of all deaths on the axis region; if it is a total of the others,"
                                + " leave its rows out by where(...)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Total", "ALL", " sum ", "Всего", "Insgesamt"})
    void whatIsCalledATotalIsAskedAfterBesideAnyOther(String name) {
        assertThat(remarks("region,deaths\nNorth,30\n" + name + ",12\n"))
                .singleElement()
                .satisfies(remark -> assertThat(remark).contains(name.strip(), "28.6 %", "where(...)"));
        assertThat(remarks("region,deaths\n" + name + ",12\n")).isEmpty();
        assertThat(remarks("region,deaths\nNorth,30\nTotally,12\n")).isEmpty();
    }

    @Test
    void eachAxisOfWordsIsLookedAtForItself() {
        assertThat(CsvCounts.in(CsvFormat.standard())
                        .along(Axis.YEAR, "year")
                        .along(Axis.category("region"), "region")
                        .along(Axis.category("sex"), "sex")
                        .counting("deaths")
                        .read(Texts.file("year,region,sex,deaths\n2021,North,m,10\n2022,South,f,20\n2023,East,m,30\n"
                                + "2024,All,f,60\n2024,,m,1\n"))
                        .result()
                        .lineage()
                        .remarks())
                .singleElement()
                .satisfies(remark ->
                        assertThat(remark).startsWith("\"All\" holds 50.0 %").contains("axis region"));
    }

    @Test
    void ordinaryCountsAreNotRemarkedOn() {
        assertThat(remarks("region,deaths\nNorth,10\nSouth,20\nEast,30\nWest,45\n"))
                .isEmpty();
        assertThat(remarks("region,deaths\nNorth,10\nSouth,10\n")).isEmpty();
        assertThat(remarks("region,deaths\n")).isEmpty();
        assertThat(remarks("region,deaths\na,0\nb,0\nc,0\nd,0\n")).isEmpty();
    }
}
