package org.cenotaph.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cenotaph.tally.Axis;
import org.junit.jupiter.api.Test;

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

    @Test
    void ordinaryCountsAreNotRemarkedOn() {
        assertThat(remarks("region,deaths\nNorth,10\nSouth,20\nEast,30\nWest,45\n"))
                .isEmpty();
        assertThat(remarks("region,deaths\nNorth,10\nSouth,10\n")).isEmpty();
        assertThat(remarks("region,deaths\n")).isEmpty();
        assertThat(remarks("region,deaths\na,0\nb,0\nc,0\nd,0\n")).isEmpty();
    }
}
