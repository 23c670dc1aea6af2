package se.butiktorsten.sales.api;

import se.butiktorsten.sales.TillRegister;

/**
 * A till.
 *
 * @param sells whether it can sell today
 */
public record TillJson(String code, String name, String kind, long lastNumber, boolean sells) {

    static TillJson of(TillRegister till) {
        return new TillJson(till.code(), till.name(), till.kind().name(), till.lastNumber(), till.sells());
    }
}
