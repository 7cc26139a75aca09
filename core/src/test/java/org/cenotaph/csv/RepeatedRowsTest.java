package org.cenotaph.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cenotaph.csv.Texts.file;
import static org.cenotaph.csv.Texts.rejectedLines;

import java.util.List;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;
import org.junit.jupiter.api.Test;

/** Rows whose coordinates an earlier row has are added up and told of, or rejected where that was asked for. */
class RepeatedRowsTest {
    private static final Axis<String> REGION = Axis.category("region");
    private static final CsvCounts PEOPLE =
            CsvCounts.in(CsvFormat.standard()).along(REGION, "region").counting("men");
    private static final String TWICE = "region,men\nTuva,10\nMoscow,70\nTuva,10\nTuva,1\n";

    private static List<String> remarks(CsvCounts counts, String text) {
        return counts.read(file(text)).result().lineage().remarks();
    }

    @Test
    void theyAreAddedUpAndTheLineageTellsOfThem() {
        assertThat(PEOPLE.read(file(TWICE)).result().at("Tuva")).isEqualTo(21);
        assertThat(remarks(PEOPLE, TWICE))
                .containsExactly(
                        "2 rows have the coordinates of a row before, and were added to it, the first on line 4"
                                + " (Tuva); if each should stand alone, say eachOnce()");
    }

    @Test
    void columnsThatAreNoCoordinateAreNamed() {
        assertThat(remarks(PEOPLE, "region,year,men\nTuva,2020,10\nTuva,2021,11\n"))
                .containsExactly(
                        "1 row has the coordinates of a row before, and was added to it, the first on line 3"
                                + " (Tuva); columns that are no coordinate: [year]; if each should stand alone, say eachOnce()");
    }

    @Test
    void allButTheFirstAreRejectedOnRequest() {
        CsvReading<Tally> reading = PEOPLE.eachOnce().read(file(TWICE));
        assertThat(reading.result().at("Tuva")).isEqualTo(10);
        assertThat(rejectedLines(reading)).containsExactly(4L, 5L);
        assertThat(reading.rejectedRows().get(0))
                .hasToString(
                        "t.csv, line 4, column \"region\": expected coordinates that no row before this one has, got"
                                + " \"Tuva\"");
        assertThat(reading.result().lineage().remarks()).isEmpty();
    }

    @Test
    void aRowThatIsRejectedForItsCountDoesNotStandForTheNext() {
        CsvReading<Tally> reading = PEOPLE.eachOnce().read(file("region,men\nTuva,x\nTuva,10\n"));
        assertThat(rejectedLines(reading)).containsExactly(2L);
        assertThat(reading.result().at("Tuva")).isEqualTo(10);
    }

    @Test
    void rowsOfUnknownCoordinatesAndBareNumbersAreNotCompared() {
        assertThat(remarks(PEOPLE, "region,men\n,10\n,10\n")).isEmpty();
        assertThat(remarks(CsvCounts.in(CsvFormat.standard()).counting("men"), "men\n10\n10\n"))
                .isEmpty();
    }

    @Test
    void wideRowsAreComparedByTheirOwnCoordinates() {
        CsvCounts wide =
                CsvCounts.in(CsvFormat.standard()).along(REGION, "region").wide(Axis.category("sex"), "m", "f");
        assertThat(remarks(wide, "region,m,f\nTuva,1,2\nMoscow,1,2\n")).isEmpty();
        assertThat(remarks(wide, "region,m,f\nTuva,1,2\nTuva,1,2\n")).hasSize(1);
    }
}
