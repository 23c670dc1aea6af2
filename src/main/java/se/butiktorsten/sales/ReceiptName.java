package se.butiktorsten.sales;

import java.time.Instant;
import java.util.UUID;

/**
 * Which receipt it is, and nothing of what it says.
 *
 * @param receiptNumber as it is printed
 */
public record ReceiptName(UUID id, String receiptNumber, Instant soldAt) {}
