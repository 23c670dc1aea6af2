package se.butiktorsten.sales;

import java.time.Instant;
import java.util.UUID;

/**
 * Which receipt it is, and nothing of what it says.
 *
 * @param receiptNumber as it is printed
 */
public record ReceiptName(UUID id, String receiptNumber, Instant soldAt) {

    /**
     * A receipt's number as people name it: till and number, {@code BUTIK-118}, with the series of the device between
     * them where a device gave it, {@code BUTIK-2-118}.
     */
    public static String of(String tillCode, int series, long number) {
        return series == 0 ? tillCode + "-" + number : tillCode + "-" + series + "-" + number;
    }
}
