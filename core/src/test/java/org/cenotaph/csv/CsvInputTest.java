package org.cenotaph.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.cenotaph.csv.Texts.firstColumn;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvInputTest {
    private static final CsvFormat STANDARD = CsvFormat.standard();

    @TempDir
    private Path folder;

    private static byte[] packed(String text) throws IOException {
        return packed(text.getBytes(UTF_8));
    }

    private static byte[] packed(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(bytes)) {
            packing.write(plain);
        }
        return bytes.toByteArray();
    }

    private static String manyRows() {
        StringBuilder text = new StringBuilder("a,b\n");
        Random random = new Random(7);
        for (int row = 0; row < 100_000; row++) {
            text.append(random.nextInt()).append(',').append(random.nextInt()).append('\n');
        }
        return text.toString();
    }

    @Test
    void readsAFileManyTimes() throws IOException {
        CsvInput input = CsvInput.of(Files.writeString(folder.resolve("list.csv"), "a\n1\n"));
        assertThat(input.name()).isEqualTo("list.csv");
        assertThat(firstColumn(CsvTable.read(input, STANDARD), "a")).containsExactly("1");
        assertThat(firstColumn(CsvTable.read(input, STANDARD), "a")).containsExactly("1");
    }

    @Test
    void readsAStreamOnceAndClosesIt() {
        AtomicInteger closed = new AtomicInteger();
        CsvInput input = CsvInput.of("s.csv", closing("a\n1\n", closed));
        assertThat(CsvTable.read(input, STANDARD).rows()).isEqualTo(1);
        assertThat(closed).hasPositiveValue();
        assertThatIllegalStateException()
                .isThrownBy(() -> CsvTable.read(input, STANDARD))
                .withMessage("the stream s.csv was read before and can be read once only");
    }

    @Test
    void closesAStreamThatItCannotRead() {
        AtomicInteger closed = new AtomicInteger();
        assertThatExceptionOfType(CsvException.class)
                .isThrownBy(() -> CsvTable.read(CsvInput.of("s.csv", closing("", closed)), STANDARD));
        assertThat(closed).hasPositiveValue();
        closed.set(0);
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> CsvTable.read(CsvInput.of("s.csv.gz", closing("not packed", closed)), STANDARD))
                .withMessageStartingWith("s.csv.gz cannot be read after 0 rows: ");
        assertThat(closed).hasPositiveValue();
        closed.set(0);
        assertThatExceptionOfType(CsvException.class)
                .isThrownBy(() -> CsvDeaths.in(STANDARD).date("b").read(CsvInput.of("s.csv", closing("a\n", closed))));
        assertThat(closed).hasPositiveValue();
    }

    private static InputStream closing(String text, AtomicInteger closed) {
        return new ByteArrayInputStream(text.getBytes(UTF_8)) {
            @Override
            public void close() {
                closed.incrementAndGet();
            }
        };
    }

    @Test
    void needsANameForAStream() {
        assertThatIllegalArgumentException().isThrownBy(() -> CsvInput.of(" ", InputStream.nullInputStream()));
    }

    @Test
    void saysWhichFileIsMissing() {
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> CsvTable.read(CsvInput.of(folder.resolve("none.csv")), STANDARD))
                .withMessageStartingWith("none.csv cannot be opened: ");
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> CsvTable.read(CsvInput.of(folder), STANDARD))
                .withMessageStartingWith(folder.getFileName() + " cannot be ");
        assertThatExceptionOfType(CsvException.class)
                .isThrownBy(() -> CsvInput.resource(CsvInputTest.class, "none.csv"))
                .withMessage("there is no resource none.csv beside org.cenotaph.csv.CsvInputTest");
    }

    @Test
    void readsAFileOfTheClassPath() {
        CsvInput input = CsvInput.resource(CsvInputTest.class, "/org/cenotaph/estimate/quantiles-numpy.csv");
        assertThat(CsvTable.read(input, STANDARD.withComments('#').strict()).result())
                .isNotEmpty();
    }

    @Test
    void unpacksWhatIsNamedGz() throws IOException {
        Path file = Files.write(folder.resolve("LIST.CSV.GZ"), packed("a\n1\n2\n"));
        assertThat(firstColumn(CsvTable.read(CsvInput.of(file), STANDARD), "a")).containsExactly("1", "2");
        CsvInput stream = CsvInput.of("s.gz", new ByteArrayInputStream(packed("a\n3\n")));
        assertThat(firstColumn(CsvTable.read(stream, STANDARD), "a")).containsExactly("3");
    }

    @Test
    void unpacksNoMoreThanAllowed() throws IOException {
        byte[] bytes = packed("a\n1\n2\n");
        CsvInput input = CsvInput.of(Files.write(folder.resolve("list.csv.gz"), bytes));
        assertThat(CsvTable.read(input.unpackingAtMost(6), STANDARD).accepted()).isEqualTo(2);
        assertThatExceptionOfType(CsvException.class)
                .isThrownBy(() -> CsvTable.read(input.unpackingAtMost(5), STANDARD))
                .withMessage(
                        "list.csv.gz unpacks to more than 5 bytes; if it is meant to, say so by unpackingAtMost(...)");
        assertThat(input.mostUnpacked()).isEqualTo(CsvInput.MOST_UNPACKED).isEqualTo(268_435_456);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> input.unpackingAtMost(0))
                .withMessageEndingWith("got 0");
        CsvInput plain = CsvInput.of("list.csv", new ByteArrayInputStream("a\n1\n".getBytes(UTF_8)));
        assertThat(CsvTable.read(plain.unpackingAtMost(1), STANDARD).accepted()).isEqualTo(1);
    }

    /** The listener is told of the bytes of the medium, of which it knows how many there are. */
    @Test
    void tellsProgressInPackedBytes() throws IOException {
        byte[] packed = packed(manyRows());
        List<Long> told = new ArrayList<>();
        CsvTable.read(
                CsvInput.of("list.csv.gz", new ByteArrayInputStream(packed)),
                STANDARD.tellingProgressTo((rows, bytes) -> told.add(bytes)));
        assertThat(told).hasSize(7).isSorted().last().isEqualTo((long) packed.length);
    }

    @Test
    void unpacksNoMoreThanAllowedByteByByte() throws IOException {
        byte[] bytes = packed("a\n1\n2\n");
        CsvInput input = CsvInput.of("list.gz", InputStream.nullInputStream());
        InputStream allowed = TextBytes.of(input.unpackingAtMost(6), new ByteArrayInputStream(bytes), UTF_8);
        for (char expected : "a\n1\n2\n".toCharArray()) {
            assertThat(allowed.read()).isEqualTo(expected);
        }
        assertThat(allowed.read()).isEqualTo(-1);
        InputStream stopped = TextBytes.of(input.unpackingAtMost(5), new ByteArrayInputStream(bytes), UTF_8);
        assertThat(stopped.readNBytes(5)).hasSize(5);
        assertThatExceptionOfType(CsvException.class)
                .isThrownBy(stopped::read)
                .withMessageStartingWith("list.gz unpacks to more than 5 bytes");
    }

    @Test
    void tellsOfAMediumThatCannotBeClosed() {
        InputStream stuck = new ByteArrayInputStream("a\n1\n".getBytes(UTF_8)) {
            @Override
            public void close() throws IOException {
                throw new IOException("stuck");
            }
        };
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> CsvTable.read(CsvInput.of("s.csv", stuck), STANDARD))
                .withMessage("s.csv cannot be read after 1 rows: java.io.IOException: stuck");
        InputStream empty = new ByteArrayInputStream(new byte[0]) {
            @Override
            public void close() throws IOException {
                throw new IOException("stuck");
            }
        };
        assertThatExceptionOfType(CsvException.class)
                .isThrownBy(() -> CsvTable.read(CsvInput.of("s.csv", empty), STANDARD))
                .withMessage("s.csv has no header line: it is empty")
                .satisfies(e -> assertThat(e.getSuppressed())
                        .singleElement()
                        .satisfies(f -> assertThat(f).hasMessage("stuck")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "list.csv    | 1F8B0800 | is gzipped; name it .csv.gz",
                "list.csv    | 504B0304 | is an Excel workbook (.xlsx) or a zip archive; save it as CSV",
                "list.csv    | D0CF11E0 | is an Excel workbook (.xls); save it as CSV",
                "list.csv    | FFFE6100 | is in UTF-16; read it with a format.in(StandardCharsets.UTF_16)",
                "list.csv    | FEFF     | is in UTF-16; read it with a format.in(StandardCharsets.UTF_16)",
            })
    void saysWhatAFileIsThatIsNoText(String name, String begins, String what) {
        byte[] bytes = Arrays.copyOf(HexFormat.of().parseHex(begins), 1000);
        assertThatExceptionOfType(CsvException.class)
                .isThrownBy(() -> CsvTable.read(CsvInput.of(name, new ByteArrayInputStream(bytes)), STANDARD))
                .withMessage(name + " " + what);
    }

    @Test
    void saysWhatAnArchiveHoldsThatIsNoText() throws IOException {
        CsvInput twice = CsvInput.of("a.gz", new ByteArrayInputStream(packed(packed("a\n".getBytes(UTF_8)))));
        assertThatExceptionOfType(CsvException.class)
                .isThrownBy(() -> CsvTable.read(twice, STANDARD))
                .withMessage("a.gz is gzipped twice");
    }

    @Test
    void readsShortFilesAndOtherCharsetsThatBeginLikeSomethingElse() {
        CsvInput brief = CsvInput.of("s.csv", new ByteArrayInputStream("PK\n".getBytes(UTF_8)));
        assertThat(CsvTable.read(brief, STANDARD).rows()).isZero();
        byte[] cyrillic = "\u044F\u044E\n1\n".getBytes(Charset.forName("windows-1251")); // FF FE
        CsvInput text = CsvInput.of("c.csv", new ByteArrayInputStream(cyrillic));
        assertThat(CsvTable.read(text, STANDARD.in(Charset.forName("windows-1251")))
                        .rows())
                .isEqualTo(1);
    }

    @Test
    void namesTheFileWhoseArchiveIsTorn() throws IOException {
        byte[] whole = packed(manyRows());
        for (int length : List.of(0, 5, whole.length / 2, whole.length - 1)) {
            Path file = Files.write(folder.resolve("torn.csv.gz"), Arrays.copyOf(whole, length));
            assertThatExceptionOfType(UncheckedIOException.class)
                    .isThrownBy(() -> CsvTable.read(CsvInput.of(file), STANDARD))
                    .withMessageStartingWith("torn.csv.gz cannot be read after ")
                    .withMessageContaining("(the file ends too early)")
                    .withCauseInstanceOf(EOFException.class);
        }
    }

    @Test
    void passesOnAFailureOfTheStream() {
        InputStream failing = new InputStream() {
            private int given;

            @Override
            public int read() throws IOException {
                if (given == 100_000) {
                    throw new IOException("the disk is gone");
                }
                return given++ % 2 == 0 ? 'a' : '\n';
            }

            @Override
            public int read(byte[] out, int offset, int length) throws IOException {
                out[offset] = (byte) read();
                return 1;
            }
        };
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> CsvTable.read(CsvInput.of("s.csv", failing), STANDARD))
                .withMessageMatching(
                        "s\\.csv cannot be read after \\d+ rows: java\\.io\\.IOException: the disk is gone");
    }
}
