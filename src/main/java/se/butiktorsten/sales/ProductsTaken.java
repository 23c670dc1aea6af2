package se.butiktorsten.sales;

import java.util.List;

/**
 * What became of a list of an old till's products.
 *
 * @param added how many are new in the catalogue
 * @param known how many were there already, just the same
 * @param refused rows that were not taken, among them products that the catalogue describes otherwise: those stay as they
 *     are there
 */
public record ProductsTaken(int added, int known, List<RefusedRow> refused) {

    public ProductsTaken {
        refused = List.copyOf(refused);
    }
}
