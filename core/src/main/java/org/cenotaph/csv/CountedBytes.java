package org.cenotaph.csv;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that counts the bytes taken from it. */
final class CountedBytes extends FilterInputStream {
    private long taken;

    CountedBytes(InputStream in) {
        super(in);
    }

    long taken() {
        return taken;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        taken += b < 0 ? 0 : 1;
        return b;
    }

    @Override
    public int read(byte[] out, int offset, int length) throws IOException {
        int count = super.read(out, offset, length);
        taken += Math.max(0, count);
        return count;
    }
}
