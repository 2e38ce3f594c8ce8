package org.mingbai.time;

import java.time.LocalDate;

/**
 * A calendar that was corrected after a deadline had become firm would take back with the one hand what an extension grants with the other:
 * then the extension is counted on from the last day that stood. Kept while the extended deadline is provisional, since its year may do
 * the same.
 *
 * @param from the last day before the extension, whatever calendar made it so
 * @param days counted after it, in the unit of the limit
 */
public record CountedOn(LocalDate from, int days) {
}
