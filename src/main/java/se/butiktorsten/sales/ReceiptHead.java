package se.butiktorsten.sales;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The upper part of a receipt: which one it is, where and when.
 *
 * @param id made by the till (or derived from the file an old receipt came in)
 * @param series which of the till's devices gave the number; 0 if it is numbered here
 * @param businessDay the Swedish day it belongs to
 * @param receivedAt when we kept it; later than {@code soldAt} if the net was down
 * @param cashier log-in name
 * @param approver the same of who approved a discount that the cashier may not give alone
 * @param eatIn whether it is eaten on the premises
 * @param originalId the sale that comes back, on a return only
 * @param exchangeOf the return whose goods were exchanged for these, on a sale only
 * @param importId the import that brought it, if one did
 * @param incomplete imported without rows that were refused
 * @param contentHash fingerprint of what was sent, to tell a repeat from something else
 */
record ReceiptHead(
        UUID id,
        SaleKind kind,
        String tillCode,
        int series,
        long number,
        Instant soldAt,
        LocalDate businessDay,
        Instant receivedAt,
        String cashier,
        @Nullable String approver,
        boolean eatIn,
        @Nullable UUID originalId,
        @Nullable UUID exchangeOf,
        @Nullable UUID importId,
        boolean incomplete,
        String contentHash) {}
