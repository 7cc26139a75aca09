package org.cenotaph.excess;

import java.util.Optional;

/**
 * The ways in which publications departed from the method, each off unless it is asked for.
 *
 * @param ratioOfFirstYear the ratio expected in the first estimated year serves for all of them
 * @param womenAdded added to the deaths of women everywhere
 * @param ratioFloored the expected ratio is not let below one
 * @param caution what differs, and whose way it is
 */
record Published(boolean ratioOfFirstYear, int womenAdded, boolean ratioFloored, Optional<String> caution) {
    static final Published NOT = new Published(false, 0, false, Optional.empty());

    static Published caution(String text) {
        return new Published(false, 0, false, Optional.of(text));
    }

    static final Published EXTERNAL_CAUSES = new Published(
            true,
            0,
            false,
            Optional.of(
                    "as in the external-causes notebook of Kobak and others 2025, the ratio expected in the first estimated year is used for all of them"));

    static final Published REGIONS = new Published(
            false,
            1,
            true,
            Optional.of(
                    "as in the regional notebook of Kobak and others 2025, one is added to the deaths of women and the expected ratio is not let below one"));
}
