package org.cenotaph.csv;

/** Told how far a reading has come, every so many rows and at the end. */
@FunctionalInterface
public interface CsvProgress {
    /**
     * Called on the thread that reads.
     *
     * @param rows rows so far
     * @param bytes bytes taken from the file so far, before unpacking
     */
    void at(long rows, long bytes);
}
